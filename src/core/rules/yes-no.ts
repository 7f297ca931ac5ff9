import type { YesNo } from "../bloc";
import { plainText } from "./plain-text";

const YES: ReadonlySet<string> = new Set(["yes", "y", "co", "dat", "x", "true", "1"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "khong", "khong dat", "false", "0"]);
const TICKS: ReadonlySet<string> = new Set(["✓", "✔", "☑"]);

/** The answers as formulas know them: with and without accents, in either way of writing an accented letter. */
export const YES_WORDS: readonly string[] = [...YES, ...spellings("có", "đạt"), ...TICKS];
/** The same for no. */
export const NO_WORDS: readonly string[] = [...NO, ...spellings("không", "không đạt")];

function spellings(...words: readonly string[]): string[] {
  return words.flatMap((word) => [word.normalize("NFC"), word.normalize("NFD")]);
}

/**
 * What a typed yes/no answer says, in Vietnamese or English, with or without accents; null where it says
 * neither. Blank is null: it is missing, not no. Source: workbook.md ("Có/Không, Đạt/Không đạt, x, Yes/No, 1/0").
 *
 * @example yesNoOf("Không đạt") // "no"
 * @example yesNoOf("có lẽ")     // null
 */
export function yesNoOf(typed: string | number | boolean): YesNo | null {
  if (typeof typed === "boolean") return typed ? "yes" : "no";
  if (typeof typed === "number") return typed === 1 ? "yes" : typed === 0 ? "no" : null;
  if (TICKS.has(typed.trim())) return "yes";
  const plain = plainText(typed);
  if (YES.has(plain)) return "yes";
  return NO.has(plain) ? "no" : null;
}
