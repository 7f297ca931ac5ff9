import { besideReasons } from "../outputs/beside-reasons";
import { reasonWithin } from "../outputs/reason-text";
import type { ViewPage } from "./view";

/**
 * Every award that looked at a member or at somebody whom it put forward: the outcome and why, with the votes and
 * what another decision may undo. Who waits for a decision on another award is not passed over. Empty in a half-year.
 */
export function awardLines(page: ViewPage, member: string): string[] {
  const { bloc, result, words, pending } = page;
  const awards = new Map(bloc.awards.map(({ code, name }) => [code, name]));
  const candidates = new Map(bloc.candidates.filter((one) => one.member === member).map(({ code, name }) => [code, name]));
  return result.considered.flatMap((one) => {
    const { award, subject, group, outcome, reasons } = one;
    if (subject !== member && !candidates.has(subject)) return [];
    const told = [reasonWithin(page, reasons, group), ...besideReasons(page, one, pending)].filter((text) => text !== "").join("; ");
    const waits = outcome === "not-nominated" && pending.waits(award, subject).length > 0;
    return [words.explanation.awards.line(awards.get(award) ?? award, candidates.get(subject) ?? "", waits ? "open" : outcome, told)];
  });
}
