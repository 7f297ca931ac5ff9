import type { AwardRule, BallotResult } from "../award";
import { compare, divide, multiply } from "../exact/arithmetic";
import { HUNDRED, ZERO, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import type { RankKey } from "../ranking/tie-breaks";

/** How a subject stands in the ballot on one award, after its last round. */
export interface BallotStanding {
  readonly round: number;
  /** Votes for, and what they are a share of. */
  readonly votes: number;
  readonly base: number;
  /** Votes for, in per cent of the award's base. */
  readonly share: Exact;
}

/**
 * The last round of a subject's ballot, as a share of all voters (default), of those present (ballots issued) or
 * of the valid ballots. null where it was not voted on, or where the base is not known or 0.
 */
export function ballotOf(ballot: readonly BallotResult[], award: AwardRule, subject: string): BallotStanding | null {
  const last = roundsOf(ballot, award, subject).at(-1);
  return last === undefined ? null : standingIn(last, award);
}

/**
 * The order of an award's subjects by their votes, as keys of which the larger is better; null where one was not voted
 * on. A second round puts those voted on again in order among themselves, at the place of the best of them in the first
 * round, as a rule a place that they shared; nobody else who had fewer votes in the first round comes before them.
 */
export function keysByVote(ballot: readonly BallotResult[], award: AwardRule, subjects: readonly string[]): (RankKey | null)[] {
  const shares = subjects.map((subject) => roundsOf(ballot, award, subject).map((row) => standingIn(row, award)?.share ?? null));
  let most = ZERO;
  for (const [first, second] of shares) if (first != null && second !== undefined && compare(first, most) > 0) most = first;
  return shares.map(([first, second]) => {
    const last = second === undefined ? first : second;
    if (last == null) return null;
    return second === undefined ? [last, ZERO] : [most, last];
  });
}

/** The rows of a subject's ballot on an award, round by round. */
function roundsOf(ballot: readonly BallotResult[], award: AwardRule, subject: string): BallotResult[] {
  return ballot.filter((row) => row.award === award.code && row.subject === subject).sort((a, b) => a.round - b.round);
}

function standingIn(row: BallotResult, award: AwardRule): BallotStanding | null {
  const base = baseOf(row, award);
  if (base === undefined || base === 0) return null;
  return { round: row.round, votes: row.for, base, share: multiply(divide(fromNumber(row.for), fromNumber(base)), HUNDRED) };
}

function baseOf({ voters, issued, valid }: BallotResult, { ballotBase }: AwardRule): number | undefined {
  switch (ballotBase ?? "voters") {
    case "voters":
      return voters;
    case "present":
      return issued;
    case "valid":
      return valid;
  }
}

/**
 * What is impossible in the counts of one ballot, as a comparison in the ballot's own words; null where they
 * fit together: voters ≥ issued ≥ returned ≥ valid ≥ for, whole numbers, at most two rounds.
 */
export function ballotFault(row: BallotResult): string | null {
  const counts = (["voters", "issued", "returned", "valid", "for"] as const).flatMap((name) => {
    const n = row[name];
    return n === undefined ? [] : [{ name, n }];
  });
  for (const { name, n } of counts) if (!Number.isSafeInteger(n) || n < 0) return `${name} = ${n}`;
  for (const [i, less] of counts.entries()) {
    const more = counts[i - 1];
    if (more !== undefined && less.n > more.n) return `${less.name} ${less.n} > ${more.name} ${more.n}`;
  }
  if (row.voters === 0) return "voters = 0";
  return row.round === 1 || row.round === 2 ? null : `round = ${row.round}`;
}
