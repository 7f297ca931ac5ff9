import type { LeafResult, Standing } from "../result";
import { formula, joined, own } from "./expression";
import { row } from "./figure-rows";
import type { CalculationRow, Expression } from "./formula";
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
export function watchRows(published: Published): CalculationRow[] {
  const rows = new Map<string, { readonly number: number | undefined; readonly own: Map<string, Expression> }>();
  const put = (key: string, number: number | undefined, member: string, cells: Expression): void => {
    const found = rows.get(key) ?? { number, own: new Map<string, Expression>() };
    rows.set(key, found);
    found.own.set(member, cells);
  };
  for (const standing of published.standings) {
    const terms = standing.leaves.map((leaf) => (published.isDoubtful(`points:${leaf.criterion}`, standing.member) ? ["0"] : hasMoved(leaf, standing, published)));
    const { steps, sum } = addedUp(terms, (part) => `work:${MOVED}-${part}`);
    steps.forEach((step, i) => { put(step.key, i + 1, standing.member, step.formula); });
    put(MOVED, undefined, standing.member, sum);
  }
  return [...rows].map(([key, { number, own: cells }]) => ({ ...row(key, "moved", ["0"]), ...(number === undefined ? {} : { number }), exceptions: cells }));
}

/**
 * 1 where a leaf has moved, else 0. Comparisons only: a text is greater than every number to all spreadsheets, so
 * that points that have become a text, or none, are seen without computing with them.
 */
function hasMoved(leaf: LeafResult, { member, total }: Standing, { exact }: Published): Expression {
  const points = own(`points:${leaf.criterion}`);
  const before = exact(`points:${leaf.criterion}`, member) ?? leaf.points ?? "";
  const moved = before === "" ? [formula`${points}<>""`] : boundsOf(Number(before)).map((bound, i) => formula`${points}${i === 0 ? "<" : ">"}${bound}`);
  return formula`OR(${joined(total === null ? moved : [...moved, statusMoved(leaf)], ",")})`;
}

/** Without any score of its member, a leaf that a deadline decides is missing to the engine and blank in its cell. */
function statusMoved({ criterion, status: was }: LeafResult): Expression {
  const status = own(`status:${criterion}`);
  return was === "value" || was === "overridden" ? formula`${status}<>""` : formula`${status}<>${{ ref: "status", status: was } as const}`;
}

/** Just below and just above a number, further apart than binary numbers are off. */
function boundsOf(value: number): [string, string] {
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  const decimals = Math.max(0, Math.min(MOST_DECIMALS, DIGITS - whole));
  const apart = 2 / 10 ** decimals;
  return [(value - apart).toFixed(decimals), (value + apart).toFixed(decimals)];
}
