import type { PaneWords } from "../../i18n/words-pane";

const digits = (value: number, length: number): string => String(value).padStart(length, "0");

/** Day and time on the user's clock, as the language writes it. */
export function momentText(at: Date, words: PaneWords): string {
  return words.moment({
    day: digits(at.getDate(), 2),
    month: digits(at.getMonth() + 1, 2),
    year: digits(at.getFullYear(), 4),
    hour: digits(at.getHours(), 2),
    minute: digits(at.getMinutes(), 2),
  });
}
