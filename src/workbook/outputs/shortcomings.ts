/** The half-year's list of shortcomings: unit after unit, what it owes, what it lost points for, its share of the year's targets. */
import { LOSSES_TOLD, shortcomingsOf, type MemberShortcomings, type Shortcoming } from "../../core/half-year/shortcomings";
import type { RunResult } from "../../core/result";
import type { ShortcomingWords } from "../../i18n/words-outputs";
import { ownedSheet } from "../ownership";
import type { CellFormat } from "../sheet-plan";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { decimalsNeeded, numberCell } from "./number-cell";
import type { OutputContext, OutputSheet } from "./output-context";
import { CENTER, numberLook, SOFT_FILL } from "./page-look";
import { pageRoom, pageStarts, type TablePart } from "./page-breaks";
import { layOut } from "./plan-keyed-sheet";
import { footLines, headLines, pageSetUp } from "./sheet-text";
import { weave } from "./weave";

/** Role of the sheet. */
export const SHORTCOMINGS_ROLE = "shortcomings";

const TAB_COLOR = "#C55A11";
const UNIT: CellFormat = { bold: true, fill: SOFT_FILL };
const BEHIND: CellFormat = { bold: true };

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
    const print = pageSetUp(context, "landscape");
    const head = headLines(context, texts.title(words.outputs.period(bloc.bloc)), "", width, "label");
    const header: KeyedRow = { key: HEADER, part: "header", cells: { ...texts.columns } };
    const units = all.map((one, i) => rowsOf(context, one, i + 1));
    const legend = footLines("legend", "label", texts.legend(occursIn(result, all)), width, { size: 11, italic: true });
    const room = pageRoom(print, columns, [header]);
    const parts = units.map((rows, i): TablePart => ({ rows: i === units.length - 1 ? [...rows, ...legend] : rows, headings: new Set(rows.slice(0, 1).map(({ key }) => key)) }));
    const starts = pageStarts(parts, room, head.reduce((sum, row) => sum + room.heightOf(row), 0));
    const sheet = { columns, rows: [...head, header, ...units.flat(), ...legend] };
    const layout = layOut(sheet, earlier, { titleColumn: "what" });
    const plan = weave({ role, target, earlier, ...layout, sheet, frozenColumn: "label", tabColor: TAB_COLOR, print });
    // What is shrunk to one page needs no breaks.
    if (plan.print === undefined || plan.print.fitTall !== undefined) return plan;
    return { ...plan, print: { ...plan.print, breaksBefore: [...starts].flatMap((key) => layout.rows.at.get(key) ?? []).sort((a, b) => a - b) } };
  },
};

/** What of the legend there is to explain. */
function occursIn({ groups }: RunResult, all: readonly MemberShortcomings[]): Parameters<ShortcomingWords["legend"]>[0] {
  const items = all.flatMap((one) => one.items);
  const pending = groups.some(({ standings }) => standings.some(({ total, leaves }) => total !== null && leaves.some(({ status }) => status === "pending")));
  const isRate = ({ code }: Shortcoming): boolean => code === "rate" || code === "rate-short";
  return { targets: items.some((item) => hasTarget(item) && !isRate(item)), rates: items.some(isRate), pending, most: items.some(({ code }) => code === "lost-more") ? LOSSES_TOLD : 0 };
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
    { key: "criterion", chars: targets.length > 0 ? 44 : 62, printed: true },
    { key: "what", chars: targets.length > 0 ? 44 : 58, printed: true },
    ...targets,
  ];
}

function rowsOf(context: OutputContext, { member, items }: MemberShortcomings, number: number): KeyedRow[] {
  const { words, members } = context;
  const { none } = words.outputs.shortcomings;
  const name = members.get(member)?.name ?? member;
  const heading: KeyedRow = { key: `m:${member}`, part: "body", cells: { label: number, criterion: name, what: items.length === 0 ? none : "" }, look: UNIT };
  return [heading, ...items.map((item) => itemRow(context, member, item))];
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
