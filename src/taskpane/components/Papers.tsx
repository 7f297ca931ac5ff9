import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type PaperFile, type PaperKind } from "../../app";
import { wordsFor } from "../../i18n";
import type { Intent, PaneState } from "../state/pane-state";
import { useWords } from "../words";
import { Fold } from "./Fold";
import { Message } from "./Message";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choices: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, minHeight: "24px", boxSizing: "border-box" },
});

export interface PapersProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
  /** Whether this Excel lets a pane hand over files. */
  readonly savesFiles: boolean;
  readonly onSave: (file: PaperFile) => void;
}

/** In the order in which a bloc needs them through its year. */
const KINDS: readonly PaperKind[] = ["registrations", "pact", "minutes", "ballots", "count", "submission"];
/** Made of awards, which a half-year does not consider. */
const OF_AWARDS: ReadonlySet<PaperKind> = new Set<PaperKind>(["ballots", "count", "submission"]);

/** The papers that are signed: which, as sheets or as Word files, and what came of it. */
export function Papers({ state, busy, ask, savesFiles, onSave }: PapersProps): React.ReactNode {
  const styles = useStyles();
  const { papers } = wordsFor(useWords().language);
  const [chosen, setChosen] = useState<ReadonlySet<PaperKind>>(new Set<PaperKind>(["minutes"]));
  const halfYear = state.workbook?.bloc?.period === "half-year";
  const offered = KINDS.filter((kind) => !(halfYear && OF_AWARDS.has(kind)));
  const kinds = offered.filter((kind) => chosen.has(kind));
  const idle = busy || kinds.length === 0;
  const choose = (kind: PaperKind, wanted: boolean): void => setChosen((before) => new Set([...before].filter((one) => one !== kind).concat(wanted ? [kind] : [])));

  return (
    <Fold heading={papers.pane.heading}>
      <p className={styles.text}>{papers.pane.intro}</p>
      <fieldset className={styles.choices} aria-label={papers.pane.choose}>
        {offered.map((kind) => (
          <Checkbox key={kind} label={papers.names[kind]} checked={chosen.has(kind)} onChange={(_, { checked }) => choose(kind, checked === true)} />
        ))}
      </fieldset>
      <div className={styles.column}>
        <Button disabledFocusable={idle} onClick={() => ask({ do: "papers", kinds })}>
          {papers.pane.make}
        </Button>
        {savesFiles && (
          <Button disabledFocusable={idle} onClick={() => ask({ do: "paper-files", kinds })}>
            {papers.pane.download}
          </Button>
        )}
      </div>
      {!savesFiles && <Message intent="info" title={papers.pane.blocked} text={papers.pane.blockedHow} />}
      {state.papers !== null && <Outcome outcome={state.papers} ask={ask} onSave={onSave} />}
    </Fold>
  );
}

function Outcome({ outcome, ask, onSave }: { readonly outcome: NonNullable<PaneState["papers"]> } & Pick<PapersProps, "ask" | "onSave">): React.ReactNode {
  const styles = useStyles();
  const { pane } = wordsFor(useWords().language).papers;
  const { files, made, refused, findings } = outcome;
  return (
    <div className={styles.column}>
      {files !== undefined && files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.kind} className={styles.item}>
              <Link as="button" onClick={() => onSave(file)}>
                {pane.save(file.fileName)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {files !== undefined && files.length > 0 && <p className={styles.text}>{pane.ifNothing}</p>}
      {files === undefined && made.length > 0 && (
        <ul className={styles.list}>
          {made.map(({ kind, name, role }) => (
            <li key={kind} className={styles.item}>
              <Link as="button" onClick={() => ask({ do: "go", to: { role } })}>
                {pane.open(name)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {files === undefined && made.length > 0 && <p className={styles.text}>{pane.wording}</p>}
      {(refused.length > 0 || findings.length > 0) && (
        <Message intent="warning" title={refused.length > 0 ? pane.refused : pane.toReview}>
          <ul className={styles.list}>
            {refused.map(({ kind, why }) => <li key={kind}>{why}</li>)}
            {findings.map(({ sheet, cell, what }, i) => (
              <li key={i}>{[[sheet, cell].filter((part) => part !== undefined && part !== "").join("!"), what].filter((part) => part !== "").join(": ")}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}
