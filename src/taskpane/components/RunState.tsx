import { recordWordsFor } from "../../i18n/record-words";
import type { Intent, PaneState } from "../state/pane-state";
import { cellLine, verificationLine } from "../view/record-view";
import { useWords } from "../words";
import { Message } from "./Message";
import { RecordLines } from "./RecordLines";

/**
 * What is claimed of the results in view: final, and whether Excel's own recalculation agreed with them. Nothing is
 * said of the latter once the data changed or a later run stopped: it was said of cells that have moved since.
 */
export function RunState({ state, ask }: { readonly state: PaneState; readonly ask: (intent: Intent) => void }): React.ReactNode {
  const { language } = useWords();
  const words = recordWordsFor(language);
  const { ranked, workbook, stale, report } = state;
  const earlier = workbook?.earlier ?? null;
  const moved = stale || report?.outcome.status === "stopped" || (ranked === null && (earlier?.changed ?? 0) > 0);
  const verification = ranked === null ? (earlier?.verification ?? null) : (ranked.outcome.verification ?? null);
  const finalised = workbook?.finalised ?? null;
  return (
    <>
      {finalised !== null && <Message intent="info" title={words.finalise.state(finalised.when, finalised.by)} text={words.finalise.stateNote} />}
      {verification !== null && !moved && (
        <Message intent={verification.state === "matched" ? "success" : "warning"} title={verificationLine(verification, words)}>
          <RecordLines lines={(ranked?.outcome.verification?.differences ?? []).map((one) => cellLine(one, language))} ask={ask} />
        </Message>
      )}
    </>
  );
}
