import type { Criterion, Entry, LayerPoints, ScoreLayer, ScoreState, TypedPoints } from "../../core/bloc";
import { SCORE_LAYERS } from "../../core/defaults";
import { ruleKindNamed } from "../../core/rules";
import { yesNoOf } from "../../core/rules/yes-no";
import { dateOfText } from "../format/dates";
import { isNormalState, valueOf, valuesIn } from "../format/values";
import { numberCell, shownText } from "./cell-values";
import type { FindingList } from "./findings";
import { present } from "./present";
import type { Table } from "./table";
import { typedState, type StateCell, type TypedState } from "./typed-state";

/** The table of a member's score sheet. */
export type ScoreTable = Table<"scoreSheet">;

/** What a row of a score sheet records, and the column of its state where that is not the one for states. */
export interface EntryRead {
  readonly entry: Entry;
  readonly stateCol?: number;
}

/** Reads one row of a member's score sheet that belongs to a leaf; null where nothing is recorded on it. `counted`: the layers that count. */
export function readEntry(
  table: ScoreTable, row: number, member: string, criterion: Criterion, counted: readonly ScoreLayer[], findings: FindingList,
): EntryRead | null {
  const layers: Partial<Record<ScoreLayer, LayerPoints>> = {};
  const typed: Partial<Record<ScoreLayer, TypedPoints>> = {};
  const kind = ruleKindNamed(criterion.rule);
  const readerOf = { table, row, member, criterion: criterion.code, rule: kind?.name ?? criterion.rule, isRuleKnown: kind !== null, findings };
  for (const layer of SCORE_LAYERS) {
    const points = readPoints(readerOf, layer);
    if (points === null) continue;
    if ("typed" in points) typed[layer] = { points: points.typed };
    else layers[layer] = points;
  }
  const actual = readActual(readerOf, criterion.unit);
  const said = table.text(row, "state") === "" ? typedState({ layers, typed, ...present({ actual }) }, criterion, counted) : null;
  if (said !== null) reportState(readerOf, said);
  const texts = said === null ? typed : Object.fromEntries(Object.entries(typed).filter(([layer]) => !said.cells.some((cell) => cell === layer)));
  explain(table, row, layers, texts);
  const optional = {
    typed: Object.keys(texts).length === 0 ? undefined : texts,
    state: said?.state ?? readState(readerOf),
    target: readTarget(readerOf),
    actual: said?.cells.includes("actual") === true ? undefined : actual,
    evidence: table.text(row, "evidence") || undefined,
    note: table.text(row, "note") || undefined,
  };
  const fields = present(optional);
  if (Object.keys(layers).length === 0 && Object.keys(fields).length === 0) return null;
  const [stateCell] = said?.cells ?? [];
  return { entry: { member, criterion: criterion.code, layers, ...fields }, ...present({ stateCol: stateCell === undefined ? undefined : table.col(stateCell) }) };
}

/** Says that a word among points or results was read as a state. */
function reportState({ table, row, member, criterion, findings }: RowReader, { state, cells }: TypedState): void {
  for (const cell of cells) findings.at(table.place(row, cell), "state-read", { given: table.text(row, cell), state }, { member, criterion, field: cell });
}

interface RowReader {
  readonly table: ScoreTable;
  readonly row: number;
  readonly member: string;
  readonly criterion: string;
  /** The kind's name; the text as typed where no kind has it. */
  readonly rule: string;
  readonly isRuleKnown: boolean;
  readonly findings: FindingList;
}

/**
 * The points of one layer. Text stays as typed for the engine, which reads "9,5" by the contract's rule. Error
 * values, dates and percentages are reported here, where the cell's format is known, and passed on as text, so
 * that they are never taken for missing.
 */
function readPoints(reader: RowReader, layer: ScoreLayer): LayerPoints | { typed: string } | null {
  const { table, row, member, criterion, rule, findings } = reader;
  const cell = numberCell(table.sheet, row, table.col(layer));
  const place = table.place(row, layer);
  const about = { member, criterion, field: layer };
  switch (cell.kind) {
    case "blank": return null;
    case "number": return { points: cell.value };
    case "boolean": return rule === "yes-no" ? { points: cell.value ? "yes" : "no" } : { typed: shownText(cell) };
    case "error":
      findings.at(place, "score-error-value", { given: cell.shown }, about);
      return { typed: cell.shown };
    case "date":
      if (rule === "lateness" && cell.iso !== null) findings.at(place, "date-among-points", { date: cell.iso, place: headerOf(table, "actual") }, about);
      else reportDate(reader, layer, cell);
      return { typed: cell.shown };
    case "percent":
      findings.at(place, "score-percent", { shown: cell.shown }, about);
      return { typed: cell.shown };
    default: {
      const answer = rule === "yes-no" ? yesNoOf(cell.typed) : null;
      return answer === null ? { typed: cell.typed } : { points: answer };
    }
  }
}

/** A number that Excel made a date. Under a kind that nobody knows the date may be meant: the kind's own finding comes first. */
function reportDate({ table, row, member, criterion, isRuleKnown, findings }: RowReader, field: StateCell, cell: { readonly shown: string; readonly likely: string }): void {
  if (isRuleKnown) findings.at(table.place(row, field), "score-date", { shown: cell.shown, likely: cell.likely }, { member, criterion, field });
}

/** The header of a column as the sheet has it; "" where it has none. */
function headerOf({ sheet, header }: ScoreTable, key: "actual"): string {
  const col = header.columns.get(key);
  return col === undefined ? "" : sheet.text(header.lastRow, col) || sheet.text(header.row, col);
}

/** Who adjusted and why belongs to the highest layer that has points, be they a number or text. */
function explain(
  table: ScoreTable, row: number, layers: Partial<Record<ScoreLayer, LayerPoints>>, typed: Partial<Record<ScoreLayer, TypedPoints>>,
): void {
  const layer = SCORE_LAYERS.find((one) => layers[one] !== undefined || typed[one] !== undefined);
  if (layer === undefined) return;
  const said = present({ by: table.text(row, "by") || undefined, why: table.text(row, "why") || undefined });
  const [points, text] = [layers[layer], typed[layer]];
  if (points !== undefined) layers[layer] = { ...points, ...said };
  if (text !== undefined) typed[layer] = { ...text, ...said };
}

function readState({ table, row, member, criterion, findings }: RowReader): ScoreState | undefined {
  const given = table.text(row, "state");
  if (given === "" || isNormalState(given)) return undefined;
  const state = valueOf("state", given);
  if (state === undefined) {
    const params = { given, allowed: valuesIn("state").join(", ") };
    findings.at(table.place(row, "state"), "state-unknown", params, { member, criterion, field: "state" });
  }
  return state;
}

function readTarget({ table, row, member, criterion, findings }: RowReader): number | undefined {
  const cell = numberCell(table.sheet, row, table.col("target"));
  const place = table.place(row, "target");
  const about = { member, criterion, field: "target" };
  switch (cell.kind) {
    case "blank": return undefined;
    case "number": return cell.value;
    case "percent": return cell.value;
    case "text-number":
      findings.at(place, "score-text-number", { given: cell.typed, read: String(cell.value) }, about);
      return cell.value;
    case "error":
      findings.at(place, "score-error-value", { given: cell.shown }, about);
      return undefined;
    case "date":
      findings.at(place, "score-date", { shown: cell.shown, likely: cell.likely }, about);
      return undefined;
    default:
      findings.at(place, "figure-unreadable", { given: shownText(cell), expected: "number" }, about);
      return undefined;
  }
}

/** What was achieved: a number, a date where the rule looks at dates, else the text as typed (a level, a word). */
function readActual(reader: RowReader, unit: string | undefined): number | string | undefined {
  const { table, row, member, criterion, rule, findings } = reader;
  const cell = numberCell(table.sheet, row, table.col("actual"));
  const place = table.place(row, "actual");
  const about = { member, criterion, field: "actual" };
  switch (cell.kind) {
    case "blank": return undefined;
    case "percent": return cell.value;
    case "number":
      if (unit?.includes("%") === true && cell.value !== 0 && Math.abs(cell.value) < 1) {
        findings.at(place, "figure-share", { given: shownText(cell) }, about);
      }
      return cell.value;
    case "date":
      if (rule === "lateness" && cell.iso !== null) return cell.iso;
      reportDate(reader, "actual", cell);
      return cell.shown;
    case "error":
      findings.at(place, "score-error-value", { given: cell.shown }, about);
      return cell.shown;
    default: {
      const text = shownText(cell).normalize("NFC").trim();
      return (rule === "lateness" ? dateOfText(text) : null) ?? text;
    }
  }
}
