import { dayNumber } from "../iso-date";

/**
 * Full months that a unit has existed by the end of a year: from its day of founding to 31 December, both counted.
 * 0 for a unit founded later; null for text that is no date.
 *
 * @example monthsByEndOf(2026, "2026-03-01") // 10
 * @example monthsByEndOf(2026, "2026-03-02") // 9
 */
export function monthsByEndOf(year: number, founded: string): number | null {
  if (dayNumber(founded) === null) return null;
  const [from = 0, month = 1, day = 1] = founded.split("-").map(Number);
  return Math.max(0, (year + 1 - from) * 12 + 1 - month - (day > 1 ? 1 : 0));
}
