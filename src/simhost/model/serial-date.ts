/** Excel's day numbers: 1 is 1 January 1900, and 29 February 1900 exists. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 January 1904 as a day number of the 1900 system. */
const OFFSET_1904 = 1462;

/** Largest day number: 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

export interface CalendarDay {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  readonly day: number;
}

/** Day number of a calendar day; undefined for a day that does not exist or lies outside 1900…9999. */
export function serialOf({ year, month, day }: CalendarDay, date1904 = false): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year === 1900 && month === 2 && day === 29) return date1904 ? undefined : 60;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return undefined;
  const serial = Math.round((time - EPOCH) / DAY);
  if (date1904) return serial >= OFFSET_1904 ? serial - OFFSET_1904 : undefined;
  // Before the day that never was, Excel counts one less.
  return serial < 61 ? serial - 1 : serial;
}

/** Calendar day of a day number, and its weekday (0 Sunday). undefined: outside what Excel shows as a date. */
export function dayOf(serial: number, date1904 = false): (CalendarDay & { readonly weekday: number }) | undefined {
  const whole = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (whole < 0 || whole > LAST_SERIAL) return undefined;
  if (whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  if (whole === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: whole < 60 ? (whole + 6) % 7 : date.getUTCDay(),
  };
}
