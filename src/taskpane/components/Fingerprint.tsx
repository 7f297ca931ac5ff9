import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** The first 8 characters of the run's fingerprint, as in the sheets' footers; the whole of it as a tooltip. */
export function Fingerprint({ value }: { readonly value: string }): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.results;
  const hex = value.replace(/^sha256:/, "");
  return (
    <p className={styles.root}>
      {words.fingerprint}:{" "}
      <span className={styles.code} title={value}>
        {hex.slice(0, 8)}
      </span>
    </p>
  );
}
