import { type Bloc, explainBloc } from "../core";
import { type Language, wordsFor } from "../i18n";
import { MemberNames, type MemberView, memberViews } from "../workbook";
import type { RunOutcome } from "./run-outcome";

/** How the members of a ranked run came to their points and places, in words; empty for a run that stopped. */
export function explainedMembers({ bloc, result }: Pick<RunOutcome, "bloc" | "result">, language: Language, members: readonly string[] | "all"): MemberView[] {
  if (bloc === null || result.status === "stopped") return [];
  return memberViews({ bloc, result, words: wordsFor(language) }, explainBloc(bloc, { provisional: true }), members);
}

/** The code of the member that is meant by a code, a short name or a full name; undefined where none or several could be. */
export function memberNamed({ members }: Pick<Bloc, "members">, typed: string): string | undefined {
  return new MemberNames(members).find(typed);
}
