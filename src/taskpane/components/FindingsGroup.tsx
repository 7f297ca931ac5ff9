import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LocatedFinding } from "../../app";
import type { Severity } from "../../core";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";
import { FindingItem } from "./FindingItem";

/** A bloc of 15 × 180 without any score has 2,700 findings: they are shown a page at a time. */
const PAGE = 40;

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface FindingsGroupProps {
  readonly severity: Severity;
  readonly findings: readonly LocatedFinding[];
  readonly ask: (intent: Intent) => void;
}

/** The findings of one severity, under a heading with their count that folds them away. */
export function FindingsGroup({ severity, findings, ask }: FindingsGroupProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.findings;
  const [shown, setShown] = useState(PAGE);
  const rest = findings.length - shown;
  return (
    <details open={severity !== "info"}>
      <summary className={styles.summary}>
        <span className={styles[severity]}>{words[severity](findings.length)}</span>
      </summary>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <li key={index}>
            <FindingItem finding={finding} ask={ask} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, rest))}
        </Button>
      )}
    </details>
  );
}
