/** Words of the explanation of points, ranks and awards. */
import type { BlocInfo, BlocKind } from "../core/bloc";
import type { LeafReasonCode, NeighbourExplanation, ParentReasonCode, TotalPart } from "../core/explain/explanation";

/** Columns of the explanation sheet. */
export type ExplanationColumn = "label" | "criterion" | "max" | "rule" | "figures" | "points" | "source";

/** The figures of an explanation, as core gives them, with the criterion's unit ("" for none). */
export type ExplanationParams = Readonly<Record<string, string | number>>;

/** A part of a criterion with parts, by what it is called. */
export interface NamedPart {
  readonly label: string;
  readonly weight: string;
  readonly points: string | null;
  readonly max: string;
  readonly counts: boolean;
}

/** By how much one section makes the difference between two members. */
export interface SectionGap {
  readonly section: string;
  /** `section` is a TT ("II") and not a name. */
  readonly isLabel: boolean;
  /** Decimal; positive: in favour of the member that is explained. */
  readonly difference: string;
}

/** Two members that follow each other. */
export interface Gap {
  readonly other: string;
  readonly rank: number;
  readonly by: NeighbourExplanation["by"];
  /** Name of the criterion that broke the tie; "" for none. */
  readonly criterion: string;
  readonly kind: BlocKind;
  /** Decimal, not negative. */
  readonly gap: string;
  /** What gap and sections are measured in: points, points of totals brought to the full scale, or percentage points of rates. */
  readonly measure: "points" | "rescaled" | "rate";
  /** The member that is explained stands ahead of the other. */
  readonly ahead: boolean;
}

export interface ExplanationWords {
  readonly tab: string;
  readonly title: (bloc: BlocInfo) => string;
  readonly columns: Readonly<Record<ExplanationColumn, string>>;
  /** Why a leaf has its points: the figures, without the points themselves. */
  readonly leaf: Readonly<Record<LeafReasonCode, (params: ExplanationParams) => string>>;
  /** How a criterion with parts came to its points; "" where a plain sum needs no words. */
  readonly parent: Readonly<Record<ParentReasonCode, (params: ExplanationParams, parts: readonly NamedPart[]) => string>>;
  /** Parts of a total beyond sections and leaves. */
  readonly part: Readonly<Record<Exclude<TotalPart["kind"], "leaf">, string>>;
  /** "→ 8,5 điểm", behind the figures of a leaf where there is no column for points. */
  readonly becomes: (points: string) => string;

  readonly source: {
    /** Computed from figures instead of given by somebody. */
    readonly computed: string;
    readonly overridden: (by: string, why: string) => string;
  };

  readonly head: {
    readonly member: (name: string, code: string, group: string) => string;
    /** The same on its later pages. */
    readonly continued: (member: string) => string;
    readonly total: string;
    readonly rate: string;
    readonly rank: string;
    readonly class: string;
    readonly outOf: (max: string) => string;
    readonly ofRanked: (count: number) => string;
    readonly noScore: string;
    readonly points: string;
  };

  readonly sums: {
    readonly heading: string;
    readonly section: (section: string, weight: string) => string;
    readonly earned: string;
    readonly rescale: (earned: string, max: string, full: string) => string;
    readonly rounding: string;
    readonly total: string;
    readonly shownRounded: (decimals: number) => string;
  };

  readonly gaps: {
    readonly heading: string;
    /** First and last of the table, and who stands alone in it. */
    readonly first: string;
    /** The same of one that shares the first rank. */
    readonly firstTogether: string;
    readonly last: string;
    readonly alone: string;
    readonly unranked: (reasons: string) => string;
    /** Sections and rounding add up to the gap as they are shown. */
    readonly between: (gap: Gap, sections: readonly SectionGap[], rounding: string) => string;
    /** What makes the gap to one of several members of equal rank: a sentence after that of all of them. */
    readonly against: (other: string, measure: Gap["measure"], sections: readonly SectionGap[], rounding: string) => string;
  };

  readonly awards: {
    readonly heading: string;
    readonly line: (award: string, subject: string, outcome: "nominated" | "not-nominated" | "open", reasons: string) => string;
    readonly none: string;
  };

  readonly requests: {
    readonly heading: string;
    readonly request: string;
    readonly answer: string;
    readonly hint: string;
    /** Requests of members that the sheet does not explain at the moment. */
    readonly kept: string;
    readonly member: string;
  };

  readonly pane: {
    readonly heading: string;
    readonly choose: string;
    readonly all: string;
    readonly show: string;
    readonly hint: string;
    readonly sections: string;
    readonly details: string;
    readonly totalOf: (total: string, max: string) => string;
    readonly rankOf: (rank: number, count: number) => string;
  };
}
