import type { Criterion, Entry, Member, ScoreLayer } from "../../core/bloc";
import { SCORE_LAYERS } from "../../core/defaults";
import { givenIn } from "../../core/rules/layered-points";
import type { ScoreSheetColumn } from "../../i18n/words-inputs";
import { formatDate } from "../../i18n/date";
import { formatDecimal } from "../../i18n/number";
import { serialOfIso } from "../format/dates";
import { textOf } from "../read/sheet-view";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { pageNote } from "../outputs/page-note";
import { Draft, FONT, HEADER_FILL, SECTION_FILL, SIZE, literalList, tablePage } from "./draft";
import type { PrintedCriterion } from "./criteria-order";
import { DATE, NUMBER, PROSE, TEXT, widthFor, type PlannedSheet } from "./input-table";
import { cell, type InputContext } from "./names";
import { parametersText, ruleText } from "./plan-criteria";
import { rowHeight } from "./row-heights";
import { totalCells } from "./score-totals";

const LOOKS: Readonly<Record<ScoreSheetColumn, { readonly width: number; readonly format: CellFormat }>> = {
  label: { width: 6, format: TEXT },
  name: { width: 38, format: PROSE },
  max: { width: 7, format: NUMBER },
  method: { width: 20, format: PROSE },
  unit: { width: 9, format: { align: "center", wrap: true } },
  target: { width: 9, format: NUMBER },
  actual: { width: 11, format: { align: "center", wrap: true } },
  rate: { width: 8, format: { align: "center", numberFormat: "0.00%" } },
  self: { width: 8, format: NUMBER },
  evidence: { width: 13, format: PROSE },
  "cross-check": { width: 9, format: NUMBER },
  appraised: { width: 9, format: NUMBER },
  final: { width: 10, format: NUMBER },
  why: { width: 13, format: PROSE },
  by: { width: 11, format: PROSE },
  state: { width: 15, format: { align: "center", wrap: true } },
  note: { width: 12, format: PROSE },
  // Hidden: text to the left, so that it does not spill into the last column that is seen.
  code: { width: 10, format: { numberFormat: "@", align: "left" } },
};
/** Where columns are hidden there is room for the names, up to so many characters. */
const WIDE_NAME = 54;
const HEADER_ROW = 7;
/** Rules that compare what was done with a target: only there a rate says something. */
const RATED: ReadonlySet<string> = new Set(["proportional", "relative-to-leader"]);

/** One member's score sheet, with whatever the bloc has recorded for it. */
export function planScoreSheet(context: InputContext, member: Member, printed: readonly PrintedCriterion[], entries: ReadonlyMap<string, Entry>): PlannedSheet {
  const { words, bloc: { bloc } } = context;
  const headers = words.columns.scoreSheet;
  const keys = Object.keys(headers) as ScoreSheetColumn[];
  const col = (key: ScoreSheetColumn): number => keys.indexOf(key);
  const visible = keys.length - 1;
  const shown = applicable(printed, member.group, entries);
  const first = HEADER_ROW + 1;
  const absent = unused(context);
  const name = Math.min(WIDE_NAME, absent.reduce((sum, key) => sum + LOOKS[key].width, LOOKS.name.width));
  const columns = keys.map((key) => ({ width: widthFor(headers[key], key === "name" ? name : LOOKS[key].width), wrap: LOOKS[key].format.wrap === true }));
  const hidden = [...absent, "code" as const].map(col);
  const draft = new Draft(columns.map(({ width }) => width), hidden);
  head(context, draft, member, visible, col("evidence"));
  draft
    .block(HEADER_ROW, 0, [keys.map((key) => headers[key])])
    .fit(HEADER_ROW, rowHeight(keys.map((key) => headers[key]), columns.map(({ width }) => ({ width, wrap: true })), true))
    .format(HEADER_ROW, 0, 1, keys.length, { font: FONT, size: SIZE, bold: true, fill: HEADER_FILL, align: "center", valign: "center", wrap: true, border: "thin" })
    .format(first, 0, shown.length, keys.length, { font: FONT, size: SIZE, valign: "center", border: "thin" });
  for (const key of keys) draft.format(first, col(key), shown.length, 1, LOOKS[key].format);
  draft.list(first, col("state"), shown.length, 1, literalList(Object.values(words.values.state)));
  const rows = shown.map((row, at) => {
    const cells = rowCells(context, row, entries.get(row.criterion.code), first + at, col);
    return keys.map((key) => cells[key] ?? null);
  });
  draft.block(first, 0, rows);
  rows.forEach((cells, at) => draft.fit(first + at, rowHeight(cells, columns, shown[at]?.isParent)));
  shown.forEach((row, at) => {
    if (row.isParent) draft.format(first + at, 0, 1, keys.length, { bold: true, fill: SECTION_FILL });
    else leafLooks(context, draft, row.criterion, entries.get(row.criterion.code), first + at, col);
  });
  const totals = totalCells(words, shown, rows.map((cells) => cells[col("method")]), first, col);
  const end = first + shown.length + (totals === null ? 0 : 1);
  if (totals !== null) {
    const row = end - 1;
    draft.put(row, 0, ...keys.map((key) => totals[key] ?? null)).fit(row, rowHeight([], columns))
      .format(row, 0, 1, keys.length, { font: FONT, size: SIZE, bold: true, align: "center", valign: "center", border: "thin" });
  }
  foot(context, draft, end, col);
  // An empty form has no figures that the note could speak of.
  const note = entries.size === 0 ? undefined : pageNote(bloc.note, "landscape");
  const plan = draft.plan({
    role: `sheet:${member.code}`,
    tab: context.target(`sheet:${member.code}`),
    freeze: { rows: first, cols: 2 },
    print: {
      ...tablePage("landscape", { row: 1, col: 0, rows: end + 7, cols: visible }, HEADER_ROW, 0, context.pageNumber),
      ...(note === undefined ? {} : { header: { left: note } }),
    },
    table: { headerRow: HEADER_ROW, first, last: end - 1, headings: new Set(shown.flatMap(({ isParent }, at) => (isParent ? [first + at] : []))) },
  });
  return {
    plan,
    rows: new Map(shown.map(({ criterion }, at) => [criterion.code, first + at])),
    columns: new Map(keys.map((key, at) => [key, at])),
  };
}

/** Columns that the bloc's criteria do not need on paper. */
function unused({ bloc, hasFigures, hasResults }: InputContext): readonly ScoreSheetColumn[] {
  return [
    ...(hasFigures ? [] : ["unit", "target"] as const),
    ...(hasResults ? [] : ["actual"] as const),
    ...(bloc.criteria.some(({ rule }) => RATED.has(rule)) ? [] : ["rate"] as const),
  ];
}

/** The rows that a member's group has: leaves that apply or have something recorded, and the sections above them. */
function applicable(printed: readonly PrintedCriterion[], group: string, entries: ReadonlyMap<string, Entry>): readonly PrintedCriterion[] {
  const byCode = new Map(printed.map((row) => [row.criterion.code, row] as const));
  const kept = new Set<PrintedCriterion>();
  for (const row of printed) {
    if (row.isParent) continue;
    const applies = (criterion: Criterion): boolean => criterion.groups === undefined || criterion.groups.includes(group);
    const chain: PrintedCriterion[] = [];
    for (let at: PrintedCriterion | undefined = row; at !== undefined && !chain.includes(at); at = byCode.get(at.criterion.parent ?? "")) chain.push(at);
    if (!chain.every(({ criterion }) => applies(criterion)) && !entries.has(row.criterion.code)) continue;
    for (const one of chain) kept.add(one);
  }
  return printed.filter((row) => kept.has(row));
}

function head(context: InputContext, draft: Draft, member: Member, visible: number, second: number): void {
  const { bloc: { bloc }, words, groupText } = context;
  const { head: labels } = words;
  const date = (iso: string | undefined): string => (iso === undefined ? "……/……/…………" : formatDate(iso));
  draft
    .guide(visible, words.guides.scoreSheet)
    .line(1, visible, `${words.titles.scoreSheet} ${words.span(bloc.period, bloc.year)}`, { bold: true, size: 14 })
    .line(2, visible, bloc.name, { bold: true, size: 13 })
    .put(3, 0, `${labels.member}: ${member.name}`)
    .put(3, second, `${labels.code}: ${member.code}`)
    .put(4, 0, `${labels.group}: ${groupText(member.group)}`)
    .put(4, second, `${labels.period}: ${words.values.period[bloc.period]} ${bloc.year}`)
    .put(5, 0, `${labels.reportDue}: ${date(member.reportDue)}`)
    .put(5, second, `${labels.reportReceived}: ${date(member.reportReceived)}`)
    .format(3, 0, 3, visible, { font: FONT, size: SIZE });
}

type Cells = Partial<Record<ScoreSheetColumn, PlanCell>>;

function rowCells(context: InputContext, { criterion, label, isParent }: PrintedCriterion, entry: Entry | undefined, row: number, col: (key: ScoreSheetColumn) => number): Cells {
  const { words } = context;
  const about: Cells = { label, name: criterion.name, max: cell(criterion.max), code: criterion.code };
  if (isParent) return about;
  const { by, why, note } = explained(context, entry);
  const ref = (key: ScoreSheetColumn): string => `${String.fromCharCode(65 + col(key))}${row + 1}`;
  const rate = { formula: `=IF(AND(ISNUMBER(${ref("target")}),ISNUMBER(${ref("actual")})),IF(${ref("target")}<>0,${ref("actual")}/${ref("target")},""),"")` };
  return {
    ...about,
    method: cell(methodText(context, criterion)),
    unit: cell(criterion.unit),
    target: cell(entry?.target),
    actual: actualCell(criterion, entry),
    rate: RATED.has(criterion.rule) ? rate : null,
    ...Object.fromEntries(SCORE_LAYERS.map((layer) => [layer, layerCell(context, entry, layer)])),
    evidence: cell(entry?.evidence),
    why: cell(why),
    by: cell(by),
    state: entry?.state === undefined ? null : words.values.state[entry.state],
    note: cell(note),
  };
}

function methodText({ words, language }: InputContext, criterion: Criterion): string {
  const target = criterion.target === undefined ? "" : `${words.columns.criteria.target}: ${formatDecimal(textOf(criterion.target), language)}`;
  return [ruleText(words, criterion.rule), typeof criterion.parameters === "string" ? parametersText(criterion) : "", target].filter((part) => part !== "").join(". ");
}

function layerCell({ words }: InputContext, entry: Entry | undefined, layer: ScoreLayer): PlanCell {
  const typed = entry?.typed?.[layer];
  if (typed !== undefined) return typed.points;
  const points = entry?.layers[layer]?.points;
  return points === undefined ? null : typeof points === "number" ? points : words.values.yesNo[points];
}

function actualCell(criterion: Criterion, entry: Entry | undefined): PlanCell {
  const actual = entry?.actual;
  if (actual === undefined) return null;
  return criterion.rule === "lateness" && typeof actual === "string" ? (serialOfIso(actual) ?? actual) : actual;
}

/**
 * Who adjusted and why. The sheet has one place for it, which belongs to the highest layer that has points; what
 * other layers say goes to the note with the layer's name, so that nothing is lost.
 */
function explained({ words }: InputContext, entry: Entry | undefined): { by?: string | undefined; why?: string | undefined; note?: string | undefined } {
  if (entry === undefined) return {};
  const layers = SCORE_LAYERS.filter((layer) => givenIn(entry, layer) !== undefined);
  const top = layers[0];
  const others = layers.slice(1).flatMap((layer) => {
    const said = [givenIn(entry, layer)?.why, givenIn(entry, layer)?.by].filter((part) => part !== undefined);
    return said.length === 0 ? [] : [`${words.values.layers[layer]}: ${said.join(" - ")}`];
  });
  const note = [entry.note, ...others].filter((part) => part !== undefined).join("; ");
  const first = top === undefined ? undefined : givenIn(entry, top);
  return { by: first?.by, why: first?.why, note: note === "" ? undefined : note };
}

function leafLooks({ words }: InputContext, draft: Draft, criterion: Criterion, entry: Entry | undefined, row: number, col: (key: ScoreSheetColumn) => number): void {
  if (criterion.rule === "lateness") draft.format(row, col("actual"), 1, 1, DATE);
  if (criterion.rule === "yes-no") {
    const answers = literalList(Object.values(words.values.yesNo));
    draft.list(row, col("self"), 1, 1, answers).list(row, col("cross-check"), 1, 3, answers);
  }
  for (const layer of SCORE_LAYERS) {
    // Text that looks like a number stays text: the sheet shows what was given.
    if (entry?.typed?.[layer] !== undefined) draft.format(row, col(layer), 1, 1, { numberFormat: "@" });
  }
}

function foot(context: InputContext, draft: Draft, end: number, col: (key: ScoreSheetColumn) => number): void {
  const { signatures } = context.words;
  const { kind, place } = context.bloc.bloc;
  const right = col("appraised");
  const width = col("note") - right + 1;
  const text: CellFormat = { font: FONT, size: SIZE, align: "center" };
  draft
    // A Cụm is of units in different places, whose sheets are signed where they are; only a Khối has one place.
    .put(end + 1, right, signatures.date(kind === "cum" ? undefined : place))
    .put(end + 2, col("name"), signatures.preparedBy)
    .put(end + 2, right, signatures.head)
    .put(end + 3, col("name"), signatures.preparedHint)
    .put(end + 3, right, signatures.headHint)
    .format(end + 1, right, 1, width, { ...text, italic: true })
    .format(end + 2, col("name"), 1, 1, { ...text, bold: true })
    .format(end + 2, right, 1, width, { ...text, bold: true })
    .format(end + 3, col("name"), 1, 1, { ...text, italic: true })
    .format(end + 3, right, 1, width, { ...text, italic: true });
  for (const row of [1, 2, 3]) draft.merge(end + row, right, 1, width);
}
