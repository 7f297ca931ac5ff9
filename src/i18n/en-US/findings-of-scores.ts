/** Findings about scores, figures and states on the members' sheets. */
import { allowedNames } from "../finding-values";
import type { Gap } from "../../core/finding";
import { formatDate } from "../date";
import type { FindingWords } from "../words";
import { FIGURES, choose, header, n, states } from "./finding-terms";
import { inputs } from "./inputs";

/** A gap, what comes of it, and what to do about it. */
function missing({ name, criterion, outside, sheet, label }: Gap, consequence: string, usual: string): { what: string; todo: string } {
  const row = sheet === undefined ? "" : `Add a row with No. “${label ?? ""}” and the name “${criterion}” to the sheet “${sheet}”, in the same place as on the criteria sheet. `;
  const none = outside === undefined ? "" : ` This is a ${outside}: if there is none, type 0.`;
  return {
    what: sheet === undefined
      ? `The member “${name}” has no score for “${criterion}”${consequence}.`
      : `The sheet “${sheet}” of the member “${name}” has no row for “${criterion}”, so there is no score${consequence}.`,
    todo: `${row}${usual}${none}`,
  };
}

export const findingsOfScores = {
  "score-text-number": ({ given, read }) => ({
    what: `“${given}” is text, not a number; it was read as ${n(read)}.`,
    todo: `Check it and type ${n(read)} again so that the cell holds a number.`,
  }),
  "score-unreadable": ({ given }) => ({
    what: `“${given}” cannot be read as points.`,
    todo: "Type a number, for example 9.5, without thousands separators; leave the cell empty if there is no score yet.",
  }),
  "score-error-value": ({ given }) => ({
    what: `This cell shows the error ${given}.`,
    todo: "Correct the formula or type the value.",
  }),
  "score-date": ({ shown, likely }) => ({
    what: shown.includes(":") ? `This cell holds the time ${shown}, not a number.` : `Excel turned ${likely} into the date ${shown}.`,
    todo: shown.includes(":") ? `Format the cell as a number and type it again, for example ${likely}.` : `Format the cell as a number and type ${likely} again.`,
  }),
  "date-among-points": ({ date, place }) => ({
    what: `The date ${formatDate(date)} stands among the points of a criterion that is scored by deadline.`,
    todo: place === ""
      ? `Add a column with the header “${inputs.columns.scoreSheet.actual}” to this sheet and move the date received there; the points follow from it.`
      : `Move the date received to the column “${place}”; the points follow from it.`,
  }),
  "score-percent": ({ shown }) => ({
    what: `This cell says ${n(shown)}, a percentage, not points.`,
    todo: "Format the cell as a number and type the points, for example 9.5.",
  }),
  "figure-share": ({ given }) => ({
    what: `The unit of this criterion is per cent, and the cell says ${n(given)}; it was taken as ${n(given)}%.`,
    todo: "If it means 90%, type 90 or 90%.",
  }),
  "score-above-max": ({ given, max }) => ({
    what: `The score ${n(given)} is above the maximum of ${n(max)}.`,
    todo: `Correct it to between 0 and ${n(max)}, or correct the maximum on the criteria sheet.`,
  }),
  "score-negative": ({ given }) => ({
    what: `The score ${n(given)} is negative.`,
    todo: "Correct it to 0 or more; for deductions use the rule Penalty.",
  }),
  "score-not-yes-no": ({ given }) => ({
    what: `“${n(given)}” is neither yes nor no.`,
    todo: "Write Yes or No (x counts as yes).",
  }),
  "state-unknown": ({ given, allowed }) => ({
    what: `The status “${given}” is not in the list.`,
    todo: `${choose(allowed, "state")} Empty is normal.`,
  }),
  "state-read": ({ given, state }) => ({
    what: `“${given}” in a cell for points or results was read as the status ${states(state)}.`,
    todo: "If that is right, leave it; otherwise enter the points or the result here.",
  }),
  "state-in-score": ({ given, state, column }) => ({
    what: `“${given}” is a status, neither points nor a result, and something else is recorded in this row.`,
    todo: `If it is ${states(state)}, ${column === "" ? `add a column with the header “${inputs.columns.scoreSheet.state}” to this sheet, write ${states(state)} there` : `choose ${states(state)} under ${header(column)}`} and remove points and result of the row; otherwise remove this word.`,
  }),
  "missing-stops": (gap) => missing(gap, "", "Enter the score or choose a status; a ranking can also be computed provisionally without it."),
  "missing-as-zero": (gap) => missing(gap, "; it counts as 0 by the set-up", "Enter the score if there is one."),
  "missing-left-out": (gap) => missing(gap, "; it is left out and the maximum is lowered", "Enter the score and compute again."),
  "no-score": ({ name }) => ({
    what: `The member “${name}” has no score at all, so it is not ranked.`,
    todo: "Enter its scores and compute again.",
  }),
  "score-unknown-member": ({ code }) => ({
    what: `There are scores of a member “${code}”, which is not in the list.`,
    todo: "Correct the code, or add the member.",
  }),
  "score-unknown-criterion": ({ code, name }) => ({
    what: `There is a score for a criterion “${code}”${name === "" ? "" : ` of “${name}”`}, which does not exist.`,
    todo: "Correct the code, or add the criterion.",
  }),
  "score-doubled": ({ name, criterion }) => ({
    what: `The score of “${name}” for “${criterion}” is there twice.`,
    todo: "Keep one and remove the other.",
  }),
  "score-on-parent": ({ name, criterion }) => ({
    what: `“${name}” has points on the section row “${criterion}”; they are not used, the section is the sum of its parts.`,
    todo: "Enter points on the parts.",
  }),
  "score-not-for-group": ({ name, criterion, group }) => ({
    what: `“${criterion}” does not apply to the group ${group}, so the score of “${name}” does not count.`,
    todo: "Remove the score, or correct the groups on the criteria sheet.",
  }),
  "state-with-points": ({ name, criterion }) => ({
    what: `“${name}” has both a status and points for “${criterion}”; the status counts, the points do not.`,
    todo: "Remove the points, or the status if the points are right.",
  }),
  "figure-unreadable": ({ given, expected }) => ({
    what: `“${n(given)}” cannot be used as a figure here.`,
    todo: `Type ${FIGURES[expected] ?? FIGURES["number"]}.`,
  }),
  "level-unknown": ({ given, allowed }) => ({
    what: `The level “${given}” is not in the rule.`,
    todo: choose(allowed, null),
  }),
  "points-on-computed-leaf": ({ name, criterion }) => ({
    what: `“${criterion}” is computed from figures, so the points typed for “${name}” are not used.`,
    todo: "Enter the figure under Actual; to set the points by hand, enter them under Final score with the reason.",
  }),
  "override-unexplained": ({ name, criterion }) => ({
    what: `The points set for “${name}” on “${criterion}” name neither who nor why, so they are not used.`,
    todo: "Fill in Adjusted by and Reason for adjustment.",
  }),
  "external-source-missing": ({ criterion }) => ({
    what: `“${criterion}” takes an outside score whose source is not named.`,
    todo: `Write number and date under Rule details, for example: ${inputs.ruleForms.external}`,
  }),
  "layer-fallback": ({ names, more, count, allowed }) => ({
    what: `${count === 1 ? "1 score is" : `${count} scores are`} still self-assessed or cross-checked: ${names}${more === 0 ? "" : ` and ${more} more`}.`,
    todo: `Before finalising, enter the agreed points in the layer ${allowedNames(inputs, allowed, "layers").replace(/, (?=[^,]*$)/, " or ")}; if the layer in use is final already, list only that one under “${inputs.settings.scoreLayers.label}” on the set-up sheet.`,
  }),
  provisional: ({ count, fallbacks }) => ({
    what: `The result is provisional: ${count === 1 ? "1 score is" : `${count} scores are`} ${fallbacks === count ? "not yet appraised or agreed"
      : fallbacks === 0 ? "missing, not yet due or not yet published" : "missing, not yet due, not yet published, or not yet appraised or agreed"}.`,
    todo: `Enter ${count === 1 ? "it when it is known" : "them when they are known"} and compute again.`,
  }),
} satisfies Partial<FindingWords>;
