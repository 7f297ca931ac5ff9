import type { AwardRule, BallotResult } from "../award";
import { divide, isZero, multiply } from "../exact/arithmetic";
import { HUNDRED, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";

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
  let last: BallotResult | null = null;
  for (const row of ballot) {
    if (row.award === award.code && row.subject === subject && (last === null || row.round > last.round)) last = row;
  }
  if (last === null) return null;
  const base = baseOf(last, award);
  if (base === undefined) return null;
  const exact = fromNumber(base);
  if (isZero(exact)) return null;
  return { round: last.round, votes: last.for, base, share: multiply(divide(fromNumber(last.for), exact), HUNDRED) };
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
  for (let i = 1; i < counts.length; i++) {
    const [more, less] = [counts[i - 1], counts[i]];
    if (more !== undefined && less !== undefined && less.n > more.n) return `${less.name} ${less.n} > ${more.name} ${more.n}`;
  }
  if (row.voters === 0) return "voters = 0";
  return row.round === 1 || row.round === 2 ? null : `round = ${row.round}`;
}
