import type { BlocDescription, CompareOutcome, FinaliseOutcome, Inspection, LastRun, PaperFile, PaperKind, PapersOutcome, Place, RecordCheck, ReopenOutcome, RunOutcome, StabilityOutcome, Step, ToldFinding } from "../../app";

/** Everything that the pane asks of the workbook. Made from the use-cases in app; tests hand in their own. */
export interface PaneActions {
  inspect(): Promise<Inspection>;
  check(): Promise<RunOutcome>;
  compute(provisional: boolean, reached: (step: Step) => void): Promise<RunOutcome>;
  /** A run that writes the explanation of some members, by code, or of all, and shows it. */
  explain(members: readonly string[] | "all", provisional: boolean, reached: (step: Step) => void): Promise<RunOutcome>;
  /** Adds the sheets of a bloc; gives what of its texts a cell does not hold and was cut. */
  add(bloc: BlocDescription): Promise<readonly ToldFinding[]>;
  /** With a workbook of an earlier period that the user picked, or, without one, with the last other run. */
  compare(file: File | null, provisional: boolean): Promise<CompareOutcome>;
  /** How firmly the ranks stand when weights vary by a share in per cent; writes nothing. */
  stability(share: number, provisional: boolean): Promise<StabilityOutcome>;
  /** Writes the sheets of these papers. */
  makePapers(kinds: readonly PaperKind[]): Promise<PapersOutcome>;
  /** The same papers as Word files; nothing is written. */
  paperFiles(kinds: readonly PaperKind[]): Promise<PapersOutcome & { readonly files: readonly PaperFile[] }>;
  /** Whether this Excel lets a pane hand a file to the user. */
  savesFiles(): boolean;
  saveFile(file: PaperFile): void;
  /** Compares the workbook with the record of its last run; writes nothing. */
  verify(): Promise<RecordCheck>;
  finalise(): Promise<FinaliseOutcome>;
  reopen(): Promise<ReopenOutcome>;
  /** Keeps in the set-up who prepares the results; "" for nobody. */
  keepPreparedBy(name: string): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** The last run of the workbook, whoever made it; null where the data were changed since. */
  lastRun(): Promise<LastRun | null>;
  /**
   * Calls back on every change of the data that is not ours, with when Excel told of it, and when somebody else has
   * computed. Resolves to a function that stops it.
   */
  watch(changed: (heard: number) => void, ran: () => void): Promise<() => Promise<void>>;
  now(): Date;
}
