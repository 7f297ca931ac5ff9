import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LocatedFinding } from "../../app";
import { wordsFor } from "../../i18n";
import { findingText } from "../../i18n/finding-text";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";

const useStyles = makeStyles({
  item: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: "none",
    borderBottom: "none",
    borderLeft: "none",
    font: "inherit",
    textAlign: "left",
    color: "inherit",
    backgroundColor: "transparent",
    overflowWrap: "anywhere",
  },
  jump: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  what: { display: "block" },
  todo: { display: "block", color: tokens.colorNeutralForeground2 },
  where: { display: "block", color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200 },
});

/** What is wrong, what to do, and where; a button that goes to the cell wherever there is one. */
export function FindingItem({ finding, ask }: { readonly finding: LocatedFinding; readonly ask: (intent: Intent) => void }): React.ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { what, todo } = findingText(wordsFor(words.language), finding);
  const text = (
    <>
      <span className={styles.what}>{what}</span>
      <span className={styles.todo}>{todo}</span>
    </>
  );
  if (finding.sheet === "") return <div className={styles.item}>{text}</div>;
  const to = { sheet: finding.sheet, ...(finding.cell === undefined ? {} : { cell: finding.cell }) };
  return (
    <button type="button" className={mergeClasses(styles.item, styles.jump)} onClick={() => ask({ do: "go", to })}>
      {text}
      <span className={styles.where}>{words.pane.findings.at(finding.sheet, finding.cell)}</span>
    </button>
  );
}
