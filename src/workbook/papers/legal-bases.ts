import type { Bloc } from "../../core/bloc";
import type { LegalBasis } from "../../i18n/words-papers";

/** When a legal basis may be cited: from its first day in force to its last. ISO dates, both included. */
export interface DatedBasis {
  readonly basis: LegalBasis;
  readonly from: string;
  /** Absent: in force as far as is known. */
  readonly to?: string;
}

/**
 * Laws and decrees that papers cite, with the days on which they may be cited. Only acts whose days are known:
 *
 * - Luật Thi đua, khen thưởng 2003 (15/2003/QH11) in force from 01/07/2004, amended in 2005 (47/2005/QH11, from
 *   27/06/2005) and in 2013 (39/2013/QH13, from 01/06/2014); all three end with 2023.
 * - Luật 06/2022/QH15 from 01/01/2024.
 * - NĐ 91/2017/NĐ-CP from 01/10/2017 to the end of 2023; NĐ 98/2023/NĐ-CP from 01/01/2024.
 * - NĐ 152/2025/NĐ-CP from 01/07/2025. Not verified: its full title, and whether it ends NĐ 98/2023/NĐ-CP; from its
 *   first day only the newer one is cited.
 *
 * Decrees before October 2017, circulars and rules of provinces are left to the user, who edits the wording.
 */
export const LEGAL_BASES: readonly DatedBasis[] = [
  { basis: "law-2003", from: "2004-07-01", to: "2023-12-31" },
  { basis: "law-2005", from: "2005-06-27", to: "2023-12-31" },
  { basis: "law-2013", from: "2014-06-01", to: "2023-12-31" },
  { basis: "law-2022", from: "2024-01-01" },
  { basis: "decree-91-2017", from: "2017-10-01", to: "2023-12-31" },
  { basis: "decree-98-2023", from: "2024-01-01", to: "2025-06-30" },
  { basis: "decree-152-2025", from: "2025-07-01" },
];

/** The bases that are in force on a day, in the order in which they are cited. `day` is an ISO date. */
export function basesOn(day: string): LegalBasis[] {
  return LEGAL_BASES.filter(({ from, to }) => from <= day && (to === undefined || day <= to)).map(({ basis }) => basis);
}

/** Laws that only amend another are cited with it. */
const AMENDING: ReadonlySet<LegalBasis> = new Set<LegalBasis>(["law-2005", "law-2013"]);

/** Bases as they are cited: one list for each line, a law with those that amend it. */
export function basesByLine(bases: readonly LegalBasis[]): LegalBasis[][] {
  const lines: LegalBasis[][] = [];
  for (const basis of bases) {
    const last = lines.at(-1);
    if (last !== undefined && AMENDING.has(basis)) last.push(basis);
    else lines.push([basis]);
  }
  return lines;
}

/**
 * The day that stands for a review: the end of June for a half-year, otherwise the end of the year.
 *
 * @example reviewDay("half-year", 2017) // "2017-06-30"
 */
export function reviewDay(period: "half-year" | "year" | "years", year: number): string {
  return `${yearText(year)}-${period === "half-year" ? "06-30" : "12-31"}`;
}

/**
 * The day that stands for the pact: the one on which most members signed it, of several such days the first; 1 January
 * where none is recorded. A pact is signed early in the year, when law that comes later in it is not known yet.
 */
export function pactDay({ bloc, members }: Pick<Bloc, "bloc" | "members">): string {
  const times = new Map<string, number>();
  for (const { pactSigned } of members) if (pactSigned !== undefined) times.set(pactSigned, (times.get(pactSigned) ?? 0) + 1);
  const most = Math.max(...times.values());
  const [first] = [...times].filter(([, count]) => count === most).map(([day]) => day).sort();
  return first ?? `${yearText(bloc.year)}-01-01`;
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}
