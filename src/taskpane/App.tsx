import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Language } from "../i18n";
import { actionsInExcel } from "./actions-in-excel";
import { BugBoundary } from "./components/BugBoundary";
import { CannotWork, type Whereabouts } from "./components/CannotWork";
import { PaneBody } from "./components/PaneBody";
import { rememberLanguage } from "./language";
import type { PaneActions } from "./state/actions";
import type { Fault } from "./state/pane-state";
import { chooseTheme } from "./theme";
import { usePrefersDark } from "./use-prefers-dark";
import { paneLanguage, WordsProvider } from "./words";

export interface AppProps {
  readonly where: Whereabouts;
  /** The language to start in. */
  readonly language: Language;
  /** Excel's own pane colour, if it tells. */
  readonly bodyBackground: string | undefined;
  /** A fault of the ribbon button that could not be shown there. */
  readonly left?: Fault | null;
  /** How the workbook is reached; Excel unless a test says otherwise. */
  readonly actionsFor?: (language: Language) => PaneActions;
}

const usePageStyles = makeStaticStyles({
  html: { height: "100%" },
  body: { margin: 0, minHeight: "100%" },
  "#root": { minHeight: "100vh", display: "flex" },
});

const useStyles = makeStyles({
  provider: {
    flexGrow: 1,
    minWidth: 0,
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    overflowWrap: "anywhere",
  },
});

/** Theme, language and the guard against our own faults, around the pane proper. */
export function App({ where, language: start, bodyBackground, left = null, actionsFor = actionsInExcel }: AppProps): React.ReactNode {
  usePageStyles();
  const styles = useStyles();
  const [language, setLanguage] = useState(start);
  const words = useMemo(() => paneLanguage(language), [language]);
  const actions = useMemo(() => actionsFor(language), [actionsFor, language]);
  const theme = chooseTheme(bodyBackground, usePrefersDark());

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const switchLanguage = useCallback(() => {
    const other = language === "vi" ? "en" : "vi";
    rememberLanguage(other);
    setLanguage(other);
  }, [language]);

  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <WordsProvider value={words}>
        <BugBoundary>
          {where === "ready" ? (
            <PaneBody actions={actions} left={left} onSwitchLanguage={switchLanguage} />
          ) : (
            <CannotWork where={where} />
          )}
        </BugBoundary>
      </WordsProvider>
    </FluentProvider>
  );
}
