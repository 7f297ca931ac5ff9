import type { Bloc, Member } from "../../core/bloc";
import type { CalculationRow } from "../../core/formula/formula";
import type { RunResult, Standing } from "../../core/result";
import type { Language, Words } from "../../i18n";
import type { WorkbookGrids } from "../grid";
import type { LocatedFinding } from "../located-finding";
import type { WantedSheet } from "../ownership";
import type { ReadOutcome } from "../read/read-bloc";
import type { SheetPlan } from "../sheet-plan";
import type { Doubts } from "./calculation/doubts";
import type { PrintedCriteria } from "./printed-criteria";
import { charsOfLine } from "./row-height";

/** Where the calculation sheet has its figures, for formulas of the other sheets. */
export interface CalculationPlaces {
  /** "'Tính toán'!$F$12": the member's cell in a row (keys of core's calculation); undefined where there is none. */
  cell(row: string, member: string): string | undefined;
  /** That row over all members of the group, as an absolute range. */
  range(row: string, group: string): string | undefined;
  /** The rows of a group's calculation by their keys. */
  rows(group: string): ReadonlyMap<string, CalculationRow>;
}

/** Everything an output sheet is made from. */
export interface OutputContext {
  readonly bloc: Bloc;
  readonly result: RunResult;
  readonly grids: WorkbookGrids;
  readonly findings: readonly LocatedFinding[];
  readonly language: Language;
  readonly words: Words;
  /** Lower-case hexadecimal SHA-256 of the canonical text. */
  readonly fingerprint: string;
  /** Local time of the run, "yyyy-mm-ddThh:mm:ss". */
  readonly ranAt: string;
  readonly criteria: PrintedCriteria;
  readonly members: ReadonlyMap<string, Member>;
  readonly standings: ReadonlyMap<string, Standing>;
  /** The cells of the calculation sheet, for live formulas. */
  readonly calc: CalculationPlaces;
  /**
   * The engine's exact figure for a row of the calculation ("points:C1"): a decimal, to 15 places where it does not
   * end; "" where the row has nothing; undefined where the engine has no such figure.
   */
  readonly exact: (row: string, member: string) => string | undefined;
  /** Where a spreadsheet cannot be held to the engine's figure: rows of the calculation, by member. */
  readonly doubts: Doubts;
  /** Where the inputs stand, for formulas over them. */
  readonly cellOf: ReadOutcome["cellOf"];
  /** The run puts somebody forward. */
  readonly nominates?: boolean;
  /** Members to be explained; absent: those that the explanation sheet has already. */
  readonly explain?: readonly string[] | "all";
  /** The run left out missing scores where the bloc would stop. */
  readonly provisional?: boolean;
  /** Where each member stood in the previous period or run; absent where nothing earlier is known. */
  readonly previous?: ReadonlyMap<string, PreviousStanding>;
}

/** A member's place in an earlier run. */
export interface PreviousStanding {
  readonly rank: number | null;
  /** Decimal text; null where it had no score. */
  readonly total: string | null;
}

/** One kind of output sheet: which sheets it wants, and the plan of each. */
export interface OutputSheet {
  wanted(context: Pick<OutputContext, "bloc" | "grids" | "words" | "explain" | "nominates">): readonly WantedSheet[];
  plan(context: OutputContext, role: string, target: SheetPlan["target"]): SheetPlan;
}

/** Most characters of a column of classes; a longer name takes more lines. */
const CLASS_CHARS = 30;

/** Characters of the column of classes; undefined where the bloc gives no classes and the column is left out. */
export function classChars({ bloc }: Pick<OutputContext, "bloc">): number | undefined {
  const names = bloc.settings.classes.map(({ name }) => charsOfLine(name, 12));
  return names.length === 0 ? undefined : Math.min(CLASS_CHARS, Math.max(12, ...names));
}

/** Member's short name, or the code where the bloc has no such member. */
export function shortNameOf({ members }: Pick<OutputContext, "members">, code: string): string {
  return members.get(code)?.shortName ?? code;
}
