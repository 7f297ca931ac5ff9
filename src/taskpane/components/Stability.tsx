import { Button, Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { STABILITY_DEFAULTS, stabilitySettingsText, stabilityView, type StabilityTableView } from "../../app";
import { wordsFor } from "../../i18n";
import type { Intent, PaneState } from "../state/pane-state";
import { missingLeftOut } from "../view/left-out";
import { useWords } from "../words";
import { Fold } from "./Fold";
import { Message } from "./Message";

const cell = { padding: tokens.spacingHorizontalXS, verticalAlign: "top", overflowWrap: "anywhere" } as const;

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  tables: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  caption: { textAlign: "left", paddingBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "normal" },
  cell,
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
  rank: { width: "36px", fontWeight: tokens.fontWeightSemibold },
  span: { width: "64px" },
  held: { width: "48px" },
  summary: { cursor: "pointer" },
  list: { margin: 0, paddingTop: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface StabilityProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/** By how many per cent weights may be said to vary. */
const SHARES: readonly number[] = [5, STABILITY_DEFAULTS.share, 20, 30];
/** Findings that stand in the pane; all of them are in the list of the check. */
const SHOWN = 5;

/** How firmly the ranks stand, for reference: by how much the weights vary, and what came of it. */
export function Stability({ state, busy, ask }: StabilityProps): React.ReactNode {
  const styles = useStyles();
  const words = wordsFor(useWords().language).stability;
  const [share, setShare] = useState(STABILITY_DEFAULTS.share);
  const provisional = state.ranked !== null && missingLeftOut(state.ranked.outcome);
  return (
    <Fold heading={words.title}>
      <p className={styles.text}>{words.about}</p>
      <p className={styles.strong}>{words.reference}</p>
      <Field label={words.pane.share}>
        <Select value={String(share)} onChange={(_, data) => setShare(Number(data.value))}>
          {SHARES.map((each) => (
            <option key={each} value={String(each)}>
              {words.pane.shareOption(String(each))}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabledFocusable={busy} onClick={() => ask({ do: "stability", share, provisional })}>
        {words.pane.start}
      </Button>
      {state.stability !== null && <Outcome stability={state.stability} />}
    </Fold>
  );
}

function Outcome({ stability: { outcome, stale } }: { readonly stability: NonNullable<PaneState["stability"]> }): React.ReactNode {
  const styles = useStyles();
  const { language } = useWords();
  const words = wordsFor(language).stability;
  if (outcome.status === "stopped") {
    const errors = outcome.findings.filter(({ severity }) => severity === "error").slice(0, SHOWN);
    return (
      <Message intent="warning" title={words.stopped.what} text={words.stopped.todo}>
        <ul className={styles.list}>
          {errors.map(({ sheet, cell: at, what }, i) => (
            <li key={i}>{[[sheet, at].filter((part) => part !== undefined && part !== "").join("!"), what].filter((part) => part !== "").join(": ")}</li>
          ))}
        </ul>
      </Message>
    );
  }
  const tables = stabilityView(outcome, language);
  return (
    <div className={styles.tables}>
      {stale && <Message intent="info" title={words.pane.stale} />}
      {outcome.provisional && <p className={styles.strong}>{words.provisional}</p>}
      {tables.length === 0 && <p className={styles.text}>{words.nobody}</p>}
      {tables.map((table) => (
        <OneTable key={table.key} table={table} />
      ))}
      {tables.length > 0 && (
        <p className={styles.text}>
          {words.columnsNote} {stabilitySettingsText(outcome.settings, language)}
        </p>
      )}
    </div>
  );
}

/** The ranks reached in one table, then what would change them. */
function OneTable({ table: { name, rows, swaps, drops } }: { readonly table: StabilityTableView }): React.ReactNode {
  const styles = useStyles();
  const words = wordsFor(useWords().language).stability;
  return (
    <div className={styles.part}>
      <table className={styles.table}>
        <caption className={styles.caption}>{name}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.number, styles.rank)}>
              {words.columns.rank}
            </th>
            <th scope="col" className={styles.head}>
              {words.columns.member}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number, styles.span)}>
              {words.columns.span}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number, styles.held)}>
              {words.columns.held}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.member} className={styles.row}>
              <td className={mergeClasses(styles.cell, styles.number, styles.rank)}>{row.rank}</td>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {row.name}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{row.span}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{row.held}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 1 && <p className={styles.text}>{words.alone}</p>}
      {swaps.length > 0 && <Sentences heading={words.swaps.heading} sentences={swaps} />}
      {rows.length > 1 && (drops.length === 0 ? <p className={styles.text}>{words.drops.none}</p> : <Sentences heading={words.drops.count(drops.length)} sentences={drops} />)}
    </div>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }): React.ReactNode {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{heading}</summary>
      <ul className={styles.list}>
        {sentences.map((sentence, i) => (
          <li key={i}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
