/**
 * Formulas that look alike share one evaluation. Here every formula of random workbooks is evaluated by itself over
 * the values that its workbook shows, in an engine that holds the workbook as it is: same sheets, same places.
 */
import { initSync, Model } from "@ironcalc/wasm";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { cellAt, createWorkbook, putCell, SimHost, type SimSheet, type SimValue, type SimWorkbook } from "../../../src/simhost";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { packageFile } from "../../../src/simhost/library/package-file";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
  initSync({ module: readFileSync(packageFile("@ironcalc/wasm", "wasm_bg.wasm")) });
});

const SHEETS = ["A", "Tháng 1"] as const;
const ROWS = 40;
/** Columns of typed values; those to the right hold formulas. */
const TYPED = 4;
const COLUMNS = ["E", "F", "G", "H"] as const;
const EXACT = "0.00000000000000E+00";
const KINDS: Readonly<Record<number, string>> = { 1: "number", 2: "text", 4: "boolean", 16: "error" };

function sheetOf(workbook: SimWorkbook, index: number): SimSheet {
  const sheet = workbook.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** Kind and text of a value, for comparing. Numbers as the engine shows them. */
function shown(value: SimValue): string {
  if (typeof value === "number") return `number ${value}`;
  if (typeof value === "object") return value === null ? "empty" : `error ${value.error}`;
  return typeof value === "string" ? `text ${value}` : `boolean ${String(value).toUpperCase()}`;
}

/** The workbook in an engine of its own, all cells as plain values. */
class Judge {
  private readonly model = new Model("judge", "en", "UTC", "en");

  constructor(private readonly workbook: SimWorkbook) {
    this.model.pauseEvaluation();
    workbook.sheets.forEach(({ name }, index) => {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, name);
    });
    for (const { name, formula } of workbook.names) this.model.newDefinedName(name, null, formula);
    workbook.sheets.forEach((sheet, index) => {
      this.model.updateRangeStyle({ sheet: index, row: 1, column: 1, width: 12, height: 60 }, "num_fmt", EXACT);
      for (const [row, { cells }] of sheet.rows) cells.forEach((cell, col) => cell && this.put(index, row, col, cell.value));
    });
  }

  private put(sheet: number, row: number, col: number, value: SimValue): void {
    const text = value === null ? "" : typeof value === "string" ? (value === "" ? '=""' : `'${value}`) : typeof value === "object" ? value.error : String(value).toUpperCase();
    this.model.setUserInput(sheet, row + 1, col + 1, text);
  }

  /** What the formula of a cell comes to, calculated alone. */
  value(sheet: number, row: number, col: number): string {
    const cell = cellAt(sheetOf(this.workbook, sheet), row, col);
    this.model.setUserInput(sheet, row + 1, col + 1, `=${cell?.formula?.replaceAll("_xlfn.", "") ?? ""}`);
    this.model.evaluate();
    const kind = KINDS[this.model.getCellType(sheet, row + 1, col + 1)] ?? "?";
    const text = this.model.getFormattedCellValue(sheet, row + 1, col + 1);
    this.put(sheet, row, col, cell?.value ?? null);
    return kind === "number" ? `number ${Number(text)}` : `${kind} ${text}`;
  }

  free(): void {
    this.model.free();
  }
}

function refersToGivenUp(workbook: SimWorkbook, home: SimSheet, formula: string): boolean {
  return [...formula.matchAll(/(?:'([^']+)'!)?\$?([A-H])\$?(\d+)/g)].some(([, name, letters = "", digits = ""]) => {
    const sheet = workbook.sheets.find((each) => each.name === name) ?? home;
    return cellAt(sheet, Number(digits) - 1, letters.charCodeAt(0) - 65)?.notRecalculated === true;
  });
}

/** Every formula that shows another value than it has by itself, and every one that was given up. */
function faultsOf(workbook: SimWorkbook): string[] {
  const judge = new Judge(workbook);
  const faults: string[] = [];
  workbook.sheets.forEach((sheet, index) => {
    for (const [row, { cells }] of sheet.rows) {
      cells.forEach((cell, col) => {
        if (cell?.formula === undefined) return;
        const alone = judge.value(index, row, col);
        // The engine gives its own errors for what it cannot calculate.
        const hopeless = /^error #(?:ERROR!|N\/IMPL!|SPILL!|CIRC!)$/.test(alone) || refersToGivenUp(workbook, sheet, cell.formula);
        const here = cell.notRecalculated ? "given up" : shown(cell.value);
        if (here !== (hopeless ? "given up" : alone)) faults.push(`${sheet.name} R${row + 1}C${col + 1} =${cell.formula}: ${here}, alone ${alone}`);
      });
    }
  });
  judge.free();
  return faults;
}

// Fractions that binary numbers hold: of others a text may show the digits beyond the 15th (docs/fidelity.md, "Known differences").
const value = fc.constantFrom<SimValue>(null, null, "", 0, 1, 2, 2, 0.5, 0.25, -1, 1e15, "0", "1", "2", "a", "A", " a", "a ", "a  a", "TRUE", true, false, { error: "#N/A" }, { error: "#DIV/0!" }, "1,5", "1.5");

/** §: one cell; ¤: a small range, of one size throughout a formula. None comes to several cells: what those show depends on their neighbours. */
const shape = fc.constantFrom(
  "§", "§+§", '§&"x"', '§&"X"', '§&" x"', '§&"x "', "§&§", "§=§", "§ = §", "(§)*1", "-§", "§%", "TRUE+§", '§="a"', '§=""', '§="A"',
  'IF(§="","",§)', 'IF(§="a",1,2)', 'if(§="a",1,2)', 'IF(§="A ",1,2)', "ISBLANK(§)&TYPE(§)", "ISNUMBER(§)", "N(§)*2", "TRIM(§)&LEN(§)", 'EXACT(§,"a")', "NOT(§)",
  "IFERROR(§/§,\"err\")", "IFERROR(§,§)", "NUMBERVALUE(§,\",\",\".\")", "ROUND(ROUND(§*10^2,6),0)/100",
  "SUM(¤)", "SUM( ¤ )", "SUM(¤,§)", "SUM(¤)*ROW()", "COLUMN()+N(§)", "ROW(§)", "COLUMN(§)", "ROWS(¤)", "COLUMNS(¤)", "COUNT(¤,§)", "COUNTA(¤)", "MAX(¤,§)", "MIN(¤)", "AVERAGE(¤)",
  "COUNTIF(¤,§)", 'COUNTIF(¤,">=1")', 'COUNTIF(¤,"a*")', 'COUNTIF(¤,"")', "COUNTBLANK(¤)", "SUMIF(¤,§,¤)", "COUNTIFS(¤,§,¤,§)", "MATCH(§,¤,0)", "VLOOKUP(§,¤,1,FALSE)", "INDEX(¤,1,1)", "SUMPRODUCT((¤<>¤)*1)",
  "SUMPRODUCT(--ISNUMBER(¤))", "Hệ_số*N(§)", "SUM(Bảng)+N(§)", "#N/A", '"§"&§', '"§"',
);

const reference = fc.record({
  sheet: fc.constantFrom(undefined, undefined, undefined, ...SHEETS),
  col: fc.nat(TYPED - 1),
  /** In this row, or so many rows further on; beyond the last filled row the cells are empty. */
  down: fc.constantFrom(0, 0, 0, 1, 5, 39),
  fixed: fc.constantFrom("", "", "", "row", "col", "both"),
  /** Refers to the formulas on the left instead. */
  leftwards: fc.constantFrom(false, false, true),
});

const SIZES = [[1, 1], [2, 1], [3, 1], [1, 2], [2, 2], [30, 4]] as const;

const column = fc.record({ shape, refs: fc.array(reference, { minLength: 1, maxLength: 4 }), size: fc.nat(SIZES.length - 1) });

const letter = (col: number): string => String.fromCharCode(65 + col);

function formulaOf({ shape: text, refs, size }: { shape: string; refs: readonly { sheet?: string | undefined; col: number; down: number; fixed: string; leftwards: boolean }[]; size: number }, row: number, ownCol: number): string {
  let next = 0;
  const [rows, cols] = SIZES[size] ?? [1, 1];
  return text.replace(/"§"(?!&)|[§¤]/g, (mark) => {
    if (mark === '"§"') return mark;
    const { sheet, col, down, fixed, leftwards } = refs[next++ % refs.length] ?? { sheet: undefined, col: 0, down: 0, fixed: "", leftwards: false };
    const isRange = mark === "¤";
    // Formulas refer to columns on the left of their own, on either sheet, so that there is no circle.
    const from = leftwards && ownCol > TYPED && !isRange ? ownCol - 1 : col;
    const [top, left] = [fixed === "row" || fixed === "both" ? 1 : row + down + 1, fixed === "col" || fixed === "both" ? Math.min(1, from) : from];
    const corner = (r: number, c: number): string => `${fixed === "col" || fixed === "both" ? "$" : ""}${letter(c)}${fixed === "row" || fixed === "both" ? "$" : ""}${r}`;
    const area = isRange ? `${corner(top, Math.min(left, TYPED - cols))}:${corner(top + rows - 1, Math.min(left, TYPED - cols) + cols - 1)}` : corner(top, left);
    return (sheet === undefined ? "" : `'${sheet}'!`) + area;
  });
}

const book = fc.record({
  values: fc.array(value, { minLength: 7, maxLength: 60 }),
  columns: fc.array(fc.array(column, { minLength: COLUMNS.length, maxLength: COLUMNS.length }), { minLength: SHEETS.length, maxLength: SHEETS.length }),
  edits: fc.array(fc.record({ sheet: fc.nat(1), row: fc.nat(ROWS - 1), col: fc.nat(TYPED - 1), text: fc.constantFrom("", "1", "2.5", "a", "'1", "TRUE", "#N/A", "=1/0", "=\"\"") }), { maxLength: 6 }),
});

type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function workbookOf({ values, columns }: Book): SimWorkbook {
  const workbook = createWorkbook([...SHEETS]);
  workbook.names.push({ name: "Hệ_số", formula: "'Tháng 1'!$A$1", visible: true }, { name: "Bảng", formula: "'Tháng 1'!$A$1:$B$3", visible: true });
  let next = 0;
  SHEETS.forEach((_, index) => {
    const sheet = sheetOf(workbook, index);
    for (let row = 0; row < ROWS; row += 1) {
      for (let col = 0; col < TYPED; col += 1) {
        const here = values[next++ % values.length] ?? null;
        if (here !== null) putCell(sheet, row, col, { value: here, style: 0 });
      }
      (columns[index] ?? []).forEach((each, at) => putCell(sheet, row, TYPED + at, { value: null, style: 0, formula: formulaOf(each, row, TYPED + at) }));
    }
  });
  return workbook;
}

test("every formula shows the value that it has by itself, when the workbook opens and after every edit", () => {
  fc.assert(fc.property(book, (given) => {
    const workbook = workbookOf(given);
    const host = new SimHost(workbook, { engine, language: "en-US" });
    expect(faultsOf(workbook)).toEqual([]);
    for (const { sheet, row, col, text } of given.edits) host.edit(sheetOf(workbook, sheet).id, row, col, text);
    if (given.edits.length > 0) expect(faultsOf(workbook)).toEqual([]);
  }), { numRuns: 15 });
});
