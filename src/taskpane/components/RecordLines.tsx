import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { recordWordsFor } from "../../i18n/record-words";
import type { Intent } from "../state/pane-state";
import type { RecordLine } from "../view/record-view";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS, minHeight: "24px", boxSizing: "border-box" },
});

/** Lines that stand in the pane; the rest is counted. */
const SHOWN = 12;

/** What a comparison of cells or inputs came to, each line with the way to its cell. */
export function RecordLines({ lines, ask }: { readonly lines: readonly RecordLine[]; readonly ask: (intent: Intent) => void }): React.ReactNode {
  const styles = useStyles();
  const words = recordWordsFor(useWords().language);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.slice(0, SHOWN).map(({ text, to }, i) => (
        <li key={i} className={styles.item}>{to === undefined ? text : <Link as="button" onClick={() => ask({ do: "go", to })}>{text}</Link>}</li>
      ))}
      {lines.length > SHOWN && <li className={styles.item}>{words.check.moreLines(lines.length - SHOWN)}</li>}
    </ul>
  );
}
