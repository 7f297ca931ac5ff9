import { grantedOverYears, type GrantedEntry } from "./awards-granted";
import { overPeriods, type PeriodStanding } from "./over-periods";
import { inOrderOfTime, lineages, type YearOfBloc } from "./units";

/** One year of one unit. */
export interface UnitYear {
  readonly year: number;
  /**
   * Empty: it was no member that year (it joined later, or had left). Several: it was merged from these bodies,
   * or they shared its later name.
   */
  readonly standings: readonly PeriodStanding[];
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
  /** Names of classes, highest first as the last year has them, then those that only earlier years had. */
  readonly classes: readonly string[];
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
  const inOrder = inOrderOfTime(given);
  const years = inOrder.map(({ bloc }) => bloc.bloc.year);
  if (new Set(years).size < years.length) throw new RangeError(`rollUp: a year is given twice (${years.join(", ")})`);
  const granted = grantedOverYears(inOrder, lineages(inOrder));
  const units = overPeriods(inOrder).units.map(({ code, name, group, periods }): UnitOverYears => {
    const own = years.filter((_, at) => (periods[at]?.length ?? 0) > 0);
    return {
      code,
      name,
      group,
      years: years.map((year, at) => ({
        year,
        standings: periods[at] ?? [],
        granted: granted.filter((entry) => entry.unit === code && entry.isMember && entry.occasion === "year" && entry.year === year),
      })),
      since: Math.min(...own),
      until: Math.max(...own),
    };
  });
  const classes = [...new Set([...inOrder].reverse().flatMap(({ bloc }) => bloc.settings.classes.map(({ name }) => name)))];
  return { years, units, classes, granted };
}
