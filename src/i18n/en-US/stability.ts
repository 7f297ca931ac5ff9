import type { StabilityWords } from "../words-stability";

export const stability: StabilityWords = {
  title: "Stability of ranks",
  about: "See whether the ranks hold when the weights of the criteria vary a little, when one score changes, or when one criterion is left out.",
  reference: "For reference only: it decides nothing, changes no rank and writes nothing to the workbook.",
  settings: (share, runs, seed) =>
    `Computed ${runs} times, each time with the weight of every criterion up or down at random by at most ${share}%. Seed ${seed}: the same seed gives the same result.`,
  provisional: "Provisional: some scores are missing, not yet due, not yet published or not yet agreed.",
  columns: { rank: "Rank", member: "Member", span: "Highest–lowest", held: "Held" },
  columnsNote: "Highest–lowest: the ranks that a member reached over all runs. Held: how often it kept the rank that it has.",
  span: (best, worst) => (best === worst ? String(best) : `${best}–${worst}`),
  table: (group, isOwnTable) => (isOwnTable ? `${group} (separate table: some criterion does not apply)` : group),
  swaps: {
    heading: "Smallest change of one score that swaps two neighbours",
    gains: ({ ahead, behind, criterion, points }) => `${behind} overtakes ${ahead} with ${points} more points on “${criterion}”.`,
    loses: ({ ahead, behind, criterion, points }) => `${ahead} falls behind ${behind} with ${points} fewer points on “${criterion}”.`,
    tied: (ahead, behind) => `${ahead} and ${behind} are tied.`,
    none: (ahead, behind) => `${behind} does not overtake ${ahead} by a change of one score alone.`,
  },
  drops: {
    heading: "If one criterion is left out",
    count: (criteria) => (criteria === 1 ? "1 criterion without which ranks change" : `${criteria} criteria without which ranks change`),
    without: (criterion, moves) => `Without “${criterion}”: ${moves}.`,
    move: (member, from, to) => (to === null ? `${member} from rank ${from} to not ranked` : `${member} ${to < from ? "up" : "down"} from rank ${from} to ${to}`),
    none: "Whichever criterion is left out, the ranks stay as they are.",
  },
  alone: "Only one member is ranked, so there is nothing to compare.",
  nobody: "No member is ranked yet.",
  stopped: { what: "Stability could not be looked at: the data have errors and cannot be ranked.", todo: "Press Check, correct the errors and try again." },
  pane: {
    share: "Weights vary, up or down",
    shareOption: (share) => `by at most ${share}%`,
    start: "Look at stability",
    stale: "Data has changed since this was looked at.",
  },
  cli: {
    help: "how firm the ranks are (for reference only); writes nothing to the workbook",
    share: "by how many per cent each weight varies, up or down (default 10)",
    runs: "number of runs (default 10000)",
    seed: "seed; the same seed gives the same result (default 1)",
    json: "write the result to a JSON file",
    badNumber: (option, given, allowed) => `Option ${option}: "${given}" cannot be used; ${allowed}.`,
    allowed: { share: "type a number from 0.1 to 100 with at most one decimal", runs: "type a whole number from 1 to 1000000", seed: "type a whole number from 0 to 4294967295" },
  },
};
