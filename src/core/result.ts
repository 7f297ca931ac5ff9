/** The outcome of a run, as plain data. Words come from i18n; nothing here is rounded for display twice. */
import type { Finding } from "./finding";

/** A reason with a code; the words come from i18n. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One section's points for one member. Decimal strings at the set number of decimals; max of what applies. */
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
  /** Points before weight, decimal string; null where the leaf earns none because of its status. */
  readonly points: string | null;
  /** Layer that counted; absent where no layer did. */
  readonly layer?: "self" | "cross-check" | "appraised" | "final";
}

export type LeafStatus = "value" | "missing" | "n/a" | "pending" | "not-published" | "overridden";

export interface Standing {
  readonly member: string;
  /** null: not ranked (no score at all, or excluded without keeping its place). */
  readonly rank: number | null;
  /** null where there is no score at all. */
  readonly total: string | null;
  /** Decimal or fraction "n/d" before any rounding of the total. */
  readonly totalExact: string | null;
  /** Applicable maximum (after missing and pending leaves lowered it, where they do). */
  readonly max: string;
  readonly rate: string | null;
  readonly class: string | null;
  /** Shares its key with another ranked member of the group. */
  readonly tied: boolean;
  readonly eligible: boolean;
  readonly reasons: readonly Reason[];
  readonly sections: readonly SectionResult[];
  readonly leaves: readonly LeafResult[];
  readonly provisional: boolean;
  /** Number of leaves that a year's review takes from self or cross-check. */
  readonly fallbacks: number;
}

export interface GroupResult {
  readonly code: string;
  /** In printed order: by rank, equal ranks by member code, then members without a rank by code. */
  readonly standings: readonly Standing[];
}

export interface Nomination {
  readonly award: string;
  readonly for: "collective" | "individual";
  readonly subject: string;
  /** null for an award whose scope is the whole bloc. */
  readonly group: string | null;
  readonly reasons: readonly Reason[];
}

/** A decision that only people can make. */
export interface OpenDecision {
  readonly code: string;
  readonly award: string;
  readonly group: string | null;
  readonly subjects: readonly string[];
  readonly places: number;
}

export interface RunResult {
  readonly status: "ranked" | "stopped";
  readonly provisional: boolean;
  readonly groups: readonly GroupResult[];
  readonly nominations: readonly Nomination[];
  readonly open: readonly OpenDecision[];
  readonly findings: readonly Finding[];
}
