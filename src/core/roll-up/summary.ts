import type { AwardFor } from "../award";
import type { RollUp, UnitOverYears } from "./roll-up";

/** How often one award was given. */
export interface AwardCount {
  readonly award: string;
  readonly for: AwardFor;
  readonly count: number;
}

/** What one unit came to over the years: counts only. */
export interface UnitSummary {
  readonly unit: string;
  /** Years in which it, or a body it came from, was a member. */
  readonly memberYears: number;
  /** Years in which it, or a body it came from, had a rank. */
  readonly rankedYears: number;
  /** Years in which it, or a body it came from, was first of its group; a shared first place is one. */
  readonly firstPlaces: number;
  /** Years by class, for every class that it had in some year; highest first. */
  readonly classes: readonly { readonly name: string; readonly years: number }[];
  /** Awards granted for the years to the unit, its offices and its people; not those of the congress. */
  readonly awards: readonly AwardCount[];
  /** Collectives and individuals commended at the congress that belong to it, itself included. */
  readonly commended: { readonly collectives: number; readonly individuals: number };
}

/**
 * Counts for each unit, in the order of the roll-up. Nothing is averaged or weighed: a mean of ranks from groups
 * of different sizes would be a ranking that no regulation knows. A year in which a unit was several bodies counts
 * once for what any of them reached.
 */
export function unitSummaries(rolled: RollUp): UnitSummary[] {
  return rolled.units.map((unit) => summaryOf(unit, rolled));
}

function summaryOf({ code, years }: UnitOverYears, { classes, granted }: RollUp): UnitSummary {
  const count = (holds: (standing: UnitOverYears["years"][number]["standings"][number]) => boolean): number =>
    years.filter(({ standings }) => standings.some(holds)).length;
  const own = granted.filter(({ unit }) => unit === code);
  const commended = (kind: AwardFor): number => own.filter((entry) => entry.occasion === "congress" && entry.for === kind).length;
  const awards: AwardCount[] = [];
  for (const entry of own) {
    if (entry.occasion === "congress" || entry.for === null) continue;
    const at = awards.findIndex((one) => one.award === entry.award && one.for === entry.for);
    const other = awards[at];
    if (other === undefined) awards.push({ award: entry.award, for: entry.for, count: 1 });
    else awards[at] = { ...other, count: other.count + 1 };
  }
  return {
    unit: code,
    memberYears: count(() => true),
    rankedYears: count(({ rank }) => rank !== null),
    firstPlaces: count(({ rank }) => rank === 1),
    classes: classes.map((name) => ({ name, years: count((standing) => standing.class === name) })).filter((one) => one.years > 0),
    awards,
    commended: { collectives: commended("collective"), individuals: commended("individual") },
  };
}
