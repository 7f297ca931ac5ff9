import { makeStyles, tokens } from "@fluentui/react-components";
import type { LocatedFinding } from "../../app";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";
import { FindingsGroup } from "./FindingsGroup";
import { Section } from "./Section";

const severities = ["error", "warning", "info"] as const;

const useStyles = makeStyles({ none: { margin: 0, color: tokens.colorNeutralForeground2 } });

export interface FindingsProps {
  readonly findings: readonly LocatedFinding[];
  readonly ask: (intent: Intent) => void;
}

/** Every problem found, the grave ones first, each with its way to the cell. */
export function Findings({ findings, ask }: FindingsProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.findings;
  return (
    <Section heading={words.heading}>
      {findings.length === 0 && <p className={styles.none}>{words.none}</p>}
      {severities.map((severity) => {
        const some = findings.filter((finding) => finding.severity === severity);
        return some.length > 0 && <FindingsGroup key={severity} severity={severity} findings={some} ask={ask} />;
      })}
    </Section>
  );
}
