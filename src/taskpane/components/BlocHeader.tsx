import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { Inspection } from "../../app";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  app: { flexGrow: 1, minWidth: 0, margin: 0, fontWeight: tokens.fontWeightRegular, lineHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  groups: { margin: 0, padding: 0, listStyleType: "none", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface BlocHeaderProps {
  readonly workbook: Inspection | null;
  readonly busy: boolean;
  readonly onRefresh: () => void;
  readonly onSwitchLanguage: () => void;
}

/** Which bloc, which period, which groups; and the two small buttons of the pane itself. */
export function BlocHeader({ workbook, busy, onRefresh, onSwitchLanguage }: BlocHeaderProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords();
  const other = words.language === "vi" ? "en" : "vi";
  const bloc = workbook?.bloc ?? null;
  return (
    <header className={styles.root}>
      <div className={styles.bar}>
        {bloc === null ? <h1 className={styles.app}>{words.pane.appName}</h1> : <span className={styles.app}>{words.pane.appName}</span>}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={words.pane.refresh}
          title={words.pane.refresh}
          disabledFocusable={busy}
          onClick={onRefresh}
        />
        <Button size="small" appearance="subtle" lang={other} onClick={onSwitchLanguage}>
          {words.pane.switchLanguage}
        </Button>
      </div>
      {bloc !== null && (
        <>
          <h1 className={styles.name}>{bloc.name}</h1>
          <p className={styles.line}>{words.pane.period(bloc.period, bloc.year)}</p>
          <ul className={styles.groups}>
            {bloc.groups.map((group) => (
              <li key={group.code}>{words.pane.groupLine(group.name, group.members)}</li>
            ))}
          </ul>
        </>
      )}
    </header>
  );
}
