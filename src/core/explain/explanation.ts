/** Why every point, rank and award came out as it did, as plain data; the words come from i18n. */
import type { TieBreakBy } from "../bloc";
import type { Considered, LeafStatus, Reason } from "../result";

/** How one leaf came to its points for one member. */
export interface LeafExplanation {
  readonly criterion: string;
  readonly status: LeafStatus;
  /** The rule's figures: code of the kind or of what took its place, with points and max. */
  readonly reason: Reason;
}

/**
 * A part of a total. "leaf": points times the weights on the way up. "rule": what a parent's rule made of its
 * parts beyond their sum (a mean, a cap, a dropped part). "rounding": what rounding moved. "rescale": what
 * bringing the points to the full scale added. The parts of a total add up to it exactly.
 */
export interface TotalPart {
  readonly kind: "leaf" | "rule" | "rounding" | "rescale";
  /** Absent where the part is about the total as a whole. */
  readonly criterion?: string;
  /** Exact: a decimal or a fraction "n/d". */
  readonly points: string;
}

/** How one member came to its total and its place. */
export interface MemberExplanation {
  readonly member: string;
  readonly group: string;
  readonly leaves: readonly LeafExplanation[];
  readonly parts: readonly TotalPart[];
  /** The printed total, exactly; null without a score. */
  readonly total: string | null;
}

/** Why one member stands before the next in the same table. */
export interface NeighbourExplanation {
  readonly group: string;
  readonly ahead: string;
  readonly behind: string;
  /** "value": by total or rate; "tied": not ahead, shown in order of codes; else the tie-break. */
  readonly by: "value" | "tied" | TieBreakBy;
  readonly criterion?: string;
  /** Difference of the deciding values, exact; "0" where a tie-break decided. */
  readonly gap: string;
  /** Sections whose contributions differ, by how much (positive: the one ahead has more), largest first. */
  readonly sections: readonly { readonly code: string; readonly difference: string }[];
}

/** Every point, rank and award of a run, explained. */
export interface Explanation {
  readonly members: readonly MemberExplanation[];
  readonly neighbours: readonly NeighbourExplanation[];
  /** Every award, given or not, and why; the same as in the result. */
  readonly awards: readonly Considered[];
}
