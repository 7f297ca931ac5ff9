import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { recordWordsFor } from "../../i18n/record-words";
import type { Intent, PaneState } from "../state/pane-state";
import { cellLine, changeLine, checkLines, type RecordLine } from "../view/record-view";
import { useWords } from "../words";
import { Confirmed } from "./Confirmed";
import { Fold } from "./Fold";
import { Message } from "./Message";
import { RecordLines } from "./RecordLines";

const useStyles = makeStyles({
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface RunRecordProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** Whether the workbook is still as recorded, and finalising. */
export function RunRecord({ state, busy, ask }: RunRecordProps): React.ReactNode {
  const styles = useStyles();
  const { language } = useWords();
  const words = recordWordsFor(language);
  const { workbook, ranked } = state;
  const finalised = workbook?.finalised ?? null;
  const hasRun = ranked !== null || (workbook?.earlier ?? null) !== null;
  const isFinal = finalised !== null || state.fault?.name === "finalised" || state.fault?.name === "final-changed";

  return (
    <Fold heading={words.section}>
      {finalised !== null && <p className={styles.about}>{words.finalise.state(finalised.when, finalised.by)}</p>}
      {state.reopened !== null && !isFinal && (
        <Message intent="success" title={state.reopened.reopened ? words.finalise.reopened : words.finalise.notFinalised}
          text={state.reopened.leftProtected.length === 0 ? undefined : words.finalise.leftProtected(state.reopened.leftProtected.join(", "))} />
      )}
      {state.recordCheck !== null && <CheckResult state={state} ask={ask} />}
      {state.obstacles.length > 0 && (
        <Message intent="warning" title={words.finalise.refused}>
          <ul className={styles.list}>{state.obstacles.map((one) => <li key={one.code}>{words.finalise.obstacle(one)}</li>)}</ul>
        </Message>
      )}
      {!hasRun && !isFinal && <p className={styles.about}>{words.check.none}</p>}
      <div className={styles.buttons}>
        <Button disabledFocusable={busy || !hasRun} onClick={() => ask({ do: "verify" })}>{words.check.button}</Button>
        {isFinal ? (
          <Confirmed label={words.finalise.reopen} why={words.finalise.reopenWhy} confirm={words.finalise.confirmReopen} cancel={words.finalise.cancel} busy={busy} onConfirm={() => ask({ do: "reopen" })} />
        ) : (
          <Confirmed label={words.finalise.button} why={words.finalise.why} confirm={words.finalise.confirm} cancel={words.finalise.cancel} busy={busy || !hasRun} onConfirm={() => ask({ do: "finalise" })} />
        )}
      </div>
    </Fold>
  );
}

function CheckResult({ state, ask }: Pick<RunRecordProps, "state" | "ask">): React.ReactNode {
  const { language } = useWords();
  const check = state.recordCheck;
  if (check === null) return null;
  const [title, ...more] = checkLines(check, recordWordsFor(language));
  const lines = [...more.map((text): RecordLine => ({ text })), ...check.changes.map((one) => changeLine(one, language)), ...check.differences.map((one) => cellLine(one, language))];
  return (
    <Message intent={check.same ? "success" : "warning"} title={title ?? ""}>
      <RecordLines lines={lines} ask={ask} />
    </Message>
  );
}
