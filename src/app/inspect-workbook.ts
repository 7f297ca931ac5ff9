import type { BlocInfo, Severity } from "../core";
import { readWorkbook } from "../excel";
import { wordsFor } from "../i18n";
import { lastRankedRun, recognise } from "../workbook";
import { assess } from "./assess";
import { type Shell, today } from "./shell";

/** What the open workbook is, for a pane that has just been opened. */
export interface Inspection {
  /** "other": it holds something, but no bloc. */
  readonly kind: "bloc" | "other" | "empty";
  /** null where there is no bloc, or none that can be read. */
  readonly bloc: InspectedBloc | null;
  /** How many findings a run would have. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** The last run whose results stand in the workbook; `when` as its log shows it. null where there is none. */
  readonly earlier: { readonly when: string } | null;
}

export interface InspectedBloc extends Pick<BlocInfo, "name" | "kind" | "period" | "year"> {
  readonly groups: readonly { readonly code: string; readonly name: string; readonly members: number }[];
}

/** Reads the workbook and says what it is. Writes nothing. */
export async function inspectWorkbook(shell: Shell): Promise<Inspection> {
  const grids = await readWorkbook(shell.excel);
  const kind = recognise(grids);
  const count = { error: 0, warning: 0, info: 0 };
  if (kind !== "bloc") return { kind, bloc: null, findings: count, earlier: null };
  const { bloc, findings } = assess(grids, { today: today(shell) });
  for (const { severity } of findings) count[severity] += 1;
  const ranAt = lastRankedRun(grids);
  return {
    kind,
    bloc: bloc === null ? null : {
      name: bloc.bloc.name,
      kind: bloc.bloc.kind,
      period: bloc.bloc.period,
      year: bloc.bloc.year,
      groups: bloc.groups.map(({ code, name }) => ({ code, name, members: bloc.members.filter(({ group }) => group === code).length })),
    },
    findings: count,
    earlier: ranAt === undefined ? null : { when: wordsFor(shell.language).outputs.time(ranAt) },
  };
}
