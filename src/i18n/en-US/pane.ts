import type { PaneWords } from "../words-pane";

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const pane: PaneWords = {
  appName: "Bloc Ranking",
  switchLanguage: "Tiếng Việt",
  refresh: "Read the workbook again",
  opening: "Reading the workbook…",

  compute: "Compute ranking",
  check: "Check data",
  computeAllTheSame: "Compute provisionally all the same",
  computeAllTheSameWhy:
    "Only scores are missing. You can compute provisionally: what is missing is left out, never counted as 0, and the table says “Provisional”.",

  steps: {
    reading: "Reading the data…",
    scoring: "Scoring and ranking…",
    writing: "Writing the result sheets…",
    recording: "Writing the run log…",
    checking: "Checking the data…",
    adding: "Adding the sheets…",
  },
  announce: {
    ranked: (findings) => (findings === 0 ? "Ranking done." : `Ranking done, with ${count(findings, "remark", "remarks")}.`),
    stopped: (errors) => `No ranking yet: ${count(errors, "error", "errors")} to correct.`,
    checked: (findings) => (findings === 0 ? "Check done, nothing found." : `Check done, ${count(findings, "item", "items")} found.`),
    added: "The bloc's sheets have been added.",
  },

  kind: { khoi: "Emulation bloc", cum: "Emulation cluster" },
  period: (period, year) =>
    period === "half-year" ? `Half-year review, first half of ${year}` : period === "year" ? `Year ${year}` : `Several years, up to ${year}`,
  groupLine: (name, members) => `${name}: ${count(members, "member", "members")}`,

  stale: "Data has changed, compute again",
  provisional: "Provisional",
  provisionalWhy: "Some scores are missing, not yet due, not yet published or not yet agreed. See the data check below.",
  earlierRun: (when) => `Showing the results computed ${when}`,
  earlierRunNote: "The results are in this workbook's standings sheets.",
  openStandings: "Open the standings",
  stopped: "No ranking yet",
  stoppedWhy: (errors) =>
    `${count(errors, "error in the data has", "errors in the data have")} to be corrected. Standings of an earlier run, if any, stay as they were.`,
  checkedClean: "Check done: nothing found.",
  notYetComputed: "Not computed yet. Enter the scores, then press the button above.",
  moment: ({ day, month, year, hour, minute }) => `on ${day}/${month}/${year} at ${hour}:${minute}`,

  results: {
    heading: "Standings",
    rank: "Rank",
    member: "Member",
    total: "Total",
    rate: "Rate",
    tied: "Tied",
    unranked: "Not ranked",
    noScore: "No score yet",
    notEligible: "Not considered for awards",
    fingerprint: "Fingerprint",
    openSheet: (group) => `Open the standings: ${group}`,
    openMember: (member) => `${member}: open the standings`,
    nobody: "Nobody in this group is ranked yet.",
  },

  nominations: {
    heading: "Nominations",
    none: "Nobody meets the award rules as they stand.",
    noneHalfYear: "A half-year review makes no nominations.",
    open: "To be decided",
    openTie: (award, names, places) => `${award}: ${names} are tied, ${count(places, "place", "places")} left`,
    openOther: (award, names) => `${award}: ${names}`,
    show: "Open the nominations",
  },

  findings: {
    heading: "Data check",
    error: (n) => `Errors to correct (${n})`,
    warning: (n) => `Warnings (${n})`,
    info: (n) => `Information (${n})`,
    none: "Nothing found.",
    more: (n) => `Show ${n} more`,
    at: (sheet, cell) => (cell === undefined ? sheet : `${sheet}, cell ${cell}`),
  },

  start: {
    heading: "Start a bloc",
    otherWorkbook: "This workbook is not a bloc's yet: it has no “Setup” sheet.",
    emptyWorkbook: "This workbook is empty.",
    nothingLost: "Your sheets stay as they are; only new sheets are added.",
    addEmpty: "Add empty sheets",
    addEmptyWhy: "Give the bloc's name, period and members, then enter criteria and scores.",
    addSample: "Add a filled sample",
    addSampleWhy: "Try it with one of five samples with invented scores.",
    back: "Back",
  },

  sample: {
    heading: "Choose a sample",
    choose: "Sample",
    invented: "Every score in a sample is invented.",
    add: "Add this sample",
    loading: "Loading the sample…",
    failed: "The sample could not be loaded. Check the network and try again.",
  },

  form: {
    heading: "New bloc",
    name: "Name of the bloc",
    nameHint: "For example: Bloc 3, advisory and general agencies",
    kind: "Kind",
    year: "Year",
    period: "Period",
    periods: { "half-year": "Half-year review", year: "Year" },
    groups: "Groups",
    oneGroup: "One group",
    twoGroups: "Two groups: with and without public-service assessment",
    groupNames: { only: "Members", committed: "Committed service", other: "Non-committed service" },
    members: "Members",
    membersOf: (group) => `Members, group ${group}`,
    membersHint: "One per line; a whole list can be pasted.",
    counted: (n) => count(n, "member", "members"),
    add: "Add the sheets",
    later: "Criteria, scores and award rules are entered on the sheets.",
    mistakes: {
      nameEmpty: "Enter the bloc's name.",
      yearWrong: "Enter the year with four digits, from 2000 to 2100.",
      membersEmpty: (group) => `Enter at least one member for the group ${group}.`,
      memberDoubled: (name) => `“${name}” is entered twice. Remove one line or make the names differ.`,
    },
  },

  starter: {
    note: "The criteria to start with are only a 100-point frame; change them to your bloc's own rules.",
    sections: [
      {
        name: "Performance of assigned tasks",
        leaves: [
          { name: "Results against the work programme and plan", max: 40 },
          { name: "Administrative reform and digital transformation", max: 20 },
        ],
      },
      {
        name: "Compliance with policy, building the agency",
        leaves: [
          { name: "Compliance with the Party's policy and the State's law", max: 10 },
          { name: "Building Party, government and mass organisations", max: 10 },
        ],
      },
      {
        name: "Emulation and commendation work",
        leaves: [
          { name: "Organising emulation movements, spreading good examples", max: 10 },
          { name: "Taking part in the bloc's activities, reporting", max: 10 },
        ],
      },
    ],
    flag: "Emulation flag of the provincial People's Committee",
  },

  faults: {},
  faultOther: {
    what: "Excel reported an error that the add-in does not know by name.",
    todo: "Try again. If it stays, save the workbook, close Excel and open it again.",
  },
  retry: "Try again",
  dismiss: "Close this message",
  unsupported: {
    what: "This version of Excel cannot run the add-in.",
    todo: "Excel 2021 or later, Microsoft 365, Excel on the web or on iPad is needed. Open the workbook with one of these.",
  },
  notInExcel: {
    what: "This page only works inside Excel.",
    todo: "Open Excel, go to the Home tab and press “Open pane”.",
  },

  bug: {
    heading: "A fault of the add-in",
    what: "The add-in ran into an error of our making, not of your data. What you entered has not been changed. Please copy the details below to your support and open the pane again.",
    details: "Details of the error",
    copy: "Copy the details",
    copied: "Copied.",
    copyByHand: "Copying is blocked here; the details are selected, press Ctrl+C.",
    reload: "Open the pane again",
  },

  notice: { title: "Not computed", close: "Close this window, then press the ribbon button again." },
};
