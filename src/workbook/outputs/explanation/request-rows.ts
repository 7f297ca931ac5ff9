import type { CellFormat, PlanCell } from "../../sheet-plan";
import type { KeyedColumn, KeyedRow } from "../keyed-sheet";
import { shortNameOf, type OutputContext } from "../output-context";
import { INPUT_FILL, STRONG } from "../page-look";
import { textLine } from "../plan-keyed-sheet";
import { keptRequestKey, ANSWER_COLUMN, REQUEST_COLUMN, requestKey, type KeptCell, type Request } from "./requests";
import { charsBetween, heading, joinedPoints } from "../text-rows";

/** Rows in a member's table where nothing is filled: as many as its last page has room for. At least one is free. */
export const BLANK_ROWS = [3, 2, 1] as const;
const FREE_ROWS = 1;
/** Of a row in which nothing is filled: two lines of handwriting. */
const BLANK_POINTS = 26;

const JOINS = [[REQUEST_COLUMN, "rule"], [ANSWER_COLUMN, "source"]] as const;
const INPUT: CellFormat = { fill: INPUT_FILL, size: 12, wrap: true, align: "left", valign: "top", locked: false };

/** The table of a member's requests and what came of them, filled with what people have typed, of at least so many rows. */
export function requestRows({ words }: OutputContext, member: string, requests: readonly Request[], columns: readonly KeyedColumn[], least: number): KeyedRow[] {
  const texts = words.explanation.requests;
  const count = Math.max(least, requests.length + FREE_ROWS);
  return [
    heading(`ask-head|${member}`, texts.heading, columns),
    {
      key: `ask-columns|${member}`, part: "body", joins: JOINS, look: { ...STRONG, align: "center", size: 12 },
      cells: { label: words.explanation.columns.label, [REQUEST_COLUMN]: texts.request, [ANSWER_COLUMN]: texts.answer },
    },
    ...Array.from({ length: count }, (_, i) => requestRow(requestKey(member, i + 1), String(i + 1), requests[i], columns)),
  ];
}

/** Requests of members that the sheet does not explain at the moment: kept below, not on paper. */
export function keptRows(context: OutputContext, kept: readonly (readonly [string, readonly Request[]])[], columns: readonly KeyedColumn[]): KeyedRow[] {
  const rows = kept.flatMap(([member, requests]) => requests.map((request, i): KeyedRow =>
    ({ ...requestRow(keptRequestKey(member, i + 1), shortNameOf(context, member), request, columns), part: "foot", printed: false })));
  if (rows.length === 0) return [];
  const texts = context.words.explanation.requests;
  return [textLine("kept-title", "foot", "label", texts.kept, { look: STRONG, printed: false }), ...rows];
}

function requestRow(key: string, label: string, request: Request | undefined, columns: readonly KeyedColumn[]): KeyedRow {
  const [asked, answered] = [request?.request ?? BLANK, request?.answer ?? BLANK];
  const points = Math.max(
    joinedPoints(shown(asked.cell), charsBetween(columns, REQUEST_COLUMN, "rule"), 12),
    joinedPoints(shown(answered.cell), charsBetween(columns, ANSWER_COLUMN, "source"), 12), BLANK_POINTS,
  );
  return {
    key, part: "body", joins: JOINS, points, cells: { label, [REQUEST_COLUMN]: asked.cell, [ANSWER_COLUMN]: answered.cell },
    look: INPUT, looks: {
      label: { fill: "none", align: "center", numberFormat: "@" },
      [REQUEST_COLUMN]: { ...INPUT, numberFormat: asked.numberFormat }, [ANSWER_COLUMN]: { ...INPUT, numberFormat: answered.numberFormat },
    },
  };
}

const BLANK: KeptCell = { cell: "", numberFormat: "General", text: "" };

function shown(cell: PlanCell): string {
  return cell === null || typeof cell === "object" ? "" : String(cell);
}
