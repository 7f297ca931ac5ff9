import { assess, type RankOptions } from "../assess";
import { nominate, NO_NOMINATIONS } from "../awards/nominate";
import type { Bloc } from "../bloc";
import { exactText } from "../exact/text";
import type { CriterionNode } from "../criteria/tree";
import type { GroupModel, MemberModel, Model } from "../model";
import { standingsOf, type Ranked } from "../ranking/standings";
import { columnOf } from "../scores/leaf-outcomes";
import type { LeafColumn } from "../rules/kind";
import { statusReason } from "../rules/reasons";
import type { Explanation, LeafExplanation, MemberExplanation } from "./explanation";
import { explainNeighbours } from "./explain-neighbours";
import { explainParents } from "./explain-parents";
import { totalParts } from "./total-parts";

const SILENT = (): void => undefined;

/**
 * Explains a run: every leaf of every member, every neighbouring pair of a table, every award. A bloc that
 * would stop is not explained: everything is empty. The same options give the same run as `rankBloc`.
 */
export function explainBloc(bloc: Bloc, options: RankOptions = {}): Explanation {
  const { model, settled, findings } = assess(bloc, options);
  if (findings.some((finding) => finding.severity === "error")) return { members: [], neighbours: [], awards: [] };
  const groups = model.groups.map((group, i) => ({ group, ranked: standingsOf(model, group, settled[i] ?? []) }));
  const awards = bloc.bloc.period === "half-year" ? NO_NOMINATIONS : nominate(model, groups.map(({ ranked }) => ranked), SILENT);
  return {
    members: groups.flatMap(({ group, ranked }) => explainMembers(model, group, ranked)),
    neighbours: groups.flatMap(({ group, ranked }) => explainNeighbours(model, group, ranked)),
    awards: awards.considered,
  };
}

function explainMembers(model: Model, group: GroupModel, ranked: readonly Ranked[]): MemberExplanation[] {
  const byMember = new Map(ranked.map((one) => [one.standing.member, one]));
  const columns = model.tree.leaves.map((node) => ({ node, column: columnOf(model, group, node, SILENT).column }));
  return group.members.flatMap((member): MemberExplanation[] => {
    const { code } = member.member;
    const own = byMember.get(code);
    if (own === undefined) return [];
    const leaves = columns.flatMap(({ node, column }) => explainLeaf(model, node, column, member, own));
    return [{ member: code, group: group.group.code, leaves, parents: explainParents(model, group, own), parts: totalParts(model, own), total: own.standing.total }];
  });
}

/** Nothing where the leaf does not apply to the member. */
function explainLeaf(model: Model, { leaf, index, criterion }: CriterionNode, column: LeafColumn<unknown>, { member, entries }: MemberModel, { settled, sums }: Ranked): LeafExplanation[] {
  const rule = model.rules.leaves[leaf];
  const outcome = settled.outcomes[leaf];
  if (rule == null || outcome == null) return [];
  const { status } = outcome;
  const reason = status === "value" ? rule.kind.explain(column, { member, entry: entries[leaf] ?? null }, outcome) : statusReason(column, outcome, status);
  const points = sums.points[index] ?? null;
  return [{ criterion: criterion.code, status, points: points === null ? null : exactText(points), reason }];
}
