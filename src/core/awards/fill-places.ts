import type { AwardRule } from "../award";
import { compareByKey, type Keyed } from "./contenders";

/** Who gets the places of one pool. Whoever is in none of the lists is short of a place. */
export interface Filled<T> {
  readonly nominated: readonly T[];
  /** Tied across the last place; whether they get one is not decided here. */
  readonly tied: readonly T[];
  /** Places that the tied ones compete for. */
  readonly places: number;
}

/**
 * Fills the places from the top. Contenders come best first. When the last place falls among contenders with
 * equal keys, none of them is preferred: "all" puts all of them forward, "none" none, "ask" leaves them to the
 * bloc. Source: domain.md, "A tie across a quota's last place never decides itself".
 */
export function fillPlaces<T extends Keyed>(qualified: readonly T[], places: number, onTie: AwardRule["onTie"]): Filled<T> {
  const [last, next] = [qualified[places - 1], qualified[places]];
  if (last === undefined || next === undefined || compareByKey(last, next) !== 0) {
    return { nominated: qualified.slice(0, places), tied: [], places: 0 };
  }
  const above = qualified.filter((contender) => compareByKey(contender, last) > 0);
  const across = qualified.filter((contender) => compareByKey(contender, last) === 0);
  switch (onTie) {
    case "all":
      return { nominated: [...above, ...across], tied: [], places: 0 };
    case "none":
      return { nominated: above, tied: [], places: 0 };
    case "ask":
      return { nominated: above, tied: across, places: places - above.length };
  }
}
