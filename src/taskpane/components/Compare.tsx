import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { wordsFor } from "../../i18n";
import type { Intent, PaneState } from "../state/pane-state";
import { missingLeftOut } from "../view/left-out";
import { useWords } from "../words";
import { Fold } from "./Fold";
import { Message } from "./Message";

const useStyles = makeStyles({
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  hidden: { display: "none" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface CompareProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** Findings that stand in the pane; all of them are in the file they are about. */
const SHOWN = 5;

/** What moved since the previous run or an earlier period: two ways to ask, and what came of it. */
export function Compare({ state, busy, ask }: CompareProps): React.ReactNode {
  const styles = useStyles();
  const words = wordsFor(useWords().language).compare.pane;
  const provisional = state.ranked !== null && missingLeftOut(state.ranked.outcome);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Fold heading={words.title}>
      <p className={styles.about}>{words.about}</p>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => ask({ do: "compare", file: null, provisional })}>
          {words.withRun}
        </Button>
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {words.withFile}
        </Button>
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          accept=".xlsx,.xlsm"
          aria-label={words.fileLabel}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file may be picked again after it was corrected.
            currentTarget.value = "";
            if (file !== undefined) ask({ do: "compare", file, provisional });
          }}
        />
      </div>
      {state.compared !== null && <Outcome outcome={state.compared} ask={ask} />}
    </Fold>
  );
}

function Outcome({ outcome, ask }: { readonly outcome: NonNullable<PaneState["compared"]>; readonly ask: CompareProps["ask"] }): React.ReactNode {
  const styles = useStyles();
  const words = wordsFor(useWords().language).compare.pane;
  if (outcome.status === "refused") {
    return (
      <Message intent="warning" title={outcome.reason.what} text={outcome.reason.todo === "" ? undefined : outcome.reason.todo}>
        {outcome.findings.length > 0 && (
          <ul className={styles.list}>
            {outcome.findings.slice(0, SHOWN).map(({ sheet, cell, what }, i) => (
              <li key={i}>{[[sheet, cell].filter((part) => part !== undefined && part !== "").join("!"), what].filter((part) => part !== "").join(": ")}</li>
            ))}
          </ul>
        )}
      </Message>
    );
  }
  const moves = outcome.comparison.members.map(({ move }) => move ?? 0);
  return (
    <Message
      intent="success"
      title={words.done(moves.length)}
      text={words.moved(moves.filter((move) => move > 0).length, moves.filter((move) => move < 0).length)}
      actions={<Button onClick={() => ask({ do: "go", to: { sheet: outcome.sheet } })}>{words.show}</Button>}
    />
  );
}
