/** Text that Excel reads as a date or a time when it is entered. */
import { serialOf, type CalendarDay } from "./serial-date";
import type { EnteredNumber } from "./entry-number";
import type { SimLocale } from "./locale";

/**
 * A day ("9/5", "31/12/2025", "2025-12-31", "5-Jan-2025", "Jan 2025"), a time ("8:30"), or both. The order of day and
 * month is the locale's; a first number above 12 is a day anyway when the year is given. undefined: neither.
 */
export function dayAndTime(text: string, locale: SimLocale, today: Date, date1904: boolean): EnteredNumber | undefined {
  const split = /^(.*?)(?:\s+|^)(\d{1,2}:\d{1,2}(?::\d{1,2})?(?:\s*[AaPp][Mm])?)$/.exec(text);
  const time = split?.[2] === undefined ? undefined : timeOf(split[2]);
  const dayText = split && time ? (split[1] ?? "").trim() : text;
  if (time && dayText === "") return time;
  const day = dayOf(dayText, locale, today);
  if (!day) return undefined;
  const serial = serialOf(day.day, date1904);
  if (serial === undefined) return undefined;
  return time ? { value: serial + time.value, numberFormat: "m/d/yyyy h:mm" } : { value: serial, numberFormat: day.format };
}

interface ReadDay {
  readonly day: CalendarDay;
  readonly format: string;
}

const SHORT = "m/d/yyyy";

function dayOf(text: string, locale: SimLocale, today: Date): ReadDay | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return { day: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, format: SHORT };
  const numeric = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?$/.exec(text);
  if (numeric) return numericDay(Number(numeric[1]), Number(numeric[3]), numeric[4], locale, today);
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return { day: { year: Number(monthYear[2]), month: Number(monthYear[1]), day: 1 }, format: "mmm-yy" };
  return namedMonth(text, today);
}

function numericDay(first: number, second: number, yearText: string | undefined, locale: SimLocale, today: Date): ReadDay | undefined {
  const [month, day] = locale.dateOrder === "mdy" ? [first, second] : [second, first];
  if (yearText !== undefined) {
    const year = fullYear(Number(yearText), yearText.length);
    return month > 12 ? undefined : { day: { year, month, day }, format: SHORT };
  }
  const year = today.getFullYear();
  if (month <= 12 && serialOf({ year, month, day }) !== undefined) return { day: { year, month, day }, format: "d-mmm" };
  // "1/45" is a month and a year where it cannot be a day.
  if (first >= 1 && first <= 12 && second > 12) return { day: { year: fullYear(second, 2), month: first, day: 1 }, format: "mmm-yy" };
  return undefined;
}

/** Two digits: 00–29 is 2000–2029, 30–99 is 1930–1999. */
const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 30 ? 2000 + year : 1900 + year);

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

function namedMonth(text: string, today: Date): ReadDay | undefined {
  const dayFirst = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})(?:[\s,-]+(\d{4}|\d{2}))?$/.exec(text);
  const monthFirst = /^([A-Za-z]{3,9})[\s-]+(\d{1,2}|\d{4})(?:,?\s+(\d{4}))?$/.exec(text);
  const name = (dayFirst?.[2] ?? monthFirst?.[1] ?? "").toLowerCase();
  const month = Math.max(MONTHS.indexOf(name), FULL.indexOf(name)) + 1;
  if (month === 0) return undefined;
  const number = dayFirst?.[1] ?? monthFirst?.[2] ?? "";
  const yearText = dayFirst?.[3] ?? monthFirst?.[3];
  if (!dayFirst && yearText === undefined && (number.length === 4 || Number(number) > 31)) {
    return { day: { year: fullYear(Number(number), number.length), month, day: 1 }, format: "mmm-yy" };
  }
  const day = Number(number);
  if (yearText === undefined) return { day: { year: today.getFullYear(), month, day }, format: "d-mmm" };
  return { day: { year: fullYear(Number(yearText), yearText.length), month, day }, format: "d-mmm-yy" };
}

function timeOf(text: string): EnteredNumber | undefined {
  const parts = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?(?:\s*([AaPp])[Mm])?$/.exec(text);
  if (!parts) return undefined;
  const half = parts[4]?.toLowerCase();
  const hours = Number(parts[1]);
  const minutes = Number(parts[2]);
  const seconds = Number(parts[3] ?? 0);
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours > 12 || hours === 0))) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  const clock = parts[3] === undefined ? "h:mm" : "h:mm:ss";
  return { value: (hour * 3600 + minutes * 60 + seconds) / 86_400, numberFormat: half === undefined ? clock : `${clock} AM/PM` };
}
