import type { SimCell } from "../../simhost/model/types";
import type { XmlElement } from "../xml/element";
import type { XmlAttributes } from "../xml/scan";

/** The <f> of a cell and where it stands. */
export interface RawFormula {
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** Group of a shared formula. */
  readonly group?: string;
  /** The cell that holds the text of a shared formula; the others only name the group. */
  readonly master: boolean;
  readonly attributes: XmlAttributes;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in the file, with the model's cell that it means. */
export interface RawCell {
  readonly row: number;
  readonly col: number;
  readonly cell: SimCell;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly formula?: RawFormula;
}

export interface RawRow {
  readonly row: number;
  readonly attributes: XmlAttributes;
  readonly start: number;
  readonly openEnd: number;
  end: number;
}

/** A sheet's XML around its cells. */
export interface RawSheet {
  readonly text: string;
  /** With its colon; "" for the default namespace. */
  readonly prefix: string;
  /** The root with the elements of the first level; rows are not among the children of sheetData. */
  readonly root: XmlElement;
}

/** What reading a cell needs from the rest of the file. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styleCount: number;
  readonly date1904: boolean;
}

export interface CellHandler {
  row(row: RawRow): void;
  cell(cell: RawCell): void;
}
