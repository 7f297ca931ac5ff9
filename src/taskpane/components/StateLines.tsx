import { Button } from "@fluentui/react-components";
import type { RunOutcome } from "../../app";
import { onlyMissing, type Intent, type PaneState } from "../state/pane-state";
import { momentText } from "../view/moment";
import { useWords } from "../words";
import { EarlierRun } from "./EarlierRun";
import { Message } from "./Message";

export interface StateLinesProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** Where the results stand: out of date, provisional, stopped, of an earlier run, or none yet. */
export function StateLines({ state, busy, ask }: StateLinesProps): React.ReactNode {
  const words = useWords().pane;
  const { ranked, report, stale, workbook } = state;
  const earlier = workbook?.earlier ?? null;
  const stopped = report?.by === "run" && report.outcome.status === "stopped" ? report.outcome : null;
  const hasResults = ranked !== null || earlier !== null;
  // The pane saw no change, but the record of the run before it was opened tells of one.
  const changedSince = ranked === null && (earlier?.changed ?? 0) > 0;
  if (!hasResults && report === null) return <p>{words.notYetComputed}</p>;

  return (
    <>
      {((stale && hasResults) || changedSince) && <Message intent="warning" title={words.stale} />}
      {stopped !== null && <StoppedLine outcome={stopped} busy={busy} ask={ask} />}
      {ranked !== null && stopped !== null && <Message intent="info" title={words.earlierRun(momentText(ranked.at, words))} />}
      {ranked === null && earlier !== null && <EarlierRun when={earlier.when} groups={workbook?.bloc?.groups ?? []} ask={ask} />}
      {ranked !== null && ranked.outcome.result.provisional && (
        <Message intent="warning" title={words.provisional} text={words.provisionalWhy} />
      )}
    </>
  );
}

interface StoppedLineProps {
  readonly outcome: RunOutcome;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** Why there is no ranking; where nothing but scores is missing, the way to one all the same. */
function StoppedLine({ outcome, busy, ask }: StoppedLineProps): React.ReactNode {
  const words = useWords().pane;
  const errors = outcome.findings.filter((finding) => finding.severity === "error").length;
  if (!onlyMissing(outcome)) return <Message intent="error" title={words.stopped} text={words.stoppedWhy(errors)} />;
  return (
    <Message
      intent="error"
      title={words.stopped}
      text={`${words.stoppedWhy(errors)} ${words.computeAllTheSameWhy}`}
      actions={
        <Button disabledFocusable={busy} onClick={() => ask({ do: "compute", provisional: true })}>
          {words.computeAllTheSame}
        </Button>
      }
    />
  );
}
