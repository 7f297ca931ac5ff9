/** Phiếu bầu: ballot papers, one for each voter, several on a sheet of A4. */
import { pageHeight } from "../page-fit";
import { MARGINS } from "../outputs/page-look";
import { charsOfLine, rowPoints } from "../outputs/row-height";
import { awardName, blocNote, line, paperFrame, paragraphs, provisionalLine, space, subjectName, type PaperContext } from "./context";
import { SIZES, UPRIGHT, type PaperDocument, type PaperPart, type TableCell, type TableRow } from "./document";
import { sizedPoints } from "./drawing";
import { paperRows } from "./paper-rows";
import { onBallot } from "./vote-table";

/** Characters of names and awards together, and the least that either has. */
const TEXTS = 62;
const LEAST = 24;

/** The grid of an upright page, its awards on one line where there is room, so that more ballots go on a page. */
function gridFor(rows: readonly TableRow[]): Pick<PaperDocument, "orientation" | "grid" | "halves" | "field" | "boxes"> {
  const longest = Math.max(...rows.map(({ cells }) => charsOfLine(textOf(cells["award"]), SIZES.plain) + 1));
  const award = Math.max(LEAST, Math.min(TEXTS - LEAST, longest));
  const chars = { a: 5, b: TEXTS - award, c: award, d: 8, e: 9 };
  return { ...UPRIGHT, grid: Object.entries(chars).map(([key, wide]) => ({ key, chars: wide })), halves: [["a", "b"], ["c", "e"]], field: [["a", "b"], "c", ["d", "e"]], boxes: [] };
}

/** One ballot for every member: in a bloc the member units vote, one vote each. */
export function ballots(context: PaperContext): PaperDocument {
  const rows = ballotRows(context);
  const frame = { ...paperFrame(context, "ballots"), ...gridFor(rows), unnumbered: true } as const;
  const cut = (number: number): PaperPart[] => [...numbered(line(context, "ballots.cut", "small"), number), space(`cut:${number}`, 12)];
  const perPage = ballotsPerPage({ ...frame, parts: oneBallot(context, frame.grid, rows, 1) }, { ...frame, parts: cut(1) });
  const parts = context.bloc.members.flatMap((_, i): PaperPart[] => {
    const number = i + 1;
    const between: PaperPart[] = i === 0 ? [] : i % perPage === 0 ? [{ kind: "page", key: `page:${number}` }] : cut(number);
    return [...between, ...oneBallot(context, frame.grid, rows, number)];
  });
  return { ...frame, parts };
}

/** How many ballots go on a page with what stands between two of them: at least 1. */
export function ballotsPerPage(ballot: PaperDocument, between: PaperDocument): number {
  const room = pageHeight({ orientation: ballot.orientation, margins: MARGINS }, ballot.grid.map(({ chars }) => chars));
  const gap = heightOf(between);
  return Math.max(1, Math.floor((room + gap) / (heightOf(ballot) + gap)));
}

/** Points of a paper from top to bottom, as its sheet is planned. */
function heightOf(paper: PaperDocument): number {
  const columns = paper.grid.map(({ key, chars }) => ({ key, chars, printed: true }));
  return paperRows(paper).flatMap(({ rows }) => rows).reduce((sum, row) => sum + (row.points ?? sizedPoints(rowPoints(row, columns))), 0);
}

function oneBallot(context: PaperContext, grid: PaperDocument["grid"], rows: readonly TableRow[], number: number): PaperPart[] {
  const { columns } = context.words.papers;
  // On one line and close to the table, so that it takes no ballot from the page.
  const noted = numbered(blocNote(context, grid, 1).filter(({ kind }) => kind === "line"), number);
  return [
    { kind: "line", key: `bloc:${number}`, text: context.bloc.bloc.name.toUpperCase(), look: "bold", align: "center" },
    ...numbered([...line(context, "ballots.title", "title"), ...line(context, "ballots.subject", "subject"), ...provisionalLine(context)], number),
    ...numbered(paragraphs(context, "ballots.guide", "italic", false), number),
    {
      kind: "table", key: `ballot:${number}`, rows,
      columns: [
        { key: "label", header: columns.label, from: "a", align: "center" }, { key: "subject", header: columns.subject, from: "b" },
        { key: "award", header: columns.award, from: "c" }, { key: "for", header: columns.for, from: "d", align: "center" },
        { key: "against", header: columns.against, from: "e", align: "center" },
      ],
    },
    ...noted,
    space(`ballot:${number}`, noted.length > 0 ? 4 : 10),
  ];
}

function ballotRows(context: PaperContext): TableRow[] {
  const { agree, disagree } = context.words.papers;
  return onBallot(context).map(({ award, subject }, i) => ({
    key: `${award}:${subject}`,
    cells: { label: String(i + 1), subject: subjectName(context, subject), award: awardName(context, award), for: agree, against: disagree },
  }));
}

function textOf(cell: TableCell | undefined): string {
  return typeof cell === "string" ? cell : "";
}

function numbered(parts: readonly PaperPart[], number: number): PaperPart[] {
  return parts.map((part) => ({ ...part, key: `${part.key}:${number}` }));
}
