/** IronCalc as the formula engine. A model is made for each job and thrown away; that costs less than 0.1 ms. */
import { initSync, Model } from "@ironcalc/wasm";
import { SHEET_ROWS } from "../model/address";
import type { SimValue } from "../model/types";
import type { EngineFormula, EngineJob, FormulaEngine } from "./formula-engine";

/** 15 significant digits: values come out as text only. */
const EXACT = "0.00000000000000E+00";

const EXACT_NUMBER = /^-?\d\.\d{14}E[+-]\d\d$/;

/** Further to the right the format is set cell by cell: setting it for columns costs a step for each column. */
const MOST_COLUMNS = 2_000;

/** Types of cells as the engine numbers them. */
const CellKind = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** Errors of Excel; "#ERROR!", "#CIRC!", "#N/IMPL!" and "#SPILL!" mean that the engine cannot say. */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/**
 * The engine, from the bytes of its WebAssembly module, which is compiled at the first formula.
 * @param wasm contents of wasm_bg.wasm of the package @ironcalc/wasm 0.8.4
 */
export function ironcalc(wasm: BufferSource): FormulaEngine {
  const known = new Map<string, boolean>();
  let started = false;
  // A workbook without formulas never pays for it.
  const start = (): void => {
    if (!started) initSync({ module: wasm });
    started = true;
  };
  return {
    sheetName: (sheet) => `Sheet${sheet + 1}`,
    knows: (name) => {
      let answer = known.get(name);
      if (answer === undefined) {
        start();
        answer = hasFunction(name);
        known.set(name, answer);
      }
      return answer;
    },
    evaluate: (job) => {
      start();
      return evaluate(job);
    },
  };
}

/** A call without arguments is an error of use for a function that exists, and an unknown name for one that does not. */
function hasFunction(name: string): boolean {
  const model = newModel(1);
  try {
    model.setUserInput(0, 1, 1, `=${name}()`);
    model.evaluate();
    return model.getFormattedCellValue(0, 1, 1) !== "#NAME?";
  } finally {
    model.free();
  }
}

function newModel(sheets: number): Model {
  const model = new Model("host", "en", "UTC", "en");
  model.pauseEvaluation();
  for (let sheet = 1; sheet < sheets; sheet += 1) model.newSheet();
  return model;
}

function evaluate({ sheets, constants, formulas }: EngineJob): readonly (readonly (readonly SimValue[])[] | undefined)[] {
  const model = newModel(sheets);
  try {
    for (const { sheet, row, col, value } of constants) {
      const input = inputOf(value);
      if (input !== undefined) model.setUserInput(sheet, row + 1, col + 1, input);
    }
    showExactly(model, formulas);
    const refused = new Set<EngineFormula>();
    for (const each of formulas) if (!enter(model, each)) refused.add(each);
    model.evaluate();
    return formulas.map((each) => (refused.has(each) ? undefined : resultOf(model, each)));
  } finally {
    model.free();
  }
}

/**
 * Numbers are shown to 15 digits in the columns of the formulas, which spares a call for each cell. A cell whose
 * formula brings a format of its own along (a date, a currency) does not take it: see valueOf.
 */
function showExactly(model: Model, formulas: readonly EngineFormula[]): void {
  const widths = new Map<number, number>();
  for (const { sheet, col } of formulas) widths.set(sheet, Math.max(widths.get(sheet) ?? 0, col + 1));
  for (const [sheet, width] of widths) {
    if (width <= MOST_COLUMNS) model.updateRangeStyle({ sheet, row: 1, column: 1, width, height: SHEET_ROWS }, "num_fmt", EXACT);
  }
}

/** Text goes in behind an apostrophe, so that nothing in it is converted. */
function inputOf(value: SimValue): string | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return value === "" ? '=""' : `'${value}`;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  return ERRORS.has(value.error) ? value.error : "#VALUE!";
}

function enter(model: Model, { sheet, row, col, formula, array }: EngineFormula): boolean {
  try {
    if (array) model.setUserArrayFormula(sheet, row + 1, col + 1, array.cols, array.rows, `=${formula}`);
    else model.setUserInput(sheet, row + 1, col + 1, `=${formula}`);
    return true;
  } catch (error) {
    // The engine throws its own text for what it cannot parse; anything else is a bug.
    if (typeof error === "string" || error instanceof Error) return false;
    throw error;
  }
}

function resultOf(model: Model, { sheet, row, col, array }: EngineFormula): readonly (readonly SimValue[])[] | undefined {
  const rows = array?.rows ?? 1;
  const cols = array?.cols ?? 1;
  if (!array && spills(model, sheet, row, col)) return undefined;
  const matrix: SimValue[][] = [];
  for (let down = 0; down < rows; down += 1) {
    const line: SimValue[] = [];
    for (let right = 0; right < cols; right += 1) {
      const value = valueOf(model, sheet, row + down + 1, col + right + 1);
      if (value === undefined) return undefined;
      line.push(value);
    }
    matrix.push(line);
  }
  return matrix;
}

function spills(model: Model, sheet: number, row: number, col: number): boolean {
  const structure = model.getCellArrayStructure(sheet, row + 1, col + 1);
  if (typeof structure !== "object" || !("DynamicAnchor" in structure)) return false;
  const [width, height] = structure.DynamicAnchor;
  return width !== 1 || height !== 1;
}

function valueOf(model: Model, sheet: number, row: number, col: number): SimValue | undefined {
  const text = model.getFormattedCellValue(sheet, row, col);
  switch (model.getCellType(sheet, row, col)) {
    case CellKind.number: {
      if (EXACT_NUMBER.test(text)) return Number(text);
      model.updateRangeStyle({ sheet, row, column: col, width: 1, height: 1 }, "num_fmt", EXACT);
      const again = model.getFormattedCellValue(sheet, row, col);
      // Above two digits the engine writes the exponent twice over.
      return EXACT_NUMBER.test(again) ? Number(again) : undefined;
    }
    case CellKind.text:
      return text;
    case CellKind.boolean:
      return text === "TRUE";
    case CellKind.error:
      return ERRORS.has(text) ? { error: text } : undefined;
    default:
      return undefined;
  }
}
