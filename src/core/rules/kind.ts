/**
 * What a rule kind is: how one kind of criterion turns what was recorded into points. A kind is one file in
 * this folder, registered in index.ts. It holds its names, the reading of its parameters, its evaluation and
 * its explanation side by side.
 */
import type { Criterion, Entry, Group, Member, ScoreLayer, Settings } from "../bloc";
import type { Exact } from "../exact/exact";
import type { LeafReasonCode, ParentReasonCode } from "../explain/explanation";
import type { Report } from "../make-finding";
import type { LeafStatus, Reason } from "../result";

/** One member on one leaf. Members for whom a state was recorded (N/A, pending …) are not asked. */
export interface LeafCase {
  readonly member: Member;
  /** null: nothing at all was recorded. */
  readonly entry: Entry | null;
}

/** One leaf for all members of one group: kinds that compare members need them together. */
export interface LeafColumn<P> {
  readonly criterion: Criterion;
  readonly group: Group;
  /** The leaf's maximum, before weight. 0 for kinds that are outside the maximum. */
  readonly max: Exact;
  readonly parameters: P;
  readonly cases: readonly LeafCase[];
  readonly settings: Settings;
  readonly report: Report;
}

/** What one leaf came to for one member. `points` is null exactly where the status earns none. */
export interface LeafOutcome {
  readonly status: LeafStatus;
  readonly points: Exact | null;
  readonly layer?: ScoreLayer;
  /** A value that follows from nothing having been recorded ("not submitted"): by itself it is no score. */
  readonly unrecorded?: true;
}

/** Nothing was recorded. */
export const MISSING: LeafOutcome = { status: "missing", points: null };
/** What was recorded cannot be read; a finding says so. */
export const UNREADABLE: LeafOutcome = { status: "unreadable", points: null };

/** Parameters as read, or a mistake: the part of the text that is wrong. */
export type Parsed<P> = { readonly parameters: P } | { readonly mistake: string };

/** Parameters as a bloc has them: typed text, an object, or none. */
export type GivenParameters = string | Readonly<Record<string, unknown>> | undefined;

interface Named {
  /** The name in bloc.json: "yes-no". */
  readonly name: string;
  /** What is accepted in the column "Cách chấm" besides the name; compared by `plainText`. */
  readonly accepted: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

/** A kind for leaves. */
export interface LeafKind<P> extends Named {
  readonly role: "leaf";
  /** Whether the leaf's maximum is part of the scale. Bonus and penalty are not. */
  readonly scale: "base" | "bonus" | "penalty";
  readonly needsMax: boolean;
  parse(given: GivenParameters, criterion: Criterion): Parsed<P>;
  /** One outcome per case, in the order of the cases. Reports whatever is wrong with what was recorded. */
  evaluate(column: LeafColumn<P>): readonly LeafOutcome[];
  /** How the points came about, as a code with the numbers; the words come from i18n. */
  explain(column: LeafColumn<P>, index: number, outcome: LeafOutcome): Reason<LeafReasonCode>;
}

/** A part of a parent as the parent sees it. */
export interface Part {
  readonly criterion: Criterion;
  readonly weight: Exact;
  /** Bonus and penalty stand outside the maximum. */
  readonly scale: "base" | "bonus" | "penalty";
  /** null: nothing below has a value. */
  readonly points: Exact | null;
  /** Maximum of what applies and counts. */
  readonly max: Exact;
}

/** A kind for parents. */
export interface ParentKind<P> extends Named {
  readonly role: "parent";
  parse(given: GivenParameters, criterion: Criterion): Parsed<P>;
  /** "sum": the declared maximum is checked against the parts. "declared": it is the maximum, where there is one. */
  readonly maximum: "sum" | "declared";
  /** Points and maximum of the parent; points null where no part has any. */
  combine(parts: readonly Part[], parameters: P, criterion: Criterion): { readonly points: Exact | null; readonly max: Exact };
  /** How the points came about: the branch that was taken, its figures, and the codes of the parts that counted. */
  explain(parts: readonly Part[], parameters: P, criterion: Criterion): ParentReason;
}

/** The explanation of a criterion with parts, before points and maximum are put beside it. */
export interface ParentReason extends Reason<ParentReasonCode> {
  readonly counted: ReadonlySet<string>;
}

/** A kind whose parameters are hidden behind its own parser, as the registry holds it. */
export type AnyLeafKind = LeafKind<unknown>;
/** A kind of criteria with parts, whatever its parameters are. */
export type AnyParentKind = ParentKind<unknown>;
/** A kind of leaves or of criteria with parts. */
export type RuleKind = AnyLeafKind | AnyParentKind;

/**
 * A kind as the registry holds it. The parameter type is forgotten here, in one place: what `parse` returned
 * is only ever given back to the same kind.
 */
export function leafKind<P>(kind: LeafKind<P>): AnyLeafKind {
  return kind;
}

/** The same for parents. */
export function parentKind<P>(kind: ParentKind<P>): AnyParentKind {
  return kind;
}
