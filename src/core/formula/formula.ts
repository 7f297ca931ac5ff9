/**
 * A run's arithmetic as spreadsheet formulas, before its cells have places. The core says what is computed from
 * what; the workbook floor gives every row a place and turns references into A1 notation.
 */
import type { LeafStatus } from "../result";

/** What a formula refers to. Everything is about the member whose column the formula stands in, unless it says so. */
export type FormulaRef =
  /** This member's cell in a row of the calculation. */
  | { readonly ref: "own"; readonly row: string }
  /** One row over all members of the group: a range without gaps. */
  | { readonly ref: "all"; readonly row: string }
  /** A cell of this member's score sheet. Where it has none, the formula gets an empty text. */
  | { readonly ref: "score"; readonly criterion: string; readonly field: "self" | "cross-check" | "appraised" | "final" | "why" | "by" | "state" | "target" | "actual" }
  /** A cell of the criteria sheet; where it is blank, has none, or holds what is no number, `otherwise`. Of "due": the day as a number, empty text where there is none, an error where what is typed is no day. */
  | { readonly ref: "criterion"; readonly criterion: string; readonly field: "max" | "weight" | "target" | "due"; readonly otherwise: string }
  /** The day in a cell of the members' list as a number; empty text where there is none, an error where what is typed is no day. */
  | { readonly ref: "member"; readonly field: "reportDue" | "reportReceived" }
  /** The word that stands for a status in the language of the sheets, as a text literal. */
  | { readonly ref: "status"; readonly status: Exclude<LeafStatus, "value" | "overridden"> }
  /** The two-column table on the calculation sheet: what people type as a state, and the word that `status` stands for. */
  | { readonly ref: "states" };

/** A formula without "=": pieces of text in US notation and references, in order. */
export type Expression = readonly (string | FormulaRef)[];

/**
 * What a row of the calculation holds, for its label. "exact": points before they are rounded at their stage.
 * "order": members ahead after so many keys. "has-score" and "table" of a criterion: how many scores, or criteria
 * that do not apply, there are below it. "full-max" of a criterion: its maximum where everything counts. "moved":
 * how many leaves have other points than when the run was published. "-exact": before rounding. "-decides": what ranks
 * and classes are read from. "seat": the member's place in the order of codes.
 */
export type RowContent =
  | "status" | "given" | "answer" | "due" | "received" | "override" | "actual" | "target" | "work" | "exact" | "points" | "max" | "weight" | "share"
  | "earned" | "earned-exact" | "outside" | "outside-exact" | "applicable-max" | "applicable-max-exact" | "full-max" | "least-share"
  | "total" | "total-exact" | "total-summed" | "total-decides" | "rate" | "rate-exact" | "rate-summed" | "rate-decides"
  | "has-score" | "not-applicable" | "table" | "seat" | "first-of-equals" | "key" | "order" | "rank" | "class" | "published-rank" | "published-total" | "moved";

/** One row of the calculation: the same formula for every member of the group, each over its own cells. */
export interface CalculationRow {
  /** Unique in the group, the same at every run: "points:C1", "actual:C1", "total", "key:2", "rank". */
  readonly key: string;
  readonly content: RowContent;
  /** The criterion that it is about; absent for rows about the member as a whole. */
  readonly criterion?: string;
  /** Of several rows of one content and criterion: which, from 1. */
  readonly number?: number;
  /** One expression for all, or for some members one of their own (an excluded member has no key). */
  readonly formula: Expression;
  readonly exceptions?: ReadonlyMap<string, Expression>;
  /** "number": shown with decimals. "text": words or codes. */
  readonly shows: "number" | "text";
}

/** A row as a rule kind gives it: which criterion it belongs to is put to it. */
export type FormulaRow = Pick<CalculationRow, "key" | "content" | "formula" | "shows">;

/**
 * The calculation of one group. Rows of one criterion stand together, a criterion with parts before its parts as in
 * every table; so its rows refer to later ones.
 */
export interface GroupCalculation {
  readonly group: string;
  /** Member codes in the order of their columns. */
  readonly members: readonly string[];
  readonly rows: readonly CalculationRow[];
}
