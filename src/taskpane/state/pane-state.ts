import type { BlocDescription, CompareOutcome, FinaliseOutcome, Inspection, LastRun, PaperFile, PaperKind, PapersOutcome, Place, RecordCheck, ReopenOutcome, RunOutcome, StabilityOutcome, Step, ToldFinding } from "../../app";
import type { FaultName } from "../../i18n/words-pane";

/** One thing that the user can ask for. Plain data, so that a fault can offer exactly the same thing again. */
export type Intent =
  | { readonly do: "inspect" }
  /** Somebody else has computed: show what came of it. */
  | { readonly do: "follow" }
  | { readonly do: "check" }
  | { readonly do: "compute"; readonly provisional: boolean }
  /** Members by code. `provisional`: the results in view left missing scores out. */
  | { readonly do: "explain"; readonly members: readonly string[] | "all"; readonly provisional: boolean }
  | { readonly do: "add"; readonly bloc: BlocDescription }
  /** `provisional`: the results in view left missing scores out. */
  | { readonly do: "compare"; readonly file: File | null; readonly provisional: boolean }
  /** By how many per cent weights vary. `provisional`: the results in view left missing scores out. */
  | { readonly do: "stability"; readonly share: number; readonly provisional: boolean }
  | { readonly do: "papers"; readonly kinds: readonly PaperKind[] }
  | { readonly do: "paper-files"; readonly kinds: readonly PaperKind[] }
  /** Compare the workbook with the record of its last run. */
  | { readonly do: "verify" }
  | { readonly do: "finalise" }
  | { readonly do: "reopen" }
  /** "" keeps that nobody is to be named. */
  | { readonly do: "prepared-by"; readonly name: string }
  | { readonly do: "go"; readonly to: Place };

/** What is being done at the moment, as the progress line says it. */
export type Doing = Step | "papers" | "paperFiles" | "comparing" | "stability" | "recordCheck" | "finalising" | "reopening" | "keeping" | "checking" | "adding" | "opening";

/** What just ended, for the live region. Words are chosen when it is shown. */
export type News =
  | { readonly kind: "ranked" | "nobody" | "stopped" | "checked" | "papers" | "paperFiles" | "compared" | "notFinalised" | "added"; readonly count: number }
  | { readonly kind: "notCompared" | "stability" | "noStability" | "asRecorded" | "notAsRecorded" | "finalised" | "reopened" | "kept" };

/** Something between us and Excel that the user can do something about, and what was asked when it happened. */
export interface Fault {
  readonly name: FaultName;
  readonly sheet: string | undefined;
  readonly intent: Intent;
}

export interface PaneState {
  /** null until the workbook has been read for the first time. */
  readonly workbook: Inspection | null;
  readonly doing: Doing | null;
  /** The last run that ranked, of this pane or followed by it, and when; it stays in view when a later run stops. */
  readonly ranked: { readonly outcome: RunOutcome; readonly at: Date } | null;
  /** The findings of the last run or check. */
  readonly report: { readonly by: "run" | "check"; readonly outcome: RunOutcome } | null;
  /** What was cut when this pane added the sheets; stays in view until a run or check has findings of its own. */
  readonly cut: readonly ToldFinding[];
  /** What came of the last comparison of this pane. */
  readonly compared: CompareOutcome | null;
  /** What was found of the stability of ranks, when that was begun, and whether somebody has changed the data since. */
  readonly stability: { readonly outcome: StabilityOutcome; readonly began: number; readonly stale: boolean } | null;
  /** What came of the papers last asked for; with files where they were asked for. */
  readonly papers: (PapersOutcome & { readonly files?: readonly PaperFile[] }) | null;
  /** What came of the last comparison with the record, why finalising was refused, what came of reopening. */
  readonly recordCheck: RecordCheck | null;
  readonly obstacles: FinaliseOutcome["obstacles"];
  readonly reopened: ReopenOutcome | null;
  /** Somebody changed the data since the results in view were computed. */
  readonly stale: boolean;
  /** Such a change was made while the work under way was running, perhaps after it had read the cell. */
  readonly changedMeanwhile: boolean;
  /** When the last piece of work began, and when the run whose results are in view did: milliseconds. */
  readonly began: number;
  readonly rankedBegan: number;
  readonly fault: Fault | null;
  /** A thrown error that is no host fault: ours. */
  readonly bug: Error | null;
  readonly news: News | null;
}

export type PaneEvent =
  | { readonly type: "started"; readonly doing: Doing; readonly at: number }
  | { readonly type: "reached"; readonly doing: Doing }
  | { readonly type: "inspected"; readonly workbook: Inspection }
  | { readonly type: "checked"; readonly outcome: RunOutcome }
  | { readonly type: "computed"; readonly outcome: RunOutcome; readonly at: Date }
  | { readonly type: "followed"; readonly workbook: Inspection; readonly run: LastRun | null }
  | { readonly type: "added"; readonly findings: readonly ToldFinding[]; readonly workbook: Inspection }
  | { readonly type: "compared"; readonly outcome: CompareOutcome }
  | { readonly type: "stability"; readonly outcome: StabilityOutcome }
  | { readonly type: "papers"; readonly outcome: NonNullable<PaneState["papers"]> }
  | { readonly type: "verified"; readonly check: RecordCheck }
  | { readonly type: "finalised"; readonly outcome: FinaliseOutcome; readonly workbook: Inspection }
  | { readonly type: "reopened"; readonly outcome: ReopenOutcome; readonly workbook: Inspection }
  | { readonly type: "kept"; readonly workbook: Inspection }
  | { readonly type: "went" }
  | { readonly type: "changed"; readonly heard: number }
  | { readonly type: "failed"; readonly fault: Fault }
  | { readonly type: "broke"; readonly error: Error }
  | { readonly type: "dismissed" };

export const startState: PaneState = {
  workbook: null,
  doing: null,
  ranked: null,
  report: null,
  cut: [],
  compared: null,
  stability: null,
  papers: null,
  recordCheck: null,
  obstacles: [],
  reopened: null,
  stale: false,
  changedMeanwhile: false,
  began: 0,
  rankedBegan: 0,
  fault: null,
  bug: null,
  news: null,
};

const errorsIn = (outcome: RunOutcome): number => outcome.findings.filter((finding) => finding.severity === "error").length;

/** What the pane shows after an event. Pure: all work is done in usePane. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      // While the pane opens, a fault that the ribbon button left behind stays in view.
      return { ...state, doing: event.doing, began: event.at, changedMeanwhile: false, fault: state.workbook === null ? state.fault : null, news: null };
    case "reached":
      return { ...state, doing: event.doing };
    case "inspected":
      return { ...state, doing: null, workbook: event.workbook };
    case "checked": {
      const news: News = { kind: "checked", count: event.outcome.findings.length };
      return { ...state, doing: null, report: { by: "check", outcome: event.outcome }, cut: [], news };
    }
    case "computed":
      return afterRun(state, event.outcome, event.at);
    case "followed": {
      const seen = { ...state, doing: null, workbook: event.workbook };
      return event.run === null ? seen : afterRun(seen, event.run.outcome, event.run.at);
    }
    case "added":
      return { ...startState, workbook: event.workbook, cut: event.findings, news: { kind: "added", count: event.findings.length } };
    case "compared":
      return {
        ...state,
        doing: null,
        compared: event.outcome,
        news: event.outcome.status === "compared" ? { kind: "compared", count: event.outcome.comparison.members.length } : { kind: "notCompared" },
      };
    case "stability": {
      const news: News = { kind: event.outcome.status === "diagnosed" ? "stability" : "noStability" };
      return { ...state, doing: null, stability: { outcome: event.outcome, began: state.began, stale: state.changedMeanwhile }, news };
    }
    case "papers": {
      const { files, made } = event.outcome;
      const news: News = files === undefined ? { kind: "papers", count: made.length } : { kind: "paperFiles", count: files.length };
      return { ...state, doing: null, papers: event.outcome, news };
    }
    case "verified":
      return { ...state, doing: null, recordCheck: event.check, news: { kind: event.check.same ? "asRecorded" : "notAsRecorded" } };
    case "finalised": {
      const { finalised, obstacles, check } = event.outcome;
      return { ...state, doing: null, workbook: event.workbook, obstacles, recordCheck: finalised === null ? check : null, reopened: null, news: finalised === null ? { kind: "notFinalised", count: obstacles.length } : { kind: "finalised" } };
    }
    case "reopened":
      return { ...state, doing: null, workbook: event.workbook, obstacles: [], recordCheck: null, reopened: event.outcome, news: { kind: "reopened" } };
    case "kept":
      return { ...state, doing: null, workbook: event.workbook, news: { kind: "kept" } };
    case "went":
      return { ...state, doing: null };
    case "changed":
      return afterChange(state, event.heard);
    case "failed":
      return { ...state, doing: null, fault: event.fault };
    case "broke":
      return { ...state, doing: null, bug: event.error };
    case "dismissed":
      return { ...state, fault: null };
  }
}

/** Excel tells late of what was typed just before a button was pressed: that is in the results already. */
function afterChange(state: PaneState, heard: number): PaneState {
  const { stability } = state;
  const seen = stability === null || stability.stale || heard <= stability.began ? stability : { ...stability, stale: true };
  if (heard <= state.rankedBegan) return seen === stability ? state : { ...state, stability: seen };
  return { ...state, stability: seen, stale: true, changedMeanwhile: state.changedMeanwhile || heard > state.began };
}

function afterRun(state: PaneState, outcome: RunOutcome, at: Date): PaneState {
  const report = { by: "run", outcome } as const;
  if (outcome.status === "stopped") {
    return { ...state, doing: null, report, cut: [], news: { kind: "stopped", count: errorsIn(outcome) } };
  }
  const anybody = outcome.result.groups.some((group) => group.standings.some((standing) => standing.rank !== null));
  const news: News = { kind: anybody ? "ranked" : "nobody", count: outcome.findings.length };
  return { ...state, doing: null, report, cut: [], ranked: { outcome, at }, rankedBegan: state.began, stale: state.changedMeanwhile, recordCheck: null, obstacles: [], reopened: null, news };
}

/** True where a run stopped and nothing but missing scores stood in its way. */
export function onlyMissing(outcome: RunOutcome): boolean {
  const errors = outcome.findings.filter((finding) => finding.severity === "error");
  return outcome.status === "stopped" && errors.length > 0 && errors.every((finding) => finding.code === "missing-stops");
}
