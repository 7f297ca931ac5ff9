import type { LeafResult, Standing } from "../result";
import { formula, joined, own } from "./expression";
import { row } from "./figure-rows";
import type { CalculationRow, Expression } from "./formula";
import { appliedTo, type TreeCalculation } from "./node-calculation";
import { addedUp } from "./sum-of-parts";

/** What the watch takes from a run. */
export interface Published {
  readonly standings: readonly Standing[];
  /** The engine's exact figure for a row of the calculation; "" where it has nothing. */
  readonly exact: (row: string, member: string) => string | undefined;
  /** Where a spreadsheet may come to another figure than the engine: nothing is watched there. */
  readonly isDoubtful: (row: string, member: string) => boolean;
}

/** Key of the row. */
export const MOVED = "moved";

/** Digits of a number that every spreadsheet keeps, and decimals below which a difference is noise of binary numbers. */
const DIGITS = 15;
const MOST_DECIMALS = 9;

/**
 * How many of a member's leaves have other points, or another status, than when the run was published: 0 as long as
 * nothing has moved, also where two changes make up for one another in the total. What was published stands in the
 * formulas as literals.
 */
export function watchRows(tree: TreeCalculation, published: Published): CalculationRow[] {
  const leaves = appliedTo(tree, tree.model.tree.leaves).map(({ criterion }) => criterion.code);
  const rows = new Map<string, { readonly content: "work" | "moved"; readonly own: Map<string, Expression> }>();
  const put = (key: string, content: "work" | "moved", member: string, cells: Expression): void => {
    const found = rows.get(key) ?? { content, own: new Map<string, Expression>() };
    rows.set(key, found);
    found.own.set(member, cells);
  };
  for (const standing of published.standings) {
    const results = new Map(standing.leaves.map((leaf) => [leaf.criterion, leaf]));
    const terms = leaves.map((code) => (published.isDoubtful(`points:${code}`, standing.member) ? ["0"] : hasMoved(code, standing, results.get(code), published)));
    const { steps, sum } = addedUp([["0"], ...terms], (part) => `work:${MOVED}-${part}`);
    for (const step of steps) put(step.key, "work", standing.member, step.formula);
    put(MOVED, "moved", standing.member, sum);
  }
  return [...rows].map(([key, { content, own: cells }]) => ({ ...row(key, content, ["0"]), exceptions: cells }));
}

/**
 * 1 where a leaf has moved, else 0. Comparisons only: a text is greater than every number to all spreadsheets, so
 * that points that have become a text, or none, are seen without computing with them.
 */
function hasMoved(code: string, { member, total }: Standing, leaf: LeafResult | undefined, { exact }: Published): Expression {
  const points = own(`points:${code}`);
  const before = exact(`points:${code}`, member) ?? leaf?.points ?? "";
  const moved = before === "" ? [formula`${points}<>""`] : boundsOf(Number(before)).map((bound, i) => formula`${points}${i === 0 ? "<" : ">"}${bound}`);
  const all = total === null ? moved : [...moved, statusMoved(code, leaf)];
  return all.length === 1 ? formula`(${all[0] ?? []})` : formula`OR(${joined(all, ",")})`;
}

/** Without any score of its member, a leaf that a deadline decides is missing to the engine and blank in its cell. */
function statusMoved(code: string, leaf: LeafResult | undefined): Expression {
  const status = own(`status:${code}`);
  const was = leaf?.status ?? "missing";
  return was === "value" || was === "overridden" ? formula`${status}<>""` : formula`${status}<>${{ ref: "status", status: was } as const}`;
}

/** Just below and just above a number, further apart than binary numbers are off. */
function boundsOf(value: number): [string, string] {
  const whole = Math.abs(value) < 1 ? 0 : Math.floor(Math.log10(Math.abs(value))) + 1;
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, DIGITS - whole));
  const apart = 2 / 10 ** decimals;
  return [(value - apart).toFixed(decimals), (value + apart).toFixed(decimals)];
}
