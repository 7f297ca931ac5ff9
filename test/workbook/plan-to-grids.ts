/**
 * Applies sheet plans to plain grids the way Excel would, as far as reading them again goes: values, number
 * formats and formulas. A formula is not computed: it has the value that its plan expects, or 0 where it expects none.
 */
import type { GridValue, Rect, SheetGrid, WorkbookGrids } from "../../src/workbook/grid";
import type { PlanCell, SheetPlan } from "../../src/workbook/sheet-plan";
import type { ExpectedValue } from "../../src/workbook/verification";

/** A sheet that tests change cell by cell. */
export class TestSheet {
  readonly cells = new Map<string, { value: GridValue; formula?: string; format: string }>();
  owned: string | undefined;

  constructor(public name: string) {}

  static from(grid: SheetGrid): TestSheet {
    const sheet = new TestSheet(grid.name);
    sheet.owned = grid.owned;
    grid.values.forEach((row, i) => row.forEach((value, j) => {
      const formula = grid.formulas?.[i]?.[j];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      const format = grid.numberFormats[i]?.[j] ?? "General";
      if (value === "" && !isFormula && format === "General") return;
      sheet.cells.set(`${grid.top + i},${grid.left + j}`, { value, format, ...(isFormula ? { formula } : {}) });
    }));
    return sheet;
  }

  get(row: number, col: number): GridValue {
    return this.cells.get(`${row},${col}`)?.value ?? "";
  }

  formula(row: number, col: number): string | undefined {
    return this.cells.get(`${row},${col}`)?.formula;
  }

  set(row: number, col: number, value: GridValue, format?: string): this {
    const before = this.cells.get(`${row},${col}`);
    this.cells.set(`${row},${col}`, { value, format: format ?? before?.format ?? "General" });
    return this;
  }

  setFormula(row: number, col: number, formula: string, value: GridValue = 0): this {
    this.cells.set(`${row},${col}`, { value, formula, format: this.cells.get(`${row},${col}`)?.format ?? "General" });
    return this;
  }

  clear({ row, col, rows, cols }: Rect): void {
    for (let r = row; r < row + rows; r += 1) for (let c = col; c < col + cols; c += 1) this.cells.delete(`${r},${c}`);
  }

  /** Inserts an empty row or column as a person would; formulas are not adjusted. */
  insertRow(at: number): this {
    return this.shift((row, col) => [row >= at ? row + 1 : row, col]);
  }

  insertColumn(at: number): this {
    return this.shift((row, col) => [row, col >= at ? col + 1 : col]);
  }

  deleteRow(at: number): this {
    this.clear({ row: at, col: 0, rows: 1, cols: 2000 });
    return this.shift((row, col) => [row > at ? row - 1 : row, col]);
  }

  deleteColumn(at: number): this {
    this.clear({ row: 0, col: at, rows: 5000, cols: 1 });
    return this.shift((row, col) => [row, col > at ? col - 1 : col]);
  }

  /** First cell that holds exactly this value. */
  find(value: GridValue): { row: number; col: number } {
    const hit = this.all().find((cell) => cell.value === value);
    if (hit === undefined) throw new Error(`no cell holds ${JSON.stringify(value)}`);
    return hit;
  }

  has(value: GridValue): boolean {
    return this.all().some((cell) => cell.value === value);
  }

  /** Every filled cell from top left to bottom right. */
  all(): { row: number; col: number; value: GridValue }[] {
    return [...this.cells].filter(([, cell]) => cell.value !== "")
      .map(([key, cell]) => ({ row: Number(key.split(",")[0]), col: Number(key.split(",")[1]), value: cell.value }))
      .sort((a, b) => a.row - b.row || a.col - b.col);
  }

  grid(): SheetGrid {
    const used = [...this.cells].filter(([, cell]) => cell.value !== "" || cell.formula !== undefined).map(([key]) => key.split(",").map(Number));
    const base = { name: this.name, visibility: "visible" as const, ...(this.owned === undefined ? {} : { owned: this.owned }) };
    if (used.length === 0) return { ...base, top: 0, left: 0, values: [], numberFormats: [], formulas: [] };
    const rows = used.map(([row]) => row ?? 0);
    const cols = used.map(([, col]) => col ?? 0);
    const [top, left] = [Math.min(...rows), Math.min(...cols)];
    const matrix = <T>(of: (key: string) => T): T[][] => Array.from({ length: Math.max(...rows) - top + 1 }, (_, i) =>
      Array.from({ length: Math.max(...cols) - left + 1 }, (__, j) => of(`${top + i},${left + j}`)));
    return {
      ...base, top, left,
      values: matrix((key) => this.cells.get(key)?.value ?? ""),
      numberFormats: matrix((key) => this.cells.get(key)?.format ?? "General"),
      formulas: matrix((key) => this.cells.get(key)?.formula ?? this.cells.get(key)?.value ?? ""),
    };
  }

  private shift(to: (row: number, col: number) => [number, number]): this {
    const moved = [...this.cells].map(([key, cell]) => {
      const [row, col] = key.split(",").map(Number);
      return [to(row ?? 0, col ?? 0).join(","), cell] as const;
    });
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
    return this;
  }
}

/** A workbook that plans are applied to. */
export class TestBook {
  readonly sheets: TestSheet[] = [];

  static from(grids: WorkbookGrids): TestBook {
    const book = new TestBook();
    book.sheets.push(...grids.sheets.map((grid) => TestSheet.from(grid)));
    return book;
  }

  sheet(name: string): TestSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}; there are ${this.sheets.map((sheet) => sheet.name).join(", ")}`);
    return found;
  }

  add(name: string): TestSheet {
    const sheet = new TestSheet(name);
    this.sheets.push(sheet);
    return sheet;
  }

  grids(): WorkbookGrids {
    return { sheets: this.sheets.map((sheet) => sheet.grid()) };
  }

  apply(plans: readonly SheetPlan[]): this {
    for (const plan of plans) applyPlan(this, plan);
    return this;
  }
}

function applyPlan(book: TestBook, plan: SheetPlan): void {
  if ("create" in plan.target) {
    const { create } = plan.target;
    if (book.sheets.some((sheet) => sheet.name.toLowerCase() === create.toLowerCase())) throw new Error(`a sheet ${create} exists already`);
    const sheet = book.add(create);
    if (plan.owned) {
      for (const other of book.sheets) if (other.owned === plan.role) other.owned = undefined;
      sheet.owned = plan.role;
    }
  }
  const sheet = book.sheet("create" in plan.target ? plan.target.create : plan.target.overwrite);
  for (const rect of plan.clear ?? []) sheet.clear(rect);
  for (const { at, format } of plan.formats) {
    if (format.numberFormat === undefined) continue;
    for (let row = at.row; row < at.row + at.rows; row += 1) {
      for (let col = at.col; col < at.col + at.cols; col += 1) {
        const before = sheet.cells.get(`${row},${col}`);
        sheet.cells.set(`${row},${col}`, { value: "", ...before, format: format.numberFormat });
      }
    }
  }
  for (const block of plan.blocks) {
    const width = block.cells[0]?.length ?? 0;
    block.cells.forEach((cells, i) => {
      if (cells.length !== width) throw new Error(`uneven block at ${block.row},${block.col}`);
      cells.forEach((cell, j) => write(sheet, block.row + i, block.col + j, cell));
    });
  }
  for (const merge of plan.merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      for (let col = merge.col; col < merge.col + merge.cols; col += 1) {
        const isFirst = row === merge.row && col === merge.col;
        if (!isFirst && sheet.get(row, col) !== "") throw new Error(`merging loses ${JSON.stringify(sheet.get(row, col))} at ${row},${col}`);
      }
    }
  }
}

function write(sheet: TestSheet, row: number, col: number, cell: PlanCell): void {
  if (cell === null) return;
  if (typeof cell === "object") sheet.setFormula(row, col, cell.formula, computed(cell.expected));
  else sheet.set(row, col, cell);
}

function computed(expected: ExpectedValue | undefined): GridValue {
  if (expected === undefined) return 0;
  return expected.decimals === undefined ? expected.value : Number(expected.value);
}
