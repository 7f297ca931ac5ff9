/** Keeps formulas up to date: after a change, those that depend on it and no other. */
import type { Cells, Journal } from "../edit/journal";
import { cellAt, sameValue } from "../model/cells";
import { serialOf } from "../model/serial-date";
import { sheetById } from "../model/sheet-name";
import type { SimCell, SimSheet, SimValue } from "../model/types";
import { constantsFor } from "./constants";
import { Dependencies } from "./dependencies";
import { arrayRange, placesOf, type FormulaNode } from "./formula-node";
import type { EngineFormula, FormulaEngine } from "./formula-engine";
import { Layout, type Now } from "./layout";
import { Likeness } from "./likeness";
import { inOrder } from "./order";
import { hasHiddenRow, hasSubtotal } from "./reach";

/** Formulas given to the engine at once, where none refers to another. */
const PIECE = 1_000;

/** Short levels go together, so that a long chain of formulas is no long chain of jobs. */
const SHORT = 100;

/** Rows of values, one by one but for an array formula; undefined where the engine cannot say. */
type Answer = readonly (readonly SimValue[])[] | undefined;

interface Job {
  readonly nodes: FormulaNode[];
  /** None of them refers to another. */
  apart: boolean;
}

export class Calculation {
  private graph: Dependencies | undefined;
  /** Changes that manual calculation has not followed yet. */
  private waiting = new Map<string, Cells>();
  /** Formulas whose cells are marked as not recalculated, and some that were. */
  private readonly marked = new Set<FormulaNode>();

  constructor(
    private readonly journal: Journal,
    private readonly engine: FormulaEngine | undefined,
    private readonly clock: () => Date,
  ) {}

  /** Follows what was changed since the last call. In manual mode only formulas that were entered are calculated. */
  settle(): void {
    if (!this.journal.hasChanges) return;
    const { entered, changed } = this.takeChanges();
    const graph = this.dependencies();
    if (graph.isEmpty) return;
    if (this.journal.workbook.calculationMode === "manual") {
      this.waiting = together(this.waiting, changed);
      this.calculate(entered);
      return;
    }
    const all = this.takeWaiting(changed);
    this.calculate(new Set([...entered, ...graph.dependents(all), ...this.restless(graph)]));
  }

  /** Calculates all formulas, in any mode. What the engine cannot evaluate is left alone unless something changed. */
  calculateAll(): void {
    const { entered, changed } = this.takeChanges();
    const all = this.takeWaiting(changed);
    const graph = this.dependencies();
    const concerned = new Set([...entered, ...graph.dependents(all), ...(all.size > 0 ? this.restless(graph) : [])]);
    this.calculate(new Set(graph.all()), concerned);
  }

  /**
   * Calculates the formulas of which the file has no value, in any mode, as Excel does when it opens a file. What
   * the engine cannot evaluate is marked and shows #GETTING_DATA, so that nobody takes it for an empty cell. It is
   * no change to the workbook: sheets that nobody touches are saved as they were.
   */
  calculateUnsaved(): void {
    const untouched = this.journal.workbook.sheets.filter((sheet) => hasUnsaved(sheet) && !sheet.touched.has("cells"));
    if (untouched.length === 0) return;
    const nodes = new Set([...this.dependencies().all()].filter(({ sheet, row, col }) => isUnsaved(cellAt(sheet, row, col))));
    this.calculate(nodes);
    for (const { sheet, row, col } of nodes) {
      const cell = cellAt(sheet, row, col);
      if (cell && isUnsaved(cell)) this.journal.putResult(sheet, row, col, { ...cell, value: { error: "#GETTING_DATA" } });
    }
    for (const sheet of untouched) sheet.touched.delete("cells");
    this.journal.takeEvents();
  }

  private dependencies(): Dependencies {
    this.graph ??= new Dependencies(this.journal.workbook);
    return this.graph;
  }

  /** Formulas that no reference names but that may depend on what changed, and what depends on them. */
  private restless(graph: Dependencies): Iterable<FormulaNode> {
    const nodes = graph.alwaysConcerned();
    if (nodes.size === 0) return [];
    return [...nodes, ...graph.dependents(cellsOf(nodes))];
  }

  /** With what manual calculation left undone. */
  private takeWaiting(changed: ReadonlyMap<string, Cells>): ReadonlyMap<string, Cells> {
    const all = together(this.waiting, changed);
    this.waiting = new Map();
    return all;
  }

  private takeChanges(): { entered: Set<FormulaNode>; changed: ReadonlyMap<string, Cells> } {
    if (this.journal.takeStructureChange()) this.graph = undefined;
    const graph = this.dependencies();
    const entered = new Set<FormulaNode>();
    const formulas = this.journal.touchedFormulas;
    const changed = this.journal.takeChanges();
    const names = this.journal.takeNameChanges();
    if (formulas) this.follow(graph, changed, entered);
    if (names.size > 0) for (const node of graph.mentioning(names)) entered.add(graph.renew(node));
    return { entered, changed };
  }

  private follow(graph: Dependencies, changed: ReadonlyMap<string, Cells>, entered: Set<FormulaNode>): void {
    for (const [sheetId, cells] of changed) {
      const sheet = sheetById(this.journal.workbook, sheetId);
      if (!sheet) continue;
      for (let index = 0; index < cells.length; index += 2) {
        const node = graph.update(sheet, cells[index] ?? 0, cells[index + 1] ?? 0);
        if (node) entered.add(node);
      }
    }
  }

  /**
   * @param nodes formulas to evaluate
   * @param concerned those among them whose value can no longer be trusted if they cannot be evaluated
   */
  private calculate(nodes: ReadonlySet<FormulaNode>, concerned: ReadonlySet<FormulaNode> = nodes): void {
    if (nodes.size === 0) return;
    const untrue = this.hopeless(nodes);
    const { levels, circular } = inOrder([...nodes].filter((node) => !untrue.has(node)));
    this.spread(circular, nodes, untrue);
    const sheets = new Set<string>();
    // Level by level: what an earlier one gave is a constant for the next.
    for (const { nodes: all, apart } of jobsOf(levels)) {
      const job = all.filter((node) => !untrue.has(node));
      const values = apart ? this.answers(job) : this.evaluate(job);
      this.spread(new Set(job.filter((_, index) => values[index] === undefined)), nodes, untrue);
      job.forEach((node, index) => {
        const value = values[index];
        if (value && !untrue.has(node) && this.store(node, value)) sheets.add(node.sheet.id);
      });
    }
    for (const node of untrue) if (concerned.has(node) && this.mark(node)) sheets.add(node.sheet.id);
    for (const sheetId of sheets) this.journal.note({ kind: "calculated", sheetId });
  }

  /** What depends on a value that could not be had is as untrue as that value. */
  private spread(sources: ReadonlySet<FormulaNode>, nodes: ReadonlySet<FormulaNode>, untrue: Set<FormulaNode>): void {
    for (const node of sources) untrue.add(node);
    for (const node of this.dependentsAmong(sources, nodes)) untrue.add(node);
  }

  /** Formulas that cannot be evaluated, and those that depend on one or on a marked value that will not be calculated now. */
  private hopeless(nodes: ReadonlySet<FormulaNode>): Set<FormulaNode> {
    const { engine } = this;
    if (!engine) return new Set(nodes);
    const bad = new Set([...nodes].filter((node) => !canEvaluate(node, engine)));
    return new Set([...bad, ...this.dependentsAmong(new Set([...bad, ...this.stillMarked(nodes)]), nodes)]);
  }

  /** Formulas outside `nodes` whose cells say that they were not recalculated. */
  private stillMarked(nodes: ReadonlySet<FormulaNode>): FormulaNode[] {
    const still: FormulaNode[] = [];
    for (const node of this.marked) {
      if (nodes.has(node)) continue;
      if (cellAt(node.sheet, node.row, node.col)?.notRecalculated) still.push(node);
      else this.marked.delete(node);
    }
    return still;
  }

  private dependentsAmong(sources: ReadonlySet<FormulaNode>, nodes: ReadonlySet<FormulaNode>): Set<FormulaNode> {
    if (sources.size === 0) return new Set();
    return this.dependencies().dependents(cellsOf(sources), (node) => nodes.has(node));
  }

  /** Values of formulas that do not refer to each other; of those alike, one is evaluated for all. */
  private answers(nodes: readonly FormulaNode[]): readonly Answer[] {
    const likeness = new Likeness();
    const first = new Map<string, number>();
    const distinct: FormulaNode[] = [];
    const at = nodes.map((node) => {
      const alike = likeness.of(node);
      const known = alike === undefined ? undefined : first.get(alike);
      if (known !== undefined) return known;
      if (alike !== undefined) first.set(alike, distinct.length);
      return distinct.push(node) - 1;
    });
    const values: Answer[] = [];
    // In pieces, since the engine's memory only grows.
    for (let from = 0; from < distinct.length; from += PIECE) values.push(...this.evaluate(distinct.slice(from, from + PIECE)));
    return at.map((index) => values[index]);
  }

  private evaluate(nodes: readonly FormulaNode[]): readonly Answer[] {
    const { engine } = this;
    if (!engine || nodes.length === 0) return nodes.map(() => undefined);
    const layout = new Layout(nodes);
    const { workbook } = this.journal;
    const now = nowOf(this.clock(), workbook.date1904);
    const formulas: EngineFormula[] = nodes.map((node) => {
      const place = layout.place(node.sheet, node.row, node.col);
      const array = arrayRange(node);
      const formula = layout.formula(workbook, node.sheet, node.formula, now, engine);
      return array ? { ...place, formula, array: { rows: array.rows, cols: array.cols } } : { ...place, formula };
    });
    const values = engine.evaluate({ sheets: layout.sheets, formulas, constants: constantsFor(nodes, layout) });
    // A name that means nothing spoils even a formula that the engine cannot read for it.
    return nodes.map(({ reach }, index) => (reach.meets ? undefined : values[index]) ?? (reach.unknownName ? [[{ error: "#NAME?" }]] : undefined));
  }

  /** @returns whether anything changed */
  private store(node: FormulaNode, values: readonly (readonly SimValue[])[]): boolean {
    let changed = false;
    values.forEach((line, down) =>
      line.forEach((value, right) => {
        const row = node.row + down;
        const col = node.col + right;
        const before = cellAt(node.sheet, row, col);
        if (before && sameValue(before.value, value) && !before.notRecalculated) return;
        const { notRecalculated: _mark, ...rest } = before ?? { style: 0 };
        this.journal.putResult(node.sheet, row, col, { ...rest, value });
        changed = true;
      }),
    );
    return changed;
  }

  private mark(node: FormulaNode): boolean {
    const cell: SimCell | undefined = cellAt(node.sheet, node.row, node.col);
    if (!cell || cell.notRecalculated) return false;
    this.journal.putResult(node.sheet, node.row, node.col, { ...cell, notRecalculated: true });
    this.marked.add(node);
    return true;
  }
}

function canEvaluate({ reach }: FormulaNode, engine: FormulaEngine): boolean {
  if (reach.unreadable) return false;
  for (const name of reach.functions) if (!engine.knows(name)) return false;
  return !(reach.functions.has("SUBTOTAL") && reach.areas.some(({ sheet, range }) => hasHiddenRow(sheet, range) || hasSubtotal(sheet, range)));
}

function jobsOf(levels: readonly (readonly FormulaNode[])[]): Job[] {
  const jobs: Job[] = [];
  for (const level of levels) {
    const last = jobs.at(-1);
    if (last && last.nodes.length + level.length <= SHORT) {
      last.nodes.push(...level);
      last.apart = false;
    } else jobs.push({ nodes: [...level], apart: true });
  }
  return jobs;
}

function isUnsaved(cell: SimCell | undefined): boolean {
  return cell?.formula !== undefined && cell.value === null;
}

function hasUnsaved(sheet: SimSheet): boolean {
  for (const { cells } of sheet.rows.values()) if (cells.some(isUnsaved)) return true;
  return false;
}

/** All cells that the formulas fill. */
function cellsOf(nodes: ReadonlySet<FormulaNode>): ReadonlyMap<string, Cells> {
  const places = new Map<string, number[]>();
  for (const node of nodes) {
    const list = places.get(node.sheet.id);
    if (list) list.push(...placesOf(node));
    else places.set(node.sheet.id, placesOf(node));
  }
  return places;
}

function together(first: ReadonlyMap<string, Cells>, second: ReadonlyMap<string, Cells>): Map<string, Cells> {
  const all = new Map(first);
  for (const [sheetId, cells] of second) all.set(sheetId, (all.get(sheetId) ?? []).concat(cells));
  return all;
}

function nowOf(date: Date, date1904: boolean): Now {
  const today = serialOf({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }, date1904) ?? 0;
  const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
  return { today, now: today + seconds / 86_400 };
}

