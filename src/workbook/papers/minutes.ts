/** Biên bản bình xét: the minutes of the review. */
import { totalDecimals } from "../outputs/number-cell";
import type { Standing } from "../../core/result";
import type { Words } from "../../i18n";
import { standingsNote } from "../outputs/standings-note";
import { unappraisedText } from "../outputs/unappraised";
import { blocNote, field, letterhead, line, memberOf, paperFrame, paragraphs, place, provisionalLine, receivers, signature, space, subject, withClosing, writingLines, type PaperContext } from "./context";
import type { PaperDocument, PaperPart, TableColumn, TableRow } from "./document";
import { REQUEST_PLACES } from "./fill-ins";
import { awards } from "./minutes-awards";
import { uprightFor } from "./upright-for";

/** Empty rows for requests to write in by hand, of which one is always there. */
const SPARE_REQUESTS = 3;

/** The minutes of the review; in a half-year without awards and without an election. */
export function minutes(context: PaperContext): PaperDocument {
  const { bloc, words } = context;
  const { blank } = words.papers;
  const year = bloc.bloc.period !== "half-year";
  const head = bloc.bloc.head === undefined ? undefined : memberOf(context, bloc.bloc.head);
  const chair = head === undefined ? blank : words.papers.chiefOf(head.name);
  const parts: PaperPart[] = [
    letterhead(context, { number: "minutes.number" }),
    space("head", 14),
    ...line(context, "minutes.title", "title"), ...subject(context, "minutes.subject"),
    ...(year ? provisionalLine(context) : []),
    space("title"),
    ...field(context, "minutes.opened", blank), ...field(context, "minutes.place", blank),
    ...line(context, "minutes.attendance", "heading", "left"),
    ...field(context, "minutes.chair", chair), ...field(context, "minutes.secretary", blank), ...field(context, "minutes.office", blank),
    ...field(context, "minutes.present", words.papers.presentOf(bloc.members.length)), ...field(context, "minutes.absent", blank),
    ...line(context, "minutes.content", "heading", "left"),
    ...paragraphs(context, "minutes.report"),
    ...opinions(context),
    ...requests(context),
    ...line(context, "minutes.results", "heading", "left"),
    ...paragraphs(context, "minutes.resultsNote"),
    ...withClosing(year ? [...results(context), ...awards(context), ...election(context)] : results(context), [
      space("end"),
      ...field(context, "minutes.closed", blank),
      ...field(context, "minutes.copies", words.papers.copies),
      ...paragraphs(context, "minutes.copiesTail"),
    ]),
    space("sign", 12),
    { kind: "signatures", key: "signatures", left: signature(context, "left", "minutes.left", "registrations.leftHint"), right: signature(context, "right", "minutes.right", "registrations.leftHint") },
    space("receivers"),
    ...receivers(context, "minutes.receiversTitle", "minutes.receivers").map(({ text, look }, i): PaperPart => ({ kind: "line", key: `receivers:${i + 1}`, text, look, align: "left" })),
    ...blocNote(context),
  ];
  return { ...paperFrame(context, "minutes"), ...uprightFor(parts), parts };
}

/** Lines to write opinions on below the first. */
const MORE_OPINIONS = 2;

/** What was said: lines to write on by hand; where something is typed, those left empty go. */
function opinions(context: PaperContext): PaperPart[] {
  const first = field(context, "minutes.opinions", context.words.papers.blank).map((part): PaperPart => (part.kind === "field" ? { ...part, indent: true } : part));
  if (first.length === 0) return [];
  return [...first, ...writingLines(context, "minutes.opinions", { from: 2, count: MORE_OPINIONS, above: ["minutes.opinions"] })];
}

/**
 * What units asked for and what came of it: what stands on the explanation sheet, where it is edited; then as many rows
 * as users have filled in here, and some to write on.
 */
function requests(context: PaperContext): PaperPart[] {
  const intro = paragraphs(context, "minutes.requests");
  if (intro.length === 0) return [];
  const { columns } = context.words.papers;
  const asked = context.bloc.members.flatMap(({ code, name }) => (context.requests.get(code) ?? []).map(({ request, answer }, i) => ({ code, n: i + 1, by: name, request: request.text, answer: answer.text })));
  const told = asked.map(({ code, n, ...texts }, i): TableRow => {
    // Named by the request's own words: what was typed here beside one request never moves to another.
    const about = `asked:${code}:${texts.request.replace(/\s+/g, " ").slice(0, 100)}`;
    const cells = Object.entries(texts).map(([name, text]) => [name, place(context, `${about}:${name}`, text)] as const);
    return { key: `asked|${code}|${n}`, cells: { label: String(i + 1), ...Object.fromEntries(cells) } };
  });
  const numbers = new Set([...context.earlier.typed.keys()].flatMap((fill) => /^requests:(\d+):/.exec(fill)?.[1] ?? []));
  const filled = [...numbers].map(Number).sort((a, b) => a - b);
  const rows = [...filled, ...Array.from({ length: SPARE_REQUESTS }, () => null)].map((number, i): TableRow => {
    const label = String(told.length + i + 1);
    const cells = Object.keys(REQUEST_PLACES).map((name) => {
      const fill = `requests:${i + 1}:${name}`;
      return [name, number === null ? { fill, fallback: "", text: "" } : { ...place(context, `requests:${number}:${name}`, ""), fill }] as const;
    });
    // Two lines high for handwriting, and still a row that grows with what is typed.
    return { key: `row:${i + 1}`, cells: { label: number === null ? `${label}\n` : label, ...Object.fromEntries(cells) }, ...(i > filled.length ? { spare: true } : {}) };
  });
  return [...intro, {
    kind: "table", key: "requests", rows: [...told, ...rows],
    columns: [
      { key: "label", header: columns.label, from: "a", align: "center" }, { key: "by", header: columns.requestedBy, from: "b" },
      { key: "request", header: columns.request, from: "c" }, { key: "answer", header: columns.answer, from: "d", to: "f" },
    ],
  }];
}

function results(context: PaperContext): PaperPart[] {
  const { bloc, result, words } = context;
  const { papers } = words;
  const several = bloc.groups.length > 1;
  const shown = shownColumns(context);
  const unappraised = unappraisedText(context, (result?.groups ?? []).flatMap(({ standings }) => standings));
  const tables = (result?.groups ?? []).flatMap(({ code, standings }): PaperPart[] => {
    const name = bloc.groups.find((group) => group.code === code)?.name ?? code;
    const rows = standings.map((standing, i) => standingRow(context, standing, standings, i + 1));
    return [
      ...(several ? [{ kind: "line", key: `group:${code}`, text: papers.group(name), look: "heading", align: "left" } as const] : []),
      { kind: "table", key: `results:${code}`, rows, columns: resultColumns(papers.columns, { ...shown, notes: rows.some(({ cells }) => cells["class"] !== "") }) },
    ];
  });
  return unappraised === undefined ? tables : [...tables, { kind: "paragraph", key: "unappraised", text: unappraised, look: "italic", indent: true }];
}

/** What the tables of results show beside the names and totals. */
interface ShownColumns {
  readonly classes: boolean;
  /** Where every rate is the total, the column would only repeat it. */
  readonly rates: boolean;
}

function shownColumns({ result }: PaperContext): ShownColumns {
  const all = (result?.groups ?? []).flatMap(({ standings }) => standings);
  return { classes: all.some((standing) => standing.class !== null), rates: all.some(({ total, rate }) => total !== rate) };
}

/** Without classes and notes the names have their room, without rates the notes. */
function resultColumns(headers: Words["papers"]["columns"], { notes, classes, rates }: ShownColumns & { readonly notes: boolean }): TableColumn[] {
  const [last, total] = rates ? (["c", "d"] as const) : (["d", "e"] as const);
  return [
    { key: "label", header: headers.label, from: "a", align: "center" }, { key: "member", header: headers.member, from: "b", ...(notes ? {} : { to: last }) },
    ...(notes ? [{ key: "class", header: classes ? headers.classAndNote : headers.note, from: "c", to: last }] : []), { key: "total", header: headers.total, from: total, align: "right" },
    ...(rates ? [{ key: "rate", header: headers.rate, from: "e", align: "right" } as const] : []), { key: "rank", header: headers.rank, from: "f", align: "center" },
  ];
}

function standingRow(context: PaperContext, standing: Standing, group: readonly Standing[], number: number): TableRow {
  const { bloc, result, words } = context;
  const members = new Map(bloc.members.map((member) => [member.code, member]));
  const notes = [standing.class ?? "", standingsNote({ bloc, words, members }, standing, group)].filter((note) => note !== "");
  return {
    key: standing.member,
    cells: {
      label: String(number), member: memberOf(context, standing.member)?.name ?? standing.member, class: notes.join(". "),
      total: standing.total === null || result === null ? "–" : { number: standing.total, decimals: totalDecimals(bloc.settings, result) },
      rate: standing.rate === null ? "–" : { number: standing.rate, decimals: 2, mark: "%" }, rank: String(standing.rank ?? "–"),
    },
  };
}

function election(context: PaperContext): PaperPart[] {
  const { blank } = context.words.papers;
  return [
    ...line(context, "minutes.election", "heading", "left"),
    ...field(context, "minutes.nextHead", blank), ...field(context, "minutes.nextDeputy", blank),
  ];
}
