/** Who is put to the vote or put forward, and with what result: the tables of minutes, ballots and submission. */
import { ballotOf } from "../../core/awards/ballot";
import type { BallotResult } from "../../core/award";
import { fixedText } from "../../core/exact/text";
import { totalDecimals } from "../outputs/number-cell";
import { asksForVotes, leftToVote } from "./asks-for-votes";
import { awardName, standingOf, subjectName, type PaperContext } from "./context";
import type { PaperPart, TableCell, TableRow } from "./document";

/** One subject of one award. */
export interface Proposed {
  readonly award: string;
  readonly subject: string;
}

/** Those who are put forward, in the order of the awards. */
export function nominated({ result }: PaperContext): Proposed[] {
  return (result?.nominations ?? []).map(({ award, subject }) => ({ award, subject }));
}

/**
 * Those whom a ballot is about: put forward, waiting for votes or voted on; each once, in the order of the awards.
 * Where some awards go to the vote, only those: by their rules, by votes that are recorded, or because leaders of
 * several groups or the tied of a first round are left to it.
 */
export function onBallot(context: PaperContext): Proposed[] {
  const { bloc, result } = context;
  const open = (result?.open ?? []).flatMap(({ award, subjects }) => subjects.map((subject) => ({ award, subject })));
  const voted = bloc.ballot.map(({ award, subject }) => ({ award, subject }));
  const all = [...nominated(context), ...open, ...voted];
  const byVote = new Set([...bloc.awards.filter(asksForVotes).map(({ code }) => code), ...voted.map(({ award }) => award), ...leftToVote(result)]);
  const seen = new Set<string>();
  return bloc.awards.filter(({ code }) => byVote.size === 0 || byVote.has(code)).flatMap(({ code }) => all.filter((one) => one.award === code)).filter(({ award, subject }) => {
    const key = JSON.stringify([award, subject]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The share of votes of a subject in the given round, else in its last; "" where there was no ballot on it. */
export function shareOf({ bloc }: PaperContext, { award, subject }: Proposed, held?: BallotResult): TableCell {
  const rule = bloc.awards.find(({ code }) => code === award);
  const standing = rule === undefined ? null : ballotOf(held === undefined ? bloc.ballot : [held], rule, subject);
  return standing === null ? "" : { number: fixedText(standing.share, 2), decimals: 2, mark: "%" };
}

/** Who is put forward, with rank, points and, where there were any, votes; in a bloc of several groups with the group in which the rank is. */
export function nominationTable(context: PaperContext, key: string): PaperPart {
  const { columns } = context.words.papers;
  const withVotes = nominated(context).some((one) => shareOf(context, one) !== "");
  const rows = nominated(context).map((one, i): TableRow => {
    const standing = standingOf(context, one.subject);
    const points: TableCell = standing?.total == null || context.result === null ? ""
      : { number: standing.total, decimals: totalDecimals(context.bloc.settings, context.result) };
    return {
      key: `${one.award}:${one.subject}`,
      cells: {
        label: String(i + 1), subject: withGroup(context, subjectName(context, one.subject), standing?.member), award: awardName(context, one.award),
        rank: standing === undefined ? "" : String(standing.rank ?? "–"), points, ...(withVotes ? { votes: shareOf(context, one) } : {}),
      },
    };
  });
  return {
    kind: "table", key, rows,
    columns: [
      { key: "label", header: columns.label, from: "a", align: "center" }, { key: "subject", header: columns.subject, from: "b" },
      // Without votes the awards have their room.
      ...(withVotes
        ? [{ key: "award", header: columns.award, from: "c" }, { key: "rank", header: columns.rank, from: "d", align: "center" }, { key: "points", header: columns.points, from: "e", align: "right" }, { key: "votes", header: columns.votes, from: "f", align: "center" }] as const
        : [{ key: "award", header: columns.award, from: "c", to: "d" }, { key: "rank", header: columns.rank, from: "e", align: "center" }, { key: "points", header: columns.points, from: "f", align: "right" }] as const),
    ],
  };
}

/** A rank is one within a group: where there are several, its name stands below the member's. */
function withGroup({ bloc, words }: PaperContext, name: string, member: string | undefined): string {
  const code = bloc.members.find((one) => one.code === member)?.group;
  const group = bloc.groups.length < 2 ? undefined : bloc.groups.find((one) => one.code === code);
  return group === undefined ? name : `${name}\n${words.papers.group(group.name)}`;
}
