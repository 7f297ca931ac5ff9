/** Sheets for the tests of the view: a measure in which every character is 7 pixels wide, and cells by address. */
import { parseAddress } from "../../../src/simhost/model/address";
import { putCell } from "../../../src/simhost/model/cells";
import { createWorkbook } from "../../../src/simhost/model/create-workbook";
import { LOCALES } from "../../../src/simhost/model/locale";
import { displayText } from "../../../src/simhost/model/number-format";
import { DEFAULT_STYLE, styleIndex } from "../../../src/simhost/model/styles";
import type { SimSheet, SimStyle, SimValue, SimWorkbook } from "../../../src/simhost/model/types";
import { layOutSheet, type SheetGeometry } from "../../../src/preview/grid/sheet-geometry";
import type { MeasureText } from "../../../src/preview/grid/text-width";

export const sevenPixels: MeasureText = (text) => text.length * 7;

export class SheetFixture {
  readonly workbook: SimWorkbook = createWorkbook(["Thử"]);

  get sheet(): SimSheet {
    const [sheet] = this.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    return sheet;
  }

  put(address: string, value: SimValue, look: Partial<SimStyle> = {}): this {
    const at = parseAddress(address);
    if (!at) throw new Error(address);
    putCell(this.sheet, at.range.row, at.range.col, { value, style: styleIndex(this.workbook, { ...DEFAULT_STYLE, ...look }) });
    return this;
  }

  merge(address: string): this {
    const at = parseAddress(address);
    if (!at) throw new Error(address);
    this.sheet.merges.push(at.range);
    return this;
  }

  geometry(): SheetGeometry {
    const { workbook, sheet } = this;
    return layOutSheet({
      sheet,
      styles: workbook.styles,
      textOf: (cell) => displayText(cell.value, workbook.styles[cell.style]?.numberFormat ?? "General", LOCALES["vi-VN"]),
      measure: sevenPixels,
      reach: { row: 0, col: 0 },
    });
  }
}
