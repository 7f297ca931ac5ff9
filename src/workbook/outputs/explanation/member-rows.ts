import { exactText, fixedText } from "../../../core/exact/text";
import { fromDecimalText } from "../../../core/exact/from-number";
import type { MemberView, ViewRow, ViewSum } from "../../explanation/view";
import { cellAddress } from "../../format/a1";
import type { CellFormat, PlanCell } from "../../sheet-plan";
import { expectedOf } from "../calculation/expected";
import { liveParentMax } from "../calculation/live-max";
import { liveCell, liveNumber, roundedText } from "../calculation/live";
import type { KeyedColumn, KeyedRow } from "../keyed-sheet";
import { decimalsNeeded, totalDecimals } from "../number-cell";
import type { OutputContext } from "../output-context";
import { CENTER, numberLook, SOFT_FILL, STRONG } from "../page-look";
import { requestRows } from "./request-rows";
import type { Request } from "./requests";
import { heading, textRow } from "../text-rows";

/** Look of cells that hold text as it is. */
export const TEXT_LOOK: CellFormat = { numberFormat: "@" };

const SECTION: CellFormat = { bold: true, fill: SOFT_FILL };
const PARENT: CellFormat = { bold: true };

/** Points of the type in which a member's name stands. */
export const NAME_SIZE = 13;

/** The rows of one member. */
export interface MemberRows {
  readonly rows: readonly KeyedRow[];
  /** Rows that stay together where a page holds them: sums, gaps, awards, requests. */
  readonly blocks: readonly (readonly KeyedRow[])[];
  /** Rows after which no page should end. */
  readonly headings: ReadonlySet<string>;
}

/** Everything that the sheet says about one member, its name first, with so many blank rows for requests. */
export function memberRows(context: OutputContext, view: MemberView, requests: readonly Request[], columns: readonly KeyedColumn[], blanks: number): MemberRows {
  const { words } = context;
  const texts = words.explanation;
  const { code, name } = view.member;
  const key = (rest: string): string => `${rest}|${code}`;
  const lines = (of: string, list: readonly string[]): KeyedRow[] => list.map((text, i) => textRow(key(`${of}:${i + 1}`), text, columns));
  const parents = view.rows.flatMap(({ kind, criterion }) => (kind === "leaf" ? [] : [criterionKey(code, criterion)]));
  const above = [
    heading(key("name"), texts.head.member(name, code, view.group), columns, NAME_SIZE),
    ...standingRows(context, view, key),
    ...(view.note === "" ? [] : [textRow(key("note"), `${view.note}.`, columns, { italic: true })]),
    ...(view.standing.total === null ? [textRow(key("no-score"), texts.head.noScore, columns)] : []),
    heading(key("points"), texts.head.points, columns),
    ...view.rows.map((row) => criterionRow(context, view, row)),
  ];
  const sums = [
    ...(view.sums.length > 0 ? [heading(key("sums"), texts.sums.heading, columns), ...sumRows(context, view), totalRow(context, view)] : []),
    ...(view.shownRounded ? [textRow(key("shown-rounded"), texts.sums.shownRounded(view.decimals), columns, { italic: true })] : []),
  ];
  const gaps = [heading(key("gaps"), texts.gaps.heading, columns), ...lines("gap", view.gaps)];
  const awards = context.bloc.bloc.period === "half-year" ? [] : [
    heading(key("awards"), texts.awards.heading, columns),
    ...lines("award", view.awards.length > 0 ? view.awards : [texts.awards.none]),
  ];
  const table = requestRows(context, code, requests, columns, blanks);
  return {
    rows: [...above, ...sums, ...gaps, ...awards, ...table], blocks: [sums, gaps, awards, table],
    // Where a block is longer than a page its heading still goes on with some of it.
    headings: new Set([...parents, ...["points", "sums", "gaps", "awards"].map(key), ...table.slice(0, 2).map((row) => row.key)]),
  };
}

const criterionKey = (member: string, criterion: string): string => `c|${member}|${criterion}`;

/** Total, rate, rank and class: live, like everywhere. */
function standingRows({ words, bloc, result, calc }: OutputContext, view: MemberView, key: (rest: string) => string): KeyedRow[] {
  const texts = words.explanation.head;
  const { standing } = view;
  const member = standing.member;
  if (standing.total === null) return [];
  const decimals = totalDecimals(bloc.settings, result);
  const row = (of: string, title: string, figures: string, points: PlanCell, look: CellFormat): KeyedRow =>
    ({ key: key(`head-${of}`), part: "body", cells: { criterion: title, figures, points }, looks: { points: { ...STRONG, ...look } }, look: { bold: false } });
  const max = exactText(fromDecimalText(standing.max));
  const isRanked = standing.rank !== null;
  return [
    row("total", texts.total, texts.outOf(max), liveCell(calc.cell("total", member), expectedOf.number(standing.total, decimals)), numberLook(decimals)),
    row("rate", texts.rate, "", liveCell(calc.cell("rate", member), expectedOf.number(standing.rate, decimals)), numberLook(decimals)),
    row("rank", texts.rank, isRanked ? texts.ofRanked(view.ranked) : "",
      liveCell(calc.cell("rank", member), expectedOf.rank(standing.rank)), { ...CENTER, numberFormat: "0" }),
    ...(bloc.settings.classes.length === 0 ? [] : [classRow(key("head-class"), texts.class, liveCell(calc.cell("class", member), expectedOf.text(standing.class)))]),
  ];
}

/** A class has a long name: it stands in the wide column and those beside it. */
function classRow(key: string, title: string, figures: PlanCell): KeyedRow {
  return { key, part: "body", joins: [["figures", "source"]], cells: { criterion: title, figures }, looks: { figures: { ...STRONG, size: 12, numberFormat: "General" } } };
}

function criterionRow(context: OutputContext, view: MemberView, row: ViewRow): KeyedRow {
  const { calc } = context;
  const member = view.member.code;
  // The maximum stands there also where something does not count, so that the column adds up; the figures say what does.
  const max: PlanCell = row.kind === "leaf" ? numberOf(row.max) : liveParentMax(context, member, row.criterion, row.max);
  const points = liveNumber(calc.cell(`points:${row.criterion}`, member), view.decimals, expectedOf.number(fixed(row.points, view.decimals), view.decimals));
  return {
    key: criterionKey(member, row.criterion), part: "body",
    cells: { label: row.label, criterion: row.name, max, rule: row.rule, figures: row.figures, points, source: row.source },
    looks: { points: numberLook(view.decimals) },
    ...(row.kind === "section" ? { look: SECTION } : row.kind === "parent" ? { look: PARENT } : {}),
  };
}

const sumKey = (member: string, sum: ViewSum): string => `s|${member}|${sum.kind}${sum.criterion === undefined ? "" : `|${sum.criterion}`}`;

function sumRows({ calc }: OutputContext, view: MemberView): KeyedRow[] {
  const member = view.member.code;
  return view.sums.map((sum): KeyedRow => {
    const source = sum.criterion === undefined ? undefined : calc.cell(`points:${sum.criterion}`, member);
    const weighted = source === undefined || sum.weight === undefined || sum.weight === 1 ? source : `${source}*${sum.weight}`;
    const points: PlanCell = source === undefined ? numberOf(sum.points)
      : { formula: `=IF(${source}="","",${roundedText(weighted ?? source, view.decimals)})`, expected: { value: sum.points, decimals: view.decimals } };
    return {
      key: sumKey(member, sum), part: "body", cells: { criterion: sum.text, points }, joins: [["criterion", "figures"]],
      looks: { points: numberLook(Math.max(view.decimals, decimalsNeeded([sum.points]))) }, look: { bold: sum.kind === "earned" },
    };
  });
}

function totalRow({ words, bloc, result, calc }: OutputContext, { standing }: MemberView): KeyedRow {
  const decimals = totalDecimals(bloc.settings, result);
  return {
    key: `s|${standing.member}|total`, part: "body", look: SECTION, looks: { points: numberLook(decimals) }, joins: [["criterion", "figures"]],
    cells: { criterion: words.explanation.sums.total, points: liveCell(calc.cell("total", standing.member), expectedOf.number(standing.total, decimals)) },
  };
}

/**
 * The subtotal and the step after it, as formulas over the cells above and below them: what is shown adds up also
 * after a score has changed. undefined for every other row, and where the sections are no formulas.
 */
export function sumFormulas(row: KeyedRow, rows: ReadonlyMap<string, number>, columns: ReadonlyMap<string, number>): Readonly<Record<string, PlanCell>> | undefined {
  const match = /^s\|([^]*)\|(earned|rest)$/.exec(row.key);
  const col = columns.get("points");
  if (match === null || col === undefined) return undefined;
  const [member, kind] = [match[1] ?? "", match[2]];
  const at = (key: string): string => cellAddress(rows.get(key) ?? 0, col);
  const shown = row.cells["points"];
  if (typeof shown !== "number") return undefined;
  const expected = { value: String(shown), decimals: decimalsNeeded([String(shown)]) };
  if (kind === "rest") return { points: { formula: `=${at(`s|${member}|total`)}-${at(`s|${member}|earned`)}`, expected } };
  const sections = [...rows].flatMap(([key, at]) => (key.startsWith(`s|${member}|section|`) ? [at] : []));
  if (sections.length === 0) return undefined;
  return { points: { formula: `=SUM(${cellAddress(Math.min(...sections), col)}:${cellAddress(Math.max(...sections), col)})`, expected } };
}

function numberOf(decimal: string): PlanCell {
  return decimal === "" ? "" : Number(decimal);
}

function fixed(decimal: string, decimals: number): string {
  return decimal === "" ? "" : fixedText(fromDecimalText(decimal), decimals);
}
