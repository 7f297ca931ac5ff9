import { lowerFirst } from "../letter-case";
import { formatCount } from "../number";
import type { RecordWords, UnverifiedReason } from "../words-record";

const REASONS: Readonly<Record<UnverifiedReason, string>> = {
  "no-formulas": "the result sheets hold no formulas to compare",
  "not-calculated": "Excel has not finished calculating",
  "changed-meanwhile": "data changed while cells were compared",
  host: "Excel did not give the cells back",
};

const n = (count: number): string => formatCount(count, "en");
const cells = (count: number): string => (count === 1 ? "1 cell" : `${n(count)} cells`);
const inputs = (count: number): string => (count === 1 ? "1 input has changed" : `${n(count)} inputs have changed`);

export const record: RecordWords = {
  tab: "Record",
  note: "The add-in keeps the data of the last two runs here, to compare with. Do not edit or delete: what has been edited counts as damaged.",

  verification: {
    matched: (count) => `Verified: ${cells(count)} agree`,
    different: (different, count) => `Not in agreement: ${n(different)} of ${cells(count)}`,
    unverified: (reason) => `Not verified: ${REASONS[reason]}`,
    tooClose: (count) => `${cells(count)} cannot be verified: values too close for a spreadsheet to tell apart`,
    cell: (place, expected, found) => `${place}: must be ${expected}, is ${found}`,
    more: (count) => `… and ${cells(count)} more`,
  },
  blank: "blank",
  yes: "Yes",
  no: "No",
  section: "Verification and finalising",
  at: (sheet, cell) => (cell === undefined ? sheet : `${sheet}, cell ${cell}`),

  log: {
    finalised: "Finalised",
    reopened: "Reopened",
    ofRun: (when) => `Run of ${when}`,
  },

  check: {
    button: "Check against the record",
    none: "No run has been recorded yet. Compute the ranking first.",
    damaged: "The record was edited by hand and cannot be used. Compute again to write a new one.",
    atRun: (text) => `At the run: ${lowerFirst(text)}`,
    otherDamaged: "One record in this workbook was edited by hand and is not used.",
    same: (when) => `Data and results are still as recorded by the run of ${when}.`,
    differs: (when) => `The workbook is no longer as recorded by the run of ${when}.`,
    inputs,
    cells: (different, checked) => `${n(different)} of ${cells(checked)} of the results differ from the record`,
    gone: (count) => `${cells(count)} of the results went with the sheets, rows or columns that were deleted`,
    cellsSame: (checked) => `${cells(checked)} of the results still agree with the record`,
    fingerprintSame: "The fingerprint computed anew is that of the record",
    fingerprintDiffers: (recorded, fresh) => `The fingerprint computed anew is another one: recorded ${recorded}, now ${fresh}`,
    noFreshResult: "The data has errors now, so no fingerprint could be computed; see Check",
    notProven: "Computing the record's own data does not give the recorded fingerprint: the record cannot be trusted, or another version of the add-in made it",
    change: (what, was, is, note) => `${what}: was ${was}, is ${is}${note === undefined ? "" : ` (${note})`}`,
    layerNotUsed: (counted) => `this layer does not count, because there are ${counted.toLowerCase()} points`,
    layerNotListed: "this layer does not count, because it is not listed under “Order of score layers” on the set-up sheet",
    moreLines: (count) => `… and ${count} more`,
    changedSince: (count) => `${inputs(count)} since the recorded run.`,
  },

  finalise: {
    button: "Finalise",
    why: "Finalising protects the sheets of data and results (without a password) against edits by mistake.",
    reopen: "Reopen",
    reopenWhy: "Reopening takes the protection away and adds a line to the run log; after that data can be edited and computed again.",
    confirm: "Finalise",
    confirmReopen: "Reopen to edit and compute again",
    cancel: "Cancel",
    done: (when) => `The results of the run of ${when} are final.`,
    state: (when, by) => (by === "" ? `Results finalised on ${when}` : `Results finalised on ${when}, prepared by ${by}`),
    stateNote: "The sheets of data and results are protected; papers can still be made and filled in.",
    refused: "The results cannot be finalised yet:",
    obstacle: (obstacle) => {
      switch (obstacle.code) {
        case "no-record": return "no run has been recorded; compute the ranking first";
        case "damaged": return "the record was edited by hand; compute again";
        case "provisional": return obstacle.fallbacks === undefined ? "the results are provisional"
          : `the results are provisional: ${obstacle.fallbacks === 1 ? "1 score is" : `${obstacle.fallbacks} scores are`} still self-assessed or cross-checked. Enter the agreed points under Final score (or Appraised score), or list only the layer that is final under “Order of score layers” on the set-up sheet, and compute again`;
        case "open": return obstacle.count === 1 ? "1 decision is still to be made" : `${obstacle.count} decisions are still to be made`;
        case "not-verified": return "the results have not been verified; compute again";
        case "differs": return `${cells(obstacle.count)} did not agree when they were verified`;
        case "inputs-changed": return `${inputs(obstacle.count)} since the run; compute again`;
        case "cells-changed": return `${cells(obstacle.count)} of the results differ from the record; compute again`;
        case "fingerprint": return "computing again does not give the recorded fingerprint; compute again";
      }
    },
    reopened: "Reopened: data can be edited and computed again.",
    notFinalised: "The results are not finalised, there is nothing to reopen.",
    leftProtected: (sheets) => `Still protected, as before finalising: ${sheets}.`,
    barsRun: "The results are finalised and cannot be computed again. Reopen them first.",
  },

  preparedBy: {
    label: "Prepared by",
    hint: "Goes into the run log; kept on the Setup sheet. May stay blank.",
    save: "Save the name",
    leaveBlank: "Leave blank",
  },

  cli: {
    verify: "compare the workbook with the record of its last run (exit code 0: the same, 1: differs)",
    finalise: "finalise the results: protect data and results, add a line to the run log",
    reopen: "reopen finalised results",
    out: "workbook to write",
    useReopen: "Reopen with: bloc-ranking reopen <book.xlsx> -o <out.xlsx>",
  },
};
