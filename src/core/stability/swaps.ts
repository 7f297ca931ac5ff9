import { exactMax } from "../criteria/exact-numbers";
import type { CriterionNode } from "../criteria/tree";
import { add, compare, negate, subtract } from "../exact/arithmetic";
import { scaled, ZERO, type Exact } from "../exact/exact";
import { exactText, fixedText } from "../exact/text";
import type { Model } from "../model";
import { rankKeyOf } from "../ranking/standings";
import { compareKeys, tieBreakValues } from "../ranking/tie-breaks";
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
export function swapOf(table: Table, ahead: Placed, behind: Placed): SwapChange {
  const names = { ahead: ahead.member.member.code, behind: behind.member.member.code };
  if (compareKeys(ahead.key, behind.key) === 0) return { ...names, tied: true };
  const { model } = table;
  const decimals = Math.max(LEAST_DECIMALS, model.bloc.settings.rounding.decimals);
  const orderAfter = ordersAfter(table);
  let best: { readonly steps: number; readonly member: string; readonly criterion: string; readonly points: Exact } | null = null;
  for (const node of model.tree.leaves) {
    for (const [one, sign] of [[behind, 1], [ahead, -1]] as const) {
      const other = one === behind ? ahead : behind;
      const swapped = (steps: number): boolean => sign * orderAfter(one, node.leaf, scaled(sign * steps, decimals), other) > 0;
      const room = roomOf(model, one, node, sign, decimals);
      const steps = leastSteps(best === null ? room : Math.min(room, best.steps - 1), swapped);
      if (steps !== null) best = { steps, member: one.member.member.code, criterion: node.criterion.code, points: scaled(sign * steps, decimals) };
    }
  }
  return best === null ? { ...names, tied: false } : { ...names, tied: false, change: { member: best.member, criterion: best.criterion, points: exactText(best.points) } };
}

/** How a member with other points on one leaf compares with another member: positive where it is ahead. */
function ordersAfter({ model, group }: Table): (one: Placed, leaf: number, change: Exact, other: Placed) => number {
  const breakTies = tieBreakValues(model);
  return ({ member, ranked: { settled } }, leaf, change, other) => {
    const outcomes = settled.outcomes.map((outcome, i) => (i === leaf && outcome !== null ? { ...outcome, points: add(outcome.points ?? ZERO, change) } : outcome));
    return compareKeys(rankKeyOf(model, group, member, { ...settled, outcomes }, breakTies) ?? [], other.key);
  };
}

/** How many whole steps a score can go up (1) or down (-1); less than 1 where it cannot be changed. */
function roomOf(model: Model, { ranked: { settled } }: Placed, { leaf, criterion }: CriterionNode, sign: 1 | -1, decimals: number): number {
  const outcome = settled.outcomes[leaf];
  if (outcome?.points == null || outcome.status === "n/a") return 0;
  const { points } = outcome;
  const declared = exactMax(criterion.max);
  const [least, most] = model.rules.leaves[leaf]?.kind.scale === "penalty" ? [negate(declared), ZERO] : [ZERO, declared];
  const room = sign === 1 ? subtract(most, points) : subtract(points, least);
  const steps = Number(fixedText(room, decimals).replace(".", ""));
  return compare(scaled(steps, decimals), room) > 0 ? steps - 1 : steps;
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
