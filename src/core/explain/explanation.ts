/** Why every point, rank and award came out as it did, as plain data; the words come from i18n. */
import type { TieBreakBy } from "../bloc";
import type { Considered, LeafStatus, Reason } from "../result";

/** How a leaf came to its points: the rule's own branch, or what took its place. Each has its words in every language. */
export type LeafReasonCode =
  | "direct" | "yes-no" | "level" | "bands" | "bands-of-rate" | "proportional" | "proportional-less"
  | "relative-without-target" | "relative-below" | "relative-on-target" | "relative-above"
  | "count" | "deduction" | "lateness" | "not-submitted" | "external" | "min-max" | "min-max-less"
  | "bonus" | "penalty" | "bonus-count" | "penalty-count"
  | Exclude<LeafStatus, "value">;

/** How a criterion with parts came to its points. */
export type ParentReasonCode =
  | "sum" | "sum-capped" | "sum-floored" | "weighted-mean" | "geometric-mean" | "mean-of-achievements" | "drop-lowest" | "keep-highest";

/** What one part was to its parent. */
export interface ExplainedPart {
  readonly criterion: string;
  readonly weight: string;
  /** Points of the part before its weight, as in `LeafResult.points`; null where it has none. */
  readonly points: string | null;
  /** Of what it is a share in means, and its maximum elsewhere. */
  readonly max: string;
  /** false: it did not count, because it has no value, or because the rule left it out. */
  readonly counts: boolean;
}

/** How a criterion with parts came to its points for one member. */
export interface ParentExplanation {
  readonly criterion: string;
  /** Before weight, exact, rounded where sections are rounded; null where no part has a value. */
  readonly points: string | null;
  /** The branch that was taken and its figures, with the maximum of what applies and counts. */
  readonly reason: Reason<ParentReasonCode>;
  readonly parts: readonly ExplainedPart[];
}

/** How one leaf came to its points for one member. */
export interface LeafExplanation {
  readonly criterion: string;
  readonly status: LeafStatus;
  /** Before weight, exact, rounded where leaves are rounded; null where it earns none. */
  readonly points: string | null;
  /** The rule's figures: code of the kind or of what took its place, with points and max. */
  readonly reason: Reason<LeafReasonCode>;
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
  /** Every criterion with parts that applies, parents before their parts. */
  readonly parents: readonly ParentExplanation[];
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
  /** Difference of the deciding values, exact: of totals, or in percentage points where rates rank; "0" where a tie-break decided. */
  readonly gap: string;
  /**
   * Sections by how much they differ in what they are of the deciding value (positive: the one ahead has more), largest
   * first: in percentage points of the own applicable maximum where rates rank, else in points of the total.
   */
  readonly sections: readonly { readonly code: string; readonly difference: string }[];
  /** What of the gap comes from rounding instead of sections: gap = sections + rounding. */
  readonly rounding: string;
}

/** Every point, rank and award of a run, explained. */
export interface Explanation {
  readonly members: readonly MemberExplanation[];
  readonly neighbours: readonly NeighbourExplanation[];
  /** Every award, given or not, and why; the same as in the result. */
  readonly awards: readonly Considered[];
}
