/** What the sheets of a roll-up have in common: titles, columns, the lines about where the figures come from. */
import type { Period } from "../../core/bloc";
import type { RollUp } from "../../core/roll-up/roll-up";
import { inOrderOfTime, type YearOfBloc } from "../../core/roll-up/units";
import { wordsFor, type Language, type Words } from "../../i18n";
import type { SourceLine } from "../../i18n/words-compare";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../outputs/keyed-sheet";
import { pageNote } from "../outputs/page-note";
import { lineHeight, MARGINS, pageCode, SOFT_FILL, TITLE } from "../outputs/page-look";
import type { TablePart } from "../outputs/page-breaks";
import { insideBlocks } from "../outputs/paged-sheet";
import { textLine, wrapText } from "../outputs/plan-keyed-sheet";
import { footLines } from "../outputs/sheet-text";
import { pageScale, printedChars } from "../page-fit";
import type { CellFormat, PrintLayout } from "../sheet-plan";

/** Tab colour of the sheets of a roll-up. */
export const CONGRESS_COLOR = "#7030A0";

/** Everything that the sheets of a roll-up are made from. */
export interface Congress {
  readonly rolled: RollUp;
  /** Name of the bloc in the last year. */
  readonly name: string;
  readonly language: Language;
  /** One line for each period, in order. */
  readonly sources: readonly SourceLine[];
  /** What is to be noted about the years, in words. */
  readonly remarks: readonly string[];
}

/** The same with its words at hand. */
export interface CongressContext extends Congress {
  readonly words: Words;
  readonly span: string;
  /** The note of the latest period that has one. */
  readonly note: string | undefined;
  /** Tab of the sheet that names the files of the years; the others point to it. */
  readonly sourcesOn: string;
}

/** Adds the words in the congress's language, and what the periods say about their figures. */
export function contextOf(congress: Congress, periods: readonly YearOfBloc[], sourcesOn: (words: Words) => string): CongressContext {
  const words = wordsFor(congress.language);
  const note = inOrderOfTime(periods).flatMap(({ bloc }) => bloc.bloc.note ?? []).at(-1);
  return { ...congress, words, span: words.compare.congress.span(congress.rolled.years), note, sourcesOn: sourcesOn(words) };
}

/** Whether the result of a period is provisional. */
export function isProvisional({ sources }: Congress, year: number, period: Period = "year"): boolean {
  return sources.some((source) => source.year === year && source.period === period && source.provisional);
}

/** The hidden column of keys and the two columns that every such table begins with. */
export function firstColumns({ words }: CongressContext, unitChars: number): KeyedColumn[] {
  const label = words.compare.congress.label;
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: Math.max(5, label.length + 2), printed: true, look: { align: "center" } },
    { key: "unit", chars: unitChars, printed: true, look: { numberFormat: "@" } },
  ];
}

/** Characters of the printed columns together. */
export function widthOf(columns: readonly KeyedColumn[]): number {
  return columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
}

/** The lines above a table. */
export function headRows({ name }: CongressContext, title: string, width: number): KeyedRow[] {
  return [
    textLine("bloc", "head", "label", name.toUpperCase(), { look: { bold: true, size: 12 }, points: lineHeight(12) }),
    {
      key: "title", part: "head", only: "label", cells: { label: title }, across: true, look: TITLE,
      points: lineHeight(14, Math.max(1, wrapText(title, width * 0.62).length)),
    },
    { key: "space", part: "head", only: "", cells: {}, points: 8 },
  ];
}

/** A heading inside the table. */
export function heading(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { bold: true } });
}

/** A row of totals. */
export const TOTAL_LOOK: CellFormat = { bold: true, fill: SOFT_FILL };

const SMALL: CellFormat = { size: 11 };

/** Lines that say how to read a table. */
export function legendRows(texts: readonly string[], width: number): KeyedRow[] {
  return texts.length === 0 ? [] : footLines("legend", "label", texts.join(" "), width, { ...SMALL, italic: true });
}

/** What is to be noted, and from which files the figures come or on which sheet that stands. */
export function noteRows(context: CongressContext, tab: string, width: number): KeyedRow[] {
  const { words: { compare: { congress: texts } }, remarks, sourcesOn } = context;
  return [
    ...(remarks.length === 0 ? [] : [
      ...footLines("remarks", "label", texts.remarks, width, { ...SMALL, bold: true }),
      ...remarks.flatMap((remark, i) => footLines(`remark:${i + 1}`, "label", `- ${remark}`, width, SMALL)),
    ]),
    ...(tab === sourcesOn ? sourceRows(context, width) : footLines("sources", "label", texts.sourcesOn(sourcesOn), width, SMALL)),
  ];
}

/** Each period with its file, its day and its fingerprint. */
function sourceRows({ words: { compare: { congress: texts } }, sources }: CongressContext, width: number): KeyedRow[] {
  return [
    ...footLines("sources", "label", texts.sources, width, { ...SMALL, bold: true }),
    ...sources.flatMap((source) => footLines(`source:${source.year}:${source.period}`, "label", texts.source(source), width, SMALL)),
  ];
}

/** Rows below a table that no page ends with: they head what follows. */
export const FOOT_HEADINGS = ["remarks:1", "sources:1"];

/**
 * A table of units as parts of a sheet: one for each group, named again where it goes on on another page; the rows below
 * the table belong to the last one. `rowsOf` gives a unit's rows, which stay together.
 */
export function groupParts<T extends { readonly group: string }>(
  { words }: CongressContext, units: readonly T[], rowsOf: (unit: T, number: number) => readonly KeyedRow[], below: readonly KeyedRow[],
): TablePart[] {
  const groups = byGroup(units);
  return groups.map(({ name, units: own }, nth): TablePart => {
    const title = words.compare.congress.group(name);
    const blocks = own.map((unit, i) => rowsOf(unit, i + 1));
    return {
      rows: [...(name === "" ? [] : [heading(`g:${name}`, title)]), ...blocks.flat(), ...(nth === groups.length - 1 ? below : [])],
      headings: new Set([`g:${name}`, ...insideBlocks(blocks), ...FOOT_HEADINGS]),
      // Two units of several rows each, or three of one row.
      fewest: Math.max(3, ...blocks.map((rows) => (rows.length > 1 ? 2 * rows.length : 0))),
      ...(name === "" ? {} : { goesOn: (page) => heading(`g:${name}:${page}`, words.calculation.layers.continued(title)) }),
    };
  });
}

/** Page set-up of every sheet of a roll-up; the header says what the figures are worth. */
export function pageOf({ words, note }: CongressContext, orientation: PrintLayout["orientation"], columns: readonly KeyedColumn[]): Pick<PrintLayout, "orientation" | "fitWide" | "margins" | "header" | "footer"> {
  const left = pageNote(note, orientation, "", pageScale({ orientation, margins: MARGINS }, printedChars(columns)));
  return { orientation, fitWide: 1, margins: MARGINS, ...(left === undefined ? {} : { header: { left } }), footer: { right: pageCode(words.outputs.page) } };
}

/** Groups in the order in which the units name them, each with its units; one nameless group where all are in one. */
export function byGroup<T extends { readonly group: string }>(units: readonly T[]): { readonly name: string; readonly units: readonly T[] }[] {
  const names = [...new Set(units.map(({ group }) => group))];
  return names.map((name) => ({ name: names.length === 1 ? "" : name, units: units.filter(({ group }) => group === name) }));
}

/** Years as people write them: neighbours with a dash, others with commas. "2015–2017, 2019". */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
