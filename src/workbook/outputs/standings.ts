/** Standings of each group: columns of workbook.md, "Signed papers", with users' remarks and columns kept. */
import type { Group } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import type { Standing } from "../../core/result";
import type { WantedSheet } from "../ownership";
import { ownedSheet } from "../ownership";
import type { PlanCell } from "../sheet-plan";
import { cellAddress } from "../format/a1";
import type { ExpectedValue } from "../verification";
import { unlessDoubted } from "./calculation/doubts";
import { expectedOf } from "./calculation/expected";
import { liveCell, liveNumber } from "./calculation/live";
import { sideValues, userHeader, type SideValue } from "./carry-user-cells";
import { HEADER, wantSheet, type EarlierSheet } from "./earlier-sheet";
import { keptRemarks, memberKey, readStandings, STANDINGS_ROLE, type KeptForMember } from "./kept-remarks";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { decimalsNeeded, totalDecimals } from "./number-cell";
import { classChars, type OutputContext, type OutputSheet } from "./output-context";
import { CENTER, numberLook, STRONG } from "./page-look";
import { layOut, textLine } from "./plan-keyed-sheet";
import { maxFor } from "./printed-criteria";
import { joinRemark } from "./remarks";
import { charsOfLines, charsOfWords } from "./row-height";
import { charsOfSections, sectionTitle, widened } from "./section-columns";
import { headLines, pageSetUp, runLine } from "./sheet-text";
import { besideCells, besideCharts, besideColumns, FIRST_BESIDE, type BesideTable } from "./standings-beside";
import { goneRows, standingsFoot } from "./standings-foot";
import { standingsNote } from "./standings-note";
import { weave } from "./weave";

const TAB_COLOR = "#1F6F43";

/** Lines of the name of a class where the sections take all the room. */
const CLASS_LINES = 2;
/** Fewest characters of the remarks. */
const LEAST_REMARK = 24;
/** Most characters that the remarks are given of the room that the sections leave. */
const REMARK_CHARS = 40;

/** Characters that a cell holds. The user's remark comes before our note when both do not fit. */
const CELL_LIMIT = 32767;

/** The standings, one sheet for each group. */
export const standings: OutputSheet = {
  wanted({ bloc, grids, words }): WantedSheet[] {
    const tab = (name: string): string => words.outputs.standingsTab(bloc.groups.length > 1 ? withoutGroupWord(name) : "");
    return bloc.groups.map(({ code, name }) => wantSheet(grids, STANDINGS_ROLE + code, tab(name)));
  },

  plan(context, role, target) {
    const { bloc, grids, result } = context;
    const group = bloc.groups.find(({ code }) => STANDINGS_ROLE + code === role);
    if (group === undefined) throw new Error(`standings: no group for ${role}`);
    const ranked = result.groups.find(({ code }) => code === group.code)?.standings ?? [];
    const earlier = "overwrite" in target ? readStandings(ownedSheet(grids, role), bloc.members) : undefined;
    const kept = keptRemarks(grids, bloc.members);
    const current = new Set(bloc.members.map((member) => member.code));
    const gone = [...kept.values()].filter(({ code, found }) => !current.has(code) && found.at(-1)?.role === role);
    const table: BesideTable = { context, group: group.code, ranked, sections: sectionsOf(context, group) };
    const beside = besideColumns(table);
    const columns = [...columnsOf(context, group, ranked), ...beside.columns];
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const foot = [...standingsFoot(context, group, earlier, ranked, width), ...goneRows(context, gone)];
    const rows = [...headOf(context, group, width), headerOf(context, group, columns, beside.headers), ...bodyOf(context, ranked, columns), ...foot];

    const { incoming, homeless } = valuesFromElsewhere(ranked, kept, role, earlier);
    const settled = new Set([...(earlier?.rows.keys() ?? [])].filter((key) => key.startsWith("m:")));
    const layout = layOut({ columns, rows }, earlier, { incoming, settled, titleColumn: "member", apartFrom: FIRST_BESIDE });
    const byKey = new Map(ranked.map((standing) => [memberKey(standing.member), standing]));
    const cellAt = (column: string, member: string): string =>
      cellAddress(layout.rows.at.get(memberKey(member)) ?? 0, layout.columns.at.get(column) ?? 0);
    const finished = rows.map((row): KeyedRow => {
      const standing = byKey.get(row.key);
      if (standing === undefined) return row;
      const note = standingsNote(context, standing, ranked);
      const values = [...(homeless.get(row.key) ?? []), ...(layout.carried.displaced.get(row.key) ?? [])];
      const remark = [kept.get(standing.member)?.remark ?? "", ...values.map((value) => sideText(context, value))].reduce(joinRemark, "");
      const whole = joinRemark(note, remark);
      const fits = whole.length <= CELL_LIMIT;
      const above = ranked[ranked.indexOf(standing) - 1];
      const besideIt = besideCells(table, standing, above?.table === standing.table && standing.rank !== null ? above : undefined, cellAt);
      return { ...row, cells: { ...row.cells, ...besideIt, record: fits ? note : "", remark: fits ? whole : remark.slice(0, CELL_LIMIT) } };
    });
    const plan = weave({
      role, target, earlier, ...layout, sheet: { columns, rows: finished }, frozenColumn: "member", tabColor: TAB_COLOR,
      print: pageSetUp(context, "landscape", columns),
    });
    return { ...plan, ...besideCharts(table, layout, layout.rows.at.get(HEADER) ?? 0) };
  },
};

function columnsOf(context: OutputContext, group: Group, ranked: readonly Standing[]): KeyedColumn[] {
  const { words, bloc, result } = context;
  const classes = classChars(context);
  const decimals = totalDecimals(bloc.settings, result);
  const sections = sectionsOf(context, group);
  const texts = words.outputs.standings.columns;
  const column = (key: string, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars, look, printed: true });
  const own = (key: keyof typeof texts, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => column(key, Math.max(chars, charsOfWords(texts[key])), look);
  const before = [column("label", Math.max(5, texts.label.length + 2), CENTER), own("member", 26)];
  const after = [
    own("total", 9, { ...numberLook(decimals), ...STRONG }),
    own("max", 9, numberLook(decimalsNeeded(ranked.map((standing) => standing.max)))),
    own("rate", 9, numberLook(decimals)),
    own("rank", 7, { ...CENTER, ...STRONG, numberFormat: "0" }),
    ...(classes === undefined ? [] : [own("class", Math.max(...context.bloc.settings.classes.map(({ name }) => charsOfLines(name, CLASS_LINES))), CENTER)]),
    own("remark", LEAST_REMARK, { numberFormat: "@" }),
  ];
  const chars = charsOfSections(sections.map((section) => sectionTitle(context, group, section)), decimals, [...before, ...after].map((one) => one.chars));
  const printed = [...before, ...sections.map(({ criterion }, i) => column(`section:${criterion.code}`, chars[i] ?? 0, numberLook(decimals))), ...after];
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    { key: "record", chars: 30, printed: false },
    ...widened(widened(printed, "class", classes ?? 0), "remark", REMARK_CHARS),
  ];
}

function sectionsOf({ criteria }: OutputContext, group: Group): CriterionNode[] {
  return criteria.tree.sections.filter((section) => maxFor(criteria, group.code, section) !== "");
}

function headOf(context: OutputContext, group: Group, width: number): KeyedRow[] {
  const words = context.words.outputs.standings;
  const lines = headLines(context, words.title(context.bloc.bloc), words.groupLine(group.name, context.bloc.groups.length > 1), width, "label");
  const line = runLine(context, [group.code], context.words.calculation.changed(context.ranAt));
  return lines.map((row) => (row.key === "run" ? { ...row, cells: { label: line } } : row));
}

function headerOf(context: OutputContext, group: Group, columns: readonly KeyedColumn[], beside: Readonly<Record<string, string>>): KeyedRow {
  const { words, criteria } = context;
  const headers: Readonly<Record<string, string>> = words.outputs.standings.columns;
  const cells: Record<string, PlanCell> = {};
  for (const { key } of columns) cells[key] = headers[key] ?? beside[key] ?? "";
  for (const section of criteria.tree.sections) {
    if (maxFor(criteria, group.code, section) !== "") cells[`section:${section.criterion.code}`] = sectionTitle(context, group, section);
  }
  return { key: HEADER, part: "header", cells };
}

function bodyOf(context: OutputContext, ranked: readonly Standing[], columns: readonly KeyedColumn[]): KeyedRow[] {
  const words = context.words.outputs.standings;
  if (ranked.length === 0) return [heading("empty", words.empty)];
  const rows: KeyedRow[] = [];
  const numbers = new Map(ranked.map((standing, i) => [standing.member, i + 1]));
  const printed = new Set(columns.map((column) => column.key));
  const add = (list: readonly Standing[]): void => {
    for (const standing of list) rows.push(memberRow(context, standing, numbers.get(standing.member) ?? 0, printed));
  };
  const apart = ranked.filter((standing) => standing.rank !== null && standing.table === "not-applicable");
  const unranked = ranked.filter((standing) => standing.rank === null);
  add(ranked.filter((standing) => standing.rank !== null && standing.table === "main"));
  if (apart.length > 0) rows.push(heading("apart", words.notApplicableTable));
  add(apart);
  if (unranked.length > 0) rows.push(heading("unranked", words.unranked));
  add(unranked);
  return rows;
}

function heading(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { bold: true } });
}

function memberRow({ members, calc, bloc, result, doubts }: OutputContext, standing: Standing, number: number, printed: ReadonlySet<string>): KeyedRow {
  const { member, total, max, rate, rank } = standing;
  const decimals = totalDecimals(bloc.settings, result);
  const live = (key: string, expected: ExpectedValue): PlanCell => liveCell(calc.cell(key, member), unlessDoubted(doubts, key, member, expected));
  const cells: Record<string, PlanCell> = {
    label: number, member: members.get(member)?.name ?? member,
    total: live("total", expectedOf.number(total, decimals)),
    max: live("applicable-max", expectedOf.exact(max)),
    rate: live("rate", expectedOf.number(rate, decimals)),
    rank: live("rank", expectedOf.rank(rank)),
    ...(printed.has("class") ? { class: live("class", expectedOf.text(standing.class)) } : {}),
  };
  for (const { code, points } of standing.sections) {
    if (printed.has(`section:${code}`)) cells[`section:${code}`] = liveNumber(calc.cell(`points:${code}`, member), decimals, unlessDoubted(doubts, `points:${code}`, member, expectedOf.number(points, decimals)));
  }
  return { key: memberKey(member), part: "body", cells };
}

/** Values that a member brings from another group's sheet: to the column of the same header, if there is one. */
function valuesFromElsewhere(ranked: readonly Standing[], kept: ReadonlyMap<string, KeptForMember>, role: string, earlier: EarlierSheet | undefined):
{ incoming: Map<string, Map<number, SideValue>>; homeless: Map<string, SideValue[]> } {
  const incoming = new Map<string, Map<number, SideValue>>();
  const homeless = new Map<string, SideValue[]>();
  const columns = new Map((earlier?.userColumns ?? []).map((col) => [earlier === undefined ? "" : userHeader(earlier, col), col]));
  for (const { member } of ranked) {
    for (const { role: from, values } of kept.get(member)?.found ?? []) {
      if (from === role) continue;
      for (const value of values.values()) {
        const key = memberKey(member);
        const col = columns.get(value.header);
        const own = incoming.get(key) ?? new Map<number, SideValue>();
        const isTaken = col === undefined || own.has(col) || (earlier !== undefined && sideValues(earlier, key).has(col));
        if (isTaken) homeless.set(key, [...(homeless.get(key) ?? []), value]);
        else incoming.set(key, own.set(col, value));
      }
    }
  }
  return { incoming, homeless };
}

function sideText({ words }: OutputContext, { header, value }: SideValue): string {
  return words.outputs.standings.sideValue(header, String(value));
}

/** "Nhóm có đánh giá công vụ" → "Có đánh giá công vụ": a tab has few characters. */
function withoutGroupWord(name: string): string {
  const rest = name.normalize("NFC").replace(/^\s*(nhóm|group)\s+(?=\S{2})/i, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
