/** Unit × year: rank, class, award and decision of every unit, four lines each. */
import type { PeriodStanding } from "../../core/roll-up/over-periods";
import type { UnitOverYears, UnitYear } from "../../core/roll-up/roll-up";
import { unitSummaries } from "../../core/roll-up/summary";
import { HEADER } from "../outputs/earlier-sheet";
import { charsOfHeader, evenChars } from "../outputs/column-chars";
import type { KeyedColumn, KeyedRow } from "../outputs/keyed-sheet";
import { CENTER, STRONG } from "../outputs/page-look";
import type { PagedSheet } from "../outputs/paged-sheet";
import { charsOfLine } from "../outputs/row-height";
import { lastWordsJoined } from "../format/last-words";
import type { PlanCell } from "../sheet-plan";
import { firstColumns, groupParts, headRows, isProvisional, legendRows, noteRows, widthOf, yearsText, type CongressContext } from "./congress-sheet";

const ITEMS = ["rank", "class", "award", "decision"] as const;

/** Width of a year's column: at least, and of all years together where they are widened. */
const YEAR_CHARS = { least: 18, together: 140 } as const;

/** The sheet of all units over the years. */
export function overYearsSheet(context: CongressContext, tab: string): PagedSheet {
  const { rolled, words, span } = context;
  const texts = words.compare.congress;
  const yearTexts = rolled.units.flatMap(({ years }) => years.flatMap((year) => ITEMS.map((item) => yearText(context, year, item))));
  const yearChars = evenChars(yearTexts, YEAR_CHARS.least, Math.max(YEAR_CHARS.least, Math.floor(YEAR_CHARS.together / rolled.years.length)));
  const columns: KeyedColumn[] = [
    ...firstColumns(context, 30),
    { key: "item", chars: Math.max(...Object.values(texts.items).map((item) => charsOfLine(item, 12) + 1)), printed: true },
    ...rolled.years.map((year) => ({ key: `year:${year}`, chars: yearChars, printed: true, look: { ...CENTER, numberFormat: "@" } })),
    { key: "first", chars: charsOfHeader(texts.firstPlaces, 2, 10), printed: true, look: { ...CENTER, ...STRONG, numberFormat: "0" } },
  ];
  const width = widthOf(columns);
  const header: KeyedRow = {
    key: HEADER, part: "header",
    cells: {
      label: texts.label, unit: texts.unit, item: texts.item, first: texts.firstPlaces,
      ...Object.fromEntries(rolled.years.map((year) => [`year:${year}`, texts.year(year, isProvisional(context, year))])),
    },
  };
  const firsts = new Map(unitSummaries(rolled).map(({ unit, firstPlaces }) => [unit, firstPlaces]));
  const isNoMember = rolled.units.some(({ years }) => years.some(({ standings }) => standings.length === 0));
  return {
    columns, headers: [header],
    head: headRows(context, texts.yearsTitle(span), width),
    parts: groupParts(context, rolled.units, (unit, number) => unitRows(context, unit, number, firsts.get(unit.code) ?? 0), [
      ...legendRows([texts.legend, ...(isNoMember ? [texts.notMemberLegend] : [])], width),
      ...noteRows(context, tab, width),
    ]),
  };
}

function unitRows(context: CongressContext, unit: UnitOverYears, number: number, firsts: number): KeyedRow[] {
  const texts = context.words.compare.congress;
  const notes = lineageNotes(context, unit);
  return ITEMS.map((item, i): KeyedRow => {
    const cells: Record<string, PlanCell> = {
      label: i === 0 ? number : "",
      unit: i === 0 ? unit.name : (notes[i - 1] ?? ""),
      item: texts.items[item],
      first: i === 0 ? firsts : "",
    };
    for (const year of unit.years) cells[`year:${year.year}`] = yearText(context, year, item);
    const looks = { unit: i === 0 ? { bold: true } : { bold: false, italic: true, size: 11 }, ...(i === 0 ? Object.fromEntries(unit.years.map(({ year }) => [`year:${year}`, { bold: true }])) : {}) };
    return { key: `u:${unit.code}:${item}`, part: "body", cells, looks };
  });
}

/** At most three lines beside the unit's four: former names, joining and leaving, other groups. */
function lineageNotes({ words, rolled }: CongressContext, unit: UnitOverYears): string[] {
  const texts = words.compare.congress;
  const notes: string[] = [];
  const collect = (of: (standing: PeriodStanding) => string, own: string, say: (years: string, text: string) => string): void => {
    const others = [...new Set(unit.years.flatMap(({ standings }) => standings.map(of)))].filter((text) => text !== own);
    for (const text of others) notes.push(say(yearsText(unit.years.filter(({ standings }) => standings.some((one) => of(one) === text)).map(({ year }) => year)), text));
  };
  collect(({ name }) => name, unit.name, texts.formerName);
  if (unit.since > (rolled.years[0] ?? unit.since)) notes.push(texts.joined(unit.since));
  if (unit.until < (rolled.years.at(-1) ?? unit.until)) notes.push(texts.left(unit.until));
  collect(({ group }) => group, unit.group, texts.otherGroup);
  return notes.length <= 3 ? notes : [...notes.slice(0, 2), notes.slice(2).join("; ")];
}

function yearText({ words }: CongressContext, { standings, granted }: UnitYear, item: (typeof ITEMS)[number]): string {
  const texts = words.compare.congress;
  if (item === "award") return granted.map(({ award }) => award).join("; ");
  if (item === "decision") return granted.map(({ decision = "", date = "" }) => texts.decided(decision, date)).filter((text) => text !== "").join("; ");
  if (standings.length === 0) return item === "rank" ? texts.notMember : "";
  const text = (standing: PeriodStanding): string =>
    item === "class" ? lastWordsJoined(standing.class ?? "") : standing.rank === null ? texts.notRanked : texts.rank(standing.rank, standing.of, standing.tied);
  const [only] = standings;
  if (standings.length === 1 && only !== undefined) return text(only);
  return standings.filter((one) => text(one) !== "").map((one) => texts.ofBody(text(one), one.name)).join("; ");
}
