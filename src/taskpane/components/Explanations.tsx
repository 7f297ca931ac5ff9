import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { RunOutcome } from "../../app";
import { wordsFor } from "../../i18n";
import type { Intent } from "../state/pane-state";
import { missingLeftOut } from "../view/left-out";
import { useWords } from "../words";
import { Fold } from "./Fold";

const MemberExplanation = lazy(() => import("./MemberExplanation"));

const ALL = "";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ExplanationsProps {
  /** The results in view; null where only the workbook holds any. */
  readonly outcome: RunOutcome | null;
  /** Whom the bloc has, in the order of its list. */
  readonly members: readonly { readonly code: string; readonly name: string }[];
  readonly busy: boolean;
  readonly ask: (intent: Intent) => void;
}

/**
 * How one member came to its points and its place; and the sheet of it, for one member or for all. It is told here of
 * the results in view; of results that were made final before the pane opened there is the sheet first.
 */
export function Explanations({ outcome, members, busy, ask }: ExplanationsProps): React.ReactNode {
  const styles = useStyles();
  const { language } = useWords();
  const words = wordsFor(language).explanation.pane;
  const [chosen, setChosen] = useState(ALL);
  // A member that a later run does not have any more is not explained by it.
  const member = members.some(({ code }) => code === chosen) ? chosen : ALL;
  const provisional = outcome !== null && missingLeftOut(outcome);

  return (
    <Fold heading={words.heading}>
      <div className={styles.root}>
        <Field label={words.choose}>
          <Select value={member} onChange={(_, data) => setChosen(data.value)}>
            <option value={ALL}>{words.all}</option>
            {members.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {outcome !== null && member !== ALL && (
          <Suspense fallback={null}>
            <MemberExplanation outcome={outcome} member={member} />
          </Suspense>
        )}
        <Button disabledFocusable={busy} onClick={() => ask({ do: "explain", members: member === ALL ? "all" : [member], provisional })}>
          {words.show}
        </Button>
        <p className={styles.text}>{words.hint}</p>
      </div>
    </Fold>
  );
}
