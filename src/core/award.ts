/**
 * Awards as data: who may be put forward for what, whose files came in, how the votes went, and what was given.
 * Numbers, dates and codes mean what they mean in the bloc.
 */

/** Whether an award goes to units or to persons. */
export type AwardFor = "collective" | "individual";
/** What a share of votes is of: all who may vote, ballots issued, valid ballots. */
export type BallotBase = "voters" | "present" | "valid";
/** How a percentage of members becomes a whole number of places. */
export type QuotaRounding = "down" | "nearest" | "up";

/** Who may be put forward for one award. Blank settings do not limit. */
export interface AwardRule {
  readonly code: string;
  readonly name: string;
  readonly for: AwardFor;
  readonly scope: "group" | "bloc";
  readonly groups?: readonly string[];
  readonly count?: number;
  readonly percent?: number;
  /** What `percent` is of: "members" (default), "eligible", "registered", "candidates", or the code of an award. */
  readonly of?: string;
  readonly round?: QuotaRounding;
  readonly min?: number;
  readonly leaderOnly?: boolean;
  readonly maxRank?: number;
  readonly minTotal?: number;
  readonly minClass?: string;
  /** Least share of its maximum, in per cent, that every criterion must reach. */
  readonly minShareEach?: number;
  /** Full months that a unit must have existed by the end of the bloc's year; a unit without a day of founding has. */
  readonly minMonths?: number;
  readonly minBallot?: number;
  /** What the share of votes is of: all voters (default), those present (ballots issued), or valid ballots. */
  readonly ballotBase?: BallotBase;
  /** Least share of frontline workers among the individuals put forward, in per cent; only reported. */
  readonly minFrontline?: number;
  readonly prior?: string;
  readonly excludes?: readonly string[];
  /** A tie across the last place: ask (default), put all forward, or none of the tied. */
  readonly onTie: "ask" | "all" | "none";
  readonly advisory?: boolean;
}

/** A collective or person whose file is put forward for an award. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly for: AwardFor;
  readonly member: string;
  readonly award: string;
  readonly position?: string;
  readonly leader?: boolean;
  readonly woman?: boolean;
  /** What stands in the decision: "Đã có thành tích …". */
  readonly citation?: string;
  /** Titles held already, with their decisions, as typed. */
  readonly priorTitles?: string;
  /** Recognised initiative, with its decision, as typed. */
  readonly initiative?: string;
  /** Whether the report of achievements is there, as typed. */
  readonly report?: string;
  readonly note?: string;
}

/** The votes on one member or candidate for one award, in one round. Whole numbers. */
export interface BallotResult {
  readonly award: string;
  readonly subject: string;
  readonly round: number;
  readonly issued?: number;
  readonly returned?: number;
  readonly valid?: number;
  readonly for: number;
  readonly voters: number;
}

/** What an award was given for: one year's work, or that of several years, at the congress. */
export type AwardOccasion = "year" | "congress";

/** An award actually given, in this or an earlier year. */
export interface GrantedAward {
  /** Code of a member, or the name of a collective within one (an office) or of a person. */
  readonly subject: string;
  readonly award: string;
  readonly year: number;
  readonly decision?: string;
  readonly date?: string;
  readonly by?: string;
  /** Absent: a member is a collective; of any other subject it is not known. */
  readonly for?: AwardFor;
  /** Code of the member that a collective or person belongs to; not needed where the subject is a member. */
  readonly member?: string;
  /** Absent: "year". */
  readonly occasion?: AwardOccasion;
}
