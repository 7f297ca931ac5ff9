import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { explainedMembers, type MemberView, type RunOutcome } from "../../app";
import { wordsFor } from "../../i18n";
import { formatDecimal } from "../../i18n/number";
import { useWords } from "../words";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  total: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  summary: { cursor: "pointer" },
  figures: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface MemberExplanationProps {
  readonly outcome: RunOutcome;
  /** Code of the member. */
  readonly member: string;
}

/** How one member of a run came to its points and its place. */
export default function MemberExplanation({ outcome, member }: MemberExplanationProps): React.ReactNode {
  const { language } = useWords();
  const views = useMemo(() => explainedMembers(outcome, language, [member]), [outcome, language, member]);
  return views.map((view) => <Explained key={view.member.code} view={view} />);
}

/** One member: total and place, sections, the way to the total, the gaps to its neighbours, awards, every criterion. */
function Explained({ view }: { readonly view: MemberView }): React.ReactNode {
  const styles = useStyles();
  const { language } = useWords();
  const words = wordsFor(language).explanation;
  const { standing } = view;
  const number = (decimal: string): string => formatDecimal(decimal, language);
  return (
    <div className={styles.root}>
      <p className={styles.total}>
        {standing.total === null ? words.head.noScore : words.pane.totalOf(standing.total, view.outOf)}
        {standing.rank !== null && <> · {words.pane.rankOf(standing.rank, view.ranked)}</>}
        {standing.class !== null && <> · {standing.class}</>}
      </p>
      {view.note !== "" && <p className={styles.text}>{view.note}</p>}
      {view.sums.length > 0 && (
        <ul className={styles.list} aria-label={words.pane.sections}>
          {view.sums.map((sum) => (
            <li key={`${sum.kind} ${sum.criterion ?? ""}`} className={styles.row}>
              <span>{sum.text}</span>
              <span className={styles.number}>{number(sum.points)}</span>
            </li>
          ))}
        </ul>
      )}
      {[...view.gaps, ...view.awards].map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      {view.rows.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.pane.details}</summary>
          <ul className={styles.list}>
            {view.rows.filter(({ kind }) => kind === "leaf").map((row) => (
              <li key={row.criterion}>
                {row.label} {row.name}
                <span className={styles.figures}>
                  {row.figures}
                  {row.points !== "" && words.becomes(row.points)}
                  {row.source !== "" && ` (${row.source})`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
