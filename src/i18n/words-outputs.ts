/** Words of the output sheets: tabs, titles, headers, notes beside members, reasons. */
import type { BlocInfo, BlocKind, ScoreLayer, Settings, TieBreakBy } from "../core/bloc";
import type { Severity } from "../core/finding";
import type { ShortcomingCode } from "../core/half-year/shortcomings";
import type { LeafStatus, OpenDecision, ReasonCode } from "../core/result";

/** Output sheets of which a workbook has one each. Standings come besides, one per group. */
export type OutputRole = "summary" | "nominations" | "data-check" | "run-log";

export type StandingsColumn = "label" | "member" | "total" | "max" | "rate" | "rank" | "class" | "remark";
export type NominationsColumn = "label" | "award" | "subject" | "group" | "rank" | "total" | "class" | "choice" | "reason";

/** Columns of the list that goes with the submission. */
export type NominationListColumn =
  | "label" | "salutation" | "name" | "position" | "member" | "leader" | "award" | "citation" | "priorTitles" | "initiative" | "report"
  | "group" | "rank" | "total" | "ballot" | "note";
/** Signs on the score summary that its legend explains where they occur. */
export type SummarySign = "cross-check" | "self" | "overridden" | "not-for-group" | "plain";

export type DataCheckColumn = "label" | "severity" | "sheet" | "cell" | "what" | "todo";
export type RunLogColumn =
  | "time" | "period" | "result" | "ranked" | "errors" | "warnings" | "infos" | "fingerprint" | "language" | "sheets"
  | "by" | "verified" | "finalised";

/** What of a member's total is not settled: numbers of criteria. */
export interface Unsettled {
  readonly fallbacks: number;
  readonly missing: number;
  readonly pending: number;
  readonly notPublished: number;
}

/** A tie-break with the name of its criterion, "" for none. */
export interface MethodTieBreak {
  readonly by: TieBreakBy;
  readonly criterion: string;
}

/** How a table of the standings came about. */
export interface Method {
  readonly settings: Settings;
  readonly kind: BlocKind;
  /** Ranks go by the rate instead of the total. */
  readonly byRate: boolean;
  /** Some total was brought to the full scale. */
  readonly rescaled: boolean;
  /** Some members stand in a table of their own. */
  readonly apart: boolean;
  readonly tieBreaks: readonly MethodTieBreak[];
}

/** Scores of a half-year that nobody has appraised, and how many scores there are in all. */
export interface Unappraised {
  readonly self: number;
  readonly crossCheck: number;
  readonly of: number;
}

export type ReasonParams = Readonly<Record<string, string | number>>;

/** The half-year's list of shortcomings per unit. */
/** Of more than `most` losses only the `listed` largest stand alone. `apart`: there are such as are never summed up. */
export interface SummedLosses {
  readonly most: number;
  readonly listed: number;
  readonly apart: boolean;
}

export interface ShortcomingWords {
  readonly tab: string;
  readonly title: (period: string) => string;
  readonly columns: Readonly<Record<"label" | "criterion" | "what" | "target" | "actual" | "share", string>>;
  /** Stands in place of a criterion beside a late or absent report, and beside what further criteria lost together. */
  readonly report: string;
  readonly others: string;
  readonly none: string;
  /** Tells only of what occurs. `losses`: where some are summed up. */
  readonly legend: (occurs: { readonly targets: boolean; readonly rates: boolean; readonly pending: boolean; readonly losses: SummedLosses | undefined }) => string;
  readonly say: Readonly<Record<ShortcomingCode, (params: Readonly<Record<string, string>>) => string>>;
}

export interface OutputWords {
  readonly shortcomings: ShortcomingWords;
  readonly tabs: Readonly<Record<OutputRole, string>>;
  /** Tab of a group's standings; "" where the bloc has one group. At most 31 characters are used. */
  readonly standingsTab: (group: string) => string;
  readonly provisional: string;
  readonly provisionalPage: string;
  readonly page: string;
  /** Footer: first 8 characters of the fingerprint. */
  readonly fingerprint: (short: string) => string;
  /** "Kết quả lần tính ngày …": the run that a sheet shows, also after a later run was stopped. */
  readonly runLine: (ranAt: string) => string;
  /** ISO local time "yyyy-mm-ddThh:mm:ss" as printed. */
  readonly time: (ranAt: string) => string;

  readonly standings: {
    readonly title: (bloc: BlocInfo) => string;
    readonly columns: Readonly<Record<StandingsColumn, string>>;
    readonly sectionMax: (max: string) => string;
    /** The most that a section outside the scale adds or takes off. */
    readonly sectionLimit: (most: string, scale: "bonus" | "penalty") => string;
    readonly groupLine: (name: string, several: boolean) => string;
    readonly notApplicableTable: string;
    readonly unranked: string;
    readonly tied: (rank: number, others: readonly string[]) => string;
    readonly tiedInOrder: string;
    readonly noScore: string;
    readonly notRanked: string;
    readonly unsettled: (unsettled: Unsettled) => string;
    readonly missingAsZero: (count: number) => string;
    readonly notApplicable: (count: number) => string;
    readonly rescaled: (earned: string, max: string, full: string) => string;
    /** Of a member that a rate ranks and to which not everything applies. */
    readonly rated: (earned: string, max: string, rate: string) => string;
    readonly notConsidered: (reasons: string) => string;
    readonly method: (method: Method) => string;
    readonly unappraised: (scores: Unappraised) => string;
    readonly orderOfTies: string;
    readonly goneTitle: string;
    readonly goneGroup: string;
    readonly empty: string;
    /** A value that a user kept beside a member and whose place is gone: "Điện thoại: 0912…". */
    readonly sideValue: (header: string, value: string) => string;
    readonly signPlace: (place: string, year: number) => string;
    readonly signAuthority: Readonly<Record<BlocKind, string>>;
    readonly signTitle: Readonly<Record<BlocKind, string>>;
    readonly signHint: string;
  };

  readonly summary: {
    readonly title: (bloc: BlocInfo) => string;
    readonly label: string;
    readonly criterion: string;
    readonly max: string;
    readonly total: string;
    readonly applicableMax: string;
    readonly rate: string;
    readonly rank: string;
    readonly class: string;
    readonly status: Readonly<Record<Exclude<LeafStatus, "value" | "overridden">, string>>;
    /** Sign behind points of a layer or of an override; "" for none. */
    readonly marks: Readonly<Record<ScoreLayer | "overridden", string>>;
    /** Tells only of the signs that occur, as they stand in the cells; "" where there are none. */
    readonly legend: (signs: ReadonlySet<SummarySign>) => string;
    readonly notForGroup: string;
  };

  readonly nominations: {
    readonly title: (bloc: BlocInfo) => string;
    readonly columns: Readonly<Record<NominationsColumn, string>>;
    readonly nominated: string;
    readonly open: (kind: BlocKind) => string;
    readonly notNominated: string;
    readonly none: string;
    /** On a sheet that a half-year's workbook has from elsewhere: who is nominated when, and by which award rules. */
    readonly noneHalfYear: (year: number, awards: readonly string[]) => string;
    readonly noRules: string;
    readonly toBeDecided: (kind: BlocKind) => string;
    readonly decision: Readonly<Record<OpenDecision["code"], (places: number, kind: BlocKind) => string>>;
    readonly wholeBloc: Readonly<Record<BlocKind, string>>;
    readonly proposalOnly: string;
    /** Below what is put forward on results that may change; on the list of nominations too. */
    readonly provisional: string;
    readonly choiceHint: (places: number) => string;
    /** Behind the reason of a nomination that decisions about these other awards may undo. */
    readonly mayChange: (awards: readonly string[]) => string;
    /** Above those who are not put forward as long as a decision about another award is open. */
    readonly waiting: string;
    /** Votes for, in a sentence: "8/9 (88,89%)" with its noun. */
    readonly withVotes: (votes: string) => string;
    /** Where votes are missing, which no mark replaces. */
    readonly votesHint: string;
    readonly decidedHere: (kind: BlocKind) => string;
    /** Below a decision on this sheet that nothing calls for any more. */
    readonly notNeeded: string;
    /** Who decides when a choice is made on this sheet. */
    readonly decidedBy: Readonly<Record<BlocKind, string>>;
    /** Share of frontline workers among the individuals; `award` is "" for all together, `minimum` "" where none is asked for. */
    readonly frontline: (share: { readonly award: string; readonly frontline: number; readonly nominated: number; readonly unknown: number; readonly share: string; readonly minimum: string; readonly reached: boolean }) => string;
  };

  readonly nominationList: {
    readonly tab: string;
    readonly title: (bloc: BlocInfo) => string;
    /** "(Kèm theo Tờ trình số …/TTr-… ngày … của …)" */
    readonly attached: (bloc: BlocInfo) => string;
    readonly columns: Readonly<Record<NominationListColumn, string>>;
    readonly collectives: string;
    readonly individuals: string;
    readonly leader: string;
    readonly frontline: string;
    /** "Bằng khen năm 2016, QĐ 123/QĐ-UBND"; the decision may be "". */
    readonly held: (award: string, year: number, decision: string) => string;
    /** "85,71% (6/7)" */
    readonly votes: (share: string, votes: number, base: number) => string;
    readonly nobody: string;
  };

  readonly dataCheck: {
    /** `period` is "" where the set-up could not be read. */
    readonly title: (period: string) => string;
    readonly columns: Readonly<Record<DataCheckColumn, string>>;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly counts: (errors: number, warnings: number, infos: number) => string;
    readonly clean: string;
    readonly ranked: string;
    readonly rankedProvisionally: string;
    readonly stopped: (errors: number) => string;
    readonly earlierStands: string;
    readonly noEarlier: string;
    readonly wholeBook: string;
  };

  readonly runLog: {
    readonly title: string;
    readonly note: string;
    readonly columns: Readonly<Record<RunLogColumn, string>>;
    readonly result: Readonly<Record<"ranked" | "provisional" | "stopped", string>>;
    readonly language: string;
  };

  /** "Năm 2023", "6 tháng đầu năm 2017". */
  readonly period: (bloc: Pick<BlocInfo, "period" | "year">) => string;
  /** Reasons by code, as core gives them. */
  readonly reasons: Readonly<Record<ReasonCode, (params: ReasonParams) => string>>;
}
