import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface SectionProps {
  readonly heading: string;
  readonly level?: 1 | 2;
  readonly children: React.ReactNode;
}

/** A part of the pane with its heading, found by screen readers as a region. */
export function Section({ heading, level = 2, children }: SectionProps): React.ReactNode {
  const styles = useStyles();
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {heading}
      </Heading>
      {children}
    </section>
  );
}
