/** Nominations: who is put forward for what and why, what the bloc has to decide, and who was not put forward. */
import type { Bloc } from "../../core/bloc";
import type { Considered, OpenDecision, StatedReason, Standing } from "../../core/result";
import type { NominationsColumn } from "../../i18n/words-outputs";
import { choiceKey, contestsIn, lacksVotes, type Choice, type Contest } from "../choices";
import { NOMINATIONS_ROLE, ownedSheet } from "../ownership";
import type { CellFormat, PlanCell } from "../sheet-plan";
import { besideReasons } from "./beside-reasons";
import { expectedOf } from "./calculation/expected";
import { liveCell } from "./calculation/live";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { frontlineLines } from "./frontline-lines";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { totalDecimals } from "./number-cell";
import { classChars, type OutputContext, type OutputSheet } from "./output-context";
import { CENTER, INPUT_FILL, numberLook, TEXT_CENTER } from "./page-look";
import { planKeyedSheet, textLine } from "./plan-keyed-sheet";
import { reasonText } from "./reason-text";
import { footLines, headLines, pageSetUp } from "./sheet-text";
import { unsettled, type Unsettled } from "./unsettled";
import { charsOfLine, charsOfWords } from "./row-height";
import { heading, textRow } from "./text-rows";

const TAB_COLOR = "#BF9000";

/**
 * Who is put forward for what and why, what is to be decided, who was considered and is not. A half-year nominates
 * nobody: it gets no sheet, and one that stands already says so, with what the end of the year goes by.
 */
export const nominations: OutputSheet = {
  wanted: ({ bloc, grids, words }) => {
    const isWanted = bloc.bloc.period !== "half-year" || ownedSheet(grids, NOMINATIONS_ROLE) !== undefined;
    return isWanted ? [wantSheet(grids, NOMINATIONS_ROLE, words.outputs.tabs.nominations)] : [];
  },

  plan(context, role, target) {
    const { bloc, grids, words } = context;
    const texts = words.outputs.nominations;
    const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, role)) : undefined;
    const columns = columnsOf(context);
    const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
    const sheet = {
      columns,
      rows: [
        ...headLines(context, texts.title(bloc.bloc), "", width, "label"),
        { key: HEADER, part: "header", cells: { ...texts.columns } } satisfies KeyedRow,
        ...bodyOf(context, columns),
        ...frontlineLines(context).flatMap((line, i) => footLines(`frontline:${i + 1}`, "label", line, width)),
        ...provisionalLines(context, width),
        ...(context.result.nominations.length === 0 ? [] : footLines("proposal", "label", texts.proposalOnly, width, { size: 11, italic: true })),
      ],
    };
    return planKeyedSheet(sheet, { titleColumn: "subject" }, {
      role, target, earlier, frozenColumn: "subject", tabColor: TAB_COLOR, print: pageSetUp(context, "landscape", columns),
    });
  },
};

function columnsOf(context: OutputContext): KeyedColumn[] {
  const { words, bloc, result } = context;
  const classes = classChars(context);
  // Where all are in one group, its column says nothing.
  const several = bloc.groups.length > 1;
  const groups = Math.min(30, Math.max(14, ...bloc.groups.map(({ name }) => charsOfLine(name, 12) + 1)));
  const column = (key: NominationsColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars, look, printed: true });
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("label", Math.max(5, words.outputs.nominations.columns.label.length + 2), CENTER),
    column("award", 38), column("subject", 34), ...(several ? [column("group", groups, CENTER)] : []),
    column("rank", 8, { ...CENTER, numberFormat: "0" }),
    column("total", 10, numberLook(totalDecimals(bloc.settings, result))),
    ...(classes === undefined ? [] : [column("class", classes, CENTER)]), ...(hasChoices(context) ? [column("choice", Math.max(8, charsOfWords(words.outputs.nominations.columns.choice)), TEXT_CENTER)] : []), column("reason", 46, { numberFormat: "@" }),
  ];
}

/** Whether anybody may be chosen on the sheet, or has been: there is no column for it otherwise. */
function hasChoices({ bloc, result, grids }: OutputContext): boolean {
  return result.open.some((decision) => mayChoose(decision, bloc)) || contestsIn(grids).some(isMade);
}

/** Whether marks decide: there are fewer places than subjects, and nobody lacks votes that the award goes by. */
function mayChoose(decision: OpenDecision, bloc: Bloc): boolean {
  return decision.subjects.length > decision.places && !waitsForVotes(decision, bloc);
}

function waitsForVotes({ award, subjects }: OpenDecision, bloc: Bloc): boolean {
  const rule = bloc.awards.find(({ code }) => code === award);
  return rule !== undefined && subjects.some((subject) => lacksVotes(bloc, rule, subject));
}

function isMade({ choices }: Contest): boolean {
  return choices.some(({ mark, why }) => mark !== "" || why !== "");
}

/** Below nominations that may change because the results are not final. */
export function provisionalLines({ result, words }: OutputContext, width: number): KeyedRow[] {
  return result.provisional && result.nominations.length > 0 ? footLines("provisional", "label", words.outputs.nominations.provisional, width, { size: 12, bold: true }) : [];
}

function bodyOf(context: OutputContext, columns: readonly KeyedColumn[]): KeyedRow[] {
  const { bloc, result, words, grids } = context;
  const texts = words.outputs.nominations;
  const contests = contestsIn(grids);
  const kept = keptContests(context, contests, columns);
  if (bloc.bloc.period === "half-year") return [textRow("none", texts.noneHalfYear(bloc.bloc.year, bloc.awards.map(({ name }) => name)), columns), ...kept];
  if (bloc.awards.length === 0) return [textRow("none", texts.noRules, columns, { italic: true }), ...kept];
  const pending = unsettled(bloc, result);
  const nominated = result.nominations.map((one, i) =>
    subjectRow(context, { key: `n:${one.award}:${one.subject}`, number: i + 1, award: one.award, subject: one.subject, group: one.group, reason: reasonOf(context, { ...one, outcome: "nominated" }, pending) }));
  const open = result.open.flatMap((decision, i) => openRows(context, decision, contests, columns, i));
  const others = [...notNominated(context, pending)];
  const waits = ({ award, subject }: Line): boolean => pending.waits(award, subject).length > 0;
  const numbered = (lines: readonly Line[]): KeyedRow[] => lines.map((one, i) => subjectRow(context, { ...one, number: i + 1 }));
  const [waiting, passedOver] = [numbered(others.filter(waits)), numbered(others.filter((one) => !waits(one)))];
  return [
    title("nominated", texts.nominated), ...(nominated.length > 0 ? nominated : [line("none", texts.none)]),
    ...shortDecisions(context).map((text, i) => line(`short:${i + 1}`, text)),
    ...(open.length > 0 ? [title("open", texts.open(bloc.bloc.kind)), ...open] : []),
    ...kept,
    ...(waiting.length > 0 ? [title("waiting", texts.waiting), ...waiting] : []),
    ...(passedOver.length > 0 ? [title("passed-over", texts.notNominated), ...passedOver] : []),
  ];
}

/** Why somebody is put forward, or is not: with what is told behind the reasons. */
function reasonOf(context: OutputContext, one: Considered, pending: Unsettled): string {
  return [reasonText(context, one.reasons, one.group), ...besideReasons(context, one, pending)].join("; ");
}

/** What is to be said of decisions that leave places open. */
function shortDecisions({ result, words }: OutputContext): string[] {
  return result.findings.flatMap((finding) => (finding.code === "decision-short" ? [words.findings["decision-short"](finding.params).what] : []));
}

/**
 * One decision that people have to make: what it is about, and those concerned. Where the bloc may choose, mark and
 * reason are cells to be filled in, and what was typed there stays; votes are entered on the sheet of ballots, as is said.
 */
function openRows(context: OutputContext, decision: OpenDecision, contests: readonly Contest[], columns: readonly KeyedColumn[], n: number): KeyedRow[] {
  const { words } = context;
  const texts = words.outputs.nominations;
  const { kind } = context.bloc.bloc;
  const { code, award, group, subjects, places } = decision;
  const contest = contests.find((one) => one.award === award && one.group === group);
  const typed = contest?.choices ?? [];
  const isAsked = mayChoose(decision, context.bloc);
  const hint = waitsForVotes(decision, context.bloc) ? texts.votesHint : isAsked ? texts.choiceHint(places) : undefined;
  return [
    heading(`open:${n + 1}`, `${contestName(context, award, group)}: ${texts.decision[code](places, kind)}.`, columns),
    ...(hint === undefined ? [] : [textRow(`open-hint:${n + 1}`, hint, columns, { italic: true, size: 11 })]),
    ...subjects.map((subject, i) => {
      const row = { number: i + 1, award, subject, group, reason: "" };
      return isAsked || (contest !== undefined && isMade(contest)) ? choiceRow(context, row, typed.find((choice) => choice.subject === subject))
        : subjectRow(context, { ...row, key: choiceKey(award, group, subject), reason: `${texts.toBeDecided(kind)}: ${texts.decision[code](places, kind)}` });
    }),
  ];
}

/** Decisions made on this sheet that are not open any more: they decide, or are kept until somebody deletes them. */
function keptContests(context: OutputContext, contests: readonly Contest[], columns: readonly KeyedColumn[]): KeyedRow[] {
  const texts = context.words.outputs.nominations;
  const { open, considered } = context.result;
  const made = contests.map((contest) => ({ ...contest, choices: contest.choices.filter(({ subject }) =>
    !open.some((one) => one.award === contest.award && one.group === contest.group && one.subjects.includes(subject))) })).filter(isMade);
  const rows = made.flatMap(({ award, group, choices }, n): KeyedRow[] => {
    const isUsed = considered.some((one) => one.award === award && one.group === group && one.reasons.some(({ code }) => code === "decided"));
    return [
      heading(`made:${n + 1}`, contestName(context, award, group) + (isUsed ? "" : `: ${texts.notNeeded}`), columns),
      ...choices.map((choice, i) => choiceRow(context, { number: i + 1, award, subject: choice.subject, group, reason: "" }, choice)),
    ];
  });
  return rows.length === 0 ? [] : [title("made", texts.decidedHere(context.bloc.bloc.kind)), ...rows];
}

const INPUT: CellFormat = { fill: INPUT_FILL, locked: false, numberFormat: "@" };

function choiceRow(context: OutputContext, line: Omit<SubjectLine, "key">, choice: Choice | undefined): KeyedRow {
  const row = subjectRow(context, { ...line, key: choiceKey(line.award, line.group, line.subject), reason: choice?.why ?? "" });
  return { ...row, cells: { ...row.cells, choice: choice?.mark ?? "" }, looks: { choice: { ...INPUT, bold: true, align: "center" }, reason: INPUT } };
}

type Line = Omit<SubjectLine, "number">;

/** Those that an award looked at and passed over, and members that no award looked at because of a bar. */
function* notNominated(context: OutputContext, pending: Unsettled): Iterable<Line> {
  const { result } = context;
  const line = (award: string, subject: string, group: string | null, reasons: readonly StatedReason[]): Line =>
    ({ key: `x:${award}:${subject}`, award, subject, group, reason: reasonOf(context, { award, subject, group, reasons, outcome: "not-nominated" }, pending) });
  for (const { award, subject, group, outcome, reasons } of result.considered) {
    if (outcome === "not-nominated") yield line(award, subject, group, reasons);
  }
  const lookedAt = new Set(result.considered.map(({ subject }) => subject));
  for (const { code, standings } of result.groups) {
    for (const { member, eligible, reasons } of standings) if (!eligible && !lookedAt.has(member)) yield line("", member, code, reasons);
  }
}

interface SubjectLine {
  readonly key: string;
  readonly number: number;
  readonly award: string;
  readonly subject: string;
  readonly group: string | null;
  readonly reason: string;
}

function subjectRow(context: OutputContext, { key, number, award, subject, group, reason }: SubjectLine): KeyedRow {
  const { bloc, words, calc, result } = context;
  const candidate = bloc.candidates.find(({ code }) => code === subject);
  const member = context.members.get(candidate?.member ?? subject);
  const standing: Standing | undefined = context.standings.get(candidate?.member ?? subject);
  const ownGroup = bloc.groups.find(({ code }) => code === (group ?? member?.group))?.name ?? "";
  const live = (row: string, expected: Parameters<typeof liveCell>[1]): PlanCell => liveCell(member === undefined ? undefined : calc.cell(row, member.code), expected);
  const cells: Record<NominationsColumn, PlanCell> = {
    label: number,
    award: awardName(context, award),
    subject: candidate === undefined ? member?.name ?? subject : `${candidate.name} (${member?.shortName ?? candidate.member})`,
    group: group === null ? `${words.outputs.nominations.wholeBloc[bloc.bloc.kind]}${ownGroup === "" ? "" : ` (${ownGroup})`}` : ownGroup,
    rank: standing === undefined ? "" : live("rank", expectedOf.rank(standing.rank)),
    total: standing === undefined ? "" : live("total", expectedOf.number(standing.total, totalDecimals(bloc.settings, result))),
    class: standing === undefined || bloc.settings.classes.length === 0 ? "" : live("class", expectedOf.text(standing.class)),
    choice: "",
    reason,
  };
  return { key, part: "body", cells };
}

function awardName({ bloc }: OutputContext, award: string): string {
  return bloc.awards.find(({ code }) => code === award)?.name ?? award;
}

/** The award and, where the bloc has several groups, for which of them. */
function contestName(context: OutputContext, award: string, group: string | null): string {
  const { bloc, words } = context;
  if (bloc.groups.length < 2) return awardName(context, award);
  return `${awardName(context, award)} – ${group === null ? words.outputs.nominations.wholeBloc[bloc.bloc.kind] : bloc.groups.find(({ code }) => code === group)?.name ?? group}`;
}

function title(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { bold: true } });
}

function line(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { italic: true } });
}
