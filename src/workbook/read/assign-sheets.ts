import { wordsFor } from "../../i18n";
import type { InputRole } from "../../i18n/words-inputs";
import { REQUIRED_COLUMNS } from "../format/columns";
import { fold } from "../format/fold";
import { roleOfTab } from "../format/tabs";
import type { WorkbookGrids } from "../grid";
import { numberCell } from "./cell-values";
import { findHeader, firstDataRow } from "./find-header";
import { readHeadBlock } from "./head-block";
import { findSettings } from "./setup";
import { SheetView } from "./sheet-view";
import { holdsTable } from "./table";

/** Which sheet is read as what. */
export interface AssignedSheets {
  readonly roles: ReadonlyMap<InputRole, SheetView>;
  /** Sheets that could have been read for a role and were not. */
  readonly doubled: readonly { readonly used: string; readonly other: string }[];
  /** Every other sheet with values that is the user's; members' score sheets are among them. */
  readonly others: readonly SheetView[];
}

const ROLES: readonly InputRole[] = ["setup", "criteria", "members", "awards", "candidates", "ballot", "granted", "decisions"];
/** So many known settings, or columns, make a sheet without a telling name what it is. */
const SETTINGS_ENOUGH = 4;
const COLUMNS_ENOUGH: Readonly<Partial<Record<InputRole, number>>> = { criteria: 3, members: 3, awards: 5, candidates: 5, ballot: 5, granted: 4, decisions: 4 };

/**
 * Finds the sheets of the input roles: by tab name first (the exact name before a name that only contains it),
 * by its headers second. A sheet whose header is incomplete is the role's where nothing else can be, so that the
 * fault is told with its place. Hidden sheets count; sheets that the add-in owns are never inputs.
 */
export function assignSheets(grids: WorkbookGrids): AssignedSheets {
  const views = grids.sheets.filter((sheet) => sheet.owned === undefined && sheet.values.length > 0).map((sheet) => new SheetView(sheet));
  const tabs = new Map(views.map((view) => [view, roleOfTab(view.name)]));
  const roles = new Map<InputRole, SheetView>();
  const doubled: { used: string; other: string }[] = [];
  const taken = new Set<SheetView>();
  for (const role of ROLES) {
    const named = views
      .filter((view) => tabs.get(view)?.role === role)
      .sort((a, b) => Number(tabs.get(b)?.exact) - Number(tabs.get(a)?.exact));
    const fitting = withoutScoreSheets(named.filter((view) => fits(view, role)));
    const isExact = (view: SheetView): boolean => tabs.get(view)?.exact === true;
    const plain = fitting.find((view) => !isScoreSheet(view));
    const headed = (): boolean => views.some((view) => !taken.has(view) && !isExact(view) && !isScoreSheet(view) && looksLike(view, role));
    const used = plain
      ?? named.find((view) => mustBe(view, role, isExact(view)) && !isScoreSheet(view))
      ?? (headed() ? undefined : onlyOne(named.filter((view) => isIncomplete(view, role))))
      ?? fitting[0]
      ?? named.find((view) => mustBe(view, role, isExact(view)));
    if (used === undefined) continue;
    roles.set(role, used);
    taken.add(used);
    for (const other of fitting) {
      if (other === used) continue;
      doubled.push({ used: used.name, other: other.name });
      taken.add(other);
    }
  }
  const unnamed = views.filter((view) => !taken.has(view) && tabs.get(view)?.exact !== true);
  const missing = ROLES.filter((role) => !roles.has(role));
  if (missing.length > 0) {
    for (const view of unnamed) {
      if (isScoreSheet(view)) continue;
      const role = missing.find((one) => !roles.has(one) && looksLike(view, one));
      if (role === undefined) continue;
      roles.set(role, view);
      taken.add(view);
    }
  }
  return { roles, doubled, others: views.filter((view) => !taken.has(view)) };
}

/** A member's sheet may be called "Tiêu chí - STP"; it is one only where nothing else can be the role's. */
function withoutScoreSheets(fitting: readonly SheetView[]): readonly SheetView[] {
  const plain = fitting.filter((view) => !isScoreSheet(view));
  return plain.length > 0 ? plain : fitting;
}

function fits(view: SheetView, role: InputRole): boolean {
  return role === "setup" ? findSettings(view).size >= 2 : holdsTable(view, role);
}

/** A sheet of that name is meant as the role's even where its header is incomplete; that is reported when read. */
function mustBe(view: SheetView, role: InputRole, exact: boolean): boolean {
  if (!exact) return false;
  if (role === "criteria" || role === "members") return true;
  return [wordsFor("vi"), wordsFor("en")].some((words) => fold(words.inputs.tabs[role]) === fold(view.name));
}

/**
 * A sheet whose tab speaks of the role and whose header lacks a required column, but which is a table of that kind
 * all the same: criteria have numbers beside their wording, members a group or a code. Notes have neither.
 */
function isIncomplete(view: SheetView, role: InputRole): boolean {
  if (isScoreSheet(view)) return false;
  if (role === "members") {
    const header = findHeader(view, "members");
    return header !== null && (header.columns.has("group") || header.columns.has("code")) && !holdsTable(view, "criteria");
  }
  if (role !== "criteria") return false;
  const header = findHeader(view, "criteria");
  if (header === null || readHeadBlock(view, header.row).has("code")) return false;
  if (header.columns.has("max")) return true;
  const name = header.columns.get("name") ?? view.firstCol;
  for (let row = firstDataRow(view, header); row < view.endRow; row += 1) {
    for (let col = name + 1; col < view.endCol; col += 1) {
      if (["number", "text-number"].includes(numberCell(view, row, col).kind)) return true;
    }
  }
  return false;
}

function isScoreSheet(view: SheetView): boolean {
  return holdsTable(view, "scoreSheet");
}

/** The item of a list of one; of several none is preferred. */
function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function looksLike(view: SheetView, role: InputRole): boolean {
  if (role === "setup") return findSettings(view).size >= SETTINGS_ENOUGH;
  const header = findHeader(view, role);
  if (header === null || header.columns.size < (COLUMNS_ENOUGH[role] ?? 3)) return false;
  const has = (key: string): boolean => [...header.columns.keys()].some((known) => known === key);
  if (role === "members" && !has("group") && !has("code")) return false;
  if (role === "awards" && !has("for") && !has("scope") && !has("count")) return false;
  return REQUIRED_COLUMNS[role].every((choice) => choice.some((key) => has(key)));
}
