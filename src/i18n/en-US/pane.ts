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
    "Only scores are missing, so you can compute provisionally: what is missing is left out, never counted as 0, and the table says “Provisional”.",

  steps: {
    papers: "Making the papers…",
    paperFiles: "Making the Word files…",
    reading: "Reading the data…",
    scoring: "Scoring and ranking…",
    writing: "Writing the result sheets…",
    verifying: "Comparing the results with Excel…",
    recordCheck: "Checking against the record…",
    finalising: "Finalising…",
    reopening: "Reopening…",
    keeping: "Writing to the Setup sheet…",
    recording: "Writing the run log…",
    checking: "Checking the data…",
    comparing: "Comparing…",
    stability: "Looking at the stability of ranks…",
    adding: "Adding the sheets…",
  },
  announce: {
    papers: (count) => (count === 1 ? "1 paper made." : `${count} papers made.`),
    paperFiles: (count) => (count === 1 ? "1 Word file made." : `${count} Word files made.`),
    ranked: (findings) => (findings === 0 ? "Ranking done." : `Ranking done, with ${count(findings, "remark", "remarks")}.`),
    nobody: () => "No member has any score yet, so nobody is ranked.",
    stopped: (errors) => `No ranking yet: ${count(errors, "error", "errors")} to correct.`,
    checked: (findings) => (findings === 0 ? "Check done, no problems found." : `Check done, ${count(findings, "item", "items")} found.`),
    added: (findings) => (findings === 0 ? "The bloc's sheets have been added." : `The bloc's sheets have been added, ${count(findings, "item", "items")} found.`),
    compared: (members) => `${count(members, "member", "members")} compared.`,
    notCompared: "The comparison could not be made.",
    stability: "Stability of ranks: done.",
    noStability: "The stability of ranks could not be looked at.",
    asRecorded: "Check done: data and results are still as recorded.",
    notAsRecorded: "Check done: the workbook is no longer as recorded.",
    finalised: "The results are final now.",
    notFinalised: (reasons) => `Not finalised, for ${count(reasons, "reason", "reasons")}.`,
    reopened: "Reopened: data can be changed and computed again.",
    kept: "Kept on the Setup sheet.",
  },

  kind: { khoi: "Emulation bloc", cum: "Emulation bloc (cụm)" },
  period: (period, year) =>
    period === "half-year" ? `Half-year review, first half of ${year}` : period === "year" ? `Year ${year}` : `Several years, up to ${year}`,
  groupLine: (name, members) => `${name}: ${count(members, "member", "members")}`,

  nextSteps: "Next steps",

  stale: "Data has changed, compute again",
  provisional: "Provisional",
  provisionalWhy: "Some scores are missing, not yet due, not yet published or not yet agreed. See the data check below.",
  earlierRun: (when) => `Showing the results computed ${when}`,
  earlierRunNote: "The results are in this workbook's standings sheets.",
  stopped: "No ranking yet",
  stoppedWhy: (errors) =>
    `${count(errors, "error in the data has", "errors in the data have")} to be corrected. Standings of an earlier run, if any, stay as they were.`,
  checkedClean: "Check done: no problems found.",
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
    apart: (group) => `${group} (with criteria that do not apply, ranked apart)`,
    nobody: "Nobody in this group is ranked yet.",
  },

  nominations: {
    heading: "Nominations",
    none: "Nobody meets the award rules as they stand.",
    noneHalfYear: "A half-year review makes no nominations.",
    noRules: "There are no award rules yet. Enter them on the sheet Award rules if the bloc nominates.",
    open: { khoi: "To be decided", cum: "To be decided" },
    decisions: {
      "award-tie": (award, names, places) => `${award}: ${names} are tied, only ${count(places, "place is", "places are")} left.`,
      "leaders-vote": (award, names) => `${award}: the leaders of the groups go to the vote (${names}).`,
      "ballot-missing": (award, names) => `${award}: the ballot results of ${names} have not been entered.`,
      "second-round": (award, names) => `${award}: a second ballot is needed for ${names}.`,
      "head-and-deputy": (award, names) => `${award}: head and deputy decide between ${names}.`,
    },
    show: "Open the nominations",
  },

  findings: {
    heading: "Data check",
    error: (n) => `Errors to correct (${n})`,
    warning: (n) => `Warnings (${n})`,
    info: (n) => `Information (${n})`,
    none: "No problems found.",
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
      membersEmpty: (group) => (group === null ? "Enter at least one member." : `Enter at least one member for the group ${group}.`),
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

  faults: {
    "edit-mode": () => ({
      what: "Excel is in the middle of editing a cell, or shows a dialog.",
      todo: "Press Enter to finish the cell (or close the dialog), then try again.",
    }),
    "too-large": () => ({
      what: "The workbook is too large for Excel to hand over its data.",
      todo: "Delete sheets or areas that are not used, or open the workbook in Excel on a computer, then try again.",
    }),
    busy: () => ({ what: "Excel is busy.", todo: "Wait a few seconds until Excel has finished, then try again." }),
    conflict: (sheet) => ({
      what: sheet === undefined ? "Somebody changed the sheets during the run." : `Somebody changed the sheet “${sheet}” during the run.`,
      todo: "Wait until they have finished, then try again; the data is read afresh.",
    }),
    protected: (sheet) => ({
      what: sheet === undefined ? "A sheet that has to be written is protected." : `The sheet “${sheet}” is protected.`,
      todo: "On the Review tab, unprotect the sheet (and the workbook, if it is), then try again.",
    }),
    "read-only": () => ({
      what: "The workbook is open for reading only, so results cannot be written.",
      todo: "Switch to editing, or save a copy and try again there.",
    }),
    filtered: (sheet) => ({
      what: sheet === undefined ? "A filter is on in a result sheet." : `A filter is on in the sheet “${sheet}”.`,
      todo: "Remove the filter on that sheet, then try again.",
    }),
    merged: (sheet) => ({
      what: sheet === undefined ? "Merged cells or a table are in the way on a result sheet." : `Merged cells or a table are in the way on the sheet “${sheet}”.`,
      todo: "Unmerge the cells (or move the table away), then try again.",
    }),
    unsupported: () => ({
      what: "This Excel lacks a function that is needed.",
      todo: "Update Excel, or open the workbook in Excel on the web, then try again.",
    }),
    offline: () => ({ what: "The connection to Excel is lost.", todo: "Check the network, then try again. What you entered is still there." }),
    timeout: () => ({
      what: "Excel does not answer.",
      todo: "Try again. If it stays, save the workbook, close Excel and open it again.",
    }),
    "hidden-sheet": (sheet) => ({
      what: sheet === undefined ? "The sheet to open is hidden." : `The sheet “${sheet}” is hidden.`,
      todo: "Right-click a sheet tab, choose Unhide, then try again.",
    }),
    "no-sheet": (sheet) => ({
      what: sheet === undefined ? "The sheet to open is no longer in the workbook." : `The sheet “${sheet}” is no longer in the workbook.`,
      todo: "It may have been deleted or renamed. Compute again to make it anew.",
    }),
    "bloc-exists": () => ({
      what: "This workbook holds a bloc's sheets already.",
      todo: "Press the button at the top that reads the workbook again, or open another workbook for a new bloc.",
    }),
    finalised: () => ({ what: "The results are finalised and cannot be computed again.", todo: "Press Reopen, then compute; the run log will say so. Papers, comparison and explanation can still be made." }),
    "final-changed": () => ({
      what: "The data as it stands no longer gives the finalised results.",
      todo: "Compare with the record to see which cells changed and put them back, or reopen and compute again.",
    }),
    running: () => ({ what: "Another run is under way.", todo: "Wait until it has finished, then try again." }),
  },
  retry: "Try again",
  reopen: "Reopen to change and compute again",
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
    short: "This is a fault of the add-in, not of your data; nothing you entered was changed. Details:",
    details: "Details of the error",
    copy: "Copy the details",
    copied: "Copied.",
    copyByHand: "Copying is blocked here; the details are selected, press Ctrl+C.",
    reload: "Open the pane again",
  },

  notice: { title: "Not computed", close: "Close this window, do as it says and press the button again." },
};
