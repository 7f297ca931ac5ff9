const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Number of a day, counted so that the day after has the next number; null without a date and for text that is
 * no calendar date "yyyy-mm-dd" ("2017-02-29"). Only differences mean anything. Pure arithmetic: no time zone, no clock.
 */
export function dayNumber(date: string | undefined): number | null {
  const match = ISO.exec(date ?? "");
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : DAYS[month - 1];
  if (length === undefined || day < 1 || day > length) return null;
  const years = year - 1;
  let days = years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  for (let m = 1; m < month; m++) days += m === 2 && leap ? 29 : (DAYS[m - 1] ?? 0);
  return days + day;
}
