import { ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { Doing } from "../state/pane-state";
import { useWords } from "../words";
import { doingText } from "../view/doing-text";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** The step under way, in words, over a moving bar; nothing while the pane waits for the user. */
export function Progress({ doing }: { readonly doing: Doing | null }): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  if (doing === null) return null;
  const text = doingText(doing, words);
  return (
    <div className={styles.root}>
      <ProgressBar aria-label={text} />
      <span className={styles.text} aria-hidden="true">
        {text}
      </span>
    </div>
  );
}
