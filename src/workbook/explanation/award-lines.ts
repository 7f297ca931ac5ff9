import { reasonWithin } from "../outputs/reason-text";
import type { ViewPage } from "./view";

/** Every award that looked at a member or at somebody whom it put forward: the outcome and why. Empty in a half-year. */
export function awardLines(page: ViewPage, member: string): string[] {
  const { bloc, result, words } = page;
  const awards = new Map(bloc.awards.map(({ code, name }) => [code, name]));
  const candidates = new Map(bloc.candidates.filter((one) => one.member === member).map(({ code, name }) => [code, name]));
  return result.considered.flatMap(({ award, subject, group, outcome, reasons }) => {
    if (subject !== member && !candidates.has(subject)) return [];
    return [words.explanation.awards.line(awards.get(award) ?? award, candidates.get(subject) ?? "", outcome, reasonWithin(page, reasons, group))];
  });
}
