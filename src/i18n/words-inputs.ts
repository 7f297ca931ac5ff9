/**
 * Words of the input sheets: tabs, titles, headers, labels, allowed values. The keys of columns and settings
 * are defined here because every layer above prints or reads them.
 */
import type { AwardFor, AwardOccasion, BallotBase, QuotaRounding } from "../core/award";
import type {
  BlocKind,
  MissingPolicy,
  NotApplicablePolicy,
  Period,
  RankMethod,
  RoundingStage,
  ScoreLayer,
  ScoreState,
  Settings,
  TieBreakBy,
  YesNo,
} from "../core/bloc";

/** Input sheets of which a workbook has one each. Members' score sheets come besides. */
export type InputRole = "setup" | "criteria" | "members" | "awards" | "candidates" | "ballot" | "granted" | "decisions";

export type CriteriaColumn =
  | "label" | "name" | "max" | "rule" | "parameters" | "unit" | "target" | "groups" | "due"
  | "appraiser" | "evidence" | "weight" | "note" | "code";

export type MembersColumn =
  | "label" | "name" | "shortName" | "group" | "code" | "role"
  | "registered" | "registeredCollective" | "registeredAdvanced" | "registeredGrassroots" | "registeredExcellent" | "registeredMerit"
  | "pactSigned" | "reportDue" | "reportReceived" | "agencyClass" | "partyClass" | "underReview"
  | "excludedReason" | "keepsPlace" | "womenShare" | "predecessor" | "founded" | "dissolved" | "preparedBy" | "phone" | "note";

export type ScoreSheetColumn =
  | "label" | "name" | "max" | "method" | "unit" | "target" | "actual" | "rate" | "self" | "evidence"
  | "cross-check" | "appraised" | "final" | "why" | "by" | "state" | "note" | "code";

export type AwardsColumn =
  | "label" | "name" | "for" | "scope" | "groups" | "count" | "percent" | "of" | "round" | "min"
  | "leaderOnly" | "maxRank" | "minTotal" | "minClass" | "minShareEach" | "minMonths" | "minBallot" | "ballotBase" | "minFrontline" | "prior" | "excludes"
  | "condition" | "onTie" | "advisory" | "code";

export type CandidatesColumn =
  | "label" | "salutation" | "name" | "position" | "member" | "leader" | "for" | "award" | "citation"
  | "priorTitles" | "initiative" | "report" | "note" | "code";

export type BallotColumn =
  | "award" | "subject" | "round" | "voters" | "issued" | "returned" | "valid" | "invalid" | "votesFor" | "votesAgainst" | "share";

export type GrantedColumn = "label" | "subject" | "for" | "member" | "award" | "year" | "occasion" | "decision" | "date" | "by" | "note";

export type DecisionsColumn = "label" | "award" | "subjects" | "by" | "why";

/** Small tables of the set-up sheet. */
export type GroupsColumn = "code" | "name" | "notApplicable";
export type TieBreaksColumn = "order" | "by" | "criterion";
export type ClassesColumn = "name" | "from" | "minShareEach";

/** Every table that is found by its headers, with its column keys. */
export interface TableColumns {
  readonly criteria: CriteriaColumn;
  readonly members: MembersColumn;
  readonly scoreSheet: ScoreSheetColumn;
  readonly awards: AwardsColumn;
  readonly candidates: CandidatesColumn;
  readonly ballot: BallotColumn;
  readonly granted: GrantedColumn;
  readonly decisions: DecisionsColumn;
  readonly groups: GroupsColumn;
  readonly tieBreaks: TieBreaksColumn;
  readonly classes: ClassesColumn;
}

export type TableName = keyof TableColumns;

/** Rows of the set-up sheet: one key, one value. */
export type SettingKey =
  | "name" | "kind" | "year" | "period" | "head" | "deputy" | "place" | "issuer" | "preparedBy" | "asOf"
  | "scoreLayers" | "missing" | "roundingStage" | "decimals" | "rankOn" | "rankMethod"
  | "note" | "formatVersion";

/** What the percentage of an award may be taken of, besides the places of another award. */
export type QuotaBase = "members" | "eligible" | "registered" | "candidates";

/** Labels of the block above a member's score table. */
export type HeadLabel = "member" | "code" | "bloc" | "group" | "period" | "reportDue" | "reportReceived";

/** Rule kinds as a person picks them in the column Cách chấm; the engine says which of them it has. */
export type RuleWord =
  | "direct" | "yes-no" | "level" | "bands" | "proportional" | "relative-to-leader" | "count" | "deduction" | "lateness"
  | "bonus" | "penalty" | "external" | "min-max"
  | "sum" | "mean-of-achievements" | "weighted-mean" | "geometric-mean" | "drop-lowest" | "keep-highest";

export interface InputWords {
  readonly tabs: Readonly<Record<InputRole, string>>;
  /** Printed titles; `span` is the period in words, such as "NĂM 2023". */
  readonly titles: Readonly<Record<InputRole | "scoreSheet", string>>;
  /** The period as it stands in a title: "6 THÁNG ĐẦU NĂM 2017". */
  readonly span: (period: Period, year: number) => string;
  /** One line under the title that says what to fill in. */
  readonly guides: Readonly<Record<InputRole | "scoreSheet", string>>;
  /** Said by the guide of a sheet on which columns are hidden. */
  readonly hiddenHint: string;
  readonly columns: { readonly [T in TableName]: Readonly<Record<TableColumns[T], string>> };
  readonly settingColumns: { readonly label: string; readonly value: string; readonly hint: string };
  readonly settings: Readonly<Record<SettingKey, { readonly label: string; readonly hint: string }>>;
  readonly headings: Readonly<Record<"general" | "scoring" | "groups" | "tieBreaks" | "classes", string>>;
  readonly head: Readonly<Record<HeadLabel, string>>;
  readonly values: {
    readonly kind: Readonly<Record<BlocKind, string>>;
    readonly period: Readonly<Record<Period, string>>;
    readonly layers: Readonly<Record<ScoreLayer, string>>;
    readonly missing: Readonly<Record<MissingPolicy, string>>;
    readonly roundingStage: Readonly<Record<RoundingStage, string>>;
    readonly rankOn: Readonly<Record<Settings["rankOn"], string>>;
    readonly rankMethod: Readonly<Record<RankMethod, string>>;
    readonly notApplicable: Readonly<Record<NotApplicablePolicy, string>>;
    readonly tieBreakBy: Readonly<Record<TieBreakBy, string>>;
    readonly state: Readonly<Record<ScoreState, string>>;
    readonly yesNo: Readonly<Record<YesNo, string>>;
    readonly awardFor: Readonly<Record<AwardFor, string>>;
    readonly occasion: Readonly<Record<AwardOccasion, string>>;
    readonly scope: Readonly<Record<"group" | "bloc", string>>;
    readonly quotaRounding: Readonly<Record<QuotaRounding, string>>;
    /** What a percentage of places is taken of; an award's name stands for those put forward for it. */
    readonly quotaBase: Readonly<Record<QuotaBase, string>>;
    readonly ballotBase: Readonly<Record<BallotBase, string>>;
    readonly onTie: Readonly<Record<"ask" | "all" | "none", string>>;
    readonly leader: Readonly<Record<"yes" | "no", string>>;
  };
  readonly roles: { readonly [K in BlocKind]: { readonly head: string; readonly deputy: string } };
  readonly rules: Readonly<Record<RuleWord, string>>;
  /** The right way to type the parameters of a rule; "" where it takes none. */
  readonly ruleForms: Readonly<Record<RuleWord, string>>;
  readonly salutations: Readonly<Record<"man" | "woman", string>>;
  readonly allGroups: string;
  readonly total: string;
  readonly signatures: {
    readonly preparedBy: string;
    readonly preparedHint: string;
    readonly head: string;
    readonly headHint: string;
    /** "…, ngày … tháng … năm …" with the place where it is known. */
    readonly date: (place: string | undefined) => string;
  };
  /** Words for keys of bloc.json that findings name. */
  readonly fields: Readonly<Record<string, string>>;
}
