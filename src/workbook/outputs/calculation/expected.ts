import type { ExpectedValue } from "../../verification";
import { decimalsNeeded } from "../number-cell";

/** What cells must come to, from the texts of a result; null is a cell that shows nothing. */
export const expectedOf = {
  number: (decimal: string | null, decimals: number): ExpectedValue => (decimal === null || decimal === "" ? { value: "" } : { value: decimal, decimals }),
  /** To all the decimals that the text has. */
  exact: (decimal: string | null): ExpectedValue => expectedOf.number(decimal, decimalsNeeded([decimal])),
  /** Points of a criterion at so many decimals: of the engine's exact figure where it has one. */
  points: (exact: string | undefined, otherwise: string | null, decimals: number): ExpectedValue => expectedOf.number(exact ?? otherwise, decimals),
  text: (text: string | null): ExpectedValue => ({ value: text ?? "" }),
  rank: (rank: number | null): ExpectedValue => (rank === null ? { value: NO_RANK } : { value: String(rank), decimals: 0 }),
};

/** Stands where a member has no rank. */
export const NO_RANK = "–";
