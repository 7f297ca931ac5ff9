import type { AwardFor } from "../core/award";
import type { BlocInfo, Period } from "../core/bloc";
import type { RollUpProblem } from "../core/roll-up/check-years";
import type { FindingText } from "./words";

/** A year's workbook as it is named under a table. */
export interface SourceLine {
  readonly year: number;
  readonly period: Period;
  readonly file: string;
  /** "sha256:…", or undefined where there is none. */
  readonly fingerprint: string | undefined;
  /** Day of the computation, ISO. */
  readonly asOf: string | undefined;
  readonly provisional: boolean;
}

/** Words of comparisons between runs and periods, and of the roll-up over years. */
export interface CompareWords {
  readonly tab: string;
  readonly congress: {
    readonly tabs: {
      readonly years: (count: number) => string;
      readonly units: string;
      readonly commended: string;
      /** `group` is "" where there is only one. */
      readonly trend: (group: string) => string;
    };
    /** "2015–2019"; one year alone stands for itself. */
    readonly span: (years: readonly number[]) => string;
    readonly yearsTitle: (span: string) => string;
    readonly unitsTitle: (span: string) => string;
    readonly commendedTitle: (span: string) => string;
    readonly trendTitle: (span: string) => string;
    readonly group: (name: string) => string;
    readonly label: string;
    readonly unit: string;
    readonly item: string;
    readonly year: (year: number, provisional: boolean) => string;
    readonly firstPlaces: string;
    readonly items: Readonly<Record<"rank" | "class" | "award" | "decision", string>>;
    readonly rank: (rank: number, of: number, tied: boolean) => string;
    readonly notRanked: string;
    readonly notMember: string;
    /** One of several bodies that a unit was then. */
    readonly ofBody: (text: string, body: string) => string;
    /** "2015–2016: Ban Tôn giáo" */
    readonly formerName: (years: string, name: string) => string;
    readonly joined: (year: number) => string;
    readonly left: (year: number) => string;
    readonly otherGroup: (years: string, group: string) => string;
    readonly legend: string;
    /** What the mark `notMember` means, where it occurs. */
    readonly notMemberLegend: string;
    readonly sources: string;
    /** On which sheet the sources stand. */
    readonly sourcesOn: (tab: string) => string;
    readonly source: (line: SourceLine) => string;
    readonly remarks: string;
    readonly memberYears: string;
    readonly rankedYears: string;
    readonly classYears: (name: string) => string;
    readonly awardCount: (name: string, kind: AwardFor) => string;
    readonly commended: Readonly<Record<"collectives" | "individuals", string>>;
    readonly total: string;
    readonly unknownUnit: string;
    readonly countsOnly: string;
    readonly parts: Readonly<Record<"collectives" | "individuals" | "unknown" | "yearly" | "byUnit", string>>;
    readonly subject: string;
    readonly award: string;
    readonly yearHeader: string;
    readonly decision: string;
    readonly by: string;
    readonly none: string;
    readonly counts: (collectives: number, individuals: number) => string;
    readonly decided: (decision: string, date: string) => string;
    readonly measures: Readonly<Record<"total" | "rate" | "rank" | "totalIsRate", string>>;
    readonly charts: Readonly<Record<"rate" | "rank", (group: string) => string>>;
    readonly period: (bloc: Pick<BlocInfo, "period" | "year">, provisional: boolean) => string;
    readonly trendNote: string;
    /** What an empty cell means, where there is one. */
    readonly emptyLegend: string;
  };
  readonly sheet: {
    readonly title: (bloc: Pick<BlocInfo, "period" | "year">) => string;
    readonly withPeriod: (bloc: Pick<BlocInfo, "period" | "year">, file: string) => string;
    readonly withRun: (time: string) => string;
    /** Which results are compared, by the first digits of their fingerprint; `outdated` once a later run has other results. */
    readonly results: (fingerprint: string) => string;
    readonly outdated: (fingerprint: string, ranAt: string) => string;
    readonly columns: Readonly<Record<"label" | "unit" | "earlierRank" | "rank" | "move" | "earlierTotal" | "total" | "change" | "causes", string>>;
    readonly group: (name: string) => string;
    /** Places gained (positive) or lost. */
    readonly move: (places: number) => string;
    readonly notComparable: string;
    readonly sameTotal: string;
    /** Numbers are decimal texts in the user's form; "" for none. */
    readonly cause: (name: string, change: string, earlier: string, now: string) => string;
    readonly only: Readonly<Record<"now" | "earlier", string>>;
    readonly otherMax: (earlier: string, now: string) => string;
    readonly rescale: string;
    readonly rounding: string;
    readonly more: (count: number, change: string) => string;
    readonly overtook: (names: string) => string;
    readonly overtakenBy: (names: string) => string;
    readonly formerly: (name: string) => string;
    readonly notCompared: string;
    readonly unmatched: Readonly<Record<"new" | "merged" | "split" | "gone", (names: string) => string>>;
    readonly criteriaOnly: Readonly<Record<"now" | "earlier", (names: string) => string>>;
    readonly reworded: (names: string) => string;
    readonly rewordedPair: (earlier: string, now: string) => string;
    readonly otherBloc: (name: string) => string;
    readonly later: string;
    readonly provisional: Readonly<Record<"now" | "earlier", string>>;
    readonly legend: string;
    readonly nowSource: (period: string, fingerprint: string) => string;
    readonly earlierSource: (period: string, fingerprint: string) => string;
  };
  /** Why a comparison was not made. */
  readonly refusal: {
    readonly nowStopped: FindingText;
    /** Only scores are missing, so that it can be compared provisionally. */
    readonly nowMissing: FindingText;
    readonly noPrevious: FindingText;
    readonly earlierStopped: (file: string) => FindingText;
    readonly earlierMissing: (file: string) => FindingText;
    readonly earlierUnreadable: (file: string) => FindingText;
    readonly nothingInCommon: (file: string) => FindingText;
  };
  readonly pane: {
    readonly title: string;
    readonly about: string;
    readonly withRun: string;
    readonly withFile: string;
    readonly fileLabel: string;
    readonly done: (count: number) => string;
    readonly moved: (up: number, down: number) => string;
    readonly show: string;
  };
  /** What is wrong with several workbooks taken together; `files` are those it is about. */
  readonly problem: (problem: RollUpProblem, files: readonly string[]) => FindingText;
  readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
}
