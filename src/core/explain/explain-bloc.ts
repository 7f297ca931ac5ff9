import { assess, type RankOptions } from "../assess";
import { nominate, NO_NOMINATIONS } from "../awards/nominate";
import type { Bloc } from "../bloc";
import { exactMax, exactWeight } from "../criteria/exact-numbers";
import { compare, isZero, multiply, subtract } from "../exact/arithmetic";
import { ZERO, type Exact } from "../exact/exact";
import { fromDecimalText } from "../exact/from-number";
import { exactText, shortText } from "../exact/text";
import type { GroupModel, Model } from "../model";
import { standingsOf, type Ranked } from "../ranking/standings";
import type { RankKey } from "../ranking/tie-breaks";
import { columnOf } from "../scores/leaf-outcomes";
import type { LeafOutcome } from "../rules/kind";
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
  const ranked = model.groups.map((group, i) => standingsOf(model, group, settled[i] ?? []));
  const awards = bloc.bloc.period === "half-year" ? NO_NOMINATIONS : nominate(model, ranked, SILENT);
  return {
    members: model.groups.flatMap((group, i) => explainMembers(model, group, ranked[i] ?? [])),
    neighbours: model.groups.flatMap((group, i) => explainNeighbours(model, group, ranked[i] ?? [])),
    awards: awards.considered,
  };
}

function explainMembers(model: Model, group: GroupModel, ranked: readonly Ranked[]): MemberExplanation[] {
  const byMember = new Map(ranked.map((one) => [one.standing.member, one]));
  const leaves = group.members.map((): LeafExplanation[] => []);
  for (const node of model.tree.leaves) {
    const rule = model.rules.leaves[node.leaf];
    if (rule == null || group.maxima.applies[node.index] !== true) continue;
    const { column, places } = columnOf(model, group, node, SILENT);
    group.members.forEach(({ member }, place) => {
      const ranked = byMember.get(member.code);
      const outcome = ranked?.settled.outcomes[node.leaf];
      if (ranked === undefined || outcome == null) return;
      const own = ranked.sums.points[node.index] ?? null;
      const index = places.indexOf(place);
      const reason = index < 0 ? stateReason(model, outcome, node.criterion.max) : rule.kind.explain(column, index, outcome);
      leaves[place]?.push({ criterion: node.criterion.code, status: outcome.status, points: own === null ? null : exactText(own), reason });
    });
  }
  return group.members.flatMap(({ member }, place): MemberExplanation[] => {
    const own = byMember.get(member.code);
    if (own === undefined) return [];
    const { total } = own.standing;
    return [{ member: member.code, group: group.group.code, leaves: leaves[place] ?? [], parents: explainParents(model, group, own), parts: totalParts(model, group, own), total }];
  });
}

/** Of what was recorded as a state, which no rule is asked about. */
function stateReason(model: Model, { status, points }: LeafOutcome, max: number | undefined): LeafExplanation["reason"] {
  if (status === "value") throw new Error("stateReason: a recorded state is no value");
  const { decimals } = model.bloc.settings.rounding;
  return { code: status, params: { points: points === null ? "" : shortText(points, decimals), max: exactText(exactMax(max)) } };
}

function explainNeighbours(model: Model, { group }: GroupModel, ranked: readonly Ranked[]): NeighbourExplanation[] {
  const pairs: NeighbourExplanation[] = [];
  for (let i = 1; i < ranked.length; i++) {
    const [ahead, behind] = [ranked[i - 1], ranked[i]];
    if (ahead?.key == null || behind?.key == null || ahead.standing.table !== behind.standing.table) continue;
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
  return pairs;
}

function decidedBy({ bloc }: Model, ahead: RankKey, behind: RankKey): Pick<NeighbourExplanation, "by" | "criterion"> {
  const first = ahead.findIndex((value, i) => compare(value, behind[i] ?? ZERO) !== 0);
  if (first < 0) return { by: "tied" };
  if (first === 0) return { by: "value" };
  const tieBreak = bloc.settings.tieBreaks[first - 1];
  if (tieBreak === undefined) throw new Error("a key is longer than the list of tie-breaks");
  return { by: tieBreak.by, ...(tieBreak.criterion === undefined ? {} : { criterion: tieBreak.criterion }) };
}

function sectionDifferences({ tree }: Model, ahead: Ranked, behind: Ranked): { code: string; difference: Exact }[] {
  const size = (x: Exact): Exact => (compare(x, ZERO) < 0 ? subtract(ZERO, x) : x);
  return tree.sections
    .map(({ criterion, index }) => {
      const of = ({ sums }: Ranked): Exact => multiply(exactWeight(criterion.weight), sums.points[index] ?? ZERO);
      return { code: criterion.code, difference: subtract(of(ahead), of(behind)) };
    })
    .filter(({ difference }) => !isZero(difference))
    .sort((a, b) => compare(size(b.difference), size(a.difference)) || (a.code < b.code ? -1 : 1));
}
