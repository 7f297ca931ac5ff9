/** The list that goes with the submission: everybody who is put forward, with files, rank, points and votes. */
import { ballotOf } from "../../core/awards/ballot";
import type { AwardRule, Candidate } from "../../core/award";
import type { Member } from "../../core/bloc";
import { fixedText } from "../../core/exact/text";
import type { Nomination } from "../../core/result";
import type { NominationListColumn } from "../../i18n/words-outputs";
import { ownedSheet } from "../ownership";
import type { PlanCell } from "../sheet-plan";
import { expectedOf } from "./calculation/expected";
import { liveCell } from "./calculation/live";
import { HEADER, readEarlier, valueAt, wantSheet, type EarlierSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { totalDecimals } from "./number-cell";
import type { OutputContext, OutputSheet } from "./output-context";
import { CENTER, numberLook, TEXT_CENTER } from "./page-look";
import { planKeyedSheet, textLine } from "./plan-keyed-sheet";
import { charsOfWords } from "./row-height";
import { headLines, pageSetUp } from "./sheet-text";
import { heading } from "./text-rows";

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
    const columns = columnsOf(context);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const part = (kind: Nomination["for"], title: string): KeyedRow[] => {
      const own = result.nominations.filter((one) => one.for === kind);
      return own.length === 0 ? [] : [heading(`part:${kind}`, title, columns), ...own.map((one, i) => nomineeRow(context, one, i + 1))];
    };
    const rows: KeyedRow[] = [
      ...headLines(context, texts.title(bloc.bloc), attachedLine(context, earlier), width, "label"),
      { key: HEADER, part: "header", cells: { ...texts.columns } },
      ...part("collective", texts.collectives), ...part("individual", texts.individuals),
      ...(result.nominations.length === 0 ? [textLine("nobody", "body", "label", texts.nobody, { look: { italic: true } })] : []),
      { key: "attached-as-made", part: "foot", only: KEY_ONLY, cells: { [KEY_ONLY]: texts.attached(bloc.bloc) }, printed: false },
    ];
    return planKeyedSheet({ columns, rows }, { titleColumn: "name" }, {
      role, target, earlier, frozenColumn: "name", tabColor: TAB_COLOR, print: pageSetUp(context, "landscape"),
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

function columnsOf({ words, bloc, result }: OutputContext): KeyedColumn[] {
  const texts = words.outputs.nominationList.columns;
  const individuals = result.nominations.some((one) => one.for === "individual");
  const nominees = new Set(result.nominations.map(({ subject }) => subject));
  const files = bloc.candidates.filter(({ code }) => nominees.has(code));
  const column = (key: NominationListColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars: Math.max(chars, charsOfWords(texts[key])), look, printed: true });
  const text = { numberFormat: "@" };
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("label", Math.max(5, texts.label.length + 2), CENTER),
    ...(individuals ? [column("salutation", 7, TEXT_CENTER)] : []),
    column("name", 22, text), column("position", 20, text), column("member", 16, text),
    ...(individuals ? [column("leader", 9, TEXT_CENTER)] : []),
    column("award", 22, text), column("citation", 24, text), column("priorTitles", 15, text),
    ...(individuals || files.some(({ initiative }) => initiative !== undefined) ? [column("initiative", 13, text)] : []),
    column("report", 9, TEXT_CENTER), column("rank", 7, { ...CENTER, numberFormat: "0" }), column("total", 9, numberLook(totalDecimals(bloc.settings, result))),
    column("ballot", 11, TEXT_CENTER), column("note", 12, text),
    { key: KEY_ONLY, chars: 10, printed: false },
  ];
}

function nomineeRow(context: OutputContext, { award, subject }: Nomination, number: number): KeyedRow {
  const { bloc, calc, result, words } = context;
  const texts = words.outputs.nominationList;
  const rule = bloc.awards.find(({ code }) => code === award);
  const file = bloc.candidates.find((one) => one.code === subject && one.award === award) ?? bloc.candidates.find(({ code }) => code === subject);
  const member = context.members.get(file?.member ?? subject);
  const standing = member === undefined ? undefined : context.standings.get(member.code);
  const cells: Record<NominationListColumn, PlanCell> = {
    label: number,
    salutation: salutation(context, file),
    name: file?.name ?? member?.name ?? subject,
    position: file?.position ?? "",
    member: memberName(member, file, subject),
    leader: file?.leader === undefined ? "" : file.leader ? texts.leader : texts.frontline,
    award: rule?.name ?? award,
    citation: file?.citation ?? "",
    priorTitles: file?.priorTitles ?? "",
    initiative: file?.initiative ?? "",
    report: file?.report ?? "",
    rank: standing === undefined ? "" : liveCell(calc.cell("rank", standing.member), expectedOf.rank(standing.rank)),
    total: standing === undefined ? "" : liveCell(calc.cell("total", standing.member), expectedOf.number(standing.total, totalDecimals(bloc.settings, result))),
    ballot: rule === undefined ? "" : votes(context, rule, subject),
    note: file?.note ?? "",
  };
  return { key: `n:${award}:${subject}`, part: "body", cells };
}

function salutation({ words: { inputs } }: OutputContext, file: Candidate | undefined): string {
  return file?.woman === undefined ? "" : file.woman ? inputs.salutations.woman : inputs.salutations.man;
}

/** The member that put somebody forward; of a member itself it would only say its name once more. */
function memberName(member: Member | undefined, file: Candidate | undefined, subject: string): string {
  return file === undefined || file.code === file.member || member === undefined || member.code === subject ? "" : member.name;
}

function votes({ bloc, words }: OutputContext, award: AwardRule, subject: string): string {
  const ballot = ballotOf(bloc.ballot, award, subject);
  return ballot === null ? "" : words.outputs.nominationList.votes(fixedText(ballot.share, bloc.settings.rounding.decimals), ballot.votes, ballot.base);
}
