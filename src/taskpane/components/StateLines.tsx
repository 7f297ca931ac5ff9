import { Button } from "@fluentui/react-components";
import { onlyMissing, type Intent, type PaneState } from "../state/pane-state";
import { momentText } from "../view/moment";
import { useWords } from "../words";
import { Message } from "./Message";

export interface StateLinesProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** Where the results stand: out of date, provisional, stopped, of an earlier run, or none yet. */
export function StateLines({ state, busy, ask }: StateLinesProps): React.ReactNode {
  const words = useWords().pane;
  const { ranked, report, stale } = state;
  const earlier = state.workbook?.earlier ?? null;
  const stopped = report?.by === "run" && report.outcome.status === "stopped" ? report.outcome : null;
  const hasResults = ranked !== null || earlier !== null;
  if (!hasResults && stopped === null && report === null) return <p>{words.notYetComputed}</p>;

  return (
    <>
      {stale && hasResults && <Message intent="warning" title={words.stale} />}
      {stopped !== null && <StoppedLine errors={countErrors(stopped.findings)} />}
      {stopped !== null && onlyMissing(stopped) && (
        <Message
          intent="info"
          title={words.onlyMissing}
          text={words.computeAllTheSameWhy}
          actions={
            <Button disabledFocusable={busy} onClick={() => ask({ do: "compute", provisional: true })}>
              {words.computeAllTheSame}
            </Button>
          }
        />
      )}
      {ranked !== null && stopped !== null && <Message intent="info" title={words.earlierRun(momentText(ranked.at, words))} />}
      {ranked === null && earlier !== null && (
        <Message intent="info" title={words.earlierRun(earlier.when)} text={words.earlierRunNote} />
      )}
      {ranked !== null && ranked.outcome.result.provisional && (
        <Message intent="warning" title={words.provisional} text={words.provisionalWhy} />
      )}
    </>
  );
}

const countErrors = (findings: readonly { readonly severity: string }[]): number =>
  findings.filter((finding) => finding.severity === "error").length;

function StoppedLine({ errors }: { readonly errors: number }): React.ReactNode {
  const words = useWords().pane;
  return <Message intent="error" title={words.stopped} text={words.stoppedWhy(errors)} />;
}
