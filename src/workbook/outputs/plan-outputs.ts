import type { Bloc } from "../../core/bloc";
import { calculationOf } from "../../core/formula/calculation-of";
import { expectedOf } from "../../core/formula/expected-of";
import type { RunResult } from "../../core/result";
import { wordsFor, type Language } from "../../i18n";
import type { WorkbookGrids } from "../grid";
import type { LocatedFinding } from "../located-finding";
import { chooseTargets, targetName, type ChosenTarget, type WantedSheet } from "../ownership";
import type { ReadOutcome } from "../read/read-bloc";
import { comparison } from "../compare/refresh-comparison";
import { cutLongCells } from "../cut-long-cells";
import type { SheetPlan } from "../sheet-plan";
import { verificationOf, type Verification } from "../verification";
import { doubtsOf } from "./calculation/doubts";
import { layCalculation, wantedCalculation, CALCULATION_ROLE } from "./calculation/calculation";
import { DATA_CHECK_ROLE, dataCheck, planDataCheck, wantedDataCheck } from "./data-check";
import { explanation } from "./explanation/explanation";
import { EXPLANATION_ROLE } from "./explanation/requests";
import { layers } from "./layers";
import { nominationList } from "./nomination-list";
import { nominations } from "./nominations";
import type { OutputContext, OutputSheet } from "./output-context";
import { printedCriteria } from "./printed-criteria";
import { shortcomings } from "./shortcomings";
import { standings } from "./standings";
import { summary } from "./summary";
import { beforeRunTabs } from "./tab-order";
import { vanishedStandings } from "./vanished-standings";

/** Every output sheet of a ranked run, in the order in which new sheets stand. A new kind is one more entry. */
const OUTPUT_SHEETS: readonly OutputSheet[] = [standings, summary, shortcomings, layers, nominations, nominationList, explanation, comparison, dataCheck, vanishedStandings];

/** What a run writes, the log aside. */
export interface OutputPlans {
  readonly plans: readonly SheetPlan[];
  /** About our own sheets: a wanted name that a sheet of the user's has, a text that a cell cannot hold. */
  readonly findings: readonly LocatedFinding[];
  /** Cells of live formulas with what they must come to; cells on which a spreadsheet cannot be held to it. */
  readonly verification: Verification;
  /** Role of the sheet to show when the user asked for the result; "" for none. */
  readonly show: string;
}

/** What the sheets of a ranked run are made from. */
export interface OutputOptions {
  readonly bloc: Bloc;
  readonly result: RunResult;
  readonly grids: WorkbookGrids;
  readonly findings: readonly LocatedFinding[];
  readonly language: Language;
  /** Lower-case hexadecimal SHA-256, with or without "sha256:" before it. */
  readonly fingerprint: string;
  /** Local time of the run, "yyyy-mm-ddThh:mm:ss". */
  readonly ranAt: string;
  /** Where the inputs stand, for formulas over them: `cellOf` of the read outcome. */
  readonly cellOf: ReadOutcome["cellOf"];
  /** Members to be explained; absent: those that the explanation sheet has already. */
  readonly explain?: NonNullable<OutputContext["explain"]>;
  /** The run left out missing scores where the bloc would stop. */
  readonly provisional?: boolean;
  readonly previous?: NonNullable<OutputContext["previous"]>;
}

/**
 * All output sheets of a ranked run. Sheets of ours are overwritten in place under whatever name they have now;
 * a sheet of the user's is never touched. What users have put on our sheets stays: see weave and standings.
 */
export function planOutputs(options: OutputOptions): OutputPlans {
  const { bloc, result, grids, language, provisional = false } = options;
  const base: Omit<OutputContext, "calc"> = {
    ...options,
    nominates: result.nominations.length > 0,
    words: wordsFor(language),
    fingerprint: options.fingerprint.replace(/^sha256:/, ""),
    criteria: printedCriteria(bloc),
    exact: exactFigures(bloc, provisional),
    doubts: doubtsOf(bloc, { provisional }),
    members: new Map(bloc.members.map((member) => [member.code, member])),
    standings: new Map(result.groups.flatMap((group) => group.standings.map((standing) => [standing.member, standing]))),
  };
  const wanted = wantedSheets(base);
  const chosen = chooseTargets([...wanted, wantedCalculation(base)], grids);
  const findings = chosen.flatMap(nameTaken);
  const informed = { ...base, findings: [...options.findings, ...findings] };
  const calculation = layCalculation({ ...informed, calculations: calculationOf(bloc, result, { provisional, exact: base.exact, isDoubtful: base.doubts }) }, chosen.at(-1)?.target ?? { create: CALCULATION_ROLE });
  const context: OutputContext = { ...informed, calc: calculation.places };
  const { plans, findings: cuts } = cutLongCells([...wanted.map(({ role, sheet }, i) => sheet.plan(context, role, chosen[i]?.target ?? { create: role })), calculation.plan()]);
  return { plans: beforeRunTabs(plans, grids), findings: [...findings, ...cuts], verification: verificationOf(plans), show: options.explain === undefined ? wanted[0]?.role ?? "" : EXPLANATION_ROLE };
}

/** The engine's figures by row and member. */
function exactFigures(bloc: Bloc, provisional: boolean): OutputContext["exact"] {
  const figures = new Map(expectedOf(bloc, { provisional }).map(({ row, member, value }) => [`${row}\n${member}`, value]));
  return (row, member) => figures.get(`${row}\n${member}`);
}

function wantedSheets(context: Parameters<OutputSheet["wanted"]>[0]): (WantedSheet & { readonly sheet: OutputSheet })[] {
  return OUTPUT_SHEETS.flatMap((sheet) => sheet.wanted(context).map((want) => ({ ...want, sheet })));
}

/** What a run writes depends on. */
export interface SheetsWritten extends Pick<OutputContext, "explain" | "nominates"> {
  readonly bloc: Bloc | null;
  readonly grids: WorkbookGrids;
  readonly language: Language;
  readonly stopped: boolean;
}

/** Names of the sheets that a run writes, the run log not included: all outputs, or the data check of a stopped run. */
export function sheetsWritten({ bloc, grids, language, stopped, ...asked }: SheetsWritten): string[] {
  const words = wordsFor(language);
  const wanted = stopped || bloc === null ? [wantedDataCheck(grids, words)] : wantedSheets({ bloc, grids, words, ...asked });
  const all = stopped || bloc === null ? wanted : [...wanted, wantedCalculation({ grids, words })];
  return chooseTargets(all, grids).map(({ target }) => targetName(target));
}

/** What the data check of a stopped run is made from. */
export interface StoppedOptions {
  /** null where the set-up could not be read. */
  readonly bloc: Bloc | null;
  readonly grids: WorkbookGrids;
  readonly findings: readonly LocatedFinding[];
  readonly language: Language;
  readonly ranAt: string;
}

/** The data check alone: a run that findings have stopped leaves every result sheet as it was. */
export function planStopped({ bloc, grids, findings, language, ranAt }: StoppedOptions): OutputPlans {
  const chosen = chooseTargets([wantedDataCheck(grids, wordsFor(language))], grids);
  const own = chosen.flatMap(nameTaken);
  const { plans, findings: cuts } = cutLongCells(chosen.map(({ target }) =>
    planDataCheck({ bloc, grids, words: wordsFor(language), ranAt, findings: [...findings, ...own], outcome: "stopped" }, target)));
  return { plans, findings: [...own, ...cuts], verification: { expected: [], notVerifiable: [] }, show: DATA_CHECK_ROLE };
}

function nameTaken({ target, taken }: ChosenTarget): LocatedFinding[] {
  if (taken === undefined) return [];
  return [{ code: "own-sheet-name-taken", severity: "info", params: { wanted: taken, used: targetName(target) }, sheet: taken }];
}
