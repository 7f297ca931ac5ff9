/** Phiếu bầu: ballot papers, one for each voter, several on a sheet of A4. */
import { awardName, line, paperFrame, paragraphs, space, subjectName, type PaperContext } from "./context";
import { UPRIGHT, type PaperDocument, type PaperPart, type TableCell, type TableRow } from "./document";
import { linesOf } from "../outputs/row-height";
import { onBallot } from "./vote-table";

/** Points of the type area of an upright page of A4 with the margins of the decree. */
const PAGE_POINTS = ((297 - 40) * 72) / 25.4;
/** Points of what stands above and below the table of a ballot. */
const AROUND = 126;

/** One ballot for every member: in a bloc the member units vote, one vote each. */
export function ballots(context: PaperContext): PaperDocument {
  const { bloc } = context;
  const rows = ballotRows(context);
  const perPage = ballotsPerPage(rows);
  const parts = bloc.members.flatMap((_, i): PaperPart[] => {
    const number = i + 1;
    const first = i % perPage === 0;
    const between: PaperPart[] = i === 0 ? [] : first ? [{ kind: "page", key: `page:${number}` }] : [...numbered(line(context, "ballots.cut", "small"), number), space(`cut:${number}`, 12)];
    return [...between, ...oneBallot(context, rows, number)];
  });
  return { ...paperFrame(context, "ballots"), ...UPRIGHT, parts };
}

/** How many ballots of these rows go on a page: at least 1. */
export function ballotsPerPage(rows: readonly TableRow[]): number {
  const lines = (cell: TableCell | undefined, chars: number): number => (typeof cell === "string" ? linesOf(cell, chars, 12) : 1);
  const table = rows.reduce((sum, { cells }) => sum + Math.max(lines(cells["subject"], 25), lines(cells["award"], 30)) * 15.5 + 4, 36);
  return Math.max(1, Math.floor(PAGE_POINTS / (table + AROUND)));
}

function oneBallot(context: PaperContext, rows: readonly TableRow[], number: number): PaperPart[] {
  const { columns } = context.words.papers;
  return [
    { kind: "line", key: `bloc:${number}`, text: context.bloc.bloc.name.toUpperCase(), look: "bold", align: "center" },
    ...numbered([...line(context, "ballots.title", "title"), ...line(context, "ballots.subject", "subject")], number),
    ...numbered(paragraphs(context, "ballots.guide", "italic", false), number),
    {
      kind: "table", key: `ballot:${number}`, rows,
      columns: [
        { key: "label", header: columns.label, from: "a", align: "center" }, { key: "subject", header: columns.subject, from: "b" },
        { key: "award", header: columns.award, from: "c" }, { key: "for", header: columns.for, from: "d", align: "center" },
        { key: "against", header: columns.against, from: "e", to: "f", align: "center" },
      ],
    },
    space(`ballot:${number}`, 10),
  ];
}

function ballotRows(context: PaperContext): TableRow[] {
  const { agree, disagree } = context.words.papers;
  return onBallot(context).map(({ award, subject }, i) => ({
    key: `${award}:${subject}`,
    cells: { label: String(i + 1), subject: subjectName(context, subject), award: awardName(context, award), for: agree, against: disagree },
  }));
}

function numbered(parts: readonly PaperPart[], number: number): PaperPart[] {
  return parts.map((part) => ({ ...part, key: `${part.key}:${number}` }));
}
