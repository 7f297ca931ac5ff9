import type { AwardRule } from "../../core/award";

/** Whether the rules of an award ask for a ballot: they set a least share of votes, or say what the share is of. */
export function asksForVotes({ minBallot, ballotBase }: AwardRule): boolean {
  return minBallot !== undefined || ballotBase !== undefined;
}
