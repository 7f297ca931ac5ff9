import type { Bloc, Member, Period } from "../bloc";
import type { RunResult, Standing } from "../result";
import { inOrderOfTime, lineages, type YearOfBloc } from "./units";

/** How one body stood in one period. */
export interface PeriodStanding {
  readonly member: string;
  readonly name: string;
  /** Name of its group. */
  readonly group: string;
  /** null: not ranked. */
  readonly rank: number | null;
  /** Another member of its group has the same rank in the same table. */
  readonly tied: boolean;
  /** Members of its group that have a rank in the same table; what a rank is of. */
  readonly of: number;
  readonly total: string | null;
  readonly rate: string | null;
  readonly class: string | null;
}

/** One unit over several periods, under its latest code and name. */
export interface UnitOverPeriods {
  readonly code: string;
  readonly name: string;
  /** Name of its group in the last period in which it was a member. */
  readonly group: string;
  /** By period. Empty: no member then. Several: it was merged from these bodies, or they shared its later name. */
  readonly periods: readonly (readonly PeriodStanding[])[];
}

/** Standings of several periods side by side. */
export interface OverPeriods {
  readonly periods: readonly { readonly year: number; readonly period: Period }[];
  /** Units of the last period by code, then those that left, by when they left and by code. */
  readonly units: readonly UnitOverPeriods[];
}

/**
 * Any periods side by side in order of time, half-years among them, with every unit followed through renaming,
 * merging and joining (see lineages). Nothing is averaged: groups, criteria and rosters differ between periods.
 */
export function overPeriods(given: readonly YearOfBloc[]): OverPeriods {
  const inOrder = inOrderOfTime(given);
  return {
    periods: inOrder.map(({ bloc: { bloc } }) => ({ year: bloc.year, period: bloc.period })),
    units: lineages(inOrder).map(({ code, name, group, bodies }) => ({
      code, name, group,
      periods: inOrder.map(({ bloc, result }, at) => bodies.filter((body) => body.at === at).map(({ member }) => standingOf(member, bloc, result))),
    })),
  };
}

function standingOf({ code, name, group }: Member, { groups }: Bloc, result: RunResult): PeriodStanding {
  const standings: readonly Standing[] = result.groups.find((one) => one.standings.some(({ member }) => member === code))?.standings ?? [];
  const standing = standings.find(({ member }) => member === code);
  const ranked = standings.filter(({ rank, table }) => rank !== null && table === standing?.table);
  return {
    member: code,
    name,
    group: groups.find((one) => one.code === group)?.name ?? group,
    rank: standing?.rank ?? null,
    tied: ranked.filter(({ rank }) => rank === standing?.rank).length > 1,
    of: ranked.length,
    total: standing?.total ?? null,
    rate: standing?.rate ?? null,
    class: standing?.class ?? null,
  };
}
