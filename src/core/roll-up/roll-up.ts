import { grantedOverYears, type GrantedEntry } from "./awards-granted";
import type { Bloc, Member } from "../bloc";
import type { RunResult, Standing } from "../result";
import { lineages, type Lineage, type YearOfBloc } from "./units";

/** How one body stood in one year. */
export interface YearStanding {
  readonly member: string;
  readonly name: string;
  readonly group: string;
  /** null: not ranked that year. */
  readonly rank: number | null;
  /** Members of its group that have a rank in the same table; what a rank is of. */
  readonly of: number;
  readonly total: string | null;
  readonly rate: string | null;
  readonly class: string | null;
}

/** One year of one unit. */
export interface UnitYear {
  readonly year: number;
  /**
   * Empty: it was no member that year (it joined later, or had left). Several: it was merged from these bodies,
   * or they shared its later name.
   */
  readonly standings: readonly YearStanding[];
  /** Awards granted for that year to the unit itself; those of offices and persons within it stand in RollUp.granted. */
  readonly granted: readonly GrantedEntry[];
}

/** One unit over the years, under its latest code and name. */
export interface UnitOverYears {
  readonly code: string;
  readonly name: string;
  /** Name of its group in the last year in which it was a member. */
  readonly group: string;
  /** By year, in order. */
  readonly years: readonly UnitYear[];
  /** First and last year in which it, or a body it came from, was a member. */
  readonly since: number;
  readonly until: number;
}

/** Several years' standings side by side. */
export interface RollUp {
  readonly years: readonly number[];
  /** Units of the last year by code, then those that left, by the year they left and by code. */
  readonly units: readonly UnitOverYears[];
  /** Every award that the workbooks name for these years, and all of the congress. */
  readonly granted: readonly GrantedEntry[];
}

/**
 * Yearly results side by side for several years, through renaming, merging and joining (see lineages). Ranks are
 * not averaged: groups, criteria and rosters differ from year to year.
 *
 * Throws RangeError when two results are of the same year.
 */
export function rollUp(given: readonly YearOfBloc[]): RollUp {
  const inOrder = [...given].sort((a, b) => a.bloc.bloc.year - b.bloc.bloc.year);
  const years = inOrder.map(({ bloc }) => bloc.bloc.year);
  if (new Set(years).size < years.length) throw new RangeError(`rollUp: a year is given twice (${years.join(", ")})`);
  const units = lineages(inOrder);
  const granted = grantedOverYears(inOrder, units);
  const results = new Map(inOrder.map((one) => [one.bloc.bloc.year, one]));
  return { years, units: units.map((unit) => overYears(unit, years, results, granted)).sort(byLastYearThenCode), granted };
}

function overYears({ code, name, group, bodies }: Lineage, years: readonly number[], results: ReadonlyMap<number, YearOfBloc>, granted: readonly GrantedEntry[]): UnitOverYears {
  const own = bodies.map(({ year }) => year);
  return {
    code,
    name,
    group,
    years: years.map((year) => ({
      year,
      standings: bodies.filter((body) => body.year === year).flatMap(({ member }) => {
        const of = results.get(year);
        return of === undefined ? [] : [yearStanding(member, of.bloc, of.result)];
      }),
      granted: granted.filter((entry) => entry.unit === code && entry.isMember && entry.occasion === "year" && entry.year === year),
    })),
    since: Math.min(...own),
    until: Math.max(...own),
  };
}

function yearStanding({ code, name, group }: Member, { groups }: Bloc, result: RunResult): YearStanding {
  const standings: readonly Standing[] = result.groups.flatMap((one) => (one.standings.some(({ member }) => member === code) ? one.standings : []));
  const standing = standings.find(({ member }) => member === code);
  return {
    member: code,
    name,
    group: groups.find((one) => one.code === group)?.name ?? group,
    rank: standing?.rank ?? null,
    of: standings.filter(({ rank, table }) => rank !== null && table === standing?.table).length,
    total: standing?.total ?? null,
    rate: standing?.rate ?? null,
    class: standing?.class ?? null,
  };
}

function byLastYearThenCode(a: UnitOverYears, b: UnitOverYears): number {
  return b.until - a.until || (a.code < b.code ? -1 : 1);
}
