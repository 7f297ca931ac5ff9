/** What core says of a ballot, in words and at a place that the sheet of ballots knows. */
import type { AwardRule, BallotResult } from "../../core/award";
import { ballotFault } from "../../core/awards/ballot";
import type { Bloc } from "../../core/bloc";
import type { Finding } from "../../core/finding";
import { makeFinding } from "../../core/make-finding";
import type { LocatedFinding } from "../located-finding";
import type { BallotQuery, Located } from "./places";

/**
 * A finding about a ballot with names for codes and with the cell of its row: the first figure that the fault names,
 * or the award or subject that there is not. undefined for any other finding, and where the row stands on no sheet.
 */
export function ballotFinding(bloc: Bloc, finding: Finding, cellOf: (query: BallotQuery) => Located | undefined): LocatedFinding | undefined {
  const at = (row: BallotResult | undefined, field: string, said: Finding): LocatedFinding | undefined => {
    const place = row === undefined ? undefined : cellOf({ award: row.award, subject: row.subject, round: row.round, field });
    return place === undefined ? undefined : { ...said, ...place };
  };
  const { code, params, about } = finding;
  if (code === "ballot-counts") {
    const { award, subject, given } = params;
    const rows = bloc.ballot.filter((row) => row.award === award && row.subject === subject);
    const row = rows.find((one) => ballotFault(one) === given) ?? rows.find(({ round }) => given === `round = ${round}`);
    const [field = ""] = given.split(" ", 1);
    return at(row, field, makeFinding(code, { award: awardName(bloc.awards, award), subject: subjectName(bloc, subject), given }, about));
  }
  if (code === "reference-unknown" && about?.field === "ballot") {
    const unknownAward = bloc.awards.every((award) => award.code !== about.award);
    const field = unknownAward && params.given === about.award ? "award" : "subject";
    return at(bloc.ballot.find((row) => row.award === about.award && row[field] === params.given), field, finding);
  }
  return undefined;
}

function awardName(awards: readonly AwardRule[], code: string): string {
  return awards.find((award) => award.code === code)?.name ?? code;
}

function subjectName({ members, candidates }: Bloc, code: string): string {
  return members.find((member) => member.code === code)?.shortName ?? candidates.find((candidate) => candidate.code === code)?.name ?? code;
}
