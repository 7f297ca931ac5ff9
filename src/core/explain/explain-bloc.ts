import { assess, type RankOptions } from "../assess";
import { nominate, NO_NOMINATIONS } from "../awards/nominate";
import type { Bloc } from "../bloc";
import { exactWeight } from "../criteria/exact-numbers";
import { compare, greatest, isZero, multiply, negate, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { fromDecimalText } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { CriterionNode } from "../criteria/tree";
import { byCode, type GroupModel, type MemberModel, type Model } from "../model";
import { standingsOf, type Ranked } from "../ranking/standings";
import type { RankKey } from "../ranking/tie-breaks";
import { columnOf } from "../scores/leaf-outcomes";
import type { LeafColumn } from "../rules/kind";
import { statusReason } from "../rules/reasons";
import type { Explanation, LeafExplanation, MemberExplanation, NeighbourExplanation } from "./explanation";
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

function explainNeighbours(model: Model, { group }: GroupModel, ranked: readonly Ranked[]): NeighbourExplanation[] {
  const pairs: NeighbourExplanation[] = [];
  let ahead: Ranked | undefined;
  for (const behind of ranked) {
    if (ahead?.key != null && behind.key !== null && ahead.standing.table === behind.standing.table) {
      const sections = sectionDifferences(model, ahead, behind);
      const total = subtract(fromDecimalText(ahead.standing.total ?? "0"), fromDecimalText(behind.standing.total ?? "0"));
      pairs.push({
        group: group.code,
        ahead: ahead.standing.member,
        behind: behind.standing.member,
        ...decidedBy(model, ahead.key, behind.key),
        gap: exactText(subtract(ahead.key[0] ?? ZERO, behind.key[0] ?? ZERO)),
        sections: sections.map(({ code, difference }) => ({ code, difference: exactText(difference) })),
        total: exactText(total),
        other: exactText(sections.reduce((rest, { difference }) => subtract(rest, difference), total)),
      });
    }
    ahead = behind;
  }
  return pairs;
}

function decidedBy({ bloc }: Model, ahead: RankKey, behind: RankKey): Pick<NeighbourExplanation, "by" | "criterion"> {
  const first = ahead.findIndex((value, i) => compare(value, behind[i] ?? ZERO) !== 0);
  if (first === 0) return { by: "value" };
  // Where nothing differs there is no tie-break either: the first stands behind the deciding value.
  return bloc.settings.tieBreaks[first - 1] ?? { by: "tied" };
}

function sectionDifferences({ tree }: Model, ahead: Ranked, behind: Ranked): { code: string; difference: Exact }[] {
  const size = (x: Exact): Exact => greatest(x, negate(x));
  return tree.sections
    .map(({ criterion, index }) => {
      const of = ({ sums }: Ranked): Exact => multiply(exactWeight(criterion.weight), sums.points[index] ?? ZERO);
      return { code: criterion.code, difference: subtract(of(ahead), of(behind)) };
    })
    .filter(({ difference }) => !isZero(difference))
    .sort((a, b) => compare(size(b.difference), size(a.difference)) || byCode(a.code, b.code));
}
