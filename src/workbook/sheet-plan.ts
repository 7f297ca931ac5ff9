/**
 * A sheet as plain data: what to write where, how it looks, how it prints. Plans are made by pure code and
 * applied by src/excel/apply. Rows and columns count from 0.
 */
import type { Rect } from "./grid";
import type { ExpectedValue } from "./verification";

/**
 * null leaves a cell as it is, "" clears it, text is always written as text whatever it looks like. A formula of a
 * result says what it must come to.
 */
export type PlanCell = null | number | string | boolean | { readonly formula: string; readonly expected?: ExpectedValue };

/** Cells to write, from one corner; rows of equal length. */
export interface PlanBlock {
  readonly row: number;
  readonly col: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

/** A look of cells; what is left out stays as it is. */
export interface CellFormat {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly color?: string;
  /** "#RRGGBB", or "none" to clear. */
  readonly fill?: string;
  readonly align?: "left" | "center" | "right" | "general";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** US form: "0.00", "@", "dd/mm/yyyy". */
  readonly numberFormat?: string;
  /** All four edges and the inner lines. */
  readonly border?: "thin" | "none";
  readonly locked?: boolean;
}

/** A look and the cells that have it. */
export interface FormatRun {
  readonly at: Rect;
  readonly format: CellFormat;
}

/** A drop-down list; `source` is literal items (255 characters together at most) or a reference as text "=Sheet!$A$1:$A$9". */
export interface ListValidation {
  readonly at: Rect;
  readonly source: readonly string[] | string;
}

/** How a sheet is printed, on A4, its pages counted from 1. */
export interface PrintLayout {
  readonly orientation: "portrait" | "landscape";
  /** Pages wide. */
  readonly fitWide: number;
  /** Pages tall at most; the type shrinks to fit. Absent: as many as it takes. */
  readonly fitTall?: number;
  /** Rows repeated on every page, first and last, counted from 0. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated on every page of a table that is several pages wide, first and last. */
  readonly titleColumns?: readonly [number, number];
  readonly area: Rect;
  /** Rows, counted from 0, before which a new page begins; set anew at each writing, earlier ones are removed. */
  readonly breaksBefore?: readonly number[];
  readonly centerHorizontally?: boolean;
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Codes of Excel's header and footer language allowed: &P page, &A the sheet's name. (&N counts the pages of everything that is printed at once.) A literal & is doubled by the planner. */
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  /** The first page has neither header nor footer: they begin on the second. */
  readonly firstPageBare?: true;
}

/** Bars behind numbers, as long as the number is large against the others of the range; a conditional format. */
export interface DataBars {
  readonly at: Rect;
  /** "#RRGGBB" */
  readonly color: string;
}

/**
 * One series of a chart. Values and categories stay references, so the chart follows the cells; its name is taken from
 * its cell at each writing, since Excel's interface for add-ins takes names as text only.
 */
export interface ChartSeries {
  /** The cell that holds its name. */
  readonly name: { readonly row: number; readonly col: number };
  /** One column or one row of numbers on the same sheet. */
  readonly values: Rect;
  /** "#RRGGBB" */
  readonly color?: string;
}

/** A native chart. It is found again by its name and updated in place; where the user has moved it, it stays. */
export interface ChartPlan {
  /** Unique on its sheet; not shown. */
  readonly name: string;
  readonly kind: "stacked-bar" | "line";
  readonly title: string;
  /** Cells that it covers when it is created. */
  readonly at: Rect;
  /** Labels of the categories: one column or one row on the same sheet. */
  readonly categories: Rect;
  readonly series: readonly ChartSeries[];
  /** Ranks: 1 stands at the top, the last at the foot, and the axis is marked in whole numbers this far apart. Set when the chart is made. */
  readonly ranks?: { readonly last: number; readonly apart: number };
}

/** A sheet as plain data: what to write where, and how it looks and prints. */
export interface SheetPlan {
  /**
   * Identity of the sheet: "standings:G1", "summary", "nominations", "data-check", "run-log", or for inputs
   * "setup", "criteria", "members", "awards", "sheet:<member code>". Owned sheets carry it in a hidden
   * defined name of the workbook, so it survives renaming.
   */
  readonly role: string;
  /** Owned sheets are overwritten by later runs. Input sheets are created once and are the user's from then on. */
  readonly owned: boolean;
  /** Create a sheet of this name, or overwrite the existing sheet of this name. */
  readonly target: { readonly create: string } | { readonly overwrite: string };
  /** Where the tab of a created sheet goes among all sheets, counted from 0; absent: behind them. */
  readonly position?: number;
  /** Formulas of other sheets refer to this one, so it is filled before them. */
  readonly referredTo?: true;
  /** Contents and formats to clear before writing (the area of our earlier run). */
  readonly clear?: readonly Rect[];
  readonly formats: readonly FormatRun[];
  readonly blocks: readonly PlanBlock[];
  readonly merges: readonly Rect[];
  readonly lists: readonly ListValidation[];
  /** Applied only when the sheet is created: a user's widths stay. Width in characters of the default font. */
  readonly widths: readonly { readonly col: number; readonly chars: number }[];
  /** The columns of an existing sheet had to be laid out anew: widths and hidden columns are applied as on creation. */
  readonly relaid?: true;
  /**
   * Row heights in points; a row without an entry keeps the height it has. `fits`: an estimate of what the row's
   * texts need; a host that can measure type sizes the row itself.
   */
  readonly heights: readonly { readonly row: number; readonly points: number; readonly fits?: true }[];
  /** Columns hidden on creation. */
  readonly hiddenColumns?: readonly number[];
  readonly freeze?: { readonly rows: number; readonly cols: number };
  readonly print?: PrintLayout;
  /** "#RRGGBB" */
  readonly tabColor?: string;
  /** Applied on creation. "very-hidden": not offered in Excel's own list of hidden sheets. */
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly dataBars?: readonly DataBars[];
  readonly charts?: readonly ChartPlan[];
}
