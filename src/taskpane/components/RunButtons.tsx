import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Intent } from "../state/pane-state";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The pane's one primary button, and the check that writes nothing. */
export function RunButtons({ busy, ask }: { readonly busy: boolean; readonly ask: (intent: Intent) => void }): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  return (
    <div className={styles.root}>
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => ask({ do: "compute", provisional: false })}>
        {words.compute}
      </Button>
      <Button disabledFocusable={busy} onClick={() => ask({ do: "check" })}>
        {words.check}
      </Button>
    </div>
  );
}
