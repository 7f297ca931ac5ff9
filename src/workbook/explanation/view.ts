/** What the explanation of one member says, in words and figures, before it has a place on a sheet or in the pane. */
import type { Bloc, Member } from "../../core/bloc";
import type { Explanation } from "../../core/explain/explanation";
import type { RunResult, Standing } from "../../core/result";
import type { Words } from "../../i18n";
import type { PrintedCriteria } from "../outputs/printed-criteria";
import type { Unsettled } from "../outputs/unsettled";

/** One criterion in a member's explanation. */
export interface ViewRow {
  readonly criterion: string;
  readonly kind: "section" | "parent" | "leaf";
  readonly label: string;
  readonly name: string;
  /** Decimal; "" where it has none. */
  readonly max: string;
  /** The rule in short: its name and what was typed for it; "" for a plain sum. */
  readonly rule: string;
  readonly figures: string;
  /** Decimal as shown, rounded only for display; "" where it earns none. */
  readonly points: string;
  readonly source: string;
}

/** A step from the sections to the printed total. */
export interface ViewSum {
  readonly kind: "section" | "earned" | "rest";
  /** Of a section only. */
  readonly criterion?: string;
  readonly text: string;
  /** Weight of a section. */
  readonly weight?: number;
  /** Decimal. The sections together, or with a rest their sum "earned" and the "rest", are the printed total, exactly as shown. */
  readonly points: string;
}

/** The explanation of one member. */
export interface MemberView {
  readonly member: Member;
  /** Name of its group; "" where the bloc has one group. */
  readonly group: string;
  readonly standing: Standing;
  /** What its total is out of: the full scale where totals are brought to it, else the maximum that applies. */
  readonly outOf: string;
  /** Members with a rank in its table. */
  readonly ranked: number;
  /** What the standings say beside it: shared ranks, a late report, what is not settled. "" for nothing, and without a rank, of which the gaps tell. */
  readonly note: string;
  readonly rows: readonly ViewRow[];
  readonly sums: readonly ViewSum[];
  readonly gaps: readonly string[];
  readonly awards: readonly string[];
  /** Decimals of points as shown. */
  readonly decimals: number;
  /** Points are shown with fewer decimals than they have. */
  readonly shownRounded: boolean;
}

/** What views are made from. */
export interface ViewContext {
  readonly bloc: Bloc;
  readonly result: RunResult;
  readonly words: Words;
}

/** Everything that the views of one run share. */
export interface ViewPage extends ViewContext {
  readonly explanation: Explanation;
  readonly criteria: PrintedCriteria;
  readonly members: ReadonlyMap<string, Member>;
  readonly standings: ReadonlyMap<string, Standing>;
  /** What of the nominations hangs on decisions still to be made. */
  readonly pending: Unsettled;
}
