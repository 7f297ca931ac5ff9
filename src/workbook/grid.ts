/**
 * What the workbook floor reads: every sheet as a plain grid. The Excel floor fills it, tests write it by
 * hand. Rows and columns count from 0 and are those of the sheet, not of the used range.
 */

/** A cell as Excel gives it: US-neutral numbers, text, booleans. "" is an empty cell. Error values are their text, "#N/A". */
export type GridValue = number | string | boolean;

/** Whether people see a sheet, can show it, or only code can. */
export type Visibility = "visible" | "hidden" | "veryHidden";

/** A rectangle of cells, counted from 0. */
export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** One sheet as it was read: its used cells in a matrix, and where that matrix stands. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: Visibility;
  /** Position of the top left cell of `values`. */
  readonly top: number;
  readonly left: number;
  /** Empty for a sheet without values. All rows have the same length. */
  readonly values: readonly (readonly GridValue[])[];
  /** Number formats in US form, same shape as `values`. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Role of a sheet that the add-in owns (its hidden defined name points here); absent: the user's sheet. */
  readonly owned?: string;
  /** Formulas, same shape as `values`; read for owned sheets only, to keep what users added there. */
  readonly formulas?: readonly (readonly GridValue[])[];
}

/** All sheets of a workbook, in the order of their tabs. */
export interface WorkbookGrids {
  readonly sheets: readonly SheetGrid[];
}
