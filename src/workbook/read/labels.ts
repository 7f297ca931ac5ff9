/** What a TT says, as people type it: "I", "1.", "(2)", "1.1", "a)", "-", "Phần II". */

/** One way to understand a TT: its style and its place in the count of that style. */
export interface Reading {
  readonly style: string;
  readonly ordinal: number;
}

/** A TT taken apart. */
export interface Label {
  /** The TT without brackets and closing signs: "1" for "1.", "a" for "(a)". */
  readonly clean: string;
  /** Parts between points: ["1", "1"] for "1.1". One part for everything else. */
  readonly parts: readonly string[];
  /** Ways to understand the last part; the likelier first. Empty where the label has several parts. */
  readonly readings: readonly Reading[];
}

const VIETNAMESE = [..."abcdđeghiklmnopqrstuvxy"];
const ENGLISH = [..."abcdefghijklmnopqrstuvwxyz"];
const PREFIXED = /^(phần|mục|chương|nội dung|part|section|chapter)(?: thứ)? +(\S+)$/iu;
const ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** The number that a roman numeral in capitals stands for; null for anything else, also for "IIII". */
export function romanNumber(text: string): number | null {
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === "") return null;
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  const digits = [...text].map((sign) => worth[sign] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** A TT as typed, understood; null where it is no TT. */
export function parseLabel(typed: string): Label | null {
  const text = typed.normalize("NFC").replace(/\s+/g, " ").trim();
  if (/^[-–—+•*·▪●○]+$/u.test(text)) {
    const sign = text[0] === "–" || text[0] === "—" ? "-" : (text[0] ?? "-");
    return { clean: sign, parts: [sign], readings: [{ style: `bullet ${sign}`, ordinal: 0 }] };
  }
  const prefixed = PREFIXED.exec(text);
  if (prefixed !== null) return prefixedLabel(prefixed[1] ?? "", stripped(prefixed[2] ?? ""));
  const clean = stripped(text);
  const parts = clean.split(/[.,]/);
  if (parts.some((part) => readingsOf(part).length === 0)) return null;
  return { clean: parts.join("."), parts, readings: parts.length === 1 ? readingsOf(clean) : [] };
}

function stripped(text: string): string {
  return text.replace(/^\(/, "").replace(/[\s.,:;)/-]+$/, "");
}

function prefixedLabel(word: string, rest: string): Label | null {
  const style = word.toLowerCase();
  const spelled = ORDINALS.indexOf(rest.toLowerCase()) + 1;
  const ordinal = spelled > 0 ? spelled : readingsOf(rest)[0]?.ordinal;
  if (ordinal === undefined) return null;
  const clean = `${word} ${rest}`;
  return { clean, parts: [clean], readings: [{ style, ordinal }] };
}

function readingsOf(part: string): readonly Reading[] {
  if (/^\d{1,4}$/.test(part)) return [{ style: "number", ordinal: Number(part) }];
  const upper = part === part.toUpperCase();
  if (!upper && part !== part.toLowerCase()) return [];
  const readings: Reading[] = [];
  const roman = romanNumber(part.toUpperCase());
  if (roman !== null) readings.push({ style: upper ? "ROMAN" : "roman", ordinal: roman });
  if ([...part].length === 1) {
    for (const alphabet of [VIETNAMESE, ENGLISH]) {
      const at = alphabet.indexOf(part.toLowerCase());
      if (at >= 0) readings.push({ style: `${upper ? "LETTER" : "letter"}${alphabet === ENGLISH ? " en" : ""}`, ordinal: at + 1 });
    }
  }
  return readings;
}

/** Whether two styles can stand in one list: the two alphabets of letters can. */
export function sameStyle(a: string, b: string): boolean {
  return a === b || a.replace(" en", "") === b.replace(" en", "");
}
