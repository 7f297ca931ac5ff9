/** Whether there is anything to vote on. */
import type { AwardRule } from "../../core/award";
import type { Bloc } from "../../core/bloc";
import type { OpenDecision, RunResult } from "../../core/result";

/** Whether the rules of an award ask for a ballot: they set a least share of votes, or say what the share is of. */
export function asksForVotes({ minBallot, ballotBase }: AwardRule): boolean {
  return minBallot !== undefined || ballotBase !== undefined;
}

/** Whether votes were counted, or the rules of an award ask for them. */
export function hasBallot({ awards, ballot }: Bloc): boolean {
  return ballot.length > 0 || awards.some(asksForVotes);
}

/** What is left open until votes are cast. */
const OPEN_TO_VOTE: ReadonlySet<OpenDecision["code"]> = new Set<OpenDecision["code"]>(["leaders-vote", "ballot-missing", "second-round"]);

/** The awards of which a run left somebody to the vote. */
export function leftToVote(result: RunResult | null): string[] {
  return (result?.open ?? []).filter(({ code }) => OPEN_TO_VOTE.has(code)).map(({ award }) => award);
}
