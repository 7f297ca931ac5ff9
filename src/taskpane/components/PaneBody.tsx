import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { PaneActions } from "../state/actions";
import type { Fault } from "../state/pane-state";
import { usePane } from "../state/use-pane";
import { useKeptFocus } from "../use-kept-focus";
import { BlocHeader } from "./BlocHeader";
import { FaultMessage } from "./FaultMessage";
import { LiveRegion } from "./LiveRegion";
import { Progress } from "./Progress";
import { RunButtons } from "./RunButtons";
import { StartPage } from "./StartPage";
import { StateLines } from "./StateLines";

const NextSteps = lazy(() => import("./NextSteps"));
const Results = lazy(() => import("./Results"));

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export interface PaneBodyProps {
  readonly actions: PaneActions;
  /** A fault of the ribbon button that could not be shown there. */
  readonly left: Fault | null;
  readonly onSwitchLanguage: () => void;
}

/** The pane from top to bottom: compute, how it stands, what came out and what is wrong, then what is done with it. Throws an error of ours on to the boundary, which shows it. */
export function PaneBody({ actions, left, onSwitchLanguage }: PaneBodyProps): React.ReactNode {
  const styles = useStyles();
  const { state, ask, dismiss } = usePane(actions, left);
  const main = useKeptFocus<HTMLElement>();
  if (state.bug !== null) throw state.bug;
  const workbook = state.workbook;
  const isBloc = workbook?.kind === "bloc";
  const busy = state.doing !== null;

  return (
    <main ref={main} className={styles.main} aria-busy={busy}>
      <BlocHeader workbook={workbook} busy={busy} onRefresh={() => ask({ do: "inspect" })} onSwitchLanguage={onSwitchLanguage} />
      <LiveRegion doing={state.doing} news={state.news} />
      {isBloc && <RunButtons busy={busy} ask={ask} />}
      <Progress doing={state.doing} />
      {state.fault !== null && <FaultMessage fault={state.fault} ask={ask} onDismiss={dismiss} />}
      {isBloc && <StateLines state={state} busy={busy} ask={ask} />}
      {isBloc && (
        <Suspense fallback={null}>
          <Results state={state} ask={ask} />
          <NextSteps state={state} actions={actions} ask={ask} />
        </Suspense>
      )}
      {workbook !== null && !isBloc && <StartPage kind={workbook.kind} busy={busy} ask={ask} />}
    </main>
  );
}
