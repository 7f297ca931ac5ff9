/** The outcome of a run, as plain data. Words come from i18n; nothing here is rounded for display twice. */
import type { TieBreakBy } from "./bloc";
import type { Finding } from "./finding";

/** Why somebody is or is not considered, ranked, put forward. Each code has its words in every language. */
export type ReasonCode =
  // About a member: not considered for any award, or not ranked.
  | "excluded" | "dissolved" | "not-registered" | "report-not-received" | "report-late" | "no-score" | "no-rank"
  // Conditions of one award that are not met.
  | "separate-table" | "not-leader" | "beyond-max-rank" | "below-min-total" | "below-min-class" | "below-min-share" | "too-young" | "below-min-ballot"
  | "no-prior-title" | "has-other-award" | "waits-for-award" | "not-nominated-for" | "groups-not-compared"
  // Places.
  | "meets-conditions" | "by-rank" | "by-vote" | "decided" | "no-place-left" | "fewer-votes" | "decided-otherwise"
  // What is still to be decided.
  | "tied-across-last-place" | Exclude<OpenDecision["code"], "award-tie">;

/** A reason with a code; the words come from i18n. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A reason of the standings and of nominations. */
export type StatedReason = Reason<ReasonCode>;

/**
 * One section's points for one member, before the section's own weight and before any rescaling for N/A.
 * Decimal strings at the set number of decimals; `max` is the maximum of what applies and counts.
 */
export interface SectionResult {
  readonly code: string;
  /** null: nothing in this section has a value (missing, N/A or pending throughout). */
  readonly points: string | null;
  readonly max: string;
}

/** What one leaf came to for one member. */
export interface LeafResult {
  readonly criterion: string;
  readonly status: LeafStatus;
  /**
   * Points before weight: the exact decimal without trailing zeros ("9.5"), a quotient that does not end at
   * the set number of decimals; null where the leaf earns none because of its status. A penalty is negative.
   */
  readonly points: string | null;
  /** Layer that counted; absent where no layer did. */
  readonly layer?: "self" | "cross-check" | "appraised" | "final";
}

/** "unreadable" is seen only while checking: it stops a run. */
export type LeafStatus = "value" | "missing" | "n/a" | "pending" | "not-published" | "overridden" | "unreadable";

/** Under the N/A policy "separate", members with N/A are ranked in a table of their own within the group. */
export type StandingsTable = "main" | "not-applicable";

/** A tie-break that put a member ahead of others with the same main value. */
export interface TieBreakUsed {
  readonly by: TieBreakBy;
  readonly criterion?: string;
  /** Member codes of those it was put ahead of, by code. */
  readonly over: readonly string[];
}

/** One member's line in the standings of its group. */
export interface Standing {
  readonly member: string;
  /** Ranks start again at 1 in each table. */
  readonly table: StandingsTable;
  /** null: not ranked (no score at all, or excluded without keeping its place). */
  readonly rank: number | null;
  /** After rescaling for N/A and after rounding, as set; null where there is no score at all. */
  readonly total: string | null;
  /** The total without any rounding: a decimal without trailing zeros, or a fraction "n/d" in lowest terms. */
  readonly totalExact: string | null;
  /** The sum over the sections before rescaling for N/A, to be shown as earned / max; null without a score. */
  readonly earned: string | null;
  /** Applicable maximum (after missing and pending leaves lowered it, where they do). */
  readonly max: string;
  /** The group's full maximum: what the total of a group with the policy "rescale" is out of. */
  readonly fullMax: string;
  /** earned / max in per cent; null where max is 0 or there is no score. */
  readonly rate: string | null;
  readonly class: string | null;
  /** Shares its key with another ranked member of the group. */
  readonly tied: boolean;
  /** The tie-breaks that put it ahead of somebody, in order; absent where none did. */
  readonly tieBreaks?: readonly TieBreakUsed[];
  readonly eligible: boolean;
  readonly reasons: readonly StatedReason[];
  readonly sections: readonly SectionResult[];
  readonly leaves: readonly LeafResult[];
  readonly provisional: boolean;
  /** Number of leaves that a year's review takes from self or cross-check. */
  readonly fallbacks: number;
}

/** The standings of one group. */
export interface GroupResult {
  readonly code: string;
  /**
   * In printed order: the main table by rank, equal ranks by member code; then the table of members with N/A
   * (policy "separate" only) in the same way; then members without a rank by code.
   */
  readonly standings: readonly Standing[];
}

/** One member or candidate put forward for one award; only a proposal. */
export interface Nomination {
  readonly award: string;
  readonly for: "collective" | "individual";
  readonly subject: string;
  /** null for an award whose scope is the whole bloc. */
  readonly group: string | null;
  readonly reasons: readonly StatedReason[];
}

/** One subject looked at for one award, nominated or not, and why. */
export interface Considered {
  readonly award: string;
  readonly subject: string;
  readonly group: string | null;
  readonly outcome: "nominated" | "not-nominated" | "open";
  readonly reasons: readonly StatedReason[];
}

/**
 * A decision that only people can make. "award-tie": a tie across an award's last place. "leaders-vote": one
 * award for the whole bloc, so the groups' leaders go to the vote. "ballot-missing": votes not yet entered.
 */
export interface OpenDecision {
  readonly code: "award-tie" | "leaders-vote" | "ballot-missing" | "second-round" | "head-and-deputy";
  readonly award: string;
  readonly group: string | null;
  readonly subjects: readonly string[];
  readonly places: number;
}

/** All that came of a run. Stopped: no groups, no nominations, findings complete. */
export interface RunResult {
  readonly status: "ranked" | "stopped";
  readonly provisional: boolean;
  readonly groups: readonly GroupResult[];
  readonly nominations: readonly Nomination[];
  /** Every member or candidate that an award looked at, in the order of the awards. Empty for a half-year. */
  readonly considered: readonly Considered[];
  readonly open: readonly OpenDecision[];
  readonly findings: readonly Finding[];
}
