import type { Bloc } from "../../../core/bloc";
import type { RankOptions } from "../../../core/assess";
import { notVerifiable } from "../../../core/formula/not-verifiable";
import type { ExpectedValue } from "../../verification";

/** Whether a spreadsheet may come to something else than the engine in a row of the calculation, for a member. */
export type Doubts = (row: string, member: string) => boolean;

/**
 * What a spreadsheet cannot be held to in a run. Doubtful points put everything of their member in doubt, and with a
 * total, rate or key in doubt every rank of the group is; a bound of a class puts only that member's class in doubt.
 */
export function doubtsOf(bloc: Bloc, options: RankOptions): Doubts {
  const found = notVerifiable(bloc, options);
  if (found.length === 0) return () => false;
  const groups = new Map(bloc.members.map(({ code, group }) => [code, group]));
  const [whole, classes, rates, ranks] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { group, row, members } of found) {
    if (row === "class" || row === "least-share") for (const member of members) classes.add(member);
    else {
      ranks.add(group);
      if (row === "rate") for (const member of members) rates.add(member);
      else if (!row.startsWith("key:")) for (const member of members) whole.add(member);
    }
  }
  return (row, member) => whole.has(member)
    || (row === "rank" && ranks.has(groups.get(member) ?? ""))
    || (row === "class" && (classes.has(member) || rates.has(member)))
    || (row === "rate" && rates.has(member));
}

/** What a cell must come to, marked where nobody can be held to it. */
export function unlessDoubted(doubts: Doubts, row: string, member: string, expected: ExpectedValue): ExpectedValue {
  return doubts(row, member) ? { ...expected, tooClose: true } : expected;
}
