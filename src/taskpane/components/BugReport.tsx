import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorStatusDangerForeground3 },
  text: { margin: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  details: {
    width: "100%",
    boxSizing: "border-box",
    minHeight: "9em",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\nCause: ${detailsOf(error.cause)}`;
  return `${error.name}: ${error.message}\n${error.stack ?? ""}${cause}\n${navigator.userAgent}`;
}

/** Says that the fault is ours, and lets the details be copied even where the clipboard is blocked. */
export function BugReport({ error, onReopen }: { readonly error: unknown; readonly onReopen: () => void }): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.bug;
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const details = detailsOf(error);

  const selectByHand = (): void => {
    area.current?.focus();
    area.current?.select();
    setSaid(words.copyByHand);
  };
  const copy = (): void => {
    if (navigator.clipboard === undefined) selectByHand();
    else navigator.clipboard.writeText(details).then(() => setSaid(words.copied), selectByHand);
  };

  return (
    <main className={styles.root}>
      <div role="alert">
        <h1 className={styles.heading}>{words.heading}</h1>
        <p className={styles.text}>{words.what}</p>
      </div>
      <label htmlFor={id} className={styles.label}>
        {words.details}
      </label>
      <textarea id={id} ref={area} className={styles.details} readOnly value={details} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={copy}>
          {words.copy}
        </Button>
        <Button onClick={onReopen}>{words.reload}</Button>
      </div>
      <p className={styles.text} role="status">
        {said}
      </p>
    </main>
  );
}
