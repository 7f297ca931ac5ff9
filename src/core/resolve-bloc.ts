import type { AwardRule } from "./award";
import type { Bloc, Criterion, Decision, Entry, LayerPoints, Member, ScoreLayer, Settings, TypedPoints } from "./bloc";
import { DEFAULT_NOT_APPLICABLE, DEFAULT_ROUNDING, defaultSettings } from "./defaults";
import type { BlocDescription, CriterionDescription, ScoreDescription } from "./description";
import { ruleKindNamed } from "./rules";

/**
 * A described bloc with every default filled in: settings by period, weights 1, kinds "direct" for leaves and
 * "sum" for parents, N/A rescaled. Codes are brought to NFC and trimmed. Rows of `scores` for the same member
 * and criterion become one entry; a second value for the same place makes a second entry, so that `checkBloc`
 * can report it. The description has passed the schema; what is wrong in substance is left for `checkBloc`.
 */
export function resolveBloc(description: BlocDescription): Bloc {
  const { bloc } = description;
  const parents = new Set(description.criteria.flatMap((c) => (c.parent === undefined ? [] : [code(c.parent)])));
  return {
    bloc: {
      ...bloc,
      ...(bloc.head === undefined ? {} : { head: code(bloc.head) }),
      ...(bloc.deputy === undefined ? {} : { deputy: code(bloc.deputy) }),
    },
    settings: resolveSettings(description),
    groups: description.groups.map((group) => ({
      ...group,
      code: code(group.code),
      notApplicable: group.notApplicable ?? DEFAULT_NOT_APPLICABLE,
    })),
    criteria: description.criteria.map((criterion) => resolveCriterion(criterion, parents)),
    members: description.members.map(
      (member): Member => ({
        ...member,
        code: code(member.code),
        group: code(member.group),
        shortName: member.shortName ?? member.name,
      }),
    ),
    entries: mergeScores(description.scores ?? []),
    awards: (description.awards ?? []).map(
      (award): AwardRule => ({
        ...award,
        code: code(award.code),
        scope: award.scope ?? "group",
        onTie: award.onTie ?? "ask",
        ...(award.groups === undefined ? {} : { groups: award.groups.map(code) }),
        ...(award.excludes === undefined ? {} : { excludes: award.excludes.map(code) }),
      }),
    ),
    candidates: (description.candidates ?? []).map((candidate) => ({
      ...candidate,
      code: code(candidate.code),
      member: code(candidate.member),
      award: code(candidate.award),
    })),
    ballot: (description.ballot ?? []).map((row) => ({ ...row, award: code(row.award), subject: code(row.subject) })),
    granted: (description.granted ?? []).map((row) => ({
      ...row, award: code(row.award), subject: code(row.subject), ...(row.member === undefined ? {} : { member: code(row.member) }),
    })),
    ...(description.decisions === undefined ? {} : { decisions: description.decisions.map(resolveDecision) }),
  };
}

function resolveDecision(decision: Decision): Decision {
  return {
    ...decision,
    subjects: decision.subjects.map(code),
    ...(decision.award === undefined ? {} : { award: code(decision.award) }),
  };
}

function code(text: string): string {
  return text.normalize("NFC").trim();
}

function resolveSettings({ settings = {}, bloc }: BlocDescription): Settings {
  const classes = [...(settings.classes ?? [])].sort((a, b) => b.from - a.from);
  return {
    ...defaultSettings(bloc.period),
    ...settings,
    rounding: { ...DEFAULT_ROUNDING, ...settings.rounding },
    tieBreaks: (settings.tieBreaks ?? []).map((tieBreak) =>
      tieBreak.criterion === undefined ? tieBreak : { ...tieBreak, criterion: code(tieBreak.criterion) },
    ),
    classes,
  };
}

function resolveCriterion(criterion: CriterionDescription, parents: ReadonlySet<string>): Criterion {
  const own = code(criterion.code);
  const given = criterion.rule ?? (parents.has(own) ? "sum" : "direct");
  const kind = ruleKindNamed(given);
  // "direct" on a criterion that has parts is the blank default of a form, not a wish.
  const isPlainParent = parents.has(own) && kind?.name === "direct";
  return {
    ...criterion,
    code: own,
    label: criterion.label ?? own,
    weight: criterion.weight ?? 1,
    rule: isPlainParent ? "sum" : (kind?.name ?? given),
    ...(criterion.parent === undefined ? {} : { parent: code(criterion.parent) }),
    ...(criterion.groups === undefined ? {} : { groups: criterion.groups.map(code) }),
  };
}

type MutableEntry = { -readonly [K in keyof Entry]: Entry[K] } & {
  layers: Partial<Record<ScoreLayer, LayerPoints>>;
  typed?: Partial<Record<ScoreLayer, TypedPoints>>;
};

function mergeScores(scores: readonly ScoreDescription[]): Entry[] {
  const entries: MutableEntry[] = [];
  const places = new Map<string, MutableEntry>();
  for (const row of scores) {
    const member = code(row.member);
    const criterion = code(row.criterion);
    const key = JSON.stringify([member, criterion]);
    let entry = places.get(key);
    if (entry === undefined || clashes(entry, row)) {
      entry = { member, criterion, layers: {} };
      entries.push(entry);
      places.set(key, entry);
    }
    fill(entry, row);
  }
  return entries;
}

function clashes(entry: MutableEntry, row: ScoreDescription): boolean {
  if (row.layer !== undefined && row.points !== undefined) {
    if (entry.layers[row.layer] !== undefined || entry.typed?.[row.layer] !== undefined) return true;
  }
  if (row.target !== undefined && entry.target !== undefined) return true;
  if (row.actual !== undefined && entry.actual !== undefined) return true;
  return row.state !== undefined && entry.state !== undefined;
}

function fill(entry: MutableEntry, row: ScoreDescription): void {
  const { layer, points } = row;
  if (layer !== undefined && points !== undefined) {
    const said = {
      ...(row.by === undefined ? {} : { by: row.by }),
      ...(row.why === undefined ? {} : { why: row.why }),
    };
    if (typeof points === "number" || points === "yes" || points === "no") entry.layers[layer] = { points, ...said };
    else entry.typed = { ...entry.typed, [layer]: { points, ...said } };
  }
  if (row.target !== undefined) entry.target = row.target;
  if (row.actual !== undefined) entry.actual = row.actual;
  if (row.state !== undefined) entry.state = row.state;
  if (row.evidence !== undefined) entry.evidence = row.evidence;
  if (row.note !== undefined) entry.note = row.note;
}
