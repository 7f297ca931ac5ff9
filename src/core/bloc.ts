/**
 * The bloc as data: what a bloc head's office describes before anything is computed.
 *
 * Every number in these types is a JavaScript number that stands for the decimal of its 15 significant
 * digits, the same meaning that a number has in an Excel cell and in bloc.json. Nothing computes with the
 * binary value: the engine turns it into an exact number first.
 *
 * Dates are ISO text "yyyy-mm-dd". Codes are compared exactly, after Unicode NFC and trimming.
 */
import type { AwardRule, BallotResult, Candidate, GrantedAward } from "./award";

/** Both words mean the same to the engine; only the printed word differs (khối / cụm). */
export type BlocKind = "khoi" | "cum";

/** Half-year review, year, or several years (roll-up). */
export type Period = "half-year" | "year" | "years";

/** Who gave a score. Per leaf the first layer of `Settings.scoreLayers` that has a value counts. */
export type ScoreLayer = "self" | "cross-check" | "appraised" | "final";

/** What a missing score does to the total of a member that has at least one score. */
export type MissingPolicy = "stop" | "zero" | "leave-out";

/** What a criterion that does not apply does to the total of the members of a group. */
export type NotApplicablePolicy = "rescale" | "rate" | "full-points" | "separate";

/** Where points are rounded: of each leaf, of each section, of the total, or nowhere. */
export type RoundingStage = "leaf" | "section" | "total" | "none";

/** Half away from zero, at one stage only. `decimals` is 0…9; it also sets how totals are shown. */
export interface Rounding {
  readonly stage: RoundingStage;
  readonly decimals: number;
}

/** competition 1-2-2-4 · modified 1-3-3-4 · dense 1-2-2-3 · ordinal 1-2-3-4 (by member code among equals). */
export type RankMethod = "competition" | "modified" | "dense" | "ordinal";

/** What decides between members whose totals are equal. */
export type TieBreakBy = "section" | "external" | "penalties" | "ballot" | "women" | "decision";

/** One comparison more where totals are equal; the bloc's list is gone through in order. */
export interface TieBreak {
  readonly by: TieBreakBy;
  /** Code of the criterion that a "section" or "external" tie-break looks at. */
  readonly criterion?: string;
}

/** A class applies from `from` per cent of the maximum upwards, to below the next class. */
export interface ClassRule {
  readonly name: string;
  readonly from: number;
  /** Least share, in per cent, that every applicable criterion must reach. */
  readonly minShareEach?: number;
}

/** How the bloc scores and ranks, every default filled in. */
export interface Settings {
  /** The day of the run for lateness and not-yet-due; given by the shell, recorded with the run. */
  readonly asOf?: string;
  readonly scoreLayers: readonly ScoreLayer[];
  readonly missing: MissingPolicy;
  readonly rounding: Rounding;
  readonly rankOn: "rounded" | "unrounded";
  readonly rankMethod: RankMethod;
  readonly tieBreaks: readonly TieBreak[];
  /** Ordered from the highest class down; empty: no classes are given. */
  readonly classes: readonly ClassRule[];
}

/** The bloc itself: its name, its period, who leads it. */
export interface BlocInfo {
  readonly name: string;
  readonly kind: BlocKind;
  readonly year: number;
  readonly period: Period;
  /** Member codes; either may be unknown. */
  readonly head?: string;
  readonly deputy?: string;
  readonly place?: string;
  readonly issuer?: string;
  /** The person who prepares the results; named in the run log, never in the fingerprint. */
  readonly preparedBy?: string;
  /** A line shown on the first sheet, for example that all scores are invented. */
  readonly note?: string;
}

/** Members that are ranked against one another, and never against another group's. */
export interface Group {
  readonly code: string;
  readonly name: string;
  readonly notApplicable: NotApplicablePolicy;
}

/** A node of the criteria tree, in printed order. A node without children is a leaf and carries the rule. */
export interface Criterion {
  readonly code: string;
  /** TT as printed: "I", "1", "1.1", "a", "-". */
  readonly label: string;
  readonly name: string;
  readonly parent?: string;
  /** A leaf's maximum. On a parent it is only a declaration that is checked against the children. */
  readonly max?: number;
  readonly weight: number;
  /** Name of the rule kind; see core/rules. Parents have "sum". */
  readonly rule: string;
  /** The rule's parameters as typed in the column Quy tắc chấm, or as an object in bloc.json. */
  readonly parameters?: string | Readonly<Record<string, unknown>>;
  /** Codes of the groups it applies to; absent: all. */
  readonly groups?: readonly string[];
  readonly unit?: string;
  readonly target?: number;
  readonly due?: string;
  readonly appraiser?: string;
  readonly evidence?: string;
  readonly note?: string;
}

/** Why a member is not considered for awards. */
export interface Exclusion {
  readonly reason: string;
  /** true: still ranked in the standings, only no award. false: no rank. */
  readonly keepsPlace: boolean;
}

/** One public body of the bloc. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** Code of its group. */
  readonly group: string;
  readonly registered?: boolean | Readonly<Record<string, string | number>>;
  readonly reportDue?: string;
  readonly reportReceived?: string;
  readonly excluded?: Exclusion;
  readonly role?: string;
  readonly predecessor?: string;
  /** The day on which it was set up, for awards that ask for a least age. */
  readonly founded?: string;
  /** The day on which it was dissolved or merged into another; from then on it is not considered for awards. */
  readonly dissolved?: string;
  /** Share of women in per cent: a preference among equals for an award (NĐ 152/2025/NĐ-CP, Điều 4: from 70). */
  readonly womenShare?: number;
  readonly pactSigned?: string;
  readonly note?: string;
}

/** Why a leaf has no points although nobody forgot it: does not apply, not yet due, not yet published. */
export type ScoreState = "n/a" | "pending" | "not-published";

/** What was given by one layer, and, in the final layer, by whom and why where it overrides. */
export interface LayerPoints {
  readonly points: number | YesNo;
  readonly by?: string;
  readonly why?: string;
}

/** The same where text stands in place of points, as it was typed: "9,5", "abc". */
export interface TypedPoints {
  readonly points: string;
  readonly by?: string;
  readonly why?: string;
}

/** Typed on yes/no leaves. The rule turns it into points. */
export type YesNo = "yes" | "no";

/** Everything recorded for one member and one leaf. An entry with none of the optional fields is missing. */
export interface Entry {
  readonly member: string;
  readonly criterion: string;
  readonly layers: Readonly<Partial<Record<ScoreLayer, LayerPoints>>>;
  readonly state?: ScoreState;
  /**
   * Text given where points belong, by layer. The engine reads it by the contract's rule for text numbers, with
   * a warning, or reports it as unreadable.
   */
  readonly typed?: Readonly<Partial<Record<ScoreLayer, TypedPoints>>>;
  /** Figures for rules that compute points. Dates are ISO text. */
  readonly target?: number;
  readonly actual?: number | string;
  readonly evidence?: string;
  readonly note?: string;
}

/**
 * What head and deputy decided by hand, with the reason. Without an award it orders members that are tied in
 * the standings (tie-break "decision"), best first; with one it names who is put forward among those whom a
 * tie, a vote or a quota left open.
 */
export interface Decision {
  readonly award?: string;
  readonly subjects: readonly string[];
  readonly by: string;
  readonly why: string;
}

/** A whole bloc with every default filled in: the only input of a run. */
export interface Bloc {
  readonly bloc: BlocInfo;
  readonly settings: Settings;
  readonly groups: readonly Group[];
  readonly criteria: readonly Criterion[];
  readonly members: readonly Member[];
  readonly entries: readonly Entry[];
  readonly awards: readonly AwardRule[];
  readonly candidates: readonly Candidate[];
  readonly ballot: readonly BallotResult[];
  readonly granted: readonly GrantedAward[];
  readonly decisions?: readonly Decision[];
}
