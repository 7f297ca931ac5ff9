import type { RunOutcome } from "../../app";
import { formatDecimal, formatPercent } from "../../i18n/number";
import type { GroupResult, Standing, StandingsTable } from "../../core";
import type { PaneLanguage } from "../words";

/** One line of a standings table, ready to be shown. */
export interface StandingsRow {
  readonly member: string;
  readonly name: string;
  /** "1", or "–" for a member without a rank. */
  readonly rank: string;
  readonly total: string;
  readonly rate: string;
  readonly class: string | null;
  /** Everything that qualifies the place: tied, provisional, not ranked, not considered. */
  readonly marks: readonly string[];
}

export interface StandingsTableView {
  /** Key for React, and the role of the sheet that shows it in full. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly rows: readonly StandingsRow[];
  /** How many members have a rank: none while no score has been entered. */
  readonly ranked: number;
}

const NONE = "–";

/** The standings of every group in printed order. Members with N/A under the policy "separate" get a table of their own. */
export function standingsView(outcome: RunOutcome, words: PaneLanguage): readonly StandingsTableView[] {
  return outcome.result.groups.flatMap((group) => tablesOf(group, outcome, words));
}

function tablesOf(group: GroupResult, outcome: RunOutcome, words: PaneLanguage): StandingsTableView[] {
  const name = outcome.bloc?.groups.find((one) => one.code === group.code)?.name ?? group.code;
  const names = new Map(outcome.bloc?.members.map((member) => [member.code, member.name]));
  const awards = outcome.bloc?.bloc.period !== "half-year";
  const row = (standing: Standing): StandingsRow => rowOf(standing, names.get(standing.member) ?? standing.member, awards, words);
  const table = (id: string, title: string, of: StandingsTable): StandingsTableView => {
    const standings = group.standings.filter((standing) => standing.table === of);
    return { id, group: group.code, name: title, rows: standings.map(row), ranked: standings.filter(({ rank }) => rank !== null).length };
  };
  const main = table(group.code, name, "main");
  const apart = table(`${group.code}/not-applicable`, words.pane.results.apart(name), "not-applicable");
  return apart.rows.length === 0 ? [main] : [main, apart];
}

function rowOf(standing: Standing, name: string, awards: boolean, words: PaneLanguage): StandingsRow {
  const { results } = words.pane;
  const marks = [
    standing.tied ? results.tied : null,
    standing.provisional ? words.pane.provisional : null,
    standing.total === null ? results.noScore : standing.rank === null ? results.unranked : null,
    standing.total !== null && awards && !standing.eligible ? results.notEligible : null,
  ];
  return {
    member: standing.member,
    name,
    rank: standing.rank === null ? NONE : String(standing.rank),
    total: standing.total === null ? NONE : formatDecimal(standing.total, words.language),
    rate: standing.rate === null ? NONE : formatPercent(standing.rate, words.language),
    class: standing.class,
    marks: marks.filter((mark) => mark !== null),
  };
}
