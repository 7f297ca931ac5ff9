/** The workbook floor: grids of cells to a bloc, a bloc and its results to sheet plans. Pure; no Excel here. */
export type { GridValue, Rect, SheetGrid, Visibility, WorkbookGrids } from "./grid";
export type { LocatedFinding } from "./located-finding";
export type * from "./sheet-plan";

export { planInputs, type CellOverride } from "./inputs/plan-inputs";
export { MemberNames } from "./read/members";
export { locateFindings, readBloc, type ReadOutcome } from "./read/read-bloc";
export { recognise } from "./recognise";

export { memberViews } from "./explanation/member-view";
export type { MemberView, ViewRow, ViewSum } from "./explanation/view";
export { EXPLANATION_ROLE, requestsIn } from "./outputs/explanation/requests";
export { memberRow } from "./outputs/member-row";
export { planOutputs, planStopped } from "./outputs/plan-outputs";
export { nameOfRole, roleOfName } from "./ownership";
export { lastRankedRun } from "./last-run";
export { type RecordOptions, type RecordPlans, planRecord } from "./record/plan-record";
export { type RecordRead, readRecord, readRecords } from "./record/read-record";
export { type InputChange, type RecordedInput, changesBetween, inputsOf } from "./record/inputs-of";
export type * from "./record/recorded-run";
export type { ComparedWith } from "./compare/comparison-context";
export { previousStandings } from "./compare/previous-standings";
export { planComparison } from "./compare/plan-comparison";
export { earlierRun } from "./compare/with-run";
export { planCongress, planTrends } from "./congress/plan-congress";
export { type LogState, planLogState, planRunLog, type RunLogEntry } from "./run-log";
export { type Finalised, planFinalised, readFinalised } from "./record/finalised";
export { cutLongCells } from "./cut-long-cells";
export { inputSheets } from "./input-sheets";
export { publishedCells } from "./record/published-cells";
export { type CellDifference, agrees, cellDifferences } from "./compare-cells";
export type { ExpectedCell, Verification } from "./verification";
export { planPreparedBy, preparedByOf } from "./prepared-by";
export { verificationText } from "./verification-text";
export { PAPER_KINDS, isPaperRole, paperDocuments, planPapers, type PaperDocuments, type PaperOptions, type PaperPlans, type RefusedPaper } from "./papers/plan-papers";
export type { PaperDocument } from "./papers/document";
export { TEMPLATE_ROLE } from "./papers/template";
export { paperRole } from "./papers/fill-ins";
