/** The list of collectives and individuals commended at the congress, with totals by unit, and the yearly awards. */
import type { GrantedEntry } from "../../core/roll-up/awards-granted";
import { unitSummaries } from "../../core/roll-up/summary";
import { HEADER } from "../outputs/earlier-sheet";
import type { KeyedColumn, KeyedRow, KeyedSheet } from "../outputs/keyed-sheet";
import { CENTER, HEADER_LOOK } from "../outputs/page-look";
import { textLine } from "../outputs/plan-keyed-sheet";
import { firstColumns, headRows, heading, sourceRows, TOTAL_LOOK, widthOf, type CongressContext } from "./congress-sheet";

/** The sheet of everyone commended. */
export function commendedSheet(context: CongressContext): KeyedSheet {
  const { rolled, words, span } = context;
  const texts = words.compare.congress;
  const columns: KeyedColumn[] = [
    ...firstColumns(context, 36).map((column) => (column.key === "unit" ? { ...column, key: "subject" } : column)),
    { key: "unit", chars: 33, printed: true, look: { numberFormat: "@" } },
    { key: "award", chars: 40, printed: true, look: { numberFormat: "@" } },
    { key: "year", chars: 8, printed: true, look: { ...CENTER, numberFormat: "0" } },
    { key: "decision", chars: 37, printed: true, look: { numberFormat: "@" } },
    { key: "by", chars: 22, printed: true, look: { numberFormat: "@" } },
  ];
  const width = widthOf(columns);
  const seen = new Set<string>();
  // One award stands once, also where one body has become several units; they are named together.
  const entries = rolled.granted.filter(({ id }) => !seen.has(id) && seen.add(id) !== undefined);
  const congress = entries.filter(({ occasion }) => occasion === "congress");
  const part = (key: string, title: string, list: readonly GrantedEntry[]): KeyedRow[] =>
    list.length === 0 ? [] : [heading(`part:${key}`, title), ...list.map((entry, i) => entryRow(context, `${key}:${entry.id}`, entry, i + 1))];
  const of = (kind: GrantedEntry["for"]): GrantedEntry[] => congress.filter((entry) => entry.for === kind);
  return {
    columns,
    rows: [
      ...headRows(context, texts.commendedTitle(span), width),
      {
        key: HEADER, part: "header",
        cells: { label: texts.label, subject: texts.subject, unit: texts.unit, award: texts.award, year: texts.yearHeader, decision: texts.decision, by: texts.by },
      },
      ...(entries.length === 0 ? [textLine("none", "body", "label", texts.none, { look: { italic: true } })] : []),
      ...part("collectives", texts.parts.collectives, of("collective")),
      ...part("individuals", texts.parts.individuals, of("individual")),
      ...part("unknown", texts.parts.unknown, of(null)),
      ...(congress.length === 0 ? [] : totals(context, of("collective").length, of("individual").length)),
      ...part("yearly", texts.parts.yearly, entries.filter(({ occasion }) => occasion === "year")),
      ...sourceRows(context, width),
    ],
  };
}

/** Rows that stay with a heading below it. */
const WITH_HEADING = 2;

/**
 * First and last rows of what no page break may part: a heading with its first rows, the counts by unit, a note; every
 * other row alone. Rows of the sheet, in order.
 */
export function commendedBlocks(rows: readonly KeyedRow[], at: ReadonlyMap<string, number>): [first: number, last: number][] {
  const blocks: [number, number][] = [];
  let kept = 0;
  for (const { key, part } of rows) {
    const row = at.get(key);
    const last = blocks.at(-1);
    if (row === undefined || part === "head" || part === "header") continue;
    if (last !== undefined && (kept > 0 || key.startsWith("by-unit"))) last[1] = row;
    else blocks.push([row, row]);
    kept = key.startsWith("part:") ? WITH_HEADING : Math.max(0, kept - 1);
  }
  return blocks;
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

/** By unit: how many collectives and individuals; in the columns of the list, under headers of its own. */
function totals({ rolled, words }: CongressContext, collectives: number, individuals: number): KeyedRow[] {
  const texts = words.compare.congress;
  const row = (key: string, label: string | number, unit: string, counts: readonly [string | number, string | number], look?: KeyedRow["look"]): KeyedRow => ({
    key, part: "body", cells: { label, subject: unit, unit: counts[0], award: counts[1] }, ...(look === undefined ? {} : { look }),
    looks: { unit: { ...CENTER, numberFormat: "0" }, award: { ...CENTER, numberFormat: "0" } },
  });
  const own = unitSummaries(rolled).filter(({ commended }) => commended.collectives + commended.individuals > 0);
  const unknown = (kind: "collective" | "individual"): number => rolled.granted.filter((entry) => entry.unit === null && entry.occasion === "congress" && entry.for === kind).length;
  const nobodys = [unknown("collective"), unknown("individual")] as const;
  return [
    heading("part:by-unit", texts.parts.byUnit),
    row("by-unit:header", texts.label, texts.unit, [texts.commended.collectives, texts.commended.individuals], HEADER_LOOK),
    ...own.map(({ unit, commended }, i) =>
      row(`by-unit:${unit}`, i + 1, rolled.units.find(({ code }) => code === unit)?.name ?? unit, [commended.collectives, commended.individuals])),
    ...(nobodys[0] + nobodys[1] === 0 ? [] : [row("by-unit", "", texts.unknownUnit, nobodys)]),
    row("by-unit:total", "", texts.total, [collectives, individuals], TOTAL_LOOK),
  ];
}
