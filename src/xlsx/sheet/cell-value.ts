import type { SimValue } from "../../simhost/model/types";
import { decodeXstring } from "../xml/escape";

const ISO_DATE = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const DAY_MS = 86_400_000;
/** Day 0 of the 1900 system; 1 January 1904 is day 1462 of it and day 0 of the other. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Serial number of a date or time in ISO form, as strict files may store it; undefined for anything else. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = ISO_DATE.exec(text.trim());
  if (match === null || text.trim() === "") return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return time;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - (date1904 ? EPOCH_1904 : EPOCH)) / DAY_MS;
  // Excel's 1900 system has a 29 February 1900 that never was: days before it are one less.
  return (!date1904 && days < 61 ? days - 1 : days) + time;
}

/**
 * A cell's value from its type attribute and the text of <v> (or of <is>); undefined for a stored value that
 * means nothing: the number of a shared string that is not there, a number that is no number.
 */
export function cellValue(type: string, text: string, strings: readonly string[], date1904: boolean): SimValue | undefined {
  const blank = text.trim() === "";
  if (blank && type !== "str" && type !== "inlineStr") return null;
  switch (type) {
    case "n": {
      const value = Number(text);
      return Number.isFinite(value) ? value : undefined;
    }
    case "s":
      return strings[Number(text)];
    case "str":
    case "inlineStr":
      return decodeXstring(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text.trim() };
    case "d":
      return serialOfIsoDate(text, date1904) ?? decodeXstring(text);
    default:
      return undefined;
  }
}
