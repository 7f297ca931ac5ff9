import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StandingsRow, StandingsTableView } from "../view/standings-view";
import { useWords } from "../words";

const cell = {
  paddingTop: tokens.spacingVerticalXS,
  paddingBottom: tokens.spacingVerticalXS,
  paddingLeft: tokens.spacingHorizontalXS,
  paddingRight: tokens.spacingHorizontalXS,
  verticalAlign: "top",
} as const;

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  caption: { textAlign: "left", paddingBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  nobody: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  row: { cursor: "pointer", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ":hover": { backgroundColor: tokens.colorNeutralBackground2 } },
  head: { ...cell, textAlign: "left", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  cell,
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
  rank: { width: "36px" },
  total: { width: "68px" },
  rate: { display: "block", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
  class: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  marks: { display: "block", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export interface StandingsTableProps {
  readonly table: StandingsTableView;
  readonly onOpen: (row: StandingsRow) => void;
}

/**
 * One group's standings. A click anywhere in a row opens the standings sheet at the member's row; with the keyboard
 * each member's name is the link that does the same.
 */
export function StandingsTable({ table, onOpen }: StandingsTableProps): React.ReactNode {
  const styles = useStyles();
  const words = useWords().pane.results;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {table.name}
        {table.ranked === 0 && <span className={styles.nobody}>{words.nobody}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.number, styles.rank)}>
            {words.rank}
          </th>
          <th scope="col" className={styles.head}>
            {words.member}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number, styles.total)}>
            {words.total} <span className={styles.rate}>{words.rate}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.member} className={styles.row} onClick={() => onOpen(row)}>
            <td className={mergeClasses(styles.cell, styles.number, styles.strong)}>{row.rank}</td>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              <Link as="button" title={words.openSheet(table.name)}>
                {row.name}
              </Link>
              {row.class !== null && <span className={styles.class}>{row.class}</span>}
              {row.marks.length > 0 && <span className={styles.marks}>{row.marks.join(" · ")}</span>}
            </th>
            <td className={mergeClasses(styles.cell, styles.number)}>
              <span className={styles.strong}>{row.total}</span> <span className={styles.rate}>{row.rate}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
