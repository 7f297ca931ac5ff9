/** What the host asks of a formula engine: evaluate some formulas over some constants, and nothing else. */
import type { SimValue } from "../model/types";

/** A place in the engine's own sheets, which are not those of the workbook. Rows and columns count from 0. */
export interface EnginePlace {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

export interface EngineConstant extends EnginePlace {
  readonly value: SimValue;
}

export interface EngineFormula extends EnginePlace {
  /** US form without "=", all its references in the engine's own places. */
  readonly formula: string;
  /** Size of an array formula. */
  readonly array?: { readonly rows: number; readonly cols: number };
}

export interface EngineJob {
  /** Number of sheets; the first is named as `sheetName(0)`. */
  readonly sheets: number;
  readonly constants: readonly EngineConstant[];
  readonly formulas: readonly EngineFormula[];
}

export interface FormulaEngine {
  /** How a formula names the engine's sheets. */
  sheetName(sheet: number): string;
  /** Does it have this function? Upper case, without the prefixes of the file format. */
  knows(functionName: string): boolean;
  /**
   * Values of the formulas, in order, each as rows of values (one by one but for array formulas). undefined: the
   * engine cannot evaluate it, so the caller must not take anything for its value.
   */
  evaluate(job: EngineJob): readonly (readonly (readonly SimValue[])[] | undefined)[];
}
