import type { Considered } from "../../core/result";
import { lowerFirst } from "../../i18n/letter-case";
import type { OutputContext } from "./output-context";
import type { Unsettled } from "./unsettled";
import { votesFor } from "./votes-for";

/**
 * What is told behind the reasons of an outcome: of somebody put forward the votes, where there were any, and after
 * which decisions on other awards it may be so no longer; of somebody passed over the votes where they were fewer.
 */
export function besideReasons({ bloc, words }: Pick<OutputContext, "bloc" | "words">, { award, subject, outcome, reasons }: Pick<Considered, "award" | "subject" | "outcome" | "reasons">, { mayLose }: Pick<Unsettled, "mayLose">): string[] {
  const { nominations: texts } = words.outputs;
  const isVoted = outcome === "nominated" || (outcome === "not-nominated" && reasons.some(({ code }) => code === "fewer-votes"));
  const votes = isVoted ? votesFor({ bloc, words }, award, subject) : "";
  const names = new Map(bloc.awards.map(({ code, name }) => [code, name]));
  const after = outcome === "nominated" ? mayLose(award, subject).map((code) => names.get(code) ?? code) : [];
  return [...(votes === "" ? [] : [texts.withVotes(votes)]), ...(after.length === 0 ? [] : [lowerFirst(texts.mayChange(after))])];
}
