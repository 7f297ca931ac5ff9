/** The sheet So sánh: who moved up or down against an earlier run or period, and because of which criteria. */
import type { MemberComparison } from "../../core/compare/compare-runs";
import type { UnmatchedMember } from "../../core/compare/match";
import type { BlocInfo } from "../../core/bloc";
import { fromExactText, shortText } from "../../core/exact/text";
import { HEADER, readEarlier, wantSheet } from "../outputs/earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "../outputs/keyed-sheet";
import { numberCell } from "../outputs/number-cell";
import { CENTER, lineHeight, MARGINS, numberFormat, pageCode, RUN_LINE, STRONG, SUBTITLE, TEXT_CENTER, TITLE, numberLook } from "../outputs/page-look";
import { pageNote } from "../outputs/page-note";
import type { TablePart } from "../outputs/page-breaks";
import { inPages } from "../outputs/paged-sheet";
import { planKeyedSheet, textLine, wrapText } from "../outputs/plan-keyed-sheet";
import { footLines } from "../outputs/sheet-text";
import { chooseTargets, ownedSheet } from "../ownership";
import type { Words } from "../../i18n";
import { pageScale, printedChars } from "../page-fit";
import type { PlanCell, SheetPlan } from "../sheet-plan";
import { causesText, criterionText } from "./causes";
import { comparisonContext, type ComparisonContext, type ComparisonOptions } from "./comparison-context";
import { basisKey, nowKey, shortOf } from "./previous-standings";

/** Role of the sheet. */
export const COMPARISON_ROLE = "comparison";

/** Key of the line that says which results are compared. */
export const RUN_ROW = "run";

const TAB_COLOR = "#2E75B6";

/** The line of a comparison that shows the present results, by the digits of a fingerprint that stand in page footers. */
export function resultsLine({ compare }: Words, fingerprint: string): string {
  return compare.sheet.results(shortOf(fingerprint).slice(0, 8));
}

/** The plan of the comparison; the sheet is overwritten in place, and what users added to it stays with its members. */
export function planComparison(options: ComparisonOptions): SheetPlan {
  const context = comparisonContext(options);
  const { grids, words } = context;
  const wanted = wantSheet(grids, COMPARISON_ROLE, words.compare.tab);
  const target = chooseTargets([wanted], grids)[0]?.target ?? { create: wanted.tab };
  const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, COMPARISON_ROLE)) : undefined;
  const columns = columnsOf(context);
  const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
  const header: KeyedRow = { key: HEADER, part: "header", cells: { ...words.compare.sheet.columns } };
  const note = pageNote(options.now.bloc.bloc.note, "landscape", "", pageScale({ orientation: "landscape", margins: MARGINS }, printedChars(columns)));
  const print = {
    orientation: "landscape", fitWide: 1, margins: MARGINS, ...(note === undefined ? {} : { header: { left: note } }), footer: { right: pageCode(words.outputs.page) },
  } as const;
  const sheet = inPages({ columns, head: headOf(context, width), headers: [header], parts: partsOf(context, footOf(context, width)) }, print);
  return planKeyedSheet(sheet, { titleColumn: "unit" }, { role: COMPARISON_ROLE, target, earlier, frozenColumn: "unit", tabColor: TAB_COLOR, print, setsPages: true });
}

function columnsOf({ words, decimals }: ComparisonContext): KeyedColumn[] {
  const column = (key: string, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars, look, printed: true });
  const rank = { ...CENTER, numberFormat: "0" };
  const change = { ...numberLook(decimals), numberFormat: `+${numberFormat(decimals)};-${numberFormat(decimals)};0` };
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("label", Math.max(5, words.compare.sheet.columns.label.length + 2), CENTER), column("unit", 28),
    column("earlierRank", 8, rank), column("rank", 8, { ...rank, ...STRONG }), column("move", 11, TEXT_CENTER),
    column("earlierTotal", 9, numberLook(decimals)), column("total", 9, { ...numberLook(decimals), ...STRONG }), column("change", 10, change),
    column("causes", 74, { numberFormat: "@", indent: 1 }),
  ];
}

function headOf({ words, now, earlier, with: other }: ComparisonContext, width: number): KeyedRow[] {
  const texts = words.compare.sheet;
  const across = (key: string, text: string, look: typeof TITLE, size: number): KeyedRow => ({
    key, part: "head", only: "label", cells: { label: text }, across: true, look, points: lineHeight(size, Math.max(1, wrapText(text, width * 0.8).length)),
  });
  return [
    textLine("bloc", "head", "label", now.bloc.bloc.name.toUpperCase(), { look: { bold: true, size: 12 }, points: lineHeight(12) }),
    across("title", texts.title(now.bloc.bloc), TITLE, 14),
    across("second", other.kind === "period" ? texts.withPeriod(earlier.bloc.bloc, other.file) : texts.withRun(words.outputs.time(other.ranAt)), SUBTITLE, 13),
    across(RUN_ROW, resultsLine(words, now.fingerprint), RUN_LINE, 12),
    { key: "space", part: "head", only: "", cells: {}, points: 8 },
  ];
}

/** One part for each group and one for what was not compared, `below` in the last one. */
function partsOf(context: ComparisonContext, below: readonly KeyedRow[]): TablePart[] {
  const { comparison, now, words } = context;
  const texts = words.compare.sheet;
  const compared = new Map(comparison.members.map((one) => [one.member, one]));
  const several = now.bloc.groups.length > 1;
  const parts: { readonly key: string; readonly title: string; readonly rows: KeyedRow[] }[] = [];
  for (const { code, standings } of now.result.groups) {
    const own = standings.flatMap(({ member }) => compared.get(member) ?? []);
    if (own.length === 0) continue;
    const name = now.bloc.groups.find((group) => group.code === code)?.name ?? code;
    parts.push({ key: `g:${code}`, title: several ? texts.group(name) : "", rows: own.map((one, i) => memberRow(context, one, i + 1)) });
  }
  const { onlyNow, onlyEarlier } = comparison.unmatched;
  const unmatched = [
    ...onlyNow.map((one, i) => unmatchedRow(context, one, "now", i + 1)),
    ...onlyEarlier.map((one, i) => unmatchedRow(context, one, "earlier", onlyNow.length + i + 1)),
  ];
  if (unmatched.length > 0) parts.push({ key: "unmatched", title: texts.notCompared, rows: unmatched });
  if (parts.length === 0) return [{ rows: below, headings: new Set() }];
  return parts.map(({ key, title, rows }, i): TablePart => ({
    rows: [...(title === "" ? [] : [heading(key, title)]), ...rows, ...(i === parts.length - 1 ? below : [])],
    headings: new Set([key]),
    ...(title === "" ? {} : { goesOn: (page) => heading(`${key}:${page}`, context.words.calculation.layers.continued(title)) }),
  }));
}

function heading(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { bold: true } });
}

function memberRow(context: ComparisonContext, one: MemberComparison, number: number): KeyedRow {
  const texts = context.words.compare.sheet;
  const { match, move, change } = one;
  const renamed = match.by !== "code" || match.now.name !== match.earlier.name;
  const cells: Record<string, PlanCell> = {
    label: number,
    unit: renamed ? `${match.now.name} (${texts.formerly(match.earlier.name)})` : match.now.name,
    earlierRank: one.earlier.rank ?? "–", rank: one.now.rank ?? "–", move: move === null ? texts.notComparable : texts.move(move),
    earlierTotal: numberCell(one.earlier.total), total: numberCell(one.now.total),
    change: change === null ? "" : Number(shortText(fromExactText(change), context.decimals)),
    causes: causesText(context, one),
  };
  const color = move === null || move === 0 ? undefined : move > 0 ? "#00612E" : "#9C0006";
  return { key: `m:${match.now.code}`, part: "body", cells, ...(color === undefined ? {} : { looks: { move: { color, bold: true } } }) };
}

function unmatchedRow({ words, now, earlier }: ComparisonContext, { member, reason, with: names }: UnmatchedMember, side: "now" | "earlier", number: number): KeyedRow {
  const { result } = side === "now" ? now : earlier;
  const standing = result.groups.flatMap(({ standings }) => standings).find((one) => one.member === member.code);
  const rank: PlanCell = standing?.rank ?? "–";
  const total = numberCell(standing?.total ?? null);
  return {
    key: `x:${side}:${member.code}`, part: "body",
    cells: {
      label: number, unit: member.name, causes: words.compare.sheet.unmatched[reason](names.join(", ")), move: "",
      ...(side === "now" ? { rank, total } : { earlierRank: rank, earlierTotal: total }),
    },
  };
}

function footOf(context: ComparisonContext, width: number): KeyedRow[] {
  const { comparison, now, earlier, with: other, words } = context;
  const texts = words.compare.sheet;
  const list = (criteria: readonly { readonly label: string; readonly name: string }[]): string => criteria.map(criterionText).join("; ");
  const { onlyNow, onlyEarlier, matched } = comparison.criteria;
  const reworded = matched.filter((pair) => pair.reworded);
  const isEarlier = timeOf(earlier.bloc.bloc) < timeOf(now.bloc.bloc);
  const remarks: readonly (readonly [key: string, isSaid: boolean, text: string])[] = [
    ["other-bloc", other.kind === "period" && earlier.bloc.bloc.name !== now.bloc.bloc.name, texts.otherBloc(earlier.bloc.bloc.name)],
    ["later", other.kind === "period" && !isEarlier, texts.later],
    ["provisional-now", now.result.provisional, texts.provisional.now],
    ["provisional-earlier", earlier.result.provisional, texts.provisional.earlier],
    ["criteria-now", onlyNow.length > 0, texts.criteriaOnly.now(list(onlyNow))],
    ["criteria-earlier", onlyEarlier.length > 0, texts.criteriaOnly.earlier(list(onlyEarlier))],
    ["reworded", reworded.length > 0, texts.reworded(reworded.map((pair) => texts.rewordedPair(pair.earlier.name, pair.now.name)).join("; "))],
  ];
  const small = { size: 11 };
  return [
    ...footLines("legend", "label", texts.legend, width, { ...small, italic: true }),
    ...remarks.flatMap(([key, isSaid, text]) => (isSaid ? footLines(key, "label", text, width, small) : [])),
    textLine(nowKey(now.fingerprint), "foot", "label", texts.nowSource(words.outputs.period(now.bloc.bloc), now.fingerprint), { look: small }),
    textLine(basisKey(other.kind, now.bloc.bloc), "foot", "label", texts.earlierSource(words.outputs.period(earlier.bloc.bloc), earlier.fingerprint), { look: small }),
  ];
}

/** A half-year ends before its year does. */
function timeOf({ year, period }: BlocInfo): number {
  return year * 2 + (period === "half-year" ? 0 : 1);
}
