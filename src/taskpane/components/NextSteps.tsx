import { makeStyles } from "@fluentui/react-components";
import type { PaneActions } from "../state/actions";
import type { Intent, PaneState } from "../state/pane-state";
import { useWords } from "../words";
import { Compare } from "./Compare";
import { Explanations } from "./Explanations";
import { Papers } from "./Papers";
import { PreparedBy } from "./PreparedBy";
import { RunRecord } from "./RunRecord";
import { Section } from "./Section";
import { Stability } from "./Stability";

const useStyles = makeStyles({
  folds: { display: "flex", flexDirection: "column" },
});

export interface NextStepsProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly ask: (intent: Intent) => void;
}

/** What is done with results, folded away until it is wanted, in the order in which a bloc comes to it. */
export default function NextSteps({ state, actions, ask }: NextStepsProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane;
  const busy = state.doing !== null;
  const outcome = state.ranked?.outcome ?? null;
  const { workbook } = state;
  // Final results are not computed again, so they are explained as they stand.
  const explained = outcome !== null ? outcome.bloc : workbook !== null && workbook.finalised !== null ? workbook.bloc : null;
  return (
    <Section heading={words.nextSteps}>
      {workbook !== null && workbook.preparedBy === null && workbook.finalised === null && <PreparedBy busy={busy} ask={ask} />}
      <div className={styles.folds}>
        {explained !== null && <Explanations outcome={outcome} members={explained.members} busy={busy} ask={ask} />}
        <Compare state={state} busy={busy} ask={ask} />
        <Stability state={state} busy={busy} ask={ask} />
        <Papers state={state} busy={busy} ask={ask} savesFiles={actions.savesFiles()} onSave={(file) => actions.saveFile(file)} />
        <RunRecord state={state} busy={busy} ask={ask} />
      </div>
    </Section>
  );
}
