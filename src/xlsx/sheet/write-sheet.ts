import type { SimSheet, SimTouch } from "../../simhost/model/types";
import type { Budget } from "../limits";
import { colorElement } from "../styles/colors";
import type { ColorTable } from "../styles/colors";
import { childOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { attributesText, patchChildren } from "../xml/patch";
import { writeColumns } from "./columns";
import { parseSheet } from "./parse-sheet";
import { writePrint } from "./print";
import type { CellContext } from "./raw";
import { cellName, rangeName } from "./reference";
import { writeDataBars } from "./data-bars";
import { writeProtection } from "./protection";
import { readTabColor } from "./read-sheet";
import { SHEET_PROPERTIES_SEQUENCE, SHEET_SEQUENCE } from "./sequence";
import { writeValidations } from "./validations";
import { writeViews } from "./view";
import { CellWriter, RawGrid } from "./write-cells";
import type { CellTarget } from "./write-cells";

/** What a sheet needs from the rest of the file while it is written. */
export interface SheetTarget extends CellTarget {
  readonly context: CellContext;
  readonly colors: ColorTable;
  readonly budget: Budget;
}

function propertiesXml(text: string, root: XmlElement, prefix: string, sheet: SimSheet, touched: ReadonlySet<SimTouch>, colors: ColorTable): string {
  const existing = childOf(root, "sheetPr");
  const elements: Record<string, string | undefined> = {};
  if (touched.has("tab") && readTabColor(root, colors) !== sheet.tabColor) {
    elements["tabColor"] = sheet.tabColor === undefined ? "" : colorElement(`${prefix}tabColor`, sheet.tabColor);
  }
  if (touched.has("print")) {
    const fits = sheet.print.fitWide !== undefined || sheet.print.fitTall !== undefined;
    const attributes = attributesText(childOf(existing, "pageSetUpPr")?.attributes ?? {}, { fitToPage: fits ? 1 : undefined });
    elements["pageSetUpPr"] = attributes === "" ? "" : `<${prefix}pageSetUpPr${attributes}/>`;
  }
  if (existing !== undefined) {
    // Places inside the part; the slice of the element is patched as a text of its own.
    const whole = patchChildren(text, existing, SHEET_PROPERTIES_SEQUENCE, elements);
    return whole.slice(existing.start, whole.length - (text.length - existing.end));
  }
  const inside = SHEET_PROPERTIES_SEQUENCE.map((name) => elements[name] ?? "").join("");
  return inside === "" ? "" : `<${prefix}sheetPr>${inside}</${prefix}sheetPr>`;
}

/** The range of the cells that exist, for the dimension element. */
function usedRange(sheet: SimSheet): string {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [index, row] of sheet.rows) {
    row.cells.forEach((cell, col) => {
      if (cell === undefined) return;
      top = Math.min(top, index);
      bottom = Math.max(bottom, index);
      left = Math.min(left, col);
      right = Math.max(right, col);
    });
  }
  return bottom < 0 ? "A1" : rangeName({ row: top, col: left, rows: bottom - top + 1, cols: right - left + 1 });
}

/**
 * A worksheet part after the model's changes: only the elements that `touched` names are written anew, and of the
 * rows only those that differ. Everything else stays as it stands in `text`.
 */
export function writeSheet(text: string, part: string, sheet: SimSheet, touched: ReadonlySet<SimTouch>, tabSelected: boolean, target: SheetTarget): string {
  const grid = new RawGrid();
  const raw = parseSheet(text, part, target.context, target.budget, grid);
  const { root, prefix } = raw;
  const elements: Record<string, string | undefined> = {};
  if (touched.has("tab") || touched.has("print")) elements["sheetPr"] = propertiesXml(text, root, prefix, sheet, touched, target.colors);
  if (touched.has("view")) elements["sheetViews"] = writeViews(text, root, prefix, sheet, tabSelected);
  if (touched.has("columns")) {
    elements["cols"] = writeColumns(root, prefix, target.context.styleCount, sheet.columns, sheet.defaultColumnWidth, (style) => target.formatIndex(style));
  }
  if (touched.has("cells") || touched.has("rows")) {
    const content = new CellWriter(raw, grid, sheet.rows, target).content();
    if (content !== undefined) {
      elements["sheetData"] = content === "" ? `<${prefix}sheetData/>` : `<${prefix}sheetData>${content}</${prefix}sheetData>`;
      elements["dimension"] = `<${prefix}dimension ref="${usedRange(sheet)}"/>`;
    }
  }
  if (touched.has("protection")) elements["sheetProtection"] = writeProtection(text, root, prefix, sheet);
  if (touched.has("merges")) {
    const merges = sheet.merges.filter((merge) => merge.rows * merge.cols > 1);
    const ranges = merges.map((merge) => `<${prefix}mergeCell ref="${cellName(merge.row, merge.col)}:${cellName(merge.row + merge.rows - 1, merge.col + merge.cols - 1)}"/>`);
    elements["mergeCells"] = ranges.length === 0 ? "" : `<${prefix}mergeCells count="${ranges.length}">${ranges.join("")}</${prefix}mergeCells>`;
  }
  if (touched.has("validations")) elements["dataValidations"] = writeValidations(text, root, prefix, sheet.addedValidations);
  if (touched.has("print")) Object.assign(elements, writePrint(text, root, prefix, sheet));
  if (touched.has("data-bars")) Object.assign(elements, writeDataBars(text, root, prefix, sheet.dataBars, target.colors));
  for (const name of SHEET_SEQUENCE) if (elements[name] === "" && childOf(root, name) === undefined) elements[name] = undefined;
  return patchChildren(text, root, SHEET_SEQUENCE, elements);
}
