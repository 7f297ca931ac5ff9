import type { RollUpProblem } from "../../core/roll-up/check-years";
import { formatDate } from "../date";
import type { FindingText } from "../words";
import type { CompareWords } from "../words-compare";

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
};

export const compare: CompareWords = {
  tab: "Comparison",
  congress: {
    tabs: {
      years: (count) => `${count}-year summary`,
      units: "Summary by member",
      commended: "Commended",
      trend: (group) => (group === "" ? "Trend" : `Trend - ${group}`),
    },
    span: spanOf,
    yearsTitle: (span) => `STANDINGS OVER THE YEARS ${span}`,
    unitsTitle: (span) => `RESULTS AND AWARDS BY MEMBER ${span}`,
    commendedTitle: (span) => `COLLECTIVES AND INDIVIDUALS COMMENDED ${span}`,
    trendTitle: (span) => `TREND ${span}`,
    group: (name) => `Group: ${name}`,
    label: "No.",
    unit: "Member",
    item: "Item",
    year: (year) => String(year),
    firstPlaces: "Years ranked first",
    items: { rank: "Rank", class: "Class", award: "Award", decision: "Decision number" },
    rank: (rank, of) => `${rank}/${of}`,
    notRanked: "Not ranked",
    notMember: "–",
    ofBody: (text, body) => `${text} (${body})`,
    formerName: (years, name) => `${years}: ${name}`,
    joined: (year) => `Joined in ${year}`,
    left: (year) => `Member until ${year}`,
    otherGroup: (years, group) => `${years}: group ${group}`,
    legend: "Ranks stand over the number of ranked members of the group. –: no member of the bloc that year.",
    sources: "Sources (file, day of computation, fingerprint):",
    source: ({ year, file, fingerprint, asOf }) =>
      `${year}: ${[file, ...(asOf === undefined ? [] : [formatDate(asOf)]), fingerprint ?? "no fingerprint"].join("; ")}`,
    remarks: "Please note:",
    memberYears: "Years as a member",
    rankedYears: "Years ranked",
    classYears: (name) => `Years ${name}`,
    awardCount: (name, kind) => (kind === "individual" ? `${name} (individuals)` : name),
    commended: { collectives: "Collectives commended at the congress", individuals: "Individuals commended at the congress" },
    total: "Total",
    unknownUnit: "Member not stated",
    countsOnly: "This table only counts years and awards; ranks are neither added nor averaged, since groups and criteria differ from year to year.",
    parts: {
      collectives: "Collectives commended at the congress", individuals: "Individuals commended at the congress",
      unknown: "Not stated whether collective or individual", yearly: "Yearly awards", byUnit: "Commended at the congress, by member",
    },
    subject: "Collective or person",
    award: "Award",
    yearHeader: "Year",
    decision: "Decision number",
    by: "Granted by",
    none: "The sheet Awards granted has no row yet.",
    counts: (collectives, individuals) => `Commended at the congress: ${collectives} collectives, ${individuals} individuals`,
    decided: (decision, date) => [decision, formatDate(date)].filter((part) => part !== "").join(", "),
    measures: { total: "Total", rate: "Rate, % of the applicable maximum", rank: "Rank" },
    charts: { rate: (group) => `Rate, %${group === "" ? "" : ` – ${group}`}`, rank: (group) => `Rank (1 is best)${group === "" ? "" : ` – ${group}`}` },
    period: ({ period, year }) => (period === "half-year" ? `First half of ${year}` : String(year)),
    trendNote: "Criteria and scales may differ between periods; an empty cell: no member, or not ranked.",
  },
  problem,
  severity: { error: "Error", warning: "Warning", info: "Info" },
};

function problem(found: RollUpProblem, files: readonly string[]): FindingText {
  const names = files.join(", ");
  switch (found.code) {
    case "year-doubled":
      return { what: `The files ${names} are all of the year ${found.params.year}.`, todo: "Keep one file for each year, or correct the year on the sheet Setup." };
    case "not-a-year":
      return { what: `The file ${names} is not of a whole year (a half-year review, or several years).`, todo: "Use the workbook of the annual review." };
    case "different-bloc":
      return {
        what: `The file ${names} is of “${found.params.name}”, not of “${found.params.other}”.`,
        todo: "Leave that file out; if it is the same bloc under another name, add --renamed.",
      };
    case "year-stopped":
      return {
        what: `The year ${found.params.year} (${names}) could not be ranked because of errors.`,
        todo: "Correct the errors of that file; or add --provisional where only scores are missing; or add --with-stopped to leave that year without ranks.",
      };
    case "year-provisional":
      return { what: `The year ${found.params.year} (${names}) is a provisional result.`, todo: "Fill in what is missing and roll up again before it is presented." };
    case "years-missing":
      return { what: `There is no file of ${found.params.years.join(", ")}.`, todo: "Add the files of these years and roll up again." };
    case "one-year":
      return { what: `There is only one year (${found.params.year}).`, todo: "Add the files of other years." };
    case "granted-whose":
      return { what: `${names}: it is not stated to which member “${found.params.subject}” (${found.params.award}) belongs, so it counts for none.`, todo: "Fill in the column Belongs to member on the sheet Awards granted." };
    case "granted-what":
      return { what: `${names}: it is not stated whether “${found.params.subject}” (${found.params.award}) is a collective or a person, so it is not counted.`, todo: "Fill in the column Kind of subject on the sheet Awards granted." };
  }
}
