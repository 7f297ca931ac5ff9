import type { Entry } from "../../core/bloc";
import type { MemberDescription } from "../../core/description";
import { fold } from "../format/fold";
import { legalTabName } from "../ownership";
import { findHeader } from "./find-header";
import { FindingList } from "./findings";
import { headDate, readHeadBlock, type HeadBlock } from "./head-block";
import { readScores, type KnownCriteria } from "./match-rows";
import type { MemberNames } from "./members";
import type { Places } from "./places";
import type { SheetView } from "./sheet-view";
import { holdsTable, openTable, Table } from "./table";
import { reportUnnamedScores } from "./unnamed-scores";

/** Dates of a report from the head of a score sheet. */
export interface ReportDates {
  readonly reportDue?: string;
  readonly reportReceived?: string;
}

/** Everything recorded on the members' sheets, and where. */
export interface ScoresRead {
  readonly entries: readonly Entry[];
  /** By member code. */
  readonly reports: ReadonlyMap<string, ReportDates>;
}

interface Claim {
  readonly sheet: SheetView;
  readonly head: HeadBlock;
  readonly member: MemberDescription;
}

/**
 * Reads the members' score sheets. A sheet belongs to the member whose code stands in its head block; without a
 * code, to the member whose short name, code or full name is the tab's name; else to the one named in the head.
 */
export function readScoreSheets(
  sheets: readonly SheetView[], members: readonly MemberDescription[], names: MemberNames, known: KnownCriteria, places: Places, findings: FindingList,
): ScoresRead {
  const claims = new Map<string, Claim>();
  const tabs = tabIndex(members);
  const byCode = new Map(members.map((member) => [member.code, member] as const));
  const counts = new Map<string, number>();
  for (const { code } of members) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const sheet of sheets) {
    const claim = claimOf(sheet, byCode, names, tabs, known, findings);
    if (claim === null) continue;
    const { code, name } = claim.member;
    const other = claims.get(code);
    if (other === undefined) claims.set(code, claim);
    // Two members with one code are reported in the list; that their sheets share it follows.
    else if (counts.get(code) === 1) {
      const line = claim.head.get("code");
      const params = { name, other: other.sheet.name };
      if (line === undefined) findings.onSheet(sheet.name, "member-two-sheets", params, { member: code, field: "sheet" });
      else findings.at(line.place, "member-two-sheets", params, { member: code, field: "sheet" });
    }
  }
  const entries: Entry[] = [];
  const reports = new Map<string, ReportDates>();
  for (const member of members) {
    const claim = claims.get(member.code);
    if (claim === undefined) {
      const at = places.members?.rows.get(member.code);
      const col = places.members?.nameCol ?? 0;
      if (at !== undefined) findings.at({ sheet: places.members?.sheet ?? "", row: at, col }, "member-no-sheet", { name: member.name }, { member: member.code });
      continue;
    }
    if (places.scoreSheets.has(member.code)) continue;
    const table = openTable(claim.sheet, "scoreSheet", findings);
    reports.set(member.code, readDates(claim, findings));
    if (table === null) continue;
    const read = readScores(table, member.code, known, findings);
    places.scoreSheets.set(member.code, read.places);
    reportUnnamedScores(table, read.places, findings);
    for (const entry of read.entries) entries.push(entry);
  }
  return { entries, reports };
}

function claimOf(
  sheet: SheetView, members: ReadonlyMap<string, MemberDescription>, names: MemberNames, tabs: ReadonlyMap<string, string>, known: KnownCriteria, findings: FindingList,
): Claim | null {
  const header = findHeader(sheet, "scoreSheet");
  const isScoreSheet = header !== null && holdsTable(sheet, "scoreSheet");
  const head = readHeadBlock(sheet, header?.row ?? sheet.endRow);
  const memberOf = (code: string | undefined): MemberDescription | undefined => members.get(code ?? "");
  const line = head.get("code");
  const byTab = memberOf(names.find(sheet.name.normalize("NFC").trim()) ?? tabs.get(fold(sheet.name)) ?? tabs.get(withoutSuffix(sheet.name)));
  if (line !== undefined) {
    const member = memberOf(names.find(line.text));
    if (member !== undefined && (isScoreSheet || byTab !== undefined || header !== null)) return { sheet, head, member };
    if (isScoreSheet) findings.at(line.place, "member-unknown-sheet", { code: line.text });
    return null;
  }
  if (byTab !== undefined && (isScoreSheet || header !== null)) return { sheet, head, member: byTab };
  if (!isScoreSheet) return null;
  const byHead = memberOf(names.find(head.get("member")?.text ?? ""));
  if (byHead !== undefined) return { sheet, head, member: byHead };
  if (holdsSomebodysScores(sheet, known)) findings.onSheet(sheet.name, "member-unknown-sheet", { code: head.get("member")?.text ?? sheet.name });
  return null;
}

/** Whether a score sheet that names nobody has been filled in; an empty form has not. */
function holdsSomebodysScores(sheet: SheetView, known: KnownCriteria): boolean {
  const header = findHeader(sheet, "scoreSheet");
  if (header === null) return false;
  const unused = new FindingList();
  return readScores(new Table(sheet, "scoreSheet", header, unused), "", known, unused).entries.length > 0;
}

/** Tab names under which members' sheets are made: cut to what Excel allows. */
function tabIndex(members: readonly MemberDescription[]): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { code, name, shortName } of members) {
    for (const text of [shortName ?? name, name]) {
      const tab = fold(legalTabName(text));
      if (!index.has(tab)) index.set(tab, code);
    }
  }
  return index;
}

function withoutSuffix(tab: string): string {
  return fold(tab.replace(/\(.*?\)/g, " ").replace(/^\s*\d+[.)_ -]+/, "").replace(/[_ -]+\d{4}\s*$/, ""));
}

function readDates({ sheet, head, member }: Claim, findings: FindingList): ReportDates {
  const dates: { reportDue?: string; reportReceived?: string } = {};
  for (const key of ["reportDue", "reportReceived"] as const) {
    const line = head.get(key);
    const date = headDate(sheet, line);
    if (typeof date === "string") dates[key] = date;
    else if (date === null && line !== undefined) findings.at(line.place, "report-bad-date", { given: line.text }, { member: member.code, field: key });
  }
  return dates;
}

