/** What each unit came to over the years, as counts: years ranked, first places, classes, awards, commendations. */
import type { RollUp } from "../../core/roll-up/roll-up";
import { unitSummaries, type UnitSummary } from "../../core/roll-up/summary";
import type { AwardFor } from "../../core/award";
import { HEADER } from "../outputs/earlier-sheet";
import { charsOfTexts, evenChars } from "../outputs/column-chars";
import type { KeyedColumn, KeyedRow } from "../outputs/keyed-sheet";
import { CENTER } from "../outputs/page-look";
import type { PagedSheet } from "../outputs/paged-sheet";
import { charsOfWords } from "../outputs/row-height";
import { lastWordsJoined } from "../format/last-words";
import type { PlanCell } from "../sheet-plan";
import { firstColumns, groupParts, headRows, legendRows, noteRows, TOTAL_LOOK, widthOf, type CongressContext } from "./congress-sheet";

/** One column of counts. */
interface Counted {
  readonly key: string;
  readonly header: string;
  readonly of: (summary: UnitSummary) => number;
  /** Of the whole bloc; "" where a sum says nothing. */
  readonly total: number | "";
}

/** The sheet of counts by unit. */
export function byUnitSheet(context: CongressContext, tab: string): PagedSheet {
  const { rolled, words, span } = context;
  const texts = words.compare.congress;
  const summaries = unitSummaries(rolled);
  const counted = countedColumns(context, summaries);
  const headers = counted.map(({ header }) => header);
  const least = Math.max(10, ...headers.map(charsOfWords));
  const countChars = evenChars(headers, least, least + 3, true);
  const columns: KeyedColumn[] = [
    ...firstColumns(context, charsOfTexts(texts.unit, rolled.units.map(({ name }) => name), 40)),
    ...counted.map(({ key }) => ({ key, chars: countChars, printed: true, look: { ...CENTER, numberFormat: "0" } })),
  ];
  const width = widthOf(columns);
  const summaryOf = new Map(summaries.map((summary) => [summary.unit, summary]));
  const row = (key: string, label: PlanCell, unit: string, value: (column: Counted) => PlanCell, look?: KeyedRow["look"]): KeyedRow => ({
    key, part: "body", cells: { label, unit, ...Object.fromEntries(counted.map((column) => [column.key, value(column)])) }, ...(look === undefined ? {} : { look }),
  });
  const unknown = unknownUnit(rolled);
  return {
    columns,
    head: headRows(context, texts.unitsTitle(span), width),
    headers: [{ key: HEADER, part: "header", cells: { label: texts.label, unit: texts.unit, ...Object.fromEntries(counted.map(({ key, header }) => [key, header])) } }],
    parts: groupParts(context, rolled.units, ({ code, name }, number) => {
      const summary = summaryOf.get(code);
      return [row(`u:${code}`, number, name, (column) => (summary === undefined ? "" : column.of(summary)))];
    }, [
      ...(unknown === null ? [] : [row("unknown", "", texts.unknownUnit, (column) => (column.total === "" ? "" : column.of(unknown)))]),
      row("total", "", texts.total, ({ total }) => total, TOTAL_LOOK),
      ...legendRows([texts.countsOnly], width),
      ...noteRows(context, tab, width),
    ]),
  };
}

function countedColumns({ rolled, words }: CongressContext, summaries: readonly UnitSummary[]): Counted[] {
  const texts = words.compare.congress;
  const classes = rolled.classes.filter((name) => summaries.some(({ classes: own }) => own.some((one) => one.name === name)));
  const awards: { award: string; for: AwardFor }[] = [];
  for (const { award, for: kind, occasion } of rolled.granted) {
    if (kind === null || occasion === "congress" || awards.some((one) => one.award === award && one.for === kind)) continue;
    awards.push({ award, for: kind });
  }
  const commended = (kind: AwardFor): number => distinct(rolled, (entry) => entry.occasion === "congress" && entry.for === kind);
  return [
    { key: "member-years", header: texts.memberYears, of: ({ memberYears }) => memberYears, total: "" },
    { key: "ranked-years", header: texts.rankedYears, of: ({ rankedYears }) => rankedYears, total: "" },
    { key: "first", header: texts.firstPlaces, of: ({ firstPlaces }) => firstPlaces, total: "" },
    ...classes.map((name): Counted => ({
      key: `class:${name}`, header: lastWordsJoined(texts.classYears(name)), of: (summary) => summary.classes.find((one) => one.name === name)?.years ?? 0, total: "",
    })),
    ...awards.map(({ award, for: kind }): Counted => ({
      key: `award:${kind}:${award}`, header: texts.awardCount(award, kind),
      of: (summary) => summary.awards.find((one) => one.award === award && one.for === kind)?.count ?? 0,
      total: distinct(rolled, (entry) => entry.occasion === "year" && entry.award === award && entry.for === kind),
    })),
    { key: "collectives", header: texts.commended.collectives, of: ({ commended: { collectives } }) => collectives, total: commended("collective") },
    { key: "individuals", header: texts.commended.individuals, of: ({ commended: { individuals } }) => individuals, total: commended("individual") },
  ];
}

/** An award counts once in a total, also where one body has become several units that each count it. */
function distinct({ granted }: RollUp, holds: (entry: RollUp["granted"][number]) => boolean): number {
  return new Set(granted.filter(holds).map(({ id }) => id)).size;
}

/** The awards of which the sheet does not say whose they are; null where there are none. */
function unknownUnit(rolled: RollUp): UnitSummary | null {
  const granted = rolled.granted.filter(({ unit, for: kind }) => unit === null && kind !== null).map((entry) => ({ ...entry, unit: "" }));
  if (granted.length === 0) return null;
  return unitSummaries({ years: rolled.years, classes: rolled.classes, granted, units: [{ code: "", name: "", group: "", years: [], since: 0, until: 0 }] })[0] ?? null;
}
