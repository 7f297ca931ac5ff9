import type { BlocInfo } from "../../core/bloc";
import type { RollUpProblem } from "../../core/roll-up/check-years";
import { formatDate } from "../date";
import type { FindingText } from "../words";
import type { CompareWords } from "../words-compare";

const spanOf = (years: readonly number[]): string => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
};

const periodOf = ({ period, year }: Pick<BlocInfo, "period" | "year">): string =>
  period === "half-year" ? `first half of ${year}` : period === "years" ? `years up to ${year}` : String(year);
const shortPeriod = ({ period, year }: Pick<BlocInfo, "period" | "year">): string => (period === "half-year" ? `First half of ${year}` : String(year));
const marked = (text: string, provisional: boolean): string => (provisional ? `${text} (provisional)` : text);

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
    year: (year, provisional) => marked(String(year), provisional),
    firstPlaces: "Years ranked first",
    items: { rank: "Rank", class: "Class", award: "Award", decision: "Decision number" },
    rank: (rank, of, tied) => `${rank}/${of}${tied ? " (tied)" : ""}`,
    notRanked: "Not ranked",
    notMember: "–",
    ofBody: (text, body) => `${text} (${body})`,
    formerName: (years, name) => `${years}: ${name}`,
    joined: (year) => `Joined in ${year}`,
    left: (year) => `Member until ${year}`,
    otherGroup: (years, group) => `${years}: group ${group}`,
    legend: "5/7: rank 5 of the 7 ranked members of the group.",
    notMemberLegend: "–: no member of the bloc that year.",
    sources: "Sources (file, day of computation, fingerprint):",
    sourcesOn: (tab) => `Sources: see the end of the sheet “${tab}”.`,
    source: ({ year, period, file, fingerprint, asOf }) =>
      `${shortPeriod({ year, period })}: ${[file, ...(asOf === undefined ? [] : [formatDate(asOf)]), fingerprint ?? "no fingerprint"].join("; ")}`,
    remarks: "Please note:",
    memberYears: "Years as a member",
    rankedYears: "Years ranked",
    classYears: (name) => `Years classed ${name}`,
    awardCount: (name, kind) => (kind === "individual" ? `${name} (individuals)` : name),
    commended: { collectives: "Collectives commended at the congress", individuals: "Individuals commended at the congress" },
    total: "Total",
    unknownUnit: "Member not stated",
    countsOnly: "This table only counts years and awards; ranks are neither added nor averaged, since groups and criteria may differ from year to year.",
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
    measures: { total: "Total", totalIsRate: "Total (also the rate, % of the applicable maximum)", rate: "Rate, % of the applicable maximum", rank: "Rank" },
    charts: { rate: (group) => `Rate by period, %${group === "" ? "" : ` – ${group}`}`, rank: (group) => `Rank by period (1 is best)${group === "" ? "" : ` – ${group}`}` },
    period: (bloc, provisional) => marked(shortPeriod(bloc), provisional),
    trendNote: "Criteria and scales may differ between periods.",
    emptyLegend: "An empty cell: no member, not ranked, or several bodies then.",
  },
  sheet: {
    title: (bloc) => `COMPARISON OF RESULTS ${periodOf(bloc).toUpperCase()}`,
    withPeriod: (bloc, file) => `Compared with ${periodOf(bloc)} (file ${file})`,
    withRun: (time) => `Compared with the previous run, ${time}`,
    results: (fingerprint) => `Of the present results (fingerprint ${fingerprint}, in full below the table)`,
    outdated: (fingerprint, ranAt) => `Of earlier results (fingerprint ${fingerprint}), not of the run of ${ranAt}: compare again`,
    columns: {
      label: "No.", unit: "Member", earlierRank: "Rank before", rank: "Rank now", move: "Moved", earlierTotal: "Total before", total: "Total now",
      change: "Difference", causes: "Criteria that caused it (largest difference first)",
    },
    group: (name) => `Group: ${name}`,
    move: (places) => (places > 0 ? `Up ${places}` : places < 0 ? `Down ${-places}` : "Same"),
    notComparable: "–",
    sameTotal: "The points did not change.",
    cause: (name, change, earlier, now) => `${name}: ${change} (${earlier === "" ? "–" : earlier} → ${now === "" ? "–" : now})`,
    only: { now: "not there before", earlier: "no longer there" },
    otherMax: (earlier, now) => `maximum ${earlier} → ${now}`,
    rescale: "Rescaled for criteria that do not count",
    rounding: "Rounding",
    more: (count, change) => `${count} ${count === 1 ? "other" : "others together"}: ${change}`,
    overtook: (names) => `Passed: ${names}`,
    overtakenBy: (names) => `Passed by: ${names}`,
    formerly: (name) => `formerly ${name}`,
    notCompared: "Not compared",
    unmatched: {
      new: () => "Not there before",
      merged: (names) => `Merged from ${names}: not compared with one of them alone`,
      split: (names) => `Split off from ${names}: not compared with the whole of it`,
      gone: (names) => (names === "" ? "Only there before" : `Only there before; now ${names}`),
    },
    criteriaOnly: { now: (names) => `Criteria that are new: ${names}.`, earlier: (names) => `Criteria that are no longer there: ${names}.` },
    reworded: (names) => `Criteria of one code under another name, taken as the same (please check): ${names}.`,
    rewordedPair: (earlier, now) => `“${earlier}” → “${now}”`,
    otherBloc: (name) => `The earlier file names the bloc “${name}”.`,
    later: "Please note: the period compared with is not an earlier one.",
    provisional: { now: "The present results are provisional.", earlier: "The earlier results are provisional." },
    legend: "The points of a criterion are what it contributes to the total (weights included). The differences of the criteria add up exactly to the difference of the totals.",
    nowSource: (period, fingerprint) => `Now: ${period}; fingerprint ${fingerprint}`,
    earlierSource: (period, fingerprint) => `Before: ${period}; fingerprint ${fingerprint}`,
  },
  refusal: {
    nowStopped: { what: "Nothing was compared: the present data have errors and cannot be ranked.", todo: "Press Check, correct the errors and compare again." },
    nowMissing: {
      what: "Nothing was compared: scores are missing in the present data.",
      todo: "Add them; or compare provisionally: press “Compute ranking”, then “Compute provisionally all the same”, before comparing (command line: add --provisional).",
    },
    noPrevious: { what: "This workbook has no earlier run to compare with.", todo: "Compute the ranking at least once before data are changed, or choose a file of an earlier period." },
    earlierStopped: (file) => ({ what: `The file ${file} has errors and cannot be ranked.`, todo: "Open that file, correct the errors and compare again." }),
    earlierMissing: (file) => ({
      what: `Scores are missing in the file ${file}, so it cannot be ranked.`,
      todo: "Open that file, add them and compare again. To compare provisionally without them: add --provisional on the command line; in Excel the present results too have to be computed with “Compute provisionally all the same”.",
    }),
    earlierUnreadable: (file) => ({ what: `The file ${file} is no workbook of a bloc.`, todo: "Choose the scoring workbook of an earlier period." }),
    nothingInCommon: (file) => ({ what: `No member of this workbook is in ${file}.`, todo: "Check whether it is the file of another bloc; if members were renamed, type the former name under Predecessor." }),
  },
  pane: {
    title: "Compare",
    about: "See which members moved up or down, and because of which criteria.",
    withRun: "With the previous run",
    withFile: "With an earlier file…",
    fileLabel: "Choose the Excel file of an earlier period",
    done: (count) => `${count} members compared.`,
    moved: (up, down) => `${up} moved up, ${down} moved down.`,
    show: "Show the sheet Comparison",
  },
  problem,
  severity: { error: "Error", warning: "Warning", info: "Info" },
};

function problem(found: RollUpProblem, files: readonly string[]): FindingText {
  const names = files.join(", ");
  switch (found.code) {
    case "year-doubled":
      return { what: `The files ${names} are all for ${found.params.year}.`, todo: "Keep one file for each year, or correct the year on the sheet Setup." };
    case "not-a-year":
      return { what: `The file ${names} is not of a whole year (a half-year review, or several years).`, todo: "Use the workbook of the annual review." };
    case "different-bloc":
      return {
        what: `The file ${names} is of “${found.params.name}”, not of “${found.params.other}”.`,
        todo: "Leave that file out; if it is the same bloc under another name, add --renamed.",
      };
    case "year-stopped":
      return {
        what: `The results for ${found.params.year} (${names}) could not be ranked because of errors.`,
        todo: "Correct the errors of that file; or add --provisional where only scores are missing; or add --with-stopped to leave that year without ranks.",
      };
    case "year-provisional":
      return { what: `The results for ${found.params.year} (${names}) are provisional.`, todo: "Fill in what is missing and roll up again before the results are presented." };
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
