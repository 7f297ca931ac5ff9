/** Findings about the workbook and its cells, the set-up, the criteria, the groups and the members. */
import { formatDate } from "../date";
import { ruleForm } from "../finding-values";
import type { FindingWords } from "../words";
import { choose, field, header, n } from "./finding-terms";
import { inputs } from "./inputs";

export const findingsOfSetup = {
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
  "extra-column": ({ header: name, others, more }) => ({
    what: `The column “${name}”${others === "" ? "" : ` (also on ${others}${more === 0 ? "" : ` and ${more} more ${more === 1 ? "sheet" : "sheets"}`})`} is not part of the format and was not used.`,
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
    todo: "Add a class from 0, or leave it if members below are to have none.",
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
    todo: "Correct the maximum of the section or of its parts; leave it where the difference comes from criteria for other groups. The sum of the parts is what counts.",
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
  "registration-contradicts": ({ name, header: key, given }) => ({
    what: `“${name}” is marked as not registered, but the column ${header(key)} still has “${given}”. It counts as not registered, so it is not considered for awards.`,
    todo: `If it did register, change ${header("members.registered")} to “Yes”; if not, clear the titles that it registered.`,
  }),
  "report-late": ({ name, due, received }) => ({
    what: `The report of “${name}” came late: due ${formatDate(due)}, received ${formatDate(received)}.`,
    todo: "Check the date; if it is right, follow the bloc's rules.",
  }),
  "report-not-received": ({ name, due }) => ({
    what: `The report of “${name}” has not arrived; it was due ${formatDate(due)}.`,
    todo: "Remind the member, or enter the date if it has arrived.",
  }),
  "report-bad-date": ({ given }) => ({
    what: `“${given}” cannot be read as a date.`,
    todo: "Type day/month/year, for example 15/06/2026.",
  }),
  "formula-not-recalculated": ({ formula }) => ({
    what: `The formula ${formula} was not recalculated; the value in the cell may be old.`,
    todo: "Open the workbook in Excel, press F9 and save it.",
  }),
  "text-cut": ({ limit }) => ({
    what: `The text of this cell is longer than the ${limit} characters that a cell holds; the rest was cut.`,
    todo: "Shorten the name, note or evidence that was typed, then compute again.",
  }),
} satisfies Partial<FindingWords>;
