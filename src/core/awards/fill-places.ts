import type { AwardRule } from "../award";
import { compareContenders, type Contender } from "./contenders";

/** Who gets the places of one pool. Every qualified contender is in exactly one list. */
export interface Filled {
  readonly nominated: readonly Contender[];
  /** Tied across the last place; whether they get one is not decided here. */
  readonly tied: readonly Contender[];
  /** Places that the tied ones compete for. */
  readonly places: number;
  readonly short: readonly Contender[];
}

/**
 * Fills the places from the top. Contenders come best first. When the last place falls among contenders with
 * equal keys, none of them is preferred: "all" puts all of them forward, "none" none, "ask" leaves them to the
 * bloc. Source: domain.md, "A tie across a quota's last place never decides itself".
 */
export function fillPlaces(qualified: readonly Contender[], places: number, onTie: AwardRule["onTie"]): Filled {
  if (qualified.length <= places) return { nominated: qualified, tied: [], places: 0, short: [] };
  const next = qualified[places];
  const last = places > 0 ? qualified[places - 1] : undefined;
  const isTied = (contender: Contender): boolean => next !== undefined && compareContenders(contender, next) === 0;
  if (last === undefined || !isTied(last)) {
    return { nominated: qualified.slice(0, places), tied: [], places: 0, short: qualified.slice(places) };
  }
  const above = qualified.slice(0, qualified.findIndex(isTied));
  const across = qualified.filter(isTied);
  const below = qualified.slice(above.length + across.length);
  const left = places - above.length;
  switch (onTie) {
    case "all":
      return { nominated: [...above, ...across], tied: [], places: 0, short: below };
    case "none":
      return { nominated: above, tied: [], places: 0, short: [...across, ...below] };
    case "ask":
      return { nominated: above, tied: across, places: left, short: below };
  }
}
