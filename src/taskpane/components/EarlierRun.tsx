import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";
import { Message } from "./Message";

const useStyles = makeStyles({
  list: { display: "block", margin: 0, padding: 0, listStyleType: "none" },
  item: { paddingTop: tokens.spacingVerticalXS },
});

export interface EarlierRunProps {
  readonly when: string;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly ask: (intent: Intent) => void;
}

/** The results in the workbook are those of a run before this pane was opened: says so, and leads to their sheets. */
export function EarlierRun({ when, groups, ask }: EarlierRunProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  return (
    <Message intent="info" title={words.earlierRun(when)} text={words.earlierRunNote}>
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.code} className={styles.item}>
            <Link as="button" onClick={() => ask({ do: "go", to: { role: `standings:${group.code}` } })}>
              {words.results.openSheet(group.name)}
            </Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}
