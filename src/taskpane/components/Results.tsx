import { useMemo } from "react";
import type { Intent, PaneState } from "../state/pane-state";
import { nominationsView } from "../view/nominations-view";
import { standingsView } from "../view/standings-view";
import { useWords } from "../words";
import { Findings } from "./Findings";
import { Fingerprint } from "./Fingerprint";
import { Nominations } from "./Nominations";
import { RunState } from "./RunState";
import { Standings } from "./Standings";

export interface ResultsProps {
  readonly state: PaneState;
  readonly ask: (intent: Intent) => void;
}

/**
 * Everything that came out. What was just found stands first when a run stopped, because it is what the user has
 * to act on; otherwise the standings do.
 */
export default function Results({ state, ask }: ResultsProps): React.ReactNode {
  const words = useWords();
  const outcome = state.ranked?.outcome ?? null;
  const tables = useMemo(() => (outcome === null ? null : standingsView(outcome, words)), [outcome, words]);
  const nominations = useMemo(() => (outcome === null ? null : nominationsView(outcome, words)), [outcome, words]);
  const stopped = state.report?.outcome.status === "stopped";
  const findings = state.report !== null && <Findings findings={state.report.outcome.findings} ask={ask} />;
  const cut = state.cut.length > 0 && <Findings findings={state.cut} ask={ask} />;

  return (
    <>
      {cut}
      {stopped && findings}
      <RunState state={state} ask={ask} />
      {tables !== null && <Standings tables={tables} ask={ask} />}
      {outcome !== null && nominations !== null && (
        <Nominations view={nominations} halfYear={outcome.bloc?.bloc.period === "half-year"} ask={ask} />
      )}
      {!stopped && findings}
      {outcome?.fingerprint !== undefined && <Fingerprint value={outcome.fingerprint} />}
    </>
  );
}
