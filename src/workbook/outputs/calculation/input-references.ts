/**
 * Inputs as formulas refer to them. The engine reads a cell with its number format and its text at hand; a formula
 * sees the bare value. What the two would read differently is put right here, cell by cell, so that a formula
 * begins from the same figure as the engine did.
 */
import type { Bloc } from "../../../core/bloc";
import { dayIn } from "../../../core/formula/day";
import { textLiteral } from "../../../core/formula/expression";
import { formatKind } from "../../format/number-formats";
import { dateOfText, serialOfIso } from "../../format/dates";
import type { GridValue, SheetGrid, WorkbookGrids } from "../../grid";
import type { CellAt, CellQuery } from "../../read/places";
import { STATE_CELLS, stateWord } from "../../read/typed-state";
import { numberFormatAt, valueAt } from "../earlier-sheet";
import { cellReference } from "./references";

type ScoreField = "self" | "cross-check" | "appraised" | "final" | "why" | "by" | "state" | "target" | "actual";
type CriterionField = "max" | "weight" | "target" | "due";

/** What a formula refers to an input with. */
export interface InputReferences {
  score(member: string, criterion: string, field: ScoreField): string;
  criterion(criterion: string, field: CriterionField, otherwise: string): string;
  member(member: string, field: "reportDue" | "reportReceived"): string;
  /**
   * The cell of a criterion's maximum as a number, and the text in it where it holds one now; undefined where there
   * is no cell or nothing in it.
   */
  typedMax(criterion: string): { readonly reference: string; readonly text?: string } | undefined;
}

/** References to the inputs of a workbook that has just been read. */
export function inputReferences(bloc: Bloc, grids: WorkbookGrids, cellOf: (query: CellQuery) => CellAt | undefined): InputReferences {
  const sheets = new Map(grids.sheets.map((sheet) => [sheet.name, sheet]));
  const members = new Map(bloc.members.map((member) => [member.code, member]));
  const rules = new Map(bloc.criteria.map(({ code, rule }) => [code, rule]));
  const states = new Map(bloc.entries.flatMap(({ member, criterion, state }) => (state === undefined ? [] : [[JSON.stringify([member, criterion]), state] as const])));
  const look = (query: CellQuery): Cell | undefined => {
    const at = cellOf(query);
    const grid = at === undefined ? undefined : sheets.get(at.sheet);
    return at === undefined || grid === undefined ? undefined : lookAt(grid, at);
  };
  return {
    score(member, criterion, field) {
      const cell = look({ member, criterion, field });
      const state = states.get(JSON.stringify([member, criterion]));
      if (field === "state") {
        const said = state === undefined || (cell !== undefined && cell.value !== "") ? undefined : STATE_CELLS.map((one) => look({ member, criterion, field: one })).find((one) => stateWord(one?.value) === state);
        if (said === undefined) return cell?.reference ?? '""';
        return cell === undefined ? said.reference : `IF(TRIM(${cell.reference})<>"",${cell.reference},${said.reference})`;
      }
      if (cell === undefined) return '""';
      if (field === "why" || field === "by") return cell.reference;
      // A state among points or results is no figure, until something else is typed there.
      if (state !== undefined && stateWord(cell.value) === state) return `IF(${cell.reference}=${textLiteral(String(cell.value))},"",${cell.reference})`;
      return rules.get(criterion) === "lateness" && field === "actual" ? typedDay(cell, figure(cell)) : figure(cell);
    },
    criterion(criterion, field, otherwise) {
      const cell = look({ criterion, field });
      if (cell === undefined) return otherwise;
      if (field === "due") return dayOf(cell, isBlank(cell) ? otherwise : '""');
      // Text is no number to a formula, and a blank no weight: what was read stands in its place until a number is typed.
      return typeof cell.value === "number" ? figure(cell) : `IF(ISNUMBER(${cell.reference}),${cell.reference},${otherwise})`;
    },
    member(member, field) {
      const cell = look({ member, field });
      const date = members.get(member)?.[field];
      // What the list leaves blank is from the head of the score sheet.
      const blank = date === undefined || (cell !== undefined && !isBlank(cell)) ? '""' : serialOf(date);
      return cell === undefined ? blank : dayOf(cell, blank);
    },
    typedMax(criterion) {
      const cell = look({ criterion, field: "max" });
      if (cell === undefined || cell.value === "") return undefined;
      return typeof cell.value === "number" ? { reference: figure(cell) } : { reference: cell.reference, text: String(cell.value) };
    },
  };
}

interface Cell {
  readonly value: GridValue;
  readonly format: string;
  readonly reference: string;
}

function lookAt(grid: SheetGrid, at: CellAt): Cell {
  return { value: valueAt(grid, at.row, at.col), format: numberFormatAt(grid, at.row, at.col), reference: cellReference(at) };
}

/** A percentage counts as the number before its sign, an answer that is TRUE or FALSE as its word. */
function figure({ value, format, reference }: Cell): string {
  if (typeof value === "number") return formatKind(format) === "percent" ? `ROUND(${reference}*100,10)` : reference;
  if (typeof value === "boolean") return `IF(ISLOGICAL(${reference}),IF(${reference},"yes","no"),${reference})`;
  return value.trim().endsWith("%") ? `SUBSTITUTE(${reference},"%","")` : reference;
}

/** Days that formulas read from text by themselves, see `dayIn`. */
const READ_BY_FORMULAS = /^ *\d{1,2}[/.-]\d{1,2}[/.-]\d{4} *$/;

/** What only the reader knows for a day ("ngày 5 tháng 6 năm 2017") is the day read, until something else is typed; else what `formula` says. */
function typedDay({ value, reference }: Cell, formula: string): string {
  const day = typeof value === "string" && !READ_BY_FORMULAS.test(value) ? dateOfText(value) : null;
  return day === null ? formula : `IF(${reference}=${textLiteral(String(value))},${serialOf(day)},${formula})`;
}

/** The day in a cell as a number; `blank` where there is nothing in it. Text over what was a date is an error until the next run: so the formula stays short. */
function dayOf(cell: Cell, blank: string): string {
  const { value, reference } = cell;
  const read = typeof value === "number" || isBlank(cell) ? `IF(ISNUMBER(${reference}),INT(${reference}),NA())` : typedDay(cell, dayIn([reference]).filter((piece) => typeof piece === "string").join(""));
  return `IF(TRIM(${reference})="",${blank},${read})`;
}

function isBlank({ value }: Cell): boolean {
  return typeof value === "string" && value.trim() === "";
}

function serialOf(isoDate: string): string {
  return String(serialOfIso(isoDate) ?? '""');
}
