/**
 * bloc.json, version 1, as types: what a person or another system writes, with everything that has a
 * default left out. Its schema is docs/bloc.schema.json; `resolveBloc` fills the defaults in.
 */
import type { AwardRule, BallotResult, Candidate, GrantedAward } from "./award";
import type { BlocInfo, Criterion, Decision, Group, Member, Rounding, ScoreLayer, ScoreState, Settings } from "./bloc";

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Settings as written: each may be left out. */
export type SettingsDescription = Partial<Omit<Settings, "rounding">> & { readonly rounding?: Partial<Rounding> };
/** A group as written. */
export type GroupDescription = Optional<Group, "notApplicable">;
/** A criterion as written: label, weight and rule have defaults. */
export type CriterionDescription = Optional<Criterion, "label" | "weight" | "rule">;
/** A member as written: without a short name the full one is used. */
export type MemberDescription = Optional<Member, "shortName">;
/** An award rule as written. */
export type AwardDescription = Optional<AwardRule, "scope" | "onTie">;

/** One row of `scores`: the points of one layer, the figures of a computed leaf, or a state. */
export interface ScoreDescription {
  readonly member: string;
  readonly criterion: string;
  readonly layer?: ScoreLayer;
  /** A number, or text as a person would type it: "yes", "Đạt", "9,5". */
  readonly points?: number | string;
  readonly by?: string;
  readonly why?: string;
  readonly target?: number;
  readonly actual?: number | string;
  readonly state?: ScoreState;
  readonly evidence?: string;
  readonly note?: string;
}

/** A whole bloc.json. */
export interface BlocDescription {
  readonly schema: 1;
  readonly bloc: BlocInfo;
  readonly settings?: SettingsDescription;
  readonly groups: readonly GroupDescription[];
  readonly criteria: readonly CriterionDescription[];
  readonly members: readonly MemberDescription[];
  readonly scores?: readonly ScoreDescription[];
  readonly awards?: readonly AwardDescription[];
  readonly candidates?: readonly Candidate[];
  readonly ballot?: readonly BallotResult[];
  readonly granted?: readonly GrantedAward[];
  readonly decisions?: readonly Decision[];
}
