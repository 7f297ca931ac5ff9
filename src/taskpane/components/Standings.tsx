import type { Intent } from "../state/pane-state";
import type { StandingsTableView } from "../view/standings-view";
import { useWords } from "../words";
import { Section } from "./Section";
import { StandingsTable } from "./StandingsTable";

export interface StandingsProps {
  readonly tables: readonly StandingsTableView[];
  readonly ask: (intent: Intent) => void;
}

/** The standings, one table per group; groups are never shown as one list. */
export function Standings({ tables, ask }: StandingsProps): React.ReactNode {
  const words = useWords().pane.results;
  return (
    <Section heading={words.heading}>
      {tables.map((table) => (
        <StandingsTable
          key={table.id}
          table={table}
          onOpen={({ member, name }) => ask({ do: "go", to: { role: `standings:${table.group}`, member: { code: member, name } } })}
        />
      ))}
    </Section>
  );
}
