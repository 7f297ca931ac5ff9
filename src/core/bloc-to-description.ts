import type { Bloc, Entry } from "./bloc";
import { SCORE_LAYERS } from "./defaults";
import type { BlocDescription, ScoreDescription } from "./description";

/**
 * A bloc as bloc.json, with everything stated, also what equals a default: `resolveBloc` gives the same bloc
 * again. Each entry becomes one row per filled layer, and one row for its figures, state, evidence and note.
 */
export function blocToDescription(bloc: Bloc): BlocDescription {
  return {
    schema: 1,
    bloc: bloc.bloc,
    settings: bloc.settings,
    groups: bloc.groups,
    criteria: bloc.criteria,
    members: bloc.members,
    scores: bloc.entries.flatMap(rowsOf),
    awards: bloc.awards,
    candidates: bloc.candidates,
    ballot: bloc.ballot,
    granted: bloc.granted,
    ...(bloc.decisions === undefined ? {} : { decisions: bloc.decisions }),
  };
}

function rowsOf(entry: Entry): ScoreDescription[] {
  const { member, criterion } = entry;
  const rows: ScoreDescription[] = [];
  for (const layer of SCORE_LAYERS) {
    const points = entry.layers[layer];
    if (points !== undefined) rows.push({ member, criterion, layer, ...points });
    const typed = entry.typed?.[layer];
    if (typed !== undefined) rows.push({ member, criterion, layer, ...typed });
  }
  const { layers: _layers, typed: _typed, member: _member, criterion: _criterion, ...rest } = entry;
  if (Object.keys(rest).length > 0 || rows.length === 0) rows.push({ member, criterion, ...rest });
  return rows;
}
