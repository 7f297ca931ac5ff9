/** The half-year's list of shortcomings: unit after unit, what it owes, what it lost points for, its share of the year's targets. */
import { LOSSES_TOLD, LOSSES_TOLD_AT_MOST, shortcomingsOf, type MemberShortcomings, type Shortcoming, type ShortcomingCode } from "../../core/half-year/shortcomings";
import type { RunResult } from "../../core/result";
import type { ShortcomingWords } from "../../i18n/words-outputs";
import { ownedSheet } from "../ownership";
import type { CellFormat } from "../sheet-plan";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { decimalsNeeded, numberCell } from "./number-cell";
import type { OutputContext, OutputSheet } from "./output-context";
import { CENTER, numberLook, SOFT_FILL } from "./page-look";
import type { TablePart } from "./page-breaks";
import { inPages } from "./paged-sheet";
import { planKeyedSheet } from "./plan-keyed-sheet";
import { footLines, headLines, pageSetUp } from "./sheet-text";

/** Role of the sheet. */
export const SHORTCOMINGS_ROLE = "shortcomings";

const TAB_COLOR = "#C55A11";
const UNIT: CellFormat = { bold: true, fill: SOFT_FILL };
const BEHIND: CellFormat = { bold: true };
/** Losses that are never summed up with others. */
const APART: ReadonlySet<ShortcomingCode> = new Set(["deducted", "failed", "penalty"]);

/** Shortcomings per unit; of a half-year, and of a later period where the sheet is kept. */
export const shortcomings: OutputSheet = {
  wanted: ({ bloc, grids, words }) => {
    const isWanted = bloc.bloc.period === "half-year" || ownedSheet(grids, SHORTCOMINGS_ROLE) !== undefined;
    return isWanted ? [wantSheet(grids, SHORTCOMINGS_ROLE, words.outputs.shortcomings.tab)] : [];
  },

  plan(context, role, target) {
    const { bloc, grids, words, result } = context;
    const texts = words.outputs.shortcomings;
    const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, role)) : undefined;
    const all = shortcomingsOf(bloc, result);
    const columns = columnsOf(context, all);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const print = pageSetUp(context, "landscape", columns);
    const head = headLines(context, texts.title(words.outputs.period(bloc.bloc)), "", width, "label");
    const header: KeyedRow = { key: HEADER, part: "header", cells: { ...texts.columns } };
    const legend = footLines("legend", "label", texts.legend(occursIn(result, all)), width, { size: 11, italic: true });
    const parts = all.map((one, i) => partOf(context, one, i + 1, i === all.length - 1 ? legend : []));
    const sheet = inPages({ columns, head, headers: [header], parts }, print);
    return planKeyedSheet(sheet, { titleColumn: "what" }, { role, target, earlier, frozenColumn: "label", tabColor: TAB_COLOR, print, setsPages: true });
  },
};

/** What of the legend there is to explain. */
function occursIn({ groups }: RunResult, all: readonly MemberShortcomings[]): Parameters<ShortcomingWords["legend"]>[0] {
  const items = all.flatMap((one) => one.items);
  const pending = groups.some(({ standings }) => standings.some(({ total, leaves }) => total !== null && leaves.some(({ status }) => status === "pending")));
  const isRate = ({ code }: Shortcoming): boolean => code === "rate" || code === "rate-short";
  const losses = items.some(({ code }) => code === "lost-more") ? { most: LOSSES_TOLD_AT_MOST, listed: LOSSES_TOLD, apart: items.some(({ code }) => APART.has(code)) } : undefined;
  return { targets: items.some((item) => hasTarget(item) && !isRate(item)), rates: items.some(isRate), pending, losses };
}

const hasTarget = ({ params }: Shortcoming): boolean => params["target"] !== undefined;

/** Where no criterion has a target, its columns would be empty throughout: the room goes to the words. */
function columnsOf({ words }: OutputContext, all: readonly MemberShortcomings[]): KeyedColumn[] {
  const figures = (key: string): string[] => all.flatMap(({ items }) => items.flatMap(({ params }) => params[key] ?? []));
  const targets: KeyedColumn[] = !all.some(({ items }) => items.some(hasTarget)) ? [] : [
    { key: "target", chars: 11, printed: true, look: numberLook(decimalsNeeded(figures("target"))) },
    { key: "actual", chars: 11, printed: true, look: numberLook(decimalsNeeded(figures("actual"))) },
    { key: "share", chars: 12, printed: true, look: numberLook(2) },
  ];
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "label", chars: Math.max(6, words.outputs.shortcomings.columns.label.length + 2), printed: true, look: CENTER },
    { key: "criterion", chars: targets.length > 0 ? 54 : 62, printed: true },
    { key: "what", chars: targets.length > 0 ? 40 : 58, printed: true },
    ...targets,
  ];
}

/** The rows of a unit with what stands below them; where it goes on over a page its name stands again. */
function partOf(context: OutputContext, { member, items }: MemberShortcomings, number: number, below: readonly KeyedRow[]): TablePart {
  const { words, members } = context;
  const { none } = words.outputs.shortcomings;
  const name = members.get(member)?.name ?? member;
  const heading: KeyedRow = { key: `m:${member}`, part: "body", cells: { label: number, criterion: name, what: items.length === 0 ? none : "" }, look: UNIT };
  const [first, ...rest] = items.map((item) => itemRow(context, member, item));
  return {
    rows: [heading, ...(first === undefined ? [] : [first, ...rest]), ...below],
    // No page ends with a unit's name, or with its name and one row of several.
    headings: new Set([heading.key, ...(first !== undefined && rest.length > 0 ? [first.key] : [])]),
    goesOn: (page) => ({ key: `again:${member}:${page}`, part: "body", cells: { label: number, criterion: words.calculation.layers.continued(name) }, look: UNIT }),
  };
}

function itemRow({ words, criteria }: OutputContext, member: string, { code, criterion, params }: Shortcoming): KeyedRow {
  const { say, report, others } = words.outputs.shortcomings;
  const { target = "", actual = "", share = "" } = params;
  const node = criterion === undefined ? undefined : criteria.tree.byCode.get(criterion);
  return {
    key: `s:${member}:${criterion ?? ""}:${code}`, part: "body",
    cells: {
      label: "", criterion: node?.criterion.name ?? (code === "lost-more" ? others : code.startsWith("report-") ? report : ""), what: say[code](params),
      target: numberCell(target), actual: numberCell(actual), share: numberCell(share),
    },
    ...(code === "target-behind" || code === "rate-short" ? { looks: { what: BEHIND, share: { ...numberLook(2), ...BEHIND } } } : {}),
  };
}
