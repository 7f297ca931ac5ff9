import { exactMax } from "../criteria/exact-numbers";
import type { CriterionNode } from "../criteria/tree";
import { add, compare, multiply, negate, signOf, subtract } from "../exact/arithmetic";
import { scaled, ZERO, type Exact } from "../exact/exact";
import { exactText, fixedText } from "../exact/text";
import { rankKeyOf } from "../ranking/standings";
import { compareKeys, tieBreakValues } from "../ranking/tie-breaks";
import type { LinearPart } from "./linear-parts";
import { followsFromSums, mainValue } from "./main-value";
import type { Placed, Table } from "./table";

/** The smallest change of one score after which the one behind stands ahead of its neighbour. */
export interface SwapChange {
  readonly ahead: string;
  readonly behind: string;
  /** The two share one place: nobody is ahead, and no change is looked for. */
  readonly tied: boolean;
  /**
   * Whose score, on which leaf, and by how many points before weight, more or (negative) less: a decimal. Absent where
   * they are tied and where no single score can do it.
   */
  readonly change?: { readonly member: string; readonly criterion: string; readonly points: string };
}

/** Scores are changed by whole hundredths, or by the last decimal of the totals where they have more. */
const LEAST_DECIMALS = 2;

/**
 * The smallest change that puts the second of two neighbours ahead of the first, by the bloc's own rules, tie-breaks and
 * rounding; one step less does not. Of equal changes that of the earlier criterion, and more points for the one behind.
 * A score moves between 0 and its maximum; a bonus or a penalty up to its maximum only where one is stated. Scores that
 * are missing or do not apply are not changed. Points that others get relative to a leader stay as they are.
 */
export function swapOf(table: Table, parts: readonly LinearPart[], ahead: Placed, behind: Placed): SwapChange {
  const names = { ahead: ahead.member.member.code, behind: behind.member.member.code };
  if (compareKeys(ahead.key, behind.key) === 0) return { ...names, tied: true };
  const decimals = Math.max(LEAST_DECIMALS, table.model.bloc.settings.rounding.decimals);
  const orderAfter = ordersAfter(table, parts);
  let best: { readonly steps: number; readonly member: string; readonly criterion: string; readonly points: Exact } | null = null;
  for (const node of table.model.tree.leaves) {
    for (const [one, sign] of [[behind, 1], [ahead, -1]] as const) {
      const other = one === behind ? ahead : behind;
      const swapped = (steps: number): boolean => sign * orderAfter(one, node, scaled(sign * steps, decimals), other) > 0;
      const room = roomOf(table, one, node, sign, decimals);
      const steps = leastSteps(best === null ? room : Math.min(room, best.steps - 1), swapped);
      if (steps !== null) best = { steps, member: one.member.member.code, criterion: node.criterion.code, points: scaled(sign * steps, decimals) };
    }
  }
  return best === null ? { ...names, tied: false } : { ...names, tied: false, change: { member: best.member, criterion: best.criterion, points: exactText(best.points) } };
}

/**
 * How a member with other points on one leaf compares with another member: positive where it is ahead. Where the leaf
 * is added up all the way, from the sums; else, and to break ties, from the whole tree.
 */
function ordersAfter({ model, group }: Table, parts: readonly LinearPart[]): (one: Placed, node: CriterionNode, change: Exact, other: Placed) => number {
  const breakTies = tieBreakValues(model);
  const factors = new Map(followsFromSums(model) ? parts.map(({ node, factor }) => [node, factor]) : []);
  return ({ member, ranked: { settled, sums } }, node, change, other) => {
    const factor = factors.get(node);
    if (factor !== undefined && sums.earned !== null) {
      const more = multiply(factor, change);
      const onScale = model.rules.leaves[node.leaf]?.kind.scale === "base";
      const main = mainValue(model, group, { earned: add(sums.earned, more), max: sums.max, outside: onScale ? sums.outside : add(sums.outside, more) });
      const order = main === null ? -1 : compare(main, other.key[0] ?? ZERO);
      if (order !== 0 || other.key.length === 1) return order;
    }
    const outcomes = settled.outcomes.map((outcome, i) => (i === node.leaf && outcome != null ? { ...outcome, points: add(outcome.points ?? ZERO, change) } : outcome));
    const key = rankKeyOf(model, group, member, { ...settled, outcomes }, breakTies);
    return key === null ? -1 : compareKeys(key, other.key);
  };
}

/** How many whole steps a score can go up (1) or down (-1); 0 where it cannot be changed. */
function roomOf({ model, group }: Table, { ranked: { settled } }: Placed, { leaf, index, criterion }: CriterionNode, sign: 1 | -1, decimals: number): number {
  const outcome = settled.outcomes[leaf];
  const scale = model.rules.leaves[leaf]?.kind.scale;
  if (outcome?.points == null || outcome.status === "n/a" || scale === undefined || group.maxima.applies[index] !== true) return 0;
  const { points } = outcome;
  const declared = criterion.max === undefined ? null : exactMax(criterion.max);
  const [least, most] = scale === "penalty" ? [declared === null ? points : negate(declared), ZERO] : [ZERO, declared ?? points];
  const room = sign > 0 ? subtract(most, points) : subtract(points, least);
  if (signOf(room) <= 0) return 0;
  const steps = Number(fixedText(room, decimals).replace(".", ""));
  return compare(multiply(scaled(1, decimals), scaled(steps, 0)), room) > 0 ? steps - 1 : steps;
}

/** The least number from 1 to `most` that holds, where all after it hold as well; null where none does. */
function leastSteps(most: number, holds: (steps: number) => boolean): number | null {
  if (most < 1 || !holds(most)) return null;
  let [no, yes] = [0, most];
  while (yes - no > 1) {
    const middle = no + Math.floor((yes - no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
