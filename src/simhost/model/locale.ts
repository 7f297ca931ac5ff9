/** What a user's regional settings change in Excel: how typing is read and how cells are shown. */

export type SimLanguage = "en-US" | "vi-VN";

export interface SimLocale {
  readonly name: SimLanguage;
  readonly decimal: string;
  readonly group: string;
  /** Order in which a person types a date with separators. */
  readonly dateOrder: "mdy" | "dmy";
  /** What the format "m/d/yyyy" of the file shows: the system's short date. */
  readonly shortDate: string;
  /** Separates the arguments of a formula that a person types. */
  readonly list: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Sunday first. */
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

const numbered = (word: string): string[] => Array.from({ length: 12 }, (_, index) => `${word} ${index + 1}`);

export const LOCALES: Readonly<Record<SimLanguage, SimLocale>> = {
  "en-US": {
    name: "en-US",
    decimal: ".",
    group: ",",
    dateOrder: "mdy",
    shortDate: "m/d/yyyy",
    list: ",",
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  },
  "vi-VN": {
    name: "vi-VN",
    decimal: ",",
    group: ".",
    dateOrder: "dmy",
    shortDate: "dd/mm/yyyy",
    list: ";",
    months: numbered("Tháng"),
    shortMonths: numbered("Thg"),
    days: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
    shortDays: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
  },
};
