import type { Bloc, GrantedAward, Member } from "../bloc";
import { plainText } from "../rules/plain-text";
import type { RunResult, Standing } from "../result";

/** One year's bloc with its result. */
export interface YearOfBloc {
  readonly bloc: Bloc;
  readonly result: RunResult;
}

/** How one body stood in one year. */
export interface YearStanding {
  readonly member: string;
  readonly name: string;
  readonly group: string;
  /** null: not ranked that year. */
  readonly rank: number | null;
  readonly total: string | null;
  readonly rate: string | null;
  readonly class: string | null;
  /** Awards granted to it for that year. */
  readonly granted: readonly GrantedAward[];
}

/** One unit over the years, under its latest code and name. */
export interface UnitOverYears {
  readonly code: string;
  readonly name: string;
  /**
   * By year, in order. Empty standings: it was no member that year (it joined later, or had left). Several: it
   * was merged from these bodies, or they shared its later name.
   */
  readonly years: readonly { readonly year: number; readonly standings: readonly YearStanding[] }[];
  /** First and last year in which it, or a body it came from, was a member. */
  readonly since: number;
  readonly until: number;
}

/** Several years' standings side by side. */
export interface RollUp {
  readonly years: readonly number[];
  /** Units of the last year by code, then those that left, by the year they left and by code. */
  readonly units: readonly UnitOverYears[];
}

/**
 * Yearly results side by side for several years, through renaming, merging and joining. A unit of one year is
 * the unit of the next that has its code, or that names it as a predecessor (by code, full or short name;
 * several separated by ";"). A body that several later units name belongs to each of them. Ranks are not
 * averaged: groups, criteria and rosters differ from year to year.
 *
 * Throws RangeError when two results are of the same year.
 */
export function rollUp(given: readonly YearOfBloc[]): RollUp {
  const inOrder = [...given].sort((a, b) => a.bloc.bloc.year - b.bloc.bloc.year);
  const years = inOrder.map(({ bloc }) => bloc.bloc.year);
  if (new Set(years).size < years.length) throw new RangeError(`rollUp: a year is given twice (${years.join(", ")})`);
  const units: Unit[] = [];
  for (const { bloc, result } of [...inOrder].reverse()) {
    const standings = standingsByMember(result);
    for (const member of [...bloc.members].sort((a, b) => (a.code < b.code ? -1 : 1))) {
      const heirs = units.filter((unit) => comesFrom(unit, member, bloc.bloc.year));
      const row = yearStanding(member, standings.get(member.code), bloc);
      for (const unit of heirs.length > 0 ? heirs : [startUnit(units, member)]) {
        unit.bodies.push({ member, year: bloc.bloc.year });
        unit.rows.push({ year: bloc.bloc.year, row });
      }
    }
  }
  return { years, units: units.map((unit) => overYears(unit, years)).sort(byLastYearThenCode) };
}

interface Unit {
  readonly code: string;
  readonly name: string;
  /** Bodies found so far, from the last year back. */
  readonly bodies: { readonly member: Member; readonly year: number }[];
  readonly rows: { readonly year: number; readonly row: YearStanding }[];
}

function startUnit(units: Unit[], { code, name }: Member): Unit {
  const unit: Unit = { code, name, bodies: [], rows: [] };
  units.push(unit);
  return unit;
}

/** Whether a unit, as it was in some later year, is this body under the same code or names it as predecessor. */
function comesFrom({ bodies }: Unit, { code, name, shortName }: Member, year: number): boolean {
  const names = new Set([code, name, shortName].map(plainText));
  return bodies.some(({ member, year: later }) => {
    if (later <= year) return false;
    return member.code === code || (member.predecessor ?? "").split(";").some((one) => names.has(plainText(one)) && plainText(one) !== "");
  });
}

function yearStanding({ code, name, group }: Member, standing: Standing | undefined, { granted, bloc }: Bloc): YearStanding {
  return {
    member: code,
    name,
    group,
    rank: standing?.rank ?? null,
    total: standing?.total ?? null,
    rate: standing?.rate ?? null,
    class: standing?.class ?? null,
    granted: granted.filter((award) => award.subject === code && award.year === bloc.year),
  };
}

function standingsByMember(result: RunResult): Map<string, Standing> {
  return new Map(result.groups.flatMap(({ standings }) => standings.map((standing) => [standing.member, standing] as const)));
}

function overYears({ code, name, rows }: Unit, years: readonly number[]): UnitOverYears {
  const own = rows.map(({ year }) => year);
  return {
    code,
    name,
    years: years.map((year) => ({ year, standings: rows.filter((one) => one.year === year).map(({ row }) => row) })),
    since: Math.min(...own),
    until: Math.max(...own),
  };
}

function byLastYearThenCode(a: UnitOverYears, b: UnitOverYears): number {
  return b.until - a.until || (a.code < b.code ? -1 : 1);
}
