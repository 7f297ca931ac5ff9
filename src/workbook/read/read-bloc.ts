import type { Bloc } from "../../core/bloc";
import type { BlocDescription, MemberDescription } from "../../core/description";
import type { Finding, FindingCode, Subject } from "../../core/finding";
import { makeFinding } from "../../core/make-finding";
import { resolveBloc } from "../../core/resolve-bloc";
import { withChoices } from "../choices";
import { fold } from "../format/fold";
import { wordsFor } from "../../i18n";
import type { WorkbookGrids } from "../grid";
import type { LocatedFinding } from "../located-finding";
import { assignSheets, type AssignedSheets } from "./assign-sheets";
import { AwardNames, readAwards, type AwardsRead } from "./awards";
import { readCriteria, type CriteriaRead } from "./criteria";
import { ballotFinding } from "./ballot-finding";
import { FindingList } from "./findings";
import { gatherExtraColumns } from "./gather-extra-columns";
import { GroupNames } from "./group-names";
import type { KnownCriteria } from "./match-rows";
import { MemberNames, readMembers } from "./members";
import { readBallot, readCandidates, readDecisions, readGranted } from "./nominees";
import { Places, type BallotQuery, type CellAt, type CellQuery, type Located } from "./places";
import { readScoreSheets, type ReportDates } from "./score-sheets";
import { missingField } from "./missing-field";
import { readSetup, type SetupRead } from "./setup";
import { openTable } from "./table";
import { STATE_CELLS, stateWord } from "./typed-state";

/** What a workbook holds. */
export interface ReadOutcome {
  /** null where set-up, criteria or members cannot be read at all; the findings say why. */
  readonly bloc: Bloc | null;
  /** What the workbook itself shows to be wrong; what is wrong with the bloc as data comes from core. */
  readonly findings: readonly LocatedFinding[];
  /** Sheet and cell of anything that a finding can be about; undefined where it stands on no sheet. */
  locate(subject: Subject): Located | undefined;
  /** The cell that holds a member's entry, a criterion's setting or a member's date; undefined where there is none. */
  cellOf(query: CellQuery): CellAt | undefined;
  /** The cell of a field of one ballot; undefined where there is no sheet of ballots. */
  ballotCell(query: BallotQuery): Located | undefined;
}

/**
 * Reads a bloc from a workbook, in whatever language and order of columns people keep it. Never throws for what
 * users typed: every fault is a finding with its sheet and cell, and nothing unreadable is taken for missing
 * or for 0.
 */
export function readBloc(grids: WorkbookGrids): ReadOutcome {
  const findings = new FindingList();
  const places = new Places();
  const outcome = (bloc: Bloc | null): ReadOutcome => ({
    bloc,
    findings: gatherExtraColumns(findings.all),
    locate: (subject) => places.locate(subject),
    cellOf: (query) => places.cellOf(query),
    ballotCell: (query) => places.ballotCell(query),
  });
  const assigned = assignSheets(grids);
  if (grids.sheets.every((sheet) => sheet.owned !== undefined || isEmpty(sheet.values))) {
    findings.onSheet("", "empty-workbook", {});
    return outcome(null);
  }
  for (const { used, other } of assigned.doubled) findings.onSheet(other, "sheet-doubled", { used, other });
  const setupSheet = assigned.roles.get("setup");
  if (setupSheet === undefined) {
    findings.onSheet("", "no-setup", {});
    return outcome(null);
  }
  const setup = readSetup(setupSheet, places, findings);
  const groups = new GroupNames(setup.groups);
  const criteria = criteriaOf(assigned, groups, places, findings);
  const members = membersOf(assigned, setup, groups, places, findings);
  if (criteria === null || members === null) return outcome(null);
  const description = describe(assigned, setup, groups, criteria, members, places, findings);
  const bloc = withChoices(resolveBloc(description), grids, findings, places);
  const scores = readScoreSheets(assigned.others, members, new MemberNames(members), knownCriteria(bloc, criteria), places, findings);
  return outcome({
    ...bloc,
    members: bloc.members.map((member) => ({ ...withReport(scores.reports.get(member.code)), ...member })),
    entries: scores.entries,
  });
}

/**
 * Findings of core with the places where they belong, after those of the reader. A cell that the reader found
 * to be unreadable is not reported a second time in more general words.
 */
export function locateFindings(outcome: ReadOutcome, found: readonly Finding[]): LocatedFinding[] {
  const errorCells = new Set(outcome.findings.flatMap(({ severity, sheet, cell }) =>
    severity === "error" && cell !== undefined ? [JSON.stringify([sheet, cell])] : []));
  const located = found.map((finding): LocatedFinding => {
    const ofBallot = outcome.bloc === null ? undefined : ballotFinding(outcome.bloc, finding, (query) => outcome.ballotCell(query));
    if (ofBallot !== undefined) return ofBallot;
    const { about = {} } = finding;
    const field = about.field ?? FIELD_OF[finding.code] ?? fieldOfMissing(outcome, finding);
    const place = outcome.locate(field === undefined ? about : { ...about, field });
    return { ...inItsSheet(outcome, finding, place), sheet: place?.sheet ?? "", ...(place?.cell === undefined ? {} : { cell: place.cell }) };
  });
  const said = new Set(outcome.findings.map(({ code, sheet, cell }) => JSON.stringify([code, sheet, cell])));
  return [
    ...outcome.findings,
    ...located.filter(({ code, sheet, cell }) =>
      !(GENERAL.has(code) && errorCells.has(JSON.stringify([sheet, cell]))) && !(cell !== undefined && said.has(JSON.stringify([code, sheet, cell])))),
  ];
}

/** A score that nobody gave, whatever the bloc does with it. */
const MISSING: ReadonlySet<FindingCode> = new Set<FindingCode>(["missing-stops", "missing-as-zero", "missing-left-out"]);

/** What core says of a value that it cannot use, in words that fit any value. */
const GENERAL: ReadonlySet<FindingCode> = new Set<FindingCode>(["score-unreadable", "score-not-yes-no", "figure-unreadable", "level-unknown"]);

/**
 * A finding of core in words that know the sheet: a score is missing because the sheet has no row for it, and what
 * cannot be read is a word for a state that is not alone in its row.
 */
function inItsSheet(outcome: ReadOutcome, finding: Finding, place: Located | undefined): Finding {
  const { bloc } = outcome;
  const { code, params, about = {} } = finding;
  const { member, criterion, field } = about;
  if (bloc === null || member === undefined || criterion === undefined) return finding;
  if (code === "missing-stops" || code === "missing-as-zero" || code === "missing-left-out") {
    const label = bloc.criteria.find((one) => one.code === criterion)?.label;
    return place === undefined || place.cell !== undefined ? finding : { ...finding, params: { ...params, sheet: place.sheet, ...(label === undefined ? {} : { label }) } };
  }
  const isCell = STATE_CELLS.some((cell) => cell === field);
  const state = isCell && GENERAL.has(code) && "given" in params ? stateWord(params.given) : undefined;
  if (state === undefined || !("given" in params)) return finding;
  const column = outcome.cellOf({ member, criterion, field: "state" }) === undefined ? "" : "scoreSheet.state";
  return makeFinding("state-in-score", { given: params.given, state, column }, about);
}

/** The field that a finding is about where core names only the thing. */
const FIELD_OF: Readonly<Partial<Record<FindingCode, string>>> = {
  "no-groups": "groups",
  "no-criteria": "criteria",
  "no-members": "members",
  "state-with-points": "state",
};

function fieldOfMissing(outcome: ReadOutcome, { code, about = {} }: Finding): string | undefined {
  return outcome.bloc !== null && MISSING.has(code) ? missingField(outcome.bloc, about, (query) => outcome.cellOf(query)) : undefined;
}

function isEmpty(values: readonly (readonly unknown[])[]): boolean {
  return values.every((row) => row.every((value) => typeof value === "string" && value.trim() === ""));
}

function criteriaOf(assigned: AssignedSheets, groups: GroupNames, places: Places, findings: FindingList): CriteriaRead | null {
  const sheet = assigned.roles.get("criteria");
  if (sheet === undefined) {
    findings.onSheet("", "no-criteria", {});
    return null;
  }
  const table = openTable(sheet, "criteria", findings);
  if (table === null) return null;
  const read = readCriteria(table, groups, findings);
  places.criteria = read.places;
  return read;
}

function membersOf(
  assigned: AssignedSheets, setup: SetupRead, groups: GroupNames, places: Places, findings: FindingList,
): readonly MemberDescription[] | null {
  const sheet = assigned.roles.get("members");
  if (sheet === undefined) {
    findings.onSheet("", "no-members", {});
    return null;
  }
  const table = openTable(sheet, "members", findings);
  if (table === null) return null;
  const onlyGroup = setup.groups.length === 1 ? setup.groups[0]?.code : undefined;
  const read = readMembers(table, groups, onlyGroup, findings);
  places.members = read.places;
  return read.members;
}

function describe(
  assigned: AssignedSheets, setup: SetupRead, groups: GroupNames, criteria: CriteriaRead, members: readonly MemberDescription[], places: Places, findings: FindingList,
): BlocDescription {
  const names = { members: new MemberNames(members), awards: new AwardNames([]) };
  const awardsTable = tableOf(assigned, "awards", findings);
  const awards: AwardsRead["awards"] = awardsTable === null ? [] : remember(places, "awards", readAwards(awardsTable, groups, findings)).awards;
  names.awards = new AwardNames(awards);
  const candidatesTable = tableOf(assigned, "candidates", findings);
  const candidates = candidatesTable === null ? [] : remember(places, "candidates", readCandidates(candidatesTable, names)).candidates;
  const ballotTable = tableOf(assigned, "ballot", findings);
  const ballot = ballotTable === null ? [] : remember(places, "ballot", readBallot(ballotTable, names, candidates, findings)).ballot;
  const grantedTable = tableOf(assigned, "granted", findings);
  const granted = grantedTable === null ? [] : remember(places, "granted", readGranted(grantedTable, names, findings)).granted;
  const decisionsTable = tableOf(assigned, "decisions", findings);
  const decisions = decisionsTable === null ? [] : remember(places, "decisions", readDecisions(decisionsTable, names, candidates)).decisions;
  return {
    schema: 1,
    bloc: { ...setup.bloc, ...officers(setup, members, names.members) },
    settings: { ...setup.settings, ...tieBreaksWithCodes(setup, criteria) },
    groups: setup.groups,
    criteria: criteria.criteria,
    members,
    awards,
    candidates,
    ballot,
    granted,
    ...(decisions.length === 0 ? {} : { decisions }),
  };
}

function tableOf<R extends "awards" | "candidates" | "ballot" | "granted" | "decisions">(assigned: AssignedSheets, role: R, findings: FindingList) {
  const sheet = assigned.roles.get(role);
  return sheet === undefined ? null : openTable(sheet, role, findings);
}

function remember<K extends "awards" | "candidates" | "ballot" | "granted" | "decisions", R extends { readonly places: NonNullable<Places[K]> }>(places: Places, key: K, read: R): R {
  places[key] = read.places;
  return read;
}

/** Head and deputy by code: from the set-up, else from the one member whose role says so. */
function officers(setup: SetupRead, members: readonly MemberDescription[], names: MemberNames): { head?: string; deputy?: string } {
  const byRole = (role: "head" | "deputy"): string | undefined => {
    const titles = new Set(TITLES[role].map(fold));
    const holders = members.filter((member) => titles.has(fold(member.role ?? "")));
    return holders.length === 1 ? holders[0]?.code : undefined;
  };
  const officer = (role: "head" | "deputy"): string | undefined => {
    const typed = setup.bloc[role];
    return typed === undefined ? byRole(role) : (names.find(typed) ?? typed);
  };
  const [head, deputy] = [officer("head"), officer("deputy")];
  return { ...(head === undefined ? {} : { head }), ...(deputy === undefined ? {} : { deputy }) };
}

const PRINTED = [wordsFor("vi"), wordsFor("en")].flatMap((words) => Object.values(words.inputs.roles));
const TITLES = {
  head: [...PRINTED.map((role) => role.head), "Trưởng khối", "Trưởng cụm", "Head"],
  deputy: [...PRINTED.map((role) => role.deputy), "Phó khối", "Phó cụm", "Phó trưởng khối", "Phó trưởng cụm", "Deputy"],
};

/** The criterion of a tie-break may be named by its code or by its TT path. */
function tieBreaksWithCodes({ settings }: SetupRead, criteria: CriteriaRead): Pick<SetupRead["settings"], "tieBreaks"> {
  const codes = new Set(criteria.criteria.map(({ code }) => code));
  const tieBreaks = (settings.tieBreaks ?? []).map((one) => {
    if (one.criterion === undefined || codes.has(one.criterion)) return one;
    const byName = criteria.byName.get(fold(one.criterion));
    const code = criteria.byPath.get(one.criterion) ?? (byName?.length === 1 ? byName[0] : undefined);
    return code === undefined ? one : { ...one, criterion: code };
  });
  return { tieBreaks };
}

function knownCriteria(bloc: Bloc, read: CriteriaRead): KnownCriteria {
  return {
    read,
    byCode: new Map(bloc.criteria.map((criterion) => [criterion.code, criterion])),
    counted: bloc.settings.scoreLayers,
    parents: new Set(bloc.criteria.flatMap(({ parent }) => (parent === undefined ? [] : [parent]))),
  };
}

/** The members' list counts; the head of the score sheet fills what it leaves blank. */
function withReport(dates: ReportDates | undefined): ReportDates {
  return dates ?? {};
}
