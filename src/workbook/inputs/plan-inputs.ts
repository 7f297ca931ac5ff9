import type { Bloc, Entry } from "../../core/bloc";
import type { Language } from "../../i18n";
import { wordsFor } from "../../i18n";
import type { InputRole } from "../../i18n/words-inputs";
import type { WorkbookGrids } from "../grid";
import { chooseTargets, targetName } from "../ownership";
import type { PlanCell, SheetPlan } from "../sheet-plan";
import { printedCriteria } from "./criteria-order";
import type { PlannedSheet } from "./input-table";
import { inputContext } from "./names";
import { planAwards, planBallot, planCandidates, planDecisions, planGranted } from "./plan-awards";
import { planCriteria } from "./plan-criteria";
import { memberNamesAt, planMembers } from "./plan-members";
import { planScoreSheet } from "./plan-score-sheet";
import { groupRows, planSetup } from "./plan-setup";

/** A cell that is to hold something other than the bloc says, for samples with faults as people make them. */
export interface CellOverride {
  /** Role of the sheet: "members", "criteria", "sheet:<member code>" … */
  readonly role: string;
  /** Code of the row: a criterion on criteria and score sheets, a member, an award; the key of a setting. */
  readonly row: string;
  /** Key of the column; "value" on the set-up sheet. */
  readonly column: string;
  readonly value: PlanCell;
  /** Number format of that cell in US form, for example "d-mmm" for a score that became a date. */
  readonly numberFormat?: string;
}

/**
 * Plans of all input sheets, filled from a bloc: set-up, criteria, members, award rules where the period has
 * awards, candidates, ballots, awards granted and decisions where there are any, and one score sheet for each member. Tab
 * names are made legal and do not collide with sheets that are there. Reading the sheets again gives the same
 * bloc; TT are numbered anew where the bloc's own do not tell its tree.
 */
export function planInputs(bloc: Bloc, language: Language, existing: WorkbookGrids, overrides: readonly CellOverride[] = []): SheetPlan[] {
  const words = wordsFor(language).inputs;
  const roles = rolesOf(bloc);
  const wanted = [
    ...roles.map((role) => ({ role: role, tab: words.tabs[role] })),
    ...bloc.members.map(({ code, shortName, name }) => ({ role: `sheet:${code}`, tab: shortName === "" ? name : shortName })),
  ];
  const targets = new Map(chooseTargets(wanted, existing).map(({ role, target }) => [role, target] as const));
  const target = (role: string): SheetPlan["target"] => {
    const found = targets.get(role);
    if (found === undefined) throw new Error(`no sheet for the role ${role}`);
    return found;
  };
  const context = inputContext(bloc, language, target);
  const printed = printedCriteria(bloc.criteria);
  const planners: Readonly<Record<InputRole, () => PlannedSheet>> = {
    setup: () => planSetup(context, memberNamesAt(context, targetName(target("members")))),
    criteria: () => planCriteria(context, printed),
    members: () => planMembers(context, targetName(target("setup")), groupRows(context)),
    awards: () => planAwards(context),
    candidates: () => planCandidates(context),
    ballot: () => planBallot(context),
    granted: () => planGranted(context),
    decisions: () => planDecisions(context),
  };
  const entries = entriesByMember(bloc.entries);
  const sheets = [
    ...roles.map((role) => planners[role]()),
    ...bloc.members.map((member) => planScoreSheet(context, member, printed, entries.get(member.code) ?? new Map())),
  ];
  return sheets.map((sheet) => overridden(sheet, overrides));
}

function rolesOf(bloc: Bloc): readonly InputRole[] {
  const roles: InputRole[] = ["setup", "criteria", "members"];
  if (bloc.bloc.period !== "half-year" || bloc.awards.length > 0) roles.push("awards");
  if (bloc.candidates.length > 0) roles.push("candidates");
  if (bloc.ballot.length > 0 || bloc.awards.some(({ minBallot }) => minBallot !== undefined)) roles.push("ballot");
  if (bloc.granted.length > 0) roles.push("granted");
  if ((bloc.decisions ?? []).length > 0) roles.push("decisions");
  return roles;
}

function entriesByMember(entries: readonly Entry[]): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const byMember = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    const own = byMember.get(entry.member) ?? new Map<string, Entry>();
    // A second entry for the same place is a fault of the description; the sheet has one row for it.
    if (!own.has(entry.criterion)) own.set(entry.criterion, entry);
    byMember.set(entry.member, own);
  }
  return byMember;
}

function overridden({ plan, rows, columns }: PlannedSheet, overrides: readonly CellOverride[]): SheetPlan {
  const own = overrides.filter(({ role }) => role === plan.role);
  if (own.length === 0) return plan;
  const at = own.map((override) => {
    const [row, col] = [rows.get(override.row), columns.get(override.column)];
    if (row === undefined || col === undefined) throw new Error(`no cell for ${override.role}, ${override.row}, ${override.column}`);
    return { ...override, row, col };
  });
  const text = (value: PlanCell): string | undefined => (typeof value === "string" ? "@" : undefined);
  return {
    ...plan,
    blocks: [...plan.blocks, ...at.map(({ row, col, value }) => ({ row, col, cells: [[value]] }))],
    formats: [
      ...plan.formats,
      ...at.flatMap(({ row, col, value, numberFormat = text(value) }) =>
        numberFormat === undefined ? [] : [{ at: { row, col, rows: 1, cols: 1 }, format: { numberFormat } }]),
    ],
  };
}
