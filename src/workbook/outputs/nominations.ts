/** Nominations: who is put forward for what and why, what the bloc has to decide, and who was not put forward. */
import type { StatedReason, Standing } from "../../core/result";
import type { NominationsColumn } from "../../i18n/words-outputs";
import { ownedSheet } from "../ownership";
import type { PlanCell } from "../sheet-plan";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import { numberCell, totalDecimals } from "./number-cell";
import { classChars, type OutputContext, type OutputSheet } from "./output-context";
import { CENTER, numberLook, TEXT_CENTER } from "./page-look";
import { planKeyedSheet, textLine } from "./plan-keyed-sheet";
import { reasonText } from "./reason-text";
import { footLines, headLines, pageSetUp } from "./sheet-text";

const TAB_COLOR = "#BF9000";

/** Who is put forward for what and why, what is to be decided, who was considered and is not. */
export const nominations: OutputSheet = {
  wanted: ({ grids, words }) => [wantSheet(grids, "nominations", words.outputs.tabs.nominations)],

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
        ...bodyOf(context),
        ...(context.result.nominations.length === 0 ? [] : footLines("proposal", "label", texts.proposalOnly, width, { size: 11, italic: true })),
      ],
    };
    return planKeyedSheet(sheet, { titleColumn: "subject" }, {
      role, target, earlier, frozenColumn: "subject", tabColor: TAB_COLOR, print: pageSetUp(context, "landscape"),
    });
  },
};

function columnsOf(context: OutputContext): KeyedColumn[] {
  const { words, bloc, result } = context;
  const classes = classChars(context);
  // Where all are in one group, its column says nothing.
  const several = bloc.groups.length > 1;
  const column = (key: NominationsColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars, look, printed: true });
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("label", Math.max(5, words.outputs.nominations.columns.label.length + 2), CENTER),
    column("award", 38), column("subject", 34), ...(several ? [column("group", 22, CENTER)] : []),
    column("rank", 8, { ...CENTER, numberFormat: "0" }),
    column("total", 10, numberLook(totalDecimals(bloc.settings, result))),
    ...(classes === undefined ? [] : [column("class", classes, TEXT_CENTER)]), column("reason", 46),
  ];
}

function bodyOf(context: OutputContext): KeyedRow[] {
  const { bloc, result, words } = context;
  const texts = words.outputs.nominations;
  if (bloc.bloc.period === "half-year") return [line("none", texts.noneHalfYear)];
  if (bloc.awards.length === 0) return [line("none", texts.noRules)];
  const nominated = result.nominations.map((one, i) =>
    subjectRow(context, { key: `n:${one.award}:${one.subject}`, number: i + 1, award: one.award, subject: one.subject, group: one.group, reason: reasonText(context, one.reasons) }));
  const open = result.open.flatMap((decision) => decision.subjects.map((subject) => ({ decision, subject }))).map(({ decision, subject }, i) =>
    subjectRow(context, {
      key: `o:${decision.code}:${decision.award}:${subject}`, number: i + 1, award: decision.award, subject, group: decision.group,
      reason: `${texts.toBeDecided}: ${texts.decision[decision.code](decision.places)}`,
    }));
  const passedOver = [...notNominated(context)].map((one, i) => subjectRow(context, { ...one, number: i + 1 }));
  return [
    heading("nominated", texts.nominated), ...(nominated.length > 0 ? nominated : [line("none", texts.none)]),
    ...(open.length > 0 ? [heading("open", texts.open), ...open] : []),
    ...(passedOver.length > 0 ? [heading("passed-over", texts.notNominated), ...passedOver] : []),
  ];
}

type Line = Omit<SubjectLine, "number">;

/** Those that an award looked at and passed over, and members that no award looked at because of a bar. */
function* notNominated(context: OutputContext): Iterable<Line> {
  const { result } = context;
  const line = (award: string, subject: string, group: string | null, reasons: readonly StatedReason[]): Line =>
    ({ key: `x:${award}:${subject}`, award, subject, group, reason: reasonText(context, reasons) });
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
  const { bloc, words } = context;
  const candidate = bloc.candidates.find(({ code }) => code === subject);
  const member = context.members.get(candidate?.member ?? subject);
  const standing: Standing | undefined = context.standings.get(candidate?.member ?? subject);
  const ownGroup = bloc.groups.find(({ code }) => code === (group ?? member?.group))?.name ?? "";
  const cells: Record<NominationsColumn, PlanCell> = {
    label: number,
    award: bloc.awards.find(({ code }) => code === award)?.name ?? award,
    subject: candidate === undefined ? member?.name ?? subject : `${candidate.name} (${member?.shortName ?? candidate.member})`,
    group: group === null ? `${words.outputs.nominations.wholeBloc}${ownGroup === "" ? "" : ` (${ownGroup})`}` : ownGroup,
    rank: standing === undefined ? "" : standing.rank ?? "–",
    total: numberCell(standing?.total ?? null),
    class: standing?.class ?? "",
    reason,
  };
  return { key, part: "body", cells };
}

function heading(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { bold: true } });
}

function line(key: string, text: string): KeyedRow {
  return textLine(key, "body", "label", text, { look: { italic: true } });
}
