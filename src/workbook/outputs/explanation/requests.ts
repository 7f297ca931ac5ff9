/** What members and bloc typed into the table "Kiến nghị | Kết quả giải quyết": found again on every run. */
import type { SheetGrid, WorkbookGrids } from "../../grid";
import { ownedSheet } from "../../ownership";
import type { PlanCell } from "../../sheet-plan";
import { textAt } from "../text-at";
import { formulaAt, isFilled, numberFormatAt, readEarlier, valueAt, type EarlierRow, type EarlierSheet } from "../earlier-sheet";

/** Role of the explanation sheet. */
export const EXPLANATION_ROLE = "explanation";

/** The columns that request and answer stand in, each joined with those after it up to the other. */
export const REQUEST_COLUMN = "criterion";
/** The first column of the answer. */
export const ANSWER_COLUMN = "figures";

const ORDER: readonly string[] = ["label", "criterion", "max", "rule", "figures", "points", "source"];

/** A cell as it was typed, with the number format that a date or a share needs. */
export interface KeptCell {
  readonly cell: PlanCell;
  readonly numberFormat: string;
  /** What it says, as text. */
  readonly text: string;
}

/** One request with its answer; either may be empty. */
export interface Request {
  readonly request: KeptCell;
  readonly answer: KeptCell;
}

/** Row key of the n-th request of a member, from 1. */
export const requestKey = (member: string, n: number): string => `ask|${member}|${n}`;
/** The same on the list of members that the sheet does not explain. */
export const keptRequestKey = (member: string, n: number): string => `kept|${member}|${n}`;

const KEY = /^(ask|kept)\|([^]*)\|\d+$/;

/** The requests by member code, empty ones left out. */
export type Requests = ReadonlyMap<string, readonly Request[]>;

/** The explanation sheet as the earlier run left it, with what people typed into it. */
export interface EarlierExplanation {
  readonly earlier: EarlierSheet | undefined;
  readonly requests: Requests;
}

/**
 * Finds the requests on the earlier sheet. A row that somebody inserted into a member's table is one of its requests:
 * it gets a key of its own, so that it is not taken for a row that stands there by chance.
 */
export function readExplanation(grid: SheetGrid | undefined): EarlierExplanation {
  const earlier = readEarlier(grid);
  if (earlier === undefined) return { earlier, requests: new Map() };
  const requests = new Map<string, Request[]>();
  const rows = new Map<string, EarlierRow>();
  const keyed = new Map([...earlier.rows].map(([key, row]) => [row.row, { key, row }]));
  const count = new Map<string, number>();
  let open: { readonly kind: string; readonly member: string } | undefined;
  for (let at = earlier.keyRow + 1; at < earlier.bottom; at += 1) {
    const own = keyed.get(at);
    const match = own === undefined ? null : KEY.exec(own.key);
    if (own !== undefined && match === null) {
      rows.set(own.key, own.row);
      open = undefined;
      continue;
    }
    if (match !== null) open = { kind: match[1] ?? "", member: match[2] ?? "" };
    if (open === undefined || (own === undefined && !hasRequest(earlier, at))) continue;
    const { kind, member } = open;
    const n = (count.get(`${kind}|${member}`) ?? 0) + 1;
    count.set(`${kind}|${member}`, n);
    rows.set(`${kind}|${member}|${n}`, { key: `${kind}|${member}|${n}`, row: at });
    if (!hasRequest(earlier, at)) continue;
    requests.set(member, [...(requests.get(member) ?? []), { request: textOf(earlier, at, REQUEST_COLUMN), answer: textOf(earlier, at, ANSWER_COLUMN) }]);
  }
  return { earlier: { ...earlier, rows }, requests };
}

/** The requests that stand in a workbook, for papers that print them as well. */
export function requestsIn(grids: WorkbookGrids): Requests {
  return readExplanation(ownedSheet(grids, EXPLANATION_ROLE)).requests;
}

function spanOf(earlier: EarlierSheet, column: string): number[] {
  const to = column === REQUEST_COLUMN ? ORDER.indexOf(ANSWER_COLUMN) : ORDER.length;
  return ORDER.slice(ORDER.indexOf(column), to).flatMap((key) => earlier.columns.get(key) ?? []);
}

function hasRequest(earlier: EarlierSheet, row: number): boolean {
  return [...spanOf(earlier, REQUEST_COLUMN), ...spanOf(earlier, ANSWER_COLUMN)].some((col) => isFilled(earlier.grid, row, col));
}

/** What stands in the joined cells; where joining was undone and several hold text, all of it. */
function textOf(earlier: EarlierSheet, row: number, column: string): KeptCell {
  const { grid } = earlier;
  const filled = spanOf(earlier, column).filter((col) => isFilled(grid, row, col));
  const [only] = filled;
  if (only === undefined) return { cell: "", numberFormat: "General", text: "" };
  if (filled.length > 1) {
    const text = filled.map((col) => textAt(grid, row, col)).join("\n");
    return { cell: text, numberFormat: "@", text };
  }
  const formula = formulaAt(grid, row, only);
  const value = valueAt(grid, row, only);
  return { cell: formula === undefined ? value : { formula }, numberFormat: typeof value === "string" && formula === undefined ? "@" : numberFormatAt(grid, row, only), text: textAt(grid, row, only) };
}
