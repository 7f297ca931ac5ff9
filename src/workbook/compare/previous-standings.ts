/** What a comparison with an earlier period leaves for the standings: where each member stood then. */
import type { BlocInfo } from "../../core/bloc";
import type { WorkbookGrids } from "../grid";
import { readEarlier, valueAt, type EarlierSheet } from "../outputs/earlier-sheet";
import type { PreviousStanding } from "../outputs/output-context";
import { ownedSheet } from "../ownership";

/** Key of the comparison's last line: what it compares with, and the period that it is of. */
export function basisKey(kind: "period" | "run", { year, period }: Pick<BlocInfo, "year" | "period">): string {
  return `basis:${kind}:${year}:${period}`;
}

/** Digits of a fingerprint that keys of rows hold. */
const DIGITS = 16;

/** The first digits of a fingerprint, with or without "sha256:" before it. */
export function shortOf(fingerprint: string): string {
  return fingerprint.replace(/^sha256:/, "").slice(0, DIGITS);
}

/** Key of the line that names the present results: it remembers which they are. */
export function nowKey(fingerprint: string): string {
  return `now:${shortOf(fingerprint)}`;
}

/** What the comparison that stands in a workbook compares with, and the first digits of the fingerprint of the results that it shows. */
export function sourceOf(grids: WorkbookGrids): { readonly kind: "period" | "run"; readonly fingerprint: string | undefined } | undefined {
  const keys = [...(readEarlier(ownedSheet(grids, "comparison"))?.rows.keys() ?? [])];
  const kind = keys.flatMap((key) => /^basis:(period|run):/.exec(key)?.[1] ?? [])[0];
  if (kind === undefined) return undefined;
  return { kind: kind === "run" ? "run" : "period", fingerprint: keys.flatMap((key) => /^now:([0-9a-f]{16})$/.exec(key)?.[1] ?? [])[0] };
}

/**
 * Rank and total of each member in the earlier period, by its present code, as the comparison sheet has them.
 * undefined where there is no comparison with an earlier period, or it was made for another period than this one
 * (a workbook that was copied for the next year).
 */
export function previousStandings(grids: WorkbookGrids, bloc: Pick<BlocInfo, "year" | "period">): ReadonlyMap<string, PreviousStanding> | undefined {
  const sheet = readEarlier(ownedSheet(grids, "comparison"));
  if (sheet === undefined || !sheet.rows.has(basisKey("period", bloc))) return undefined;
  const [rank, total] = [sheet.columns.get("earlierRank"), sheet.columns.get("earlierTotal")];
  if (rank === undefined || total === undefined) return undefined;
  return new Map([...sheet.rows.values()].flatMap(({ key, row }) =>
    key.startsWith("m:") ? [[key.slice(2), { rank: numberAt(sheet, row, rank), total: numberAt(sheet, row, total)?.toString() ?? null }] as const] : []));
}

function numberAt({ grid }: EarlierSheet, row: number, col: number): number | null {
  const value = valueAt(grid, row, col);
  return typeof value === "number" ? value : null;
}
