/** The list that goes with the submission: everybody who is put forward, with files, rank, points and votes. */
import type { Candidate } from "../../core/award";
import type { Member } from "../../core/bloc";
import type { Nomination } from "../../core/result";
import type { NominationListColumn } from "../../i18n/words-outputs";
import { lowerFirst } from "../../i18n/letter-case";
import { fold } from "../format/fold";
import { ownedSheet } from "../ownership";
import type { PlanCell } from "../sheet-plan";
import { expectedOf } from "./calculation/expected";
import { liveCell } from "./calculation/live";
import { HEADER, readEarlier, valueAt, wantSheet, type EarlierSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { totalDecimals } from "./number-cell";
import type { OutputContext, OutputSheet } from "./output-context";
import { provisionalLines } from "./nominations";
import { CENTER, numberLook, TEXT_CENTER } from "./page-look";
import { planKeyedSheet, textLine } from "./plan-keyed-sheet";
import { charsOfLine, charsOfWords } from "./row-height";
import { widened } from "./section-columns";
import { headLines, pageSetUp } from "./sheet-text";
import { signature } from "./signature";
import { heading } from "./text-rows";
import { unsettled, type Unsettled } from "./unsettled";
import { votesFor } from "./votes-for";

const ROLE = "nomination-list";
const TAB_COLOR = "#BF9000";

/** The line under the title, which people complete by hand. */
const ATTACHED = "second";

/** Only for a run that nominates somebody; a list that stands already is emptied by one that does not. */
export const nominationList: OutputSheet = {
  wanted: ({ grids, words, nominates }) =>
    nominates === true || ownedSheet(grids, ROLE) !== undefined ? [wantSheet(grids, ROLE, words.outputs.nominationList.tab)] : [],

  plan(context, role, target) {
    const { bloc, grids, words, result } = context;
    const texts = words.outputs.nominationList;
    const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, role)) : undefined;
    const pending = unsettled(bloc, result);
    const cells = result.nominations.map((one) => ({ one, cells: nomineeCells(context, one, pending) }));
    const columns = columnsOf(context, cells.map((nominee) => nominee.cells));
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const part = (kind: Nomination["for"], title: string): KeyedRow[] => {
      const own = cells.filter(({ one }) => one.for === kind);
      return own.length === 0 ? [] : [heading(`part:${kind}`, title, columns), ...own.map(({ one, cells: of }, i): KeyedRow =>
        ({ key: `n:${one.award}:${one.subject}`, part: "body", cells: { ...of, label: i + 1 } }))];
    };
    const rows: KeyedRow[] = [
      ...headLines(context, texts.title(bloc.bloc), attachedLine(context, earlier), width, "label"),
      { key: HEADER, part: "header", cells: { ...texts.columns } },
      ...part("collective", texts.collectives), ...part("individual", texts.individuals),
      ...(result.nominations.length === 0 ? [textLine("nobody", "body", "label", texts.nobody, { look: { italic: true } })] : []),
      ...provisionalLines(context, width),
      ...signature(context, earlier, signColumn(columns)),
      { key: "attached-as-made", part: "foot", only: KEY_ONLY, cells: { [KEY_ONLY]: texts.attached(bloc.bloc) }, printed: false },
    ];
    return planKeyedSheet({ columns, rows }, { titleColumn: "name" }, {
      role, target, earlier, frozenColumn: "name", tabColor: TAB_COLOR, print: pageSetUp(context, "landscape", columns),
    });
  },
};

/** Column, out of sight, that remembers what we wrote where people write on. */
const KEY_ONLY = "record";

/** What people made of our line stays; as long as it is as we wrote it, it follows the bloc. */
function attachedLine({ words, bloc }: OutputContext, earlier: EarlierSheet | undefined): string {
  const own = words.outputs.nominationList.attached(bloc.bloc);
  const textIn = (key: string, column: string): string => {
    const [row, col] = [earlier?.rows.get(key)?.row, earlier?.columns.get(column)];
    return earlier === undefined || row === undefined || col === undefined ? "" : String(valueAt(earlier.grid, row, col)).trim();
  };
  const [now, made] = [textIn(ATTACHED, "label"), textIn("attached-as-made", KEY_ONLY)];
  return now === "" || made === "" || now === made ? own : now;
}

/** Characters that the signature needs on either side of its middle. */
const SIGN_CHARS = 20;

/** The last column in the middle of which the signature has room. */
function signColumn(columns: readonly KeyedColumn[]): string {
  const printed = columns.filter((column) => column.printed);
  const roomBehind = (at: number): number => printed.slice(at).reduce((sum, { chars }) => sum + chars, 0) - (printed[at]?.chars ?? 0) / 2;
  return printed.filter((_, at) => roomBehind(at) >= SIGN_CHARS).at(-1)?.key ?? "name";
}

/** Columns that are there also where they hold nothing: who is put forward for what, and with what result. */
const ALWAYS: ReadonlySet<string> = new Set<NominationListColumn>(["label", "name", "member", "award", "rank", "total"]);

/** Characters that columns of text are widened to where the page has room. */
const ROOMY: Readonly<Partial<Record<NominationListColumn, number>>> = { award: 40, name: 34, priorTitles: 34, member: 34, citation: 36, position: 30, initiative: 20, note: 24 };

/** The columns in which somebody has something: empty ones would only take the room of the others. */
function columnsOf({ words, bloc, result }: OutputContext, nominees: readonly Readonly<Record<NominationListColumn, PlanCell>>[]): KeyedColumn[] {
  const texts = words.outputs.nominationList.columns;
  const column = (key: NominationListColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars: Math.max(chars, charsOfWords(texts[key])), look, printed: true });
  const text = { numberFormat: "@" };
  const groups = Math.min(26, Math.max(...bloc.groups.map(({ name }) => charsOfLine(name, 12) + 1)));
  const all = [
    column("label", Math.max(5, texts.label.length + 2), CENTER), column("salutation", 7, TEXT_CENTER),
    column("name", 22, text), column("position", 20, text), column("member", 16, text), column("leader", 9, TEXT_CENTER),
    column("award", 22, text), column("citation", 24, text), column("priorTitles", 15, text), column("initiative", 13, text),
    column("report", 9, TEXT_CENTER), column("group", groups, TEXT_CENTER), column("rank", 7, { ...CENTER, numberFormat: "0" }),
    column("total", 9, numberLook(totalDecimals(bloc.settings, result))), column("ballot", 11, TEXT_CENTER), column("note", 12, text),
  ];
  let printed = all.filter(({ key }) => ALWAYS.has(key) || nominees.some((cells) => cells[key as NominationListColumn] !== ""));
  for (const [key, chars] of Object.entries(ROOMY)) printed = widened(printed, key, chars);
  return [{ key: KEY_COLUMN, chars: 10, printed: false }, ...printed, { key: KEY_ONLY, chars: 10, printed: false }];
}

function nomineeCells(context: OutputContext, { award, subject, group }: Nomination, { mayLose }: Unsettled): Record<NominationListColumn, PlanCell> {
  const { bloc, calc, result, words } = context;
  const texts = words.outputs.nominationList;
  const rule = bloc.awards.find(({ code }) => code === award);
  const file = bloc.candidates.find((one) => one.code === subject && one.award === award) ?? bloc.candidates.find(({ code }) => code === subject);
  const member = context.members.get(file?.member ?? subject);
  const standing = member === undefined ? undefined : context.standings.get(member.code);
  return {
    label: "",
    salutation: salutation(context, file),
    name: file?.name ?? member?.name ?? subject,
    position: file?.position ?? "",
    member: putForwardBy(context, member, file, subject),
    leader: file?.leader === undefined ? "" : file.leader ? texts.leader : texts.frontline,
    award: rule?.name ?? award,
    citation: file?.citation ?? "",
    priorTitles: file?.priorTitles ?? titlesOf(context, file?.name ?? member?.name ?? subject, subject),
    initiative: file?.initiative ?? "",
    report: file?.report ?? "",
    // Ranks of several groups do not compare.
    group: bloc.groups.length < 2 ? "" : bloc.groups.find(({ code }) => code === (group ?? member?.group))?.name ?? "",
    rank: standing === undefined ? "" : liveCell(calc.cell("rank", standing.member), expectedOf.rank(standing.rank)),
    total: standing === undefined ? "" : liveCell(calc.cell("total", standing.member), expectedOf.number(standing.total, totalDecimals(bloc.settings, result))),
    ballot: votesFor(context, award, subject),
    note: noteOf(context, file, mayLose(award, subject)),
  };
}

/** What the file notes, and the decisions about other awards after which somebody may be put forward no longer. */
function noteOf({ bloc, words }: OutputContext, file: Candidate | undefined, after: readonly string[]): string {
  const names = bloc.awards.flatMap(({ code, name }) => (after.includes(code) ? [name] : []));
  const note = file?.note ?? "";
  if (names.length === 0) return note;
  const mayChange = words.outputs.nominations.mayChange(names);
  return note === "" ? mayChange : `${note}; ${lowerFirst(mayChange)}`;
}

function salutation({ words: { inputs } }: OutputContext, file: Candidate | undefined): string {
  return file?.woman === undefined ? "" : file.woman ? inputs.salutations.woman : inputs.salutations.man;
}

/** The member that put somebody forward; the bloc, where that is a member itself. */
function putForwardBy({ bloc }: OutputContext, member: Member | undefined, file: Candidate | undefined, subject: string): string {
  return file === undefined || file.code === file.member || member === undefined || member.code === subject ? bloc.bloc.name : member.name;
}

/** The titles of earlier years that the workbook has as granted, newest first, with their decisions; "" where it has none. */
function titlesOf({ bloc, words }: OutputContext, name: string, subject: string): string {
  const names = new Map(bloc.awards.map((award) => [award.code, award.name]));
  return bloc.granted.filter((one) => one.year < bloc.bloc.year && (one.subject === subject || fold(one.subject) === fold(name))).sort((a, b) => b.year - a.year)
    .map(({ award, year, decision }) => words.outputs.nominationList.held(names.get(award) ?? award, year, decision ?? "")).join("; ");
}
