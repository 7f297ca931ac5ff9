import { explainBloc } from "../core";
import { type Language, wordsFor } from "../i18n";
import { type MemberView, memberViews } from "../workbook";
import type { RunOutcome } from "./run-outcome";

/** How the members of a ranked run came to their points and places, in words; empty for a run that stopped. */
export function explainedMembers({ bloc, result }: Pick<RunOutcome, "bloc" | "result">, language: Language, members: readonly string[] | "all"): MemberView[] {
  if (bloc === null || result.status === "stopped") return [];
  return memberViews({ bloc, result, words: wordsFor(language) }, explainBloc(bloc, { provisional: true }), members);
}
