/** Biên bản kiểm phiếu: the minutes of the ballot count. */
import type { BallotBase, BallotResult } from "../../core/award";
import { awardName, blocNote, field, headed, letterhead, line, linesOfPiece, paperFrame, paragraphs, provisionalLine, signature, space, subject, subjectName, withClosing, type PaperContext } from "./context";
import type { PaperDocument, PaperPart, TableRow } from "./document";
import { uprightFor } from "./upright-for";
import { onBallot, shareOf, type Proposed } from "./vote-table";

/** The minutes of the count: with the votes that are recorded, or with places to write them on. */
export function countMinutes(context: PaperContext): PaperDocument {
  const { bloc, words } = context;
  const { blank, shortBlank } = words.papers;
  const recorded = bloc.ballot.length > 0;
  const unvoted = onBallot(context).filter(({ award, subject }) => !bloc.ballot.some((row) => row.award === award && row.subject === subject));
  const subjects = [...bloc.ballot.map(({ award, subject, round }) => ({ award, subject, round })), ...unvoted];
  const counts = recorded
    ? [...roundsOf(bloc.ballot), ...notHeld(bloc.ballot, unvoted)].map(({ award, round, first, subjects: of = [] }): PaperPart => ({
      kind: "paragraph", key: `counts:${award}:${round}${of.map((one) => `:${one}`).join("")}`, look: "body", indent: true,
      text: `${[words.papers.round(awardName(context, award), round), ...(of.length === 0 ? [] : [of.map((one) => subjectName(context, one)).join(", ")])].join(" – ")}. ${words.papers.ballotCounts({
        voters: known(first?.voters), issued: known(first?.issued), returned: known(first?.returned), valid: known(first?.valid),
        invalid: first?.returned === undefined || first.valid === undefined ? shortBlank : String(first.returned - first.valid),
      })}`,
    }))
    : [...field(context, "count.issued", shortBlank), ...field(context, "count.returned", shortBlank), ...field(context, "count.valid", shortBlank), ...field(context, "count.invalid", shortBlank)];
  const parts: PaperPart[] = [
    letterhead(context, { number: "count.number" }),
    space("head", 14),
    ...line(context, "count.title", "title"), ...subject(context, "count.subject"), ...provisionalLine(context),
    space("title"),
    ...field(context, "count.opened", blank), ...field(context, "count.place", blank),
    ...line(context, "count.committee", "heading", "left"),
    ...field(context, "count.chair", blank), ...field(context, "count.secretary", blank), ...field(context, "count.teller", blank),
    ...headed(context, "count.voters"), ...paragraphs(context, "count.paper"),
    ...counts,
    ...line(context, "count.results", "heading", "left"),
    ...withClosing([
      votes(context, subjects),
      ...shareBase(context, subjects),
    ], [
      space("end"),
      ...field(context, "count.closed", blank), ...field(context, "count.copies", words.papers.copies),
      ...paragraphs(context, "count.copiesTail"),
    ]),
    space("sign", 12),
    { kind: "signatures", key: "signatures", left: signature(context, "left", "count.left", "registrations.leftHint"), right: signature(context, "right", "count.right", "registrations.leftHint") },
    ...blocNote(context),
  ];
  return { ...paperFrame(context, "count"), ...uprightFor(parts), parts };

  function known(count: number | undefined): string {
    return count === undefined ? shortBlank : String(count);
  }
}

/** A ballot on an award with the counts of its first row; without any where it is still to be held. */
interface Round {
  readonly award: string;
  readonly round: number;
  readonly first?: BallotResult;
  /** Whose counts they are, where a round has others besides. */
  readonly subjects?: readonly string[];
}

/** Awards that go to the vote and of which no votes are recorded yet. */
function notHeld(ballot: readonly BallotResult[], unvoted: readonly Proposed[]): Round[] {
  return [...new Set(unvoted.map(({ award }) => award))].filter((award) => !ballot.some((row) => row.award === award)).map((award) => ({ award, round: 1 }));
}

/** The ballots that were held: one for each award and round, and more where the counts of its subjects differ. */
function roundsOf(ballot: readonly BallotResult[]): Round[] {
  return grouped(ballot, ({ award, round }) => [award, round]).flatMap((rows) => {
    const alike = grouped(rows, ({ voters, issued, returned, valid }) => [voters, issued, returned, valid]);
    return alike.flatMap((same) => same.slice(0, 1).map((first) => ({
      award: first.award, round: first.round, first, ...(alike.length === 1 ? {} : { subjects: same.map(({ subject }) => subject) }),
    })));
  });
}

/** Rows of the same values together, in the order of their first ones. */
function grouped(rows: readonly BallotResult[], by: (row: BallotResult) => readonly unknown[]): BallotResult[][] {
  const groups = new Map<string, BallotResult[]>();
  for (const row of rows) {
    const key = JSON.stringify(by(row).map((value) => value ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

/** What the shares are of, as the rules of the awards say: it must be known before the votes are counted. */
function shareBase(context: PaperContext, subjects: readonly Pick<Proposed, "award">[]): PaperPart[] {
  const { bloc, words } = context;
  const voted = new Set(subjects.map(({ award }) => award));
  const bases = new Map<BallotBase, string[]>();
  for (const { code, name, ballotBase = "voters" } of bloc.awards) if (voted.has(code)) bases.set(ballotBase, [...(bases.get(ballotBase) ?? []), name]);
  const lead = linesOfPiece(context, "count.base").join(" ");
  if (lead === "" || bases.size === 0) return [];
  const told = [...bases].map(([base, awards]) => words.papers.shareOf(base, bases.size === 1 ? [] : awards)).join("; ");
  return [{ kind: "paragraph", key: "count.base:1", text: `${lead} ${told}.`, look: "italic", indent: true }];
}

function votes(context: PaperContext, subjects: readonly (Proposed & { readonly round?: number })[]): PaperPart {
  const { bloc, words } = context;
  const { columns, round: withRound } = words.papers;
  const rows = subjects.map(({ award, subject, round }, i): TableRow => {
    const row = bloc.ballot.find((one) => one.award === award && one.subject === subject && one.round === round);
    return {
      key: `${award}:${subject}:${round ?? 1}`,
      cells: {
        label: String(i + 1), subject: subjectName(context, subject), award: withRound(awardName(context, award), round ?? 1),
        for: row === undefined ? "" : String(row.for),
        against: row?.valid === undefined ? "" : String(row.valid - row.for),
        share: row === undefined ? "" : shareOf(context, { award, subject }, row),
      },
    };
  });
  return {
    kind: "table", key: "votes", rows,
    columns: [
      { key: "label", header: columns.label, from: "a", align: "center" }, { key: "subject", header: columns.subject, from: "b" },
      { key: "award", header: columns.award, from: "c" }, { key: "for", header: columns.for, from: "d", align: "center" },
      { key: "against", header: columns.against, from: "e", align: "center" }, { key: "share", header: columns.rate, from: "f", align: "center" },
    ],
  };
}
