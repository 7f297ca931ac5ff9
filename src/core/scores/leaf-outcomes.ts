import type { Entry } from "../bloc";
import { exactMax } from "../criteria/exact-numbers";
import type { CriterionNode } from "../criteria/tree";
import type { Report } from "../make-finding";
import { hasPoints, holdsSomething, type GroupModel, type Model } from "../model";
import type { LeafStatus } from "../result";
import { isNotYetDue } from "./not-yet-due";
import { MISSING, UNREADABLE, type LeafCase, type LeafColumn, type LeafOutcome } from "../rules/kind";

/**
 * What every leaf came to, before the policies for missing and N/A: by member of the group, by leaf. null
 * where a leaf does not apply to the group.
 */
export type Outcomes = readonly (readonly (LeafOutcome | null)[])[];

/** Evaluates every leaf for all members of one group, and reports on what was recorded. */
export function leafOutcomes(model: Model, groupModel: GroupModel, report: Report): Outcomes {
  const { members, maxima } = groupModel;
  const outcomes: (LeafOutcome | null)[][] = members.map(() => model.tree.leaves.map(() => null));
  for (const node of model.tree.leaves) {
    if (maxima.applies[node.index] !== true) {
      reportStray(node, groupModel, report);
      continue;
    }
    const { column, places } = columnOf(model, groupModel, node, report);
    recordStates(groupModel, node, outcomes, report);
    const rule = model.rules.leaves[node.leaf];
    const results = rule?.kind.evaluate(column) ?? [];
    const early = isNotYetDue(model.bloc, node.criterion);
    places.forEach((place, i) => {
      const row = outcomes[place];
      const result = results[i] ?? withoutRule(column.cases[i]?.entry);
      if (row) row[node.leaf] = early && result.status === "missing" ? PENDING : result;
    });
  }
  return outcomes;
}

/** Of a rule that cannot be read: what was recorded is there all the same, so that its member is not told to have no score. */
function withoutRule(entry: Entry | null | undefined): LeafOutcome {
  return entry != null && holdsSomething(entry) ? UNREADABLE : MISSING;
}

/** Not yet due: outside the denominator, and nobody has forgotten it. */
const PENDING: LeafOutcome = { status: "pending", points: null };

/** The column of one leaf: the members without a recorded state, and their places in the group. */
export function columnOf(
  model: Model,
  { members, group }: GroupModel,
  node: CriterionNode,
  report: Report,
): { readonly column: LeafColumn<unknown>; readonly places: readonly number[] } {
  const cases: LeafCase[] = [];
  const places: number[] = [];
  members.forEach(({ member, entries }, place) => {
    const entry = entries[node.leaf] ?? null;
    if (entry?.state !== undefined) return;
    cases.push({ member, entry });
    places.push(place);
  });
  const column: LeafColumn<unknown> = {
    criterion: node.criterion,
    group,
    max: exactMax(node.criterion.max),
    parameters: model.rules.leaves[node.leaf]?.parameters,
    cases,
    settings: model.bloc.settings,
    report,
  };
  return { column, places };
}

/** States are outcomes by themselves; points beside one do not count, and that is said. */
function recordStates({ members }: GroupModel, node: CriterionNode, outcomes: (LeafOutcome | null)[][], report: Report): void {
  members.forEach(({ member, entries }, place) => {
    const entry = entries[node.leaf] ?? null;
    if (entry?.state === undefined) return;
    const row = outcomes[place];
    if (row) row[node.leaf] = { status: entry.state, points: null };
    if (!hasPoints(entry)) return;
    const about = { member: member.code, criterion: node.criterion.code };
    report("state-with-points", { name: member.name, criterion: node.criterion.name }, about);
  });
}

function reportStray(node: CriterionNode, { members, group }: GroupModel, report: Report): void {
  for (const { member, entries } of members) {
    const entry = entries[node.leaf] ?? null;
    if (entry === null || !countsAsStray(entry)) continue;
    report(
      "score-not-for-group",
      { name: member.name, criterion: node.criterion.name, group: group.name },
      { member: member.code, criterion: node.criterion.code },
    );
  }
}

/** "N/A" beside a criterion that does not apply anyway is no contradiction. */
function countsAsStray(entry: Entry): boolean {
  return entry.state !== "n/a" && holdsSomething(entry);
}

const SCORED: ReadonlySet<LeafStatus> = new Set<LeafStatus>(["value", "overridden", "unreadable"]);

/** Whether a member has any score at all. Members without one are unranked under every policy. */
export function hasScore(outcomes: readonly (LeafOutcome | null)[]): boolean {
  return outcomes.some((o) => o !== null && o.unrecorded !== true && SCORED.has(o.status));
}

