/** Dates between Excel's serial numbers, ISO text and what people type. No clock and no time zone. */

const DAYS_BEFORE_1970 = 25569;
const LAST_SERIAL = 2958465;

/** A day of the calendar; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The calendar date of a serial number of Excel's 1900 date system; a time of day is dropped. null outside
 * 1 March 1900 … 31 December 9999 (earlier serials differ between programs).
 *
 * @example dateOfSerial(42900) // { year: 2017, month: 6, day: 14 }
 */
export function dateOfSerial(serial: number): CalendarDate | null {
  const whole = Math.floor(serial);
  if (!(whole >= 61 && whole <= LAST_SERIAL)) return null;
  // Civil date from a day count, in the proleptic Gregorian calendar, with years that begin in March.
  const days = whole - DAYS_BEFORE_1970 + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** The serial number of an ISO date; null where it is no date of the calendar. The inverse of `dateOfSerial`. */
export function serialOfIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146097 + dayOfEra - 719468 + DAYS_BEFORE_1970;
  const back = dateOfSerial(serial);
  return back !== null && back.year === year && back.month === month && back.day === day ? serial : null;
}

/** ISO text of a calendar date. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * A date as typed in text: day/month/year with "/", "-" or ".", "ngày 5 tháng 6 năm 2017", or ISO. null where
 * it is none. Two-digit years are not accepted: they can be read in two ways.
 *
 * @example dateOfText("5/6/2017") // "2017-06-05"
 */
export function dateOfText(text: string): string | null {
  const plain = text.normalize("NFC").replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const local = /^(?:ngày )?(\d{1,2})(?: ?[/.-] ?| tháng )(\d{1,2})(?: ?[/.-] ?| năm )(\d{4})$/i.exec(plain);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(plain);
  const [year, month, day] = local !== null ? [local[3], local[2], local[1]] : iso !== null ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const result = isoDate({ year: Number(year), month: Number(month), day: Number(day) });
  return serialOfIso(result) === null ? null : result;
}
