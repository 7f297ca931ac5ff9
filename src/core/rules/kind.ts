/**
 * What a rule kind is: how one kind of criterion turns what was recorded into points. A kind is one file in
 * this folder, registered in index.ts. It holds its names, the reading of its parameters, its evaluation and
 * its explanation side by side.
 */
import type { Criterion, Entry, Group, Member, ScoreLayer, Settings } from "../bloc";
import type { Exact } from "../exact/exact";
import type { LeafReasonCode, ParentReasonCode } from "../explain/explanation";
import type { Expression, FormulaRow } from "../formula/formula";
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
  /** Who overrode and why; there exactly where the status is "overridden". */
  readonly override?: { readonly by: string; readonly why: string };
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

/** One leaf as a formula sees it, the same for every member of a group. */
export interface FormulaColumn<P> {
  readonly criterion: Criterion;
  readonly parameters: P;
  readonly settings: Settings;
  /** The leaf's maximum. */
  readonly max: Expression;
  /** Results as recorded by now: a formula knows these spellings of words besides the usual ones. */
  readonly recorded: readonly (number | string)[];
}

/** What the reading of typed points needs of a column. */
export type TypedColumn<P> = Pick<FormulaColumn<P>, "parameters" | "max">;

/**
 * A leaf's points as formulas. What the column of states says, overrides, rounding, and what a policy gives where
 * the rule gives nothing are put around it, the same way for every kind.
 */
export interface LeafFormula {
  /** Points typed in the final layer replace these, with who and why. */
  readonly computed: boolean;
  /** Rows from what was recorded. */
  readonly figures: readonly FormulaRow[];
  /** Empty text where there are points, else the word of a status; asked where no state is typed. */
  readonly status: Expression;
  /** Rows that only look at members without a state: what members are compared by. */
  readonly compared?: readonly FormulaRow[];
  /** Points where the status is empty; those of a penalty with either sign. */
  readonly points: Expression;
  /** Condition on which points are no score, because nothing was recorded. */
  readonly unrecorded?: Expression;
}

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
  /** The same as `evaluate`, as formulas over the cells of one member. */
  formula(column: FormulaColumn<P>): LeafFormula;
  /**
   * What is typed as points in a layer, as a number that a formula computes with; those of a penalty with either sign.
   * null, and absent of kinds that never have any: points are computed from figures, whatever the layer.
   */
  typed?(column: TypedColumn<P>, given: Expression): Expression | null;
  /**
   * How a value came about, as a code with the numbers; the words come from i18n. The case is one of the column's, and
   * was given points by `evaluate`, which has told what is wrong: this column's `report` tells nobody.
   */
  explain(column: LeafColumn<P>, leafCase: LeafCase, outcome: LeafOutcome): Reason<LeafReasonCode>;
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

/** A part of a parent as formulas refer to it. `points` is an empty text where nothing below has a value. */
export interface FormulaPart {
  readonly criterion: Criterion;
  readonly scale: Part["scale"];
  readonly points: Expression;
  readonly max: Expression;
  readonly weight: Expression;
}

/** A parent as formulas see it. */
export interface ParentFormulaOf<P> {
  readonly criterion: Criterion;
  readonly parameters: P;
  readonly parts: readonly FormulaPart[];
  /** The key of a row of its own, from a name that is unique in the kind. */
  readonly row: (name: string) => string;
}

/** A parent's points and maximum as formulas, and the rows that they need. */
export interface ParentFormula {
  readonly steps: readonly FormulaRow[];
  /** Empty text where no part has any. */
  readonly points: Expression;
  readonly max: Expression;
}

/** A kind for parents. */
export interface ParentKind<P> extends Named {
  readonly role: "parent";
  parse(given: GivenParameters, criterion: Criterion): Parsed<P>;
  /** "sum": the declared maximum is checked against the parts. "declared": it is the maximum, where there is one. */
  readonly maximum: "sum" | "declared";
  /** Points and maximum of the parent; points null where no part has any. */
  combine(parts: readonly Part[], parameters: P, criterion: Criterion): { readonly points: Exact | null; readonly max: Exact };
  /** The same as `combine`, as formulas over the rows of the parts. */
  formula(parent: ParentFormulaOf<P>): ParentFormula;
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
