/** From grids to a result: read the bloc, rank it, and put every finding where the user can see it. */
import { type Bloc, type Finding, type RunResult, checkBloc, rankBloc } from "../core";
import { type LocatedFinding, type ReadOutcome, type RecordedRun, type WorkbookGrids, locateFindings, readBloc } from "../workbook";

export interface Assessment {
  /** null where the workbook holds no bloc that could be read. */
  readonly bloc: Bloc | null;
  /** Stopped as soon as one finding of reading or of ranking is an error; then without groups. */
  readonly result: RunResult;
  readonly findings: readonly LocatedFinding[];
  /** Where the workbook holds what a formula may refer to. */
  readonly cellOf: ReadOutcome["cellOf"];
  readonly locate: ReadOutcome["locate"];
  /** The set-up itself names the day of the run. */
  readonly asOfFixed: boolean;
}

export interface AssessOptions {
  readonly provisional?: boolean;
  /** The day of the run, for blocs that do not fix one. */
  readonly today: string;
}

/** Never throws for what stands in the workbook: that gives findings. */
export function assess(grids: WorkbookGrids, options: AssessOptions): Assessment {
  const read = readBloc(grids);
  if (read.bloc === null) return { bloc: null, result: stoppedBy(read.findings), findings: read.findings, cellOf: (query) => read.cellOf(query), locate: (subject) => read.locate(subject), asOfFixed: false };
  const bloc = dated(read.bloc, options.today);
  const provisional = options.provisional === undefined ? {} : { provisional: options.provisional };
  // From a bloc that was not wholly read no ranks are made: their ties and open places would be no facts.
  const result = hasErrors(read.findings) ? stoppedBy(checkBloc(bloc, provisional)) : rankBloc(bloc, provisional);
  const findings = allFindings(read, result.findings);
  const stopped = hasErrors(findings);
  return { bloc, result: stopped ? stoppedBy(findings) : { ...result, findings }, findings, cellOf: (query) => read.cellOf(query), locate: (subject) => read.locate(subject), asOfFixed: read.bloc.settings.asOf !== undefined };
}

/**
 * The same for the day of an earlier run, and leaving out what it left out, so that time passing is no change. Of a
 * run that is not recorded whole, the day is when it ran and nothing is left out.
 */
export function assessAsRun(grids: WorkbookGrids, run: Pick<RecordedRun, "ranAt"> & Partial<Pick<RecordedRun, "bloc" | "leaveOut">>): Assessment {
  return assess(grids, { today: run.bloc?.settings.asOf ?? run.ranAt.slice(0, 10), provisional: run.leaveOut ?? false });
}

function dated(bloc: Bloc, today: string): Bloc {
  return bloc.settings.asOf === undefined ? { ...bloc, settings: { ...bloc.settings, asOf: today } } : bloc;
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

function stoppedBy(findings: readonly Finding[]): RunResult {
  return { status: "stopped", provisional: false, groups: [], nominations: [], open: [], considered: [], findings };
}

/**
 * The findings of reading, then those of ranking in their places. A score that could not be read is no score to
 * the ranking; that it is missing is not said once more.
 */
function allFindings(read: ReadOutcome, ranked: readonly Finding[]): LocatedFinding[] {
  const unreadable = read.findings.filter((finding) => finding.severity === "error" && finding.about?.member !== undefined);
  return locateFindings(read, ranked.filter((finding) => !unreadable.some((error) => explains(error, finding))));
}

function explains(error: Finding, finding: Finding): boolean {
  if (error.about?.member !== finding.about?.member) return false;
  if (finding.code === "no-score") return true;
  return finding.code.startsWith("missing-") && error.about?.criterion === finding.about?.criterion;
}
