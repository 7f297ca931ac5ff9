import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { recordWordsFor } from "../../i18n/record-words";
import type { Intent, PaneState } from "../state/pane-state";
import { cellLine, changeLine, checkLines, verificationLine, type RecordLine } from "../view/record-view";
import { useWords } from "../words";
import { Message } from "./Message";
import { PreparedBy } from "./PreparedBy";
import { Section } from "./Section";

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

/** What Excel's recalculation said, whether the workbook is still as recorded, and finalising. */
export default function RunRecord({ state, busy, ask }: RunRecordProps): React.ReactNode {
  const styles = useStyles();
  const { language } = useWords();
  const words = recordWordsFor(language);
  const { workbook, ranked } = state;
  const verification = ranked?.outcome.verification ?? (ranked === null ? (workbook?.earlier?.verification ?? null) : null);
  const finalised = workbook?.finalised ?? null;
  const hasRun = ranked !== null || (workbook?.earlier ?? null) !== null;
  const isFinal = finalised !== null || state.fault?.name === "finalised";

  return (
    <Section heading={words.section}>
      {workbook?.preparedBy === null && <PreparedBy busy={busy} ask={ask} />}
      {verification !== null && (
        <Message intent={verification.state === "matched" ? "success" : "warning"} title={verificationLine(verification, words)}>
          <Lines lines={(ranked?.outcome.verification?.differences ?? []).map((one) => cellLine(one, language))} ask={ask} />
        </Message>
      )}
      {finalised !== null && <Message intent="info" title={words.finalise.state(finalised.when, finalised.by)} text={words.finalise.stateNote} />}
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
          <Confirmed key="reopen" label={words.finalise.reopen} why={words.finalise.reopenWhy} confirm={words.finalise.confirmReopen} cancel={words.finalise.cancel} busy={busy} onConfirm={() => ask({ do: "reopen" })} />
        ) : (
          <Confirmed key="finalise" label={words.finalise.button} why={words.finalise.why} confirm={words.finalise.confirm} cancel={words.finalise.cancel} busy={busy || !hasRun} onConfirm={() => ask({ do: "finalise" })} />
        )}
      </div>
    </Section>
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
      <Lines lines={lines} ask={ask} />
    </Message>
  );
}

/** Lines that stand in the pane; the rest is counted. */
const SHOWN = 12;

function Lines({ lines, ask }: { readonly lines: readonly RecordLine[]; readonly ask: RunRecordProps["ask"] }): React.ReactNode {
  const styles = useStyles();
  const words = recordWordsFor(useWords().language);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.slice(0, SHOWN).map(({ text, to }, i) => (
        <li key={i}>{to === undefined ? text : <Link as="button" onClick={() => ask({ do: "go", to })}>{text}</Link>}</li>
      ))}
      {lines.length > SHOWN && <li>{words.check.moreLines(lines.length - SHOWN)}</li>}
    </ul>
  );
}

interface ConfirmedProps {
  readonly label: string;
  readonly why: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** A button that says what it will do and asks once more, in its own place. */
function Confirmed({ label, why, confirm, cancel, busy, onConfirm }: ConfirmedProps): React.ReactNode {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button disabledFocusable={busy} onClick={() => setAsking(true)}>{label}</Button>;
  return (
    <div className={styles.buttons} role="group" aria-label={label}>
      <p className={styles.about}>{why}</p>
      <Button appearance="primary" autoFocus disabledFocusable={busy} onClick={() => { setAsking(false); onConfirm(); }}>{confirm}</Button>
      <Button onClick={() => setAsking(false)}>{cancel}</Button>
    </div>
  );
}
