/** Findings about awards, files, ballots, choices, and about the papers made of them. */
import type { FindingWords } from "../words";
import { ballotFault, choose, field, n } from "./finding-terms";

export const findingsOfAwards = {
  "award-bad-value": ({ column, given, allowed }) => ({
    what: `The column ${field(column)} says “${n(given)}”, which is not understood.`,
    todo: allowed === "" ? "Type a number of at least 0, or leave it empty." : choose(allowed, column),
  }),
  "award-code-doubled": ({ code }) => ({
    what: `The award code “${code}” is used twice.`,
    todo: "Give each award a code of its own.",
  }),
  "award-tie-open": ({ award, names, places }) => ({
    what: `“${award}” has ${places === 1 ? "1 place" : `${places} places`} left, and these are tied: ${names}.`,
    todo: "The bloc has to decide; nothing was chosen.",
  }),
  "decision-short": ({ award, names, named, left }) => ({
    what: `The decision on “${award}” (${names}) names ${named}; ${left === 1 ? "1 place is" : `${left} places are`} not given.`,
    todo: "Choose more to fill the places and compute again, or leave it if the bloc does not give them all.",
  }),
  "decision-unused": ({ award, names }) => ({
    what: `The decision for ${names} on “${award}” cannot be used in this run.`,
    todo: "Choose only among those that wait for a decision, with their votes entered where the award goes by votes, and no more than there are places; delete it where it is not needed any more.",
  }),
  "choice-unexplained": ({ award, names }) => ({
    what: `${names} is marked as chosen for “${award}” without a reason, so it does not count.`,
    todo: "Type the reason beside the mark and compute again.",
  }),
  "choice-unreadable": ({ given }) => ({
    what: `The mark “${given}” says neither yes nor no.`,
    todo: "Type x to choose; leave it empty otherwise.",
  }),
  "decision-contradiction": ({ award, here, there }) => ({
    what: `“${award}”: the nominations sheet chooses ${here}, the decisions sheet says ${there}; neither counts.`,
    todo: "Make both the same or delete one of them, and compute again.",
  }),
  "award-no-condition": ({ award }) => ({
    what: `“${award}” has neither a number nor a condition, so nobody is nominated.`,
    todo: "Enter a count, a percentage or a condition on the award rules sheet.",
  }),
  "reference-unknown": ({ field: key, given, allowed }) => ({
    what: `${field(key)} says “${given}”, and nothing has that code or name.`,
    todo: choose(allowed, null),
  }),
  "candidate-code-doubled": ({ code }) => ({
    what: `The candidate code “${code}” is used twice.`,
    todo: "Give each candidate a code of its own, or leave the code empty.",
  }),
  "ballot-counts": ({ award, subject, given }) => ({
    what: `The votes on “${subject}” for “${award}” cannot be right: ${ballotFault(given)}.`,
    todo: "Compare with the minutes: voters ≥ issued ≥ returned ≥ valid ≥ for; each round (1, 2) has one row.",
  }),
  "advisory-quota": ({ award, places }) => ({
    what: `“${award}” is advisory only: by its percentage ${places === 1 ? "1 place" : `${places} places`}.`,
    todo: "The level above decides the real number.",
  }),
  "frontline-below": ({ award, share, minimum }) => ({
    what: `“${award}”: the share of frontline workers is ${n(share)}%, below ${n(minimum)}%.`,
    todo: "Review the list.",
  }),
  "placeholder-unknown": ({ given, allowed }) => ({
    what: `The wording of the papers has “${given}” in braces, which stands for nothing; it is printed as it was typed.`,
    todo: `Use one of ${allowed}; or take the braces away.`,
  }),
  "paper-text-cut": ({ paper, limit }) => ({
    what: `${paper}: a text is longer than the ${limit} characters that a cell holds; the rest was cut.`,
    todo: "Shorten the wording, the name or the note, then make the paper again.",
  }),
} satisfies Partial<FindingWords>;
