import { formatDate } from "../date";
import { allowedNames, fieldName, givenValue, headerName, ruleForm, valuesOf } from "../finding-values";
import type { FindingWords } from "../words";
import { inputs } from "./inputs";

const n = (text: string): string => givenValue(text, "en");
const header = (key: string): string => `“${headerName(inputs, key)}”`;
const field = (key: string): string => `“${fieldName(inputs, key)}”`;
const choose = (allowed: string, key: string | null): string => {
  const names = allowedNames(inputs, allowed, key === "rules" ? "rules" : key === null ? null : valuesOf(inputs, key));
  return names === "" ? "Correct it or leave it empty." : `Choose one of: ${names}.`;
};
const FIGURES: Readonly<Record<string, string>> = {
  number: "a number, for example 9.5",
  "not-negative": "a number of at least 0, for example 9.5",
  positive: "a number above 0, for example 100",
  count: "a whole number of at least 0, for example 3",
  date: "a date as day/month/year, for example 15/06/2026",
};

export const findings: FindingWords = {
  "no-setup": () => ({
    what: "This workbook has no set-up sheet.",
    todo: "Open the bloc's workbook, or add the sheets with the button in the pane.",
  }),
  "empty-workbook": () => ({
    what: "This workbook is empty.",
    todo: "Add the bloc's sheets, empty or as a filled sample, with the button in the pane.",
  }),
  "no-criteria": () => ({
    what: "There is no criterion to score.",
    todo: "List the criteria on the criteria sheet, one a row.",
  }),
  "no-members": () => ({
    what: "This workbook has no members sheet, or the sheet has no row yet.",
    todo: "Add that sheet if it is not there, and list the members, one a row.",
  }),
  "no-groups": () => ({
    what: "There is no group to rank.",
    todo: "Enter at least one group in the groups table of the set-up sheet.",
  }),
  "header-missing": ({ header: key }) => ({
    what: `The column ${header(key)} was not found.`,
    todo: `Write the header ${header(key)} in the table's header row, or add the column.`,
  }),
  "header-doubled": ({ header: key }) => ({
    what: `Two columns both mean ${header(key)}.`,
    todo: "Keep one and rename or remove the other.",
  }),
  "sheet-doubled": ({ used, other }) => ({
    what: `The sheet “${other}” looks like the sheet “${used}”; “${used}” was read.`,
    todo: "If that is the wrong one, remove or rename the sheet that is not in use.",
  }),
  "format-newer": ({ given }) => ({
    what: `This workbook has format version ${given}, newer than this add-in.`,
    todo: "Update the add-in and compute again.",
  }),
  "extra-column": ({ header: name }) => ({
    what: `The column “${name}” is not part of the format and was not used.`,
    todo: "Nothing needs doing; if it holds figures that should count, give it a header of the format.",
  }),
  "own-sheet-name-taken": ({ wanted, used }) => ({
    what: `There already is a sheet “${wanted}” of yours, so the results went to “${used}”.`,
    todo: "Nothing needs doing; to have that name, rename your sheet and compute again.",
  }),
  "bad-setting": ({ setting, given, allowed }) => ({
    what: `The setting ${field(setting)} says “${given}”, which is not understood.`,
    todo: setting === "year" ? "Type the year as a number, for example 2025." : choose(allowed, setting),
  }),
  "class-gap": ({ name, from }) => ({
    what: `Below ${from}% there is no class: “${name}” is the lowest.`,
    todo: "Add a class from 0, or leave it if units below are to have none.",
  }),
  "setting-missing": ({ setting }) => ({
    what: `The setting ${field(setting)} is empty.`,
    todo: "Fill it in on the set-up sheet.",
  }),
  "criterion-unknown": ({ label, name }) => ({
    what: `The row “${`${label} ${name}`.trim()}” is not among the criteria.`,
    todo: "Make its No. or wording match the criteria sheet; if it is new, add it there.",
  }),
  "criterion-doubled": ({ label, name }) => ({
    what: `The criterion “${`${label} ${name}`.trim()}” is there twice.`,
    todo: "Keep one row, remove the other or correct its No.",
  }),
  "criterion-code-doubled": ({ code }) => ({
    what: `The criterion code “${code}” is used twice.`,
    todo: "Give each criterion a code of its own, or leave the code empty.",
  }),
  "criterion-no-max": ({ label, name }) => ({
    what: `The criterion “${`${label} ${name}`.trim()}” has no maximum.`,
    todo: "Enter its maximum, for example 10.",
  }),
  "criterion-bad-max": ({ given }) => ({
    what: `The maximum “${n(given)}” cannot be used.`,
    todo: "Type a number of at least 0, for example 10 or 7.5.",
  }),
  "criterion-bad-weight": ({ given }) => ({
    what: `The weight “${n(given)}” cannot be used.`,
    todo: "Type a number above 0, for example 2; empty means 1.",
  }),
  "criterion-bad-label": ({ label }) => ({
    what: label === "" ? "This criterion has no No." : `The No. “${label}” cannot be read (Excel may have turned it into a date).`,
    todo: "Format the cell as text and type it again, for example I, 1, 1.1, a or -.",
  }),
  "criterion-name-missing": ({ label }) => ({
    what: `The criterion “${label}” has no wording.`,
    todo: "Write what it is about, so that readers of the table understand it.",
  }),
  "criterion-moved": ({ label, name, given }) => ({
    what: `This row has the No. of “${given}” but the wording of “${`${label} ${name}`.trim()}”; it was read by its wording.`,
    todo: "Check the scores of this row and make its No. match the criteria sheet.",
  }),
  "criterion-reworded": ({ label, name, given }) => ({
    what: `The wording “${given}” is not that of the criteria sheet (“${`${label} ${name}`.trim()}”); it was read by its No. or code.`,
    todo: "If it is that criterion, nothing needs doing; if not, correct the No.",
  }),
  "sheet-max-differs": ({ given, max }) => ({
    what: `The score sheet says maximum ${n(given)}, the criteria sheet ${n(max)}; the criteria sheet counts.`,
    todo: "Correct the maximum on the score sheet.",
  }),
  "criterion-bad-group": ({ given, allowed }) => ({
    what: `The criterion applies to the group “${given}”, which does not exist.`,
    todo: choose(allowed, null),
  }),
  "rule-unknown": ({ given, allowed }) => ({
    what: `The rule “${given}” cannot be used.`,
    todo: choose(allowed, "rules"),
  }),
  "rule-parameters": ({ given, rightForm }) => {
    const form = ruleForm(inputs, rightForm);
    return {
      what: `The rule details “${given}” cannot be read.`,
      todo: form === "" ? "Leave the cell empty: the chosen rule takes no details." : `Write it like this: ${form}`,
    };
  },
  "criterion-unknown-parent": ({ name, parent }) => ({
    what: `The criterion “${name}” belongs to “${parent}”, which does not exist.`,
    todo: "Correct the code of its parent.",
  }),
  "criterion-cycle": ({ name }) => ({
    what: `The criterion “${name}” stands inside itself.`,
    todo: "Correct which criterion belongs to which.",
  }),
  "max-not-sum": ({ declared, sum, group, name }) => ({
    what: `“${name}” states a maximum of ${n(declared)}, but its parts add up to ${n(sum)}${group === "" ? "" : ` (group ${group})`}.`,
    todo: "Correct the maximum of the section or of its parts; the sum of the parts is what counts.",
  }),
  "group-code-doubled": ({ code }) => ({
    what: `The group code “${code}” is used twice.`,
    todo: "Give each group a code of its own.",
  }),
  "member-code-doubled": ({ code, name }) => ({
    what: `The member code “${code}” (${name}) is used by another member too.`,
    todo: "Give each member a code of its own, in the list and on its score sheet.",
  }),
  "member-no-group": ({ name }) => ({
    what: `The member “${name}” is in no group.`,
    todo: "Choose its group in the column Group.",
  }),
  "member-unknown-group": ({ name, given, allowed }) => ({
    what: `The member “${name}” is in the group “${given}”, which does not exist.`,
    todo: choose(allowed, null),
  }),
  "member-no-sheet": ({ name }) => ({
    what: `The score sheet of “${name}” was not found, so this member is not ranked.`,
    todo: "Add the sheet, or write the member's code at the top of its sheet.",
  }),
  "member-two-sheets": ({ name, other }) => ({
    what: `The member “${name}” has two score sheets; the sheet “${other}” carries its code too.`,
    todo: "Keep one; on the other correct or remove the code.",
  }),
  "member-unknown-sheet": ({ code }) => ({
    what: `This score sheet carries the code “${code}”, but no member has it.`,
    todo: "Correct the code at the top, or add the member to the members sheet.",
  }),
  "member-name-missing": () => ({
    what: "This row has no member name.",
    todo: "Write the member's full name, or remove the row.",
  }),
  "report-late": ({ name, due, received }) => ({
    what: `The report of “${name}” came late: due ${formatDate(due)}, received ${formatDate(received)}.`,
    todo: "Check the date; if it is right, follow the bloc's rules.",
  }),
  "report-not-received": ({ name, due }) => ({
    what: `The report of “${name}” has not come; it was due ${formatDate(due)}.`,
    todo: "Remind the member, or enter the date if it has come.",
  }),
  "report-bad-date": ({ given }) => ({
    what: `“${given}” cannot be read as a date.`,
    todo: "Type day/month/year, for example 15/06/2026.",
  }),
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
    what: `Excel turned ${likely} into the ${shown.includes(":") ? "time" : "date"} ${shown}.`,
    todo: `Format the cell as a number and type ${n(likely)} again.`,
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
  "missing-stops": ({ name, criterion }) => ({
    what: `The member “${name}” has no score for “${criterion}”.`,
    todo: "Enter the score or choose a status; a ranking can also be computed provisionally without it.",
  }),
  "missing-as-zero": ({ name, criterion }) => ({
    what: `The member “${name}” has no score for “${criterion}”; it counts as 0 by the set-up.`,
    todo: "Enter the score if there is one.",
  }),
  "missing-left-out": ({ name, criterion }) => ({
    what: `The member “${name}” has no score for “${criterion}”; it is left out and the maximum is lowered.`,
    todo: "Enter the score and compute again.",
  }),
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
  "layer-fallback": ({ name, count }) => ({
    what: `“${name}” has ${count} criteria that take the self or cross-check score.`,
    todo: "Enter appraised or final scores before finalising.",
  }),
  provisional: ({ count }) => ({
    what: `The result is provisional: ${count === 1 ? "1 score is" : `${count} scores are`} missing, not yet due, not yet published, or not yet appraised or agreed.`,
    todo: "Enter them when they are known and compute again.",
  }),
  "award-bad-value": ({ column, given, allowed }) => ({
    what: `The column ${field(column)} says “${n(given)}”, which is not understood.`,
    todo: allowed === "" ? "Type a number of at least 0, or leave it empty." : choose(allowed, column),
  }),
  "award-code-doubled": ({ code }) => ({
    what: `The award code “${code}” is used twice.`,
    todo: "Give each award a code of its own.",
  }),
  "award-tie-open": ({ award, names, places }) => ({
    what: `“${award}” has ${places} places left, and these are tied: ${names}.`,
    todo: "The bloc has to decide; nothing was chosen.",
  }),
  "decision-unused": ({ award, names }) => ({
    what: `The decision for ${names} on “${award}” is of no use in this run.`,
    todo: "Choose only among those that wait for a decision, and no more than there are places; delete it where it is not needed any more.",
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
    what: `The votes on “${subject}” for “${award}” do not fit together: ${given}.`,
    todo: "Compare with the minutes: issued ≥ returned ≥ valid ≥ for.",
  }),
  "advisory-quota": ({ award, places }) => ({
    what: `“${award}” is advisory only: by its percentage ${places} places.`,
    todo: "The level above decides the real number.",
  }),
  "frontline-below": ({ award, share, minimum }) => ({
    what: `“${award}”: the share of frontline workers is ${n(share)}%, below ${n(minimum)}%.`,
    todo: "Look at the list again.",
  }),
  "formula-not-recalculated": ({ formula }) => ({
    what: `The formula ${formula} was not recalculated; the value in the cell may be old.`,
    todo: "Open the workbook in Excel, press F9 and save it.",
  }),
  "text-cut": ({ limit }) => ({
    what: `The text of this cell is longer than the ${limit} characters that a cell holds; the rest was cut.`,
    todo: "Shorten the name, note or evidence that was typed, then compute again.",
  }),
  "placeholder-unknown": ({ given, allowed }) => ({
    what: `The wording of the papers has “${given}” in braces, which stands for nothing; it is printed as it was typed.`,
    todo: `Use one of ${allowed}; or take the braces away.`,
  }),
  "paper-text-cut": ({ paper, limit }) => ({
    what: `${paper}: a text is longer than the ${limit} characters that a cell holds; the rest was cut.`,
    todo: "Shorten the wording, the name or the note, then make the paper again.",
  }),
};
