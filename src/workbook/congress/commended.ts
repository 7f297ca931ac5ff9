/** The list of collectives and individuals commended at the congress, and the yearly awards. */
import type { GrantedEntry } from "../../core/roll-up/awards-granted";
import { charsOfTexts } from "../outputs/column-chars";
import { HEADER } from "../outputs/earlier-sheet";
import type { KeyedColumn, KeyedRow } from "../outputs/keyed-sheet";
import type { TablePart } from "../outputs/page-breaks";
import { CENTER } from "../outputs/page-look";
import type { PagedSheet } from "../outputs/paged-sheet";
import { textLine } from "../outputs/plan-keyed-sheet";
import { firstColumns, FOOT_HEADINGS, headRows, heading, noteRows, widthOf, type CongressContext } from "./congress-sheet";

/** Characters of a column at most, by key. */
const MOST = { subject: 40, unit: 36, award: 64, year: 8, decision: 38, by: 24 } as const;

const COLUMNS = ["subject", "unit", "award", "year", "decision", "by"] as const;

/** The sheet of everyone commended. Its columns are as wide as what stands in them; one in which nothing stands is left out. */
export function commendedSheet(context: CongressContext, tab: string): PagedSheet {
  const { rolled, words, span } = context;
  const texts = words.compare.congress;
  const seen = new Set<string>();
  // One award stands once, also where one body has become several units; they are named together.
  const entries = rolled.granted.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
  const congress = entries.filter(({ occasion }) => occasion === "congress");
  const of = (kind: GrantedEntry["for"]): GrantedEntry[] => congress.filter((entry) => entry.for === kind);
  const lists = ([
    ["collectives", of("collective")], ["individuals", of("individual")], ["unknown", of(null)], ["yearly", entries.filter(({ occasion }) => occasion === "year")],
  ] as const).flatMap(([key, list]) => (list.length === 0 ? [] : [{ key, rows: list.map((entry, i) => entryRow(context, `${key}:${entry.id}`, entry, i + 1)) }]));
  const headers = { label: texts.label, subject: texts.subject, unit: texts.unit, award: texts.award, year: texts.yearHeader, decision: texts.decision, by: texts.by };
  const columns: KeyedColumn[] = [
    ...firstColumns(context, 0).filter(({ key }) => key !== "unit"),
    ...COLUMNS.flatMap((key): KeyedColumn[] => {
      const own = lists.flatMap(({ rows }) => rows.map(({ cells }) => cells[key]));
      const isEmpty = own.length > 0 && own.every((cell) => cell === "");
      if (isEmpty) return [];
      const shown = own.flatMap((cell) => (typeof cell === "string" || typeof cell === "number" ? [String(cell)] : []));
      return [{ key, chars: charsOfTexts(headers[key], shown, MOST[key]), printed: true, look: key === "year" ? { ...CENTER, numberFormat: "0" } : { numberFormat: "@" } }];
    }),
  ];
  const width = widthOf(columns);
  const notes = noteRows(context, tab, width);
  const parts = lists.map(({ key, rows }, i): TablePart => ({
    rows: [heading(`part:${key}`, texts.parts[key]), ...rows, ...(i === lists.length - 1 ? notes : [])],
    headings: new Set([`part:${key}`, ...FOOT_HEADINGS]),
    isList: true,
    goesOn: (page) => heading(`part:${key}:${page}`, words.calculation.layers.continued(texts.parts[key])),
  }));
  return {
    columns,
    head: headRows(context, texts.commendedTitle(span), width),
    headers: [{ key: HEADER, part: "header", cells: headers }],
    parts: parts.length > 0 ? parts : [{ rows: [textLine("none", "body", "label", texts.none, { look: { italic: true } }), ...notes], headings: new Set(FOOT_HEADINGS) }],
  };
}

function entryRow({ rolled, words }: CongressContext, key: string, entry: GrantedEntry, number: number): KeyedRow {
  const texts = words.compare.congress;
  const owners = rolled.granted.filter(({ id }) => id === entry.id).map(({ unit }) => rolled.units.find(({ code }) => code === unit)?.name ?? texts.unknownUnit);
  return {
    key: `e:${key}`, part: "body",
    cells: {
      label: number, subject: entry.subject, unit: owners.join("; "), award: entry.award, year: entry.year,
      decision: texts.decided(entry.decision ?? "", entry.date ?? ""), by: entry.by ?? "",
    },
  };
}
