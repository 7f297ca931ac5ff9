import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
});

/** Heading of a page inside the pane. It takes the focus when the page opens, so that the keyboard starts there. */
export function FormHeading({ text, onBack }: { readonly text: string; readonly onBack: () => void }): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.start;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.root}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {text}
      </h2>
      <Button size="small" appearance="subtle" onClick={onBack}>
        {words.back}
      </Button>
    </div>
  );
}
