/** Numbers under date and time formats. */
import type { FormatToken } from "./number-format-tokens";
import type { SimLocale } from "./locale";
import { dayOf } from "./serial-date";

const OUTSIDE = "########";

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Whole seconds since day 0, for "[h]". */
  readonly total: number;
}

export function formatDate(value: number, tokens: readonly FormatToken[], locale: SimLocale, date1904: boolean): string {
  if (value < 0) return OUTSIDE;
  const total = Math.round(value * 86_400);
  const day = dayOf(Math.floor(total / 86_400), date1904);
  if (!day) return OUTSIDE;
  const rest = total % 86_400;
  const moment: Moment = {
    ...day,
    hours: Math.floor(rest / 3600),
    minutes: Math.floor((rest % 3600) / 60),
    seconds: rest % 60,
    total,
  };
  const half = tokens.some((token) => token.kind === "date" && /^a/.test(token.text));
  return tokens
    .map((token, index) => {
      if (token.kind === "literal") return token.text;
      if (token.kind === "point") return locale.decimal;
      if (token.kind === "digit") return "0";
      if (token.kind !== "date") return "";
      return part(token.text, isMinutes(tokens, index), half, moment, locale);
    })
    .join("");
}

/** "m" is minutes right after hours or right before seconds. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "date" || !/^m{1,2}$/.test(token.text)) return false;
  const dates = tokens.map((each, at) => ({ each, at })).filter(({ each }) => each.kind === "date");
  const place = dates.findIndex(({ at }) => at === index);
  const textAt = (at: number): string => {
    const found = dates[at]?.each;
    return found?.kind === "date" ? found.text : "";
  };
  return /^\[?h/.test(textAt(place - 1)) || /^\[?s/.test(textAt(place + 1));
}

const two = (value: number): string => String(value).padStart(2, "0");

function part(code: string, minutes: boolean, half: boolean, moment: Moment, locale: SimLocale): string {
  const pad = (value: number): string => (code.length >= 2 ? two(value) : String(value));
  if (code.startsWith("y")) return code.length <= 2 ? two(moment.year % 100) : String(moment.year);
  if (minutes) return pad(moment.minutes);
  if (code.startsWith("m")) {
    if (code.length === 3) return locale.shortMonths[moment.month - 1] ?? "";
    if (code.length === 4) return locale.months[moment.month - 1] ?? "";
    if (code.length === 5) return (locale.months[moment.month - 1] ?? "").slice(0, 1);
    return pad(moment.month);
  }
  if (code.startsWith("d")) {
    if (code.length === 3) return locale.shortDays[moment.weekday] ?? "";
    if (code.length >= 4) return locale.days[moment.weekday] ?? "";
    return pad(moment.day);
  }
  if (code.startsWith("h")) return pad(half ? ((moment.hours + 11) % 12) + 1 : moment.hours);
  if (code.startsWith("s")) return pad(moment.seconds);
  if (code.startsWith("[h")) return String(Math.floor(moment.total / 3600));
  if (code.startsWith("[m")) return String(Math.floor(moment.total / 60));
  if (code.startsWith("[s")) return String(moment.total);
  const morning = moment.hours < 12;
  return code === "a/p" ? (morning ? "A" : "P") : morning ? "AM" : "PM";
}
