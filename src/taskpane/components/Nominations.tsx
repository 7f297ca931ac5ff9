import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Intent } from "../state/pane-state";
import type { NominationsView } from "../view/nominations-view";
import { useWords } from "../words";
import { Message } from "./Message";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  award: { color: tokens.colorNeutralForeground2 },
  names: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

export interface NominationsProps {
  readonly view: NominationsView;
  readonly halfYear: boolean;
  readonly ask: (intent: Intent) => void;
}

/** Who is put forward, award by award, and the decisions that are left to the bloc. */
export function Nominations({ view, halfYear, ask }: NominationsProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.nominations;
  const empty = view.lines.length === 0 && view.open.length === 0;
  return (
    <Section heading={words.heading}>
      {view.lines.length > 0 && (
        <dl className={styles.list}>
          {view.lines.map((line) => (
            <div key={line.award}>
              <dt className={styles.award}>{line.award}</dt>
              {line.names.map((name) => (
                <dd key={name} className={styles.names}>
                  {name}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {view.open.map((sentence) => (
        <Message key={sentence} intent="warning" title={words.open[view.kind]} text={sentence} />
      ))}
      {empty && <p className={styles.text}>{halfYear ? words.noneHalfYear : view.hasRules ? words.none : words.noRules}</p>}
      {!empty && (
        <p className={styles.text}>
          <Link as="button" onClick={() => ask({ do: "go", to: { role: "nominations" } })}>
            {words.show}
          </Link>
        </p>
      )}
    </Section>
  );
}
