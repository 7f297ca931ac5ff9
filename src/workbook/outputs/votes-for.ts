import { ballotOf } from "../../core/awards/ballot";
import { fixedText } from "../../core/exact/text";
import type { OutputContext } from "./output-context";

/** The votes for a subject of an award in its last round, of how many, with their share; "" where there was no ballot on it. */
export function votesFor({ bloc, words }: Pick<OutputContext, "bloc" | "words">, award: string, subject: string): string {
  const rule = bloc.awards.find(({ code }) => code === award);
  const ballot = rule === undefined ? null : ballotOf(bloc.ballot, rule, subject);
  return ballot === null ? "" : words.outputs.nominationList.votes(fixedText(ballot.share, bloc.settings.rounding.decimals), ballot.votes, ballot.base);
}
