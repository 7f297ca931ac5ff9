/**
 * Which sheets are ours. A sheet that the add-in owns is named by a hidden defined name of the workbook that
 * refers to its first cell, so it stays ours when a user renames it, and a copy that a user makes is the user's.
 */
import type { SheetGrid, WorkbookGrids } from "./grid";

const NAME_PREFIX = "_BlocRanking.";
const NAME_LIMIT = 255;
const CUT_ROLE = 34;
const TAB_LIMIT = 31;

/** Role of the nominations sheet, on which people decide: what they mark there is read by the next run. */
export const NOMINATIONS_ROLE = "nominations";

/** Role of the run log, whose line is what a run writes last. */
export const RUN_LOG_ROLE = "run-log";

/**
 * The hidden defined name of a role. Excel compares names without regard to case and allows few signs, so every
 * character other than a-z, 0-9 and ":" becomes its code point between underscores; ":" becomes ".".
 *
 * @example nameOfRole("standings:G1") // "_BlocRanking.standings._1z_1"
 */
export function nameOfRole(role: string): string {
  const name = NAME_PREFIX + encode(role);
  return name.length <= NAME_LIMIT ? name : NAME_PREFIX + encode(`${[...role].slice(0, CUT_ROLE).join("")}~${checksum(role)}`);
}

/**
 * The role of a defined name, or undefined where the name is not one of ours. Two roles are the same when their
 * names are: a role too long for a name comes back shortened.
 */
export function roleOfName(name: string): string | undefined {
  if (!name.toLowerCase().startsWith(NAME_PREFIX.toLowerCase())) return undefined;
  const encoded = name.slice(NAME_PREFIX.length).toLowerCase();
  if (!/^(?:[a-z0-9.]|_[a-z0-9]+_)+$/.test(encoded)) return undefined;
  return encoded.replace(/_([a-z0-9]+)_|\./g, (_, code?: string) =>
    code === undefined ? ":" : String.fromCodePoint(Math.min(parseInt(code, 36), 0x10ffff)));
}

/** Whether an owned sheet has this role, also where the role was shortened for its name. */
export function hasRole(sheet: SheetGrid, role: string): boolean {
  return sheet.owned !== undefined && nameOfRole(sheet.owned) === nameOfRole(role);
}

/** Our sheet of a role, whatever it is called now; undefined where there is none. */
export function ownedSheet(grids: WorkbookGrids, role: string): SheetGrid | undefined {
  return grids.sheets.find((sheet) => hasRole(sheet, role));
}

/** A text made fit to be a sheet name: no forbidden sign, no outer apostrophe, at most 31 characters, cut at a word. */
export function legalTabName(text: string): string {
  const clean = text.normalize("NFC").replace(/[:\\/?*[\]]/g, "-").replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ").trim().replace(/^'+|'+$/g, "");
  const cut = cutTo(clean, TAB_LIMIT);
  return cut === "" || cut.toLowerCase() === "history" ? `${cut}_` : cut;
}

/** A sheet that a run wants to write. */
export interface WantedSheet {
  readonly role: string;
  /** The tab name to use where the sheet does not exist yet. */
  readonly tab: string;
  /** Our sheet is there but nothing in it can be told from the user's: it is left to the user. */
  readonly givenUp?: boolean;
}

/** Where a wanted sheet goes. */
export interface ChosenTarget {
  readonly role: string;
  readonly target: { readonly create: string } | { readonly overwrite: string };
  /** The wanted name that a sheet of the user's has; absent where the wanted name was free. */
  readonly taken?: string;
}

/**
 * Where each sheet goes: our own sheet in place under whatever name it has now, otherwise a new sheet of the
 * wanted name, or of that name with " (2)", " (3)" … where the name is in use. No sheet of a user is touched.
 */
export function chooseTargets(wanted: readonly WantedSheet[], grids: WorkbookGrids): ChosenTarget[] {
  const inUse = new Map(grids.sheets.map((sheet) => [fold(sheet.name), sheet.owned === undefined]));
  return wanted.map(({ role, tab, givenUp }) => {
    const ours = ownedSheet(grids, role);
    if (ours !== undefined && givenUp !== true) return { role, target: { overwrite: ours.name } };
    const legal = legalTabName(tab);
    const name = freeName(legal, inUse);
    const usersOwn = inUse.get(fold(legal)) === true || (ours !== undefined && fold(ours.name) === fold(legal));
    inUse.set(fold(name), false);
    return { role, target: { create: name }, ...(usersOwn ? { taken: legal } : {}) };
  });
}

/** The name under which a chosen sheet stands after the run. */
export function targetName(target: ChosenTarget["target"]): string {
  return "create" in target ? target.create : target.overwrite;
}

function freeName(legal: string, inUse: ReadonlyMap<string, boolean>): string {
  if (!inUse.has(fold(legal))) return legal;
  for (let n = 2; ; n += 1) {
    const suffix = ` (${n})`;
    const name = cutTo(legal, TAB_LIMIT - suffix.length) + suffix;
    if (!inUse.has(fold(name))) return name;
  }
}

function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit + 1);
  const word = room.lastIndexOf(" ");
  const cut = word > limit / 2 ? room.slice(0, word) : text.slice(0, limit);
  return cut.replace(/[\s\-–,;.'(]+$|[\uD800-\uDBFF]$/gu, "");
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function encode(role: string): string {
  return [...role].map((sign) =>
    /[a-z0-9]/.test(sign) ? sign : sign === ":" ? "." : `_${(sign.codePointAt(0) ?? 0).toString(36)}_`).join("");
}

function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
