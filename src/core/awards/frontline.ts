import type { Bloc } from "../bloc";
import { scaled } from "../exact/exact";
import { fixedText } from "../exact/text";
import { shareOf } from "../ranking/classify";
import type { Nomination } from "../result";

/** Frontline workers among individuals that are put forward. */
export interface FrontlineShare {
  readonly nominated: number;
  /** Who holds no leading post. */
  readonly frontline: number;
  /** Of whom nobody has said whether they hold one: not counted as frontline. */
  readonly unknown: number;
  /** In per cent of all, at the set number of decimals; null where nobody is put forward. */
  readonly share: string | null;
}

/**
 * The share of frontline workers among the individuals put forward, for one award or for all together. Source:
 * domain.md, "frontline share".
 *
 * @example frontlineShare(bloc, nominations, "BK") // { nominated: 4, frontline: 3, unknown: 0, share: "75.00" }
 */
export function frontlineShare(bloc: Bloc, nominations: readonly Nomination[], award?: string): FrontlineShare {
  const leads = new Map(bloc.candidates.map((candidate) => [candidate.code, candidate.leader]));
  const people = nominations.filter((one) => one.for === "individual" && (award === undefined || one.award === award));
  const frontline = people.filter(({ subject }) => leads.get(subject) === false).length;
  return {
    nominated: people.length,
    frontline,
    unknown: people.filter(({ subject }) => leads.get(subject) === undefined).length,
    share: people.length === 0 ? null : fixedText(shareOf(scaled(frontline, 0), scaled(people.length, 0)), bloc.settings.rounding.decimals),
  };
}
