/** The core as the other floors see it. */
export type * from "./award";
export type * from "./bloc";
export * from "./finding";
export * from "./result";
export type {
  AwardDescription,
  BlocDescription,
  CriterionDescription,
  GroupDescription,
  MemberDescription,
  ScoreDescription,
  SettingsDescription,
} from "./description";
export { resolveBloc } from "./resolve-bloc";
export { blocToDescription } from "./bloc-to-description";
export { checkBloc, rankBloc } from "./rank-bloc";
export type { RankOptions } from "./assess";
export { explainBloc } from "./explain/explain-bloc";
export type * from "./explain/explanation";
export { calculationOf } from "./formula/calculation-of";
export { AGREES_WITHIN, agrees, expectedOf, type ExpectedFigure } from "./formula/expected-of";
export { notVerifiable, type NotVerifiable } from "./formula/not-verifiable";
export type * from "./formula/formula";
export { stabilityOf, stabilitySteps, type GroupStability, type StabilityOptions } from "./stability/stability";
export type { DropEffect } from "./stability/drops";
export type { RankInterval } from "./stability/intervals";
export type { SwapChange } from "./stability/swaps";
export { rollUp, type RollUp, type UnitOverYears, type UnitYear } from "./roll-up/roll-up";
export { overPeriods, type OverPeriods, type PeriodStanding, type UnitOverPeriods } from "./roll-up/over-periods";
export { inOrderOfTime, type YearOfBloc } from "./roll-up/units";
export type { GrantedEntry } from "./roll-up/awards-granted";
export { unitSummaries, type AwardCount, type UnitSummary } from "./roll-up/summary";
export { checkGranted, checkYears, type RollUpLeave, type RollUpProblem } from "./roll-up/check-years";
export { compareRuns, type Change, type ComparedRun, type Comparison, type MemberComparison, type Place } from "./compare/compare-runs";
export type { MatchedCriteria, MatchedMember, UnmatchedMember } from "./compare/match";
export { canonicalText } from "./fingerprint/canonical-text";
export { makeFinding, severityOf } from "./make-finding";
export { SCORE_LAYERS, DEFAULT_ROUNDING, DEFAULT_NOT_APPLICABLE, defaultMissing, defaultSettings } from "./defaults";
export { ruleKindNamed, ruleKinds } from "./rules";
export type { RuleKind } from "./rules/kind";
export { yesNoOf } from "./rules/yes-no";
export { textNumber } from "./rules/text-number";
export { plainText } from "./rules/plain-text";
export { dayNumber } from "./iso-date";
export { frontlineShare, type FrontlineShare } from "./awards/frontline";
export { reportState, type ReportState } from "./awards/report-state";
export type { Exact } from "./exact/exact";
export { fromDecimalText, fromNumber } from "./exact/from-number";
export { compare, equals } from "./exact/arithmetic";
export { round } from "./exact/round";
export { exactText, fixedText } from "./exact/text";
