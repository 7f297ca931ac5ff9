/** Bảng tổng hợp đăng ký thi đua: what each member registered at the start of the year. */
import type { Member } from "../../core/bloc";
import { formatDate } from "../../i18n/date";
import type { PaperColumn } from "../../i18n/words-papers";
import { charsOfLine, charsOfLines } from "../outputs/row-height";
import { REGISTERED_TITLES } from "../read/registration";
import { blocNote, headSignature, letterhead, line, paperFrame, signature, space, type PaperContext } from "./context";
import type { GridColumn, PaperDocument, TableCell, TableColumn, TableRow } from "./document";

/** Headers of the titles that have a column of their own on the members' sheet, by the name under which they are kept. */
const HEADERS: ReadonlyMap<string, PaperColumn> = new Map<string, PaperColumn>([
  ["collective", "collective"], ["LĐTT", "advanced"], ["CSTĐCS", "grassroots"], ["CSTĐ", "excellent"], ["Bằng khen", "merit"],
]);

/** The registrations in one table, on its side. Titles that nobody registered by a name of their own have no column. */
export function registrations(context: PaperContext): PaperDocument {
  const { bloc, words } = context;
  const { columns } = words.papers;
  const standard = REGISTERED_TITLES.map(([, title]) => title);
  const others = [...new Set(bloc.members.flatMap(({ registered }) => Object.keys(titlesOf(registered))))].filter((title) => !standard.includes(title));
  const titles = [...standard, ...others];
  const header = (title: string): string => {
    const key = HEADERS.get(title);
    return key === undefined ? title : columns[key];
  };
  const texts = (title: string): string[] => bloc.members.flatMap(({ registered }) => titlesOf(registered)[title] ?? []).filter((value) => typeof value === "string");
  // Words need more room than numbers; where there is neither, the names of the members get it.
  const wide = (title: string): number => (texts(title).length > 0 ? 16 : 8.5);
  const wanted = new Map(titles.map((title, i) => [`t${i}`, Math.max(0, ...texts(title).map((text) => charsOfLine(text, 12) + 1))]));
  const noteChars = bloc.members.some(({ note }) => note !== undefined) ? 14 : 9;
  // Titles of the user's own may be of any length.
  const chars = (text: string, least: number, lines: number): number => Math.min(20, Math.max(least, charsOfLines(text, lines, { bold: true }) + 1));
  const gridWith = (headerLines: number): GridColumn[] => {
    const least: GridColumn[] = [
      { key: "c", chars: chars(columns.registered, 8, headerLines) }, ...titles.map((title, i) => ({ key: `t${i}`, chars: chars(header(title), wide(title), headerLines) })),
      { key: "y", chars: chars(columns.pactSigned, 12, headerLines) }, { key: "z", chars: noteChars },
    ];
    const names = nameChars(bloc.members, least);
    return [{ key: "a", chars: 5 }, { key: "b", chars: names }, ...widened(least, wanted, AREA - names - sumOf(least))];
  };
  // Headers are higher only where words stand on one line by it.
  const [grid, narrow] = [gridWith(2), gridWith(HIGH_HEADER)];
  const onOneLine = (columnsOf: readonly GridColumn[]): boolean => columnsOf.every(({ key, chars: wide }) => wide >= (wanted.get(key) ?? 0));
  const tableColumns: TableColumn[] = [
    { key: "label", header: columns.label, from: "a", align: "center" }, { key: "member", header: columns.member, from: "b" },
    { key: "registered", header: columns.registered, from: "c", align: "center" },
    ...titles.map((title, i): TableColumn => ({ key: `t${i}`, header: header(title), from: `t${i}`, align: "center" })),
    { key: "signed", header: columns.pactSigned, from: "y", align: "center" }, { key: "note", header: columns.note, from: "z" },
  ];
  const chosen = !onOneLine(grid) && onOneLine(narrow) ? narrow : grid;
  const middle = `t${Math.min(1, titles.length - 1)}`;
  return {
    ...paperFrame(context, "registrations"), orientation: "landscape", grid: chosen,
    halves: [["a", "c"], [middle, "z"]], field: [["a", "b"], "c", [middle, "z"]], boxes: [],
    parts: [
      letterhead(context, { dated: true }),
      space("head", 12),
      ...line(context, "registrations.title", "title"), ...line(context, "registrations.subject", "subject"),
      space("title"),
      { kind: "table", key: "registrations", columns: tableColumns, rows: [...bloc.members.map((member, i) => memberRow(context, member, i + 1, titles)), totals(context, titles)] },
      space("sign", 12),
      { kind: "signatures", key: "signatures", left: signature(context, "left", "registrations.left", "registrations.leftHint"), right: headSignature(context) },
      ...blocNote(context, chosen),
    ],
  };
}

/** Lines that a header takes at most. */
const HIGH_HEADER = 4;

/** Characters that the type area of a page on its side holds, the first column apart. */
const AREA = 131;

/** Wide enough for the longest name on one line, within what leaves room for the rest. */
function nameChars(members: readonly Member[], rest: readonly GridColumn[]): number {
  const longest = Math.max(...members.map(({ name }) => charsOfLine(name, 12) + 1));
  return Math.max(24, Math.min(longest, AREA - sumOf(rest)));
}

function sumOf(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, { chars }) => sum + chars, 0);
}

/** Room that is left goes to columns, from left to right, whose words stand on one line with it: rows of one line need fewer pages. */
function widened(columns: readonly GridColumn[], wanted: ReadonlyMap<string, number>, room: number): GridColumn[] {
  let left = room;
  return columns.map((column) => {
    const more = (wanted.get(column.key) ?? 0) - column.chars;
    if (more <= 0 || more > left) return column;
    left -= more;
    return { ...column, chars: column.chars + more };
  });
}

function titlesOf(registered: Member["registered"]): Readonly<Record<string, string | number>> {
  return typeof registered === "object" ? registered : {};
}

function memberRow({ words }: PaperContext, { code, name, registered, pactSigned, note }: Member, number: number, titles: readonly string[]): TableRow {
  const { registeredYes, registeredNo } = words.papers;
  const values = titlesOf(registered);
  const said = registered === undefined ? "" : registered === false ? registeredNo : registeredYes;
  return {
    key: code,
    cells: {
      label: String(number), member: name, registered: said, ...Object.fromEntries(titles.map((title, i): [string, TableCell] => [`t${i}`, shown(values[title])])),
      signed: pactSigned === undefined ? "" : formatDate(pactSigned), note: note ?? "",
    },
  };
}

function shown(value: string | number | undefined): TableCell {
  return value === undefined ? "" : typeof value === "number" ? { number: String(value), decimals: 0 } : value;
}

/** Sums of the numbers; a column without numbers has none. */
function totals({ bloc, words }: PaperContext, titles: readonly string[]): TableRow {
  const cells = titles.map((title, i): [string, TableCell] => {
    const numbers = bloc.members.map(({ registered }) => titlesOf(registered)[title]).filter((value) => typeof value === "number");
    return [`t${i}`, numbers.length === 0 ? "" : { number: String(numbers.reduce((sum, value) => sum + value, 0)), decimals: 0 }];
  });
  const { total, shortBlank } = words.papers;
  return { key: "total", bold: true, cells: { member: total, registered: `${registeredCount(bloc.members) ?? shortBlank}/${bloc.members.length}`, ...Object.fromEntries(cells) } };
}

/** How many members registered; undefined where nothing was entered for any of them, so that what is not known is no zero. */
function registeredCount(members: readonly Member[]): number | undefined {
  const known = members.flatMap(({ registered }) => (registered === undefined ? [] : [registered]));
  return known.length === 0 ? undefined : known.filter((registered) => registered !== false).length;
}
