/** What every paper is built from, and the parts that papers share. */
import type { Bloc, Member } from "../../core/bloc";
import type { RunResult, Standing } from "../../core/result";
import type { Words } from "../../i18n";
import type { PaperKind, PieceKey } from "../../i18n/words-papers";
import { linesOf } from "../outputs/row-height";
import { shortNote } from "../outputs/page-note";
import { SIZES, UPRIGHT, type FillIn, type LetterSide, type LineLook, type PaperDocument, type PaperLine, type PaperPart, type PaperText } from "./document";
import type { Requests } from "../outputs/explanation/requests";
import { fold } from "../format/fold";
import { fillIn, type EarlierPaper } from "./fill-ins";

/** Lines that the note of the bloc takes at most. */
const NOTE_LINES = 2;

/** What a paper is built from. */
export interface PaperContext {
  readonly bloc: Bloc;
  /** The ranking; null for papers that need none. */
  readonly result: RunResult | null;
  readonly words: Words;
  /** A piece of wording, its names in braces replaced; null where it is left out. */
  readonly piece: (key: PieceKey) => string | null;
  /** The sheet of this paper as users have left it. */
  readonly earlier: EarlierPaper;
  /** What members asked for on the explanation sheet, with the answers. */
  readonly requests: Requests;
  /** Whether there is something to vote on: see WordingCase. */
  readonly counted: boolean;
}

/** The paper's frame: its names, and the grid it stands on. */
export function paperFrame({ words, bloc }: PaperContext, kind: PaperKind): Pick<PaperDocument, "kind" | "tab" | "file" | "title" | "language"> {
  const { papers } = words;
  const half = bloc.bloc.period === "half-year" ? "-6t" : "";
  return { kind, tab: papers.tabs[kind], file: `${papers.files[kind]}-${bloc.bloc.year}${half}`, title: `${papers.names[kind]} - ${bloc.bloc.name}`, language: words.language };
}

/** A place to fill in, with what stands in it now. */
export function place({ earlier }: PaperContext, fill: string, fallback: string): FillIn {
  return fillIn(earlier, fill, fallback);
}

/** A piece as lines, one for each of its paragraphs; none where it is left out or empty. */
export function linesOfPiece(context: PaperContext, key: PieceKey): string[] {
  const text = context.piece(key);
  return text === null ? [] : text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}

/** A piece as one line. */
export function oneLine(context: PaperContext, key: PieceKey): string | null {
  const lines = linesOfPiece(context, key);
  return lines.length === 0 ? null : lines.join(" ");
}

/** Titles, subjects, headings: a line of its own. */
export function line(context: PaperContext, key: PieceKey, look: LineLook, align: "left" | "center" = "center"): PaperPart[] {
  return linesOfPiece(context, key).map((text, i) => ({ kind: "line", key: `${key}:${i + 1}`, text, look, align }));
}

/** What a paper is about, in bold below its title, and the rule that belongs below it. */
export function subject(context: PaperContext, key: PieceKey): PaperPart[] {
  const lines = line(context, key, "subject");
  const text = linesOfPiece(context, key).at(-1);
  return text === undefined ? lines : [...lines, { kind: "rule", key: `${key}:rule`, under: { text, look: "subject" } }];
}

/** The bases of a paper, each in a line of its own: semicolons after all but the last, which ends with a full stop. */
export function bases(context: PaperContext, keys: readonly PieceKey[]): PaperPart[] {
  const parts = keys.flatMap((key) => paragraphs(context, key, "italic"));
  return parts.map((part, i) => (i === parts.length - 1 && part.kind === "paragraph" ? { ...part, text: part.text.replace(/[;,]$/, ".") } : part));
}

/** Below its subject a paper about results says that they are provisional. */
export function provisionalLine(context: PaperContext): PaperPart[] {
  return context.result?.provisional === true ? line(context, "common.provisional", "note") : [];
}

/**
 * The bloc's note, small, at the end of a paper: it may say what its figures, dates and names are worth. As long as
 * goes on so many lines of the grid. Nothing where the bloc has none.
 */
export function blocNote({ bloc }: PaperContext, grid: PaperDocument["grid"] = UPRIGHT.grid, lines = NOTE_LINES): PaperPart[] {
  const chars = grid.reduce((sum, column) => sum + column.chars, 0);
  const text = shortNote(bloc.bloc.note, (one) => linesOf(one, chars, SIZES.remark) <= lines);
  return text === undefined ? [] : [space("note", 6), { kind: "line", key: "bloc:note", text, look: "remark", align: "left" }];
}

/** Running text. */
export function paragraphs(context: PaperContext, key: PieceKey, look: "body" | "italic" | "bold" = "body", indent = true): PaperPart[] {
  return linesOfPiece(context, key).map((text, i) => ({ kind: "paragraph", key: `${key}:${i + 1}`, text, look, indent }));
}

/** A piece whose first line is a heading, and running text below it. */
export function headed(context: PaperContext, key: PieceKey): PaperPart[] {
  const [heading, ...texts] = linesOfPiece(context, key);
  return heading === undefined ? [] : [
    { kind: "line", key: `${key}:1`, text: heading, look: "heading", align: "left" },
    ...texts.map((text, i): PaperPart => ({ kind: "paragraph", key: `${key}:${i + 2}`, text, look: "body", indent: true })),
  ];
}

/** A label and its place to fill in. */
export function field(context: PaperContext, key: PieceKey, fallback: string, tail?: PieceKey): PaperPart[] {
  const label = oneLine(context, key);
  if (label === null) return [];
  const after = tail === undefined ? null : oneLine(context, tail);
  return [{ kind: "field", key, label, value: place(context, key, fallback), ...(after === null ? {} : { tail: after }) }];
}

/**
 * Lines of dots to write on by hand, numbered on from the ones above them; where something is typed, those left empty
 * go. `above`: places before them that belong to them. The first of all of them is always there.
 */
export function writingLines(context: PaperContext, key: string, { from, count, above = [] }: { readonly from: number; readonly count: number; readonly above?: readonly string[] }): PaperPart[] {
  const lines = Array.from({ length: count }, (_, i) => place(context, `${key}:${from + i}`, context.words.papers.blankLine));
  const isTyped = (fill: string): boolean => context.earlier.typed.has(fill);
  const typed = [...above, ...lines.map(({ fill }) => fill)].some(isTyped);
  return lines.filter(({ fill }) => !typed || isTyped(fill)).map((text, i): PaperPart =>
    ({ kind: "line", key: text.fill, text, look: "body", align: "left", ...(typed || i + above.length === 0 ? {} : { spare: true }) }));
}

/** Parts between a heading or table and a closing that stay with the closing; of more the last ones. */
const WITH_CLOSING = 4;

/**
 * A paper's closing after its body: neither is parted from the other, so that no page holds a closing alone. The end of
 * the body is what stands below its last heading, or the last rows of a table with what is said below them.
 */
export function withClosing(body: readonly PaperPart[], closing: readonly PaperPart[]): PaperPart[] {
  const start = Math.max(-1, ...body.flatMap(({ kind }, i) => (kind === "table" || kind === "line" ? [i] : [])));
  const from = Math.max(start, body.length - 1 - WITH_CLOSING);
  const kept = (part: PaperPart): PaperPart => (part.kind === "paragraph" || part.kind === "field" || part.kind === "table" ? { ...part, keep: true } : part);
  return [...body.slice(0, from), ...body.slice(from).map(kept), ...closing.map(kept)];
}

/** Room between parts. */
export function space(key: string, points = 8): PaperPart {
  return { kind: "space", key: `space:${key}`, points };
}

/** The head of a paper: body and number on the left, country, motto, place and date on the right. */
export function letterhead(context: PaperContext, more: { readonly number?: PieceKey; readonly dated?: boolean } = {}): PaperPart {
  const centred = (key: PieceKey, look: LineLook): PaperLine[] => linesOfPiece(context, key).map((text) => ({ text, look }));
  const filled = (key: PieceKey, look: LineLook): PaperLine[] => {
    const text = oneLine(context, key);
    return text === null ? [] : [{ text: place(context, key, text), look }];
  };
  // Where the bloc itself stands for the body above it, its name is not printed twice.
  const repeats = (one: PieceKey, other: PieceKey): boolean => fold(oneLine(context, one) ?? "") === fold(oneLine(context, other) ?? "");
  const left: LetterSide = {
    above: [...(repeats("common.superior", "common.issuer") ? [] : centred("common.superior", "plain")), ...centred("common.issuer", "bold")].map(upper),
    below: more.number === undefined ? [] : filled(more.number, "body"),
  };
  const right: LetterSide = {
    above: [...centred("common.nation", "bold"), ...centred("common.motto", "subject")],
    below: more.dated === true ? filled("common.date", "italic") : [],
  };
  return { kind: "letterhead", key: "letterhead", left, right };
}

/** Bodies stand in capitals in a letterhead. */
function upper({ text, look }: PaperLine): PaperLine {
  return { text: typeof text === "string" ? text.toUpperCase() : text, look };
}

/** The block of the head of the bloc: authority, title, post, how to sign, name. */
export function headSignature(context: PaperContext): PaperLine[] {
  const { blank } = context.words.papers;
  // Dots for an unknown post would look like the line to sign on.
  const bold = (key: PieceKey): PaperLine[] => linesOfPiece(context, key).filter((text) => text !== blank).map((text) => ({ text, look: "subject" }));
  return [
    ...bold("common.authority"), ...bold("common.signer"), ...bold("common.chief"),
    ...linesOfPiece(context, "common.signHint").map((text): PaperLine => ({ text, look: "note" })),
    ...nameLines(context, "sign:right"),
  ];
}

/** Title, how to sign, room, name. */
export function signature(context: PaperContext, side: "left" | "right", title: PieceKey, hint: PieceKey): PaperLine[] {
  return [
    ...linesOfPiece(context, title).map((text): PaperLine => ({ text, look: "subject" })),
    ...linesOfPiece(context, hint).map((text): PaperLine => ({ text, look: "note" })),
    ...nameLines(context, `sign:${side}`),
  ];
}

function nameLines(context: PaperContext, fill: string): PaperLine[] {
  const empty: PaperLine = { text: "", look: "body" };
  return [empty, empty, empty, { text: place(context, fill, ""), look: "subject" }];
}

/** Who gets the paper, in small type on the left. */
export function receivers(context: PaperContext, title: PieceKey, list: PieceKey): PaperLine[] {
  return [
    ...linesOfPiece(context, title).map((text): PaperLine => ({ text, look: "small-bold", align: "left" })),
    ...linesOfPiece(context, list).map((text): PaperLine => ({ text, look: "small", align: "left" })),
  ];
}

/** Members by code. */
export function memberOf({ bloc }: PaperContext, code: string): Member | undefined {
  return bloc.members.find((member) => member.code === code);
}

/** A member or a candidate by name; a candidate with the unit that puts it forward. */
export function subjectName(context: PaperContext, code: string): string {
  const candidate = context.bloc.candidates.find((one) => one.code === code);
  if (candidate === undefined) return memberOf(context, code)?.name ?? code;
  const unit = memberOf(context, candidate.member)?.shortName ?? candidate.member;
  return `${candidate.name} (${candidate.position === undefined ? "" : `${candidate.position}, `}${unit})`;
}

/** The standing of a member, or of the member that puts a candidate forward. */
export function standingOf({ bloc, result }: PaperContext, code: string): Standing | undefined {
  const member = bloc.candidates.find((one) => one.code === code)?.member ?? code;
  return result?.groups.flatMap(({ standings }) => standings).find((standing) => standing.member === member);
}

/** The printed name of an award. */
export function awardName({ bloc }: PaperContext, code: string): string {
  return bloc.awards.find((award) => award.code === code)?.name ?? code;
}

/** A text of a table's cell, or nothing. */
export function orNothing(text: string | undefined): PaperText {
  return text ?? "";
}
