import type { BlocDescription, Inspection, Place, RunOutcome, Step } from "../../app";

/** Everything that the pane asks of the workbook. Made from the use-cases in app; tests hand in their own. */
export interface PaneActions {
  inspect(): Promise<Inspection>;
  check(): Promise<RunOutcome>;
  compute(provisional: boolean, reached: (step: Step) => void): Promise<RunOutcome>;
  add(bloc: BlocDescription): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Calls back on every change of the data that is not ours, with when Excel told of it. Resolves to a function that stops it. */
  watch(changed: (heard: number) => void): Promise<() => Promise<void>>;
  now(): Date;
}
