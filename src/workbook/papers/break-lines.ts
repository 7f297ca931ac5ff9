import { charsOfLine } from "../outputs/row-height";
import { BOLD, SIZES, type PaperLine } from "./document";

/**
 * A text as the lines that it takes in a width, so that it can stand on a sheet without joined cells: each line runs
 * over the empty cells to its right. Breaks at spaces; a word longer than a line is broken where the line ends.
 * `chars` are characters of the default font, `size` points. `first`: characters that an indent takes of the first line.
 */
export function breakLines(text: string, chars: number, size: number, bold = false, first = 0): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (): number => chars - (lines.length === 0 ? first : 0);
  const fits = (candidate: string): boolean => charsOfLine(candidate, size, bold) <= room() * MEASURED;
  for (const word of wordsOf(text).flatMap((part) => pieces(part, chars - first, size, bold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer) || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Words are measured wider than they are set: a line is filled to about a thirtieth less than its room. */
const MEASURED = 1.03;

/** The words of a text; a dash between two phrases goes with the word before it, so that no line begins with it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const part of text.split(/\s+/)) {
    const last = words.length - 1;
    if (/^[-–—]$/.test(part) && last >= 0 && words[last] !== undefined) words[last] += ` ${part}`;
    else if (part !== "") words.push(part);
  }
  return words;
}

/** How much wider than the most even lines the widest may be, so that lines end where a phrase does. */
const UNEVEN = 1.4;
/** Words of a title of which every way to break it is looked at. */
const MOST_WORDS = 24;

/**
 * The same in as few lines, but of as even a length as that number of lines allows: for titles, where a last line of
 * one word looks like a mistake. Lines end after a dash or a comma where that leaves them about even, and never
 * between "số" and its number or within a word such as "Ủy ban".
 */
export function evenLines(text: string, chars: number, size: number, bold = false): string[] {
  let lines = breakLines(text, chars, size, bold);
  for (let width = chars - 1; width > 0; width -= 1) {
    const narrower = breakLines(text, width, size, bold);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  const words = lines.join(" ").split(" ");
  if (lines.length === 1 || words.length > MOST_WORDS || words.join(" ") !== text.trim().split(/\s+/).join(" ")) return lines;
  const widths = (some: readonly string[]): number[] => some.map((line) => charsOfLine(line, size, bold));
  const most = Math.min(chars, Math.max(...widths(lines)) * UNEVEN);
  let [best, found] = [lines, badness(lines, widths(lines))];
  for (const way of waysToBreak(words, lines.length, (line) => charsOfLine(line, size, bold) <= most)) {
    const own = badness(way, widths(way));
    if (own < found) [best, found] = [way, own];
  }
  return best;
}

/** Centred lines of a head or a signature as they are set, long ones in even lines; places to fill in stay whole. */
export function linesAsSet(lines: readonly PaperLine[], chars: number): PaperLine[] {
  return lines.flatMap((line): PaperLine[] => (typeof line.text !== "string" || line.text === "" || line.align === "left" ? [line]
    : evenLines(line.text, chars, SIZES[line.look], BOLD.has(line.look)).map((text) => ({ ...line, text }))));
}

/** A number parted from its word, or a word from its other half, weighs most, then a line that ends within a phrase, then the width of the widest line, then how uneven all are. */
function badness(lines: readonly string[], widths: readonly number[]): number {
  const ends = lines.slice(0, -1);
  const parted = ends.filter((line, i) => PARTED.test(`${line}\n${lines[i + 1] ?? ""}`.normalize("NFC"))).length;
  const dashes = lines.slice(1).filter((line) => /^[-–]/.test(line)).length;
  const within = ends.filter((line) => !/[-–,;:]$/.test(line)).length;
  return (parted + dashes) * 1e6 + within * 1e3 + Math.max(...widths) + widths.reduce((sum, width) => sum + width * width, 0) * 1e-6;
}

/** Words of two syllables in the names of bodies and blocs: a line that ends between them reads badly. */
const TWO_SYLLABLES = [
  "ủy ban", "uỷ ban", "nhân dân", "cơ quan", "hành chính", "tổng hợp", "tham mưu", "thi đua", "văn phòng", "hội đồng", "đại biểu", "quốc hội",
  "hợp tác", "liên minh", "thanh tra", "thống kê", "dân tộc", "kế hoạch", "đầu tư", "tài chính", "nội vụ", "ngoại vụ", "tư pháp", "chính trị", "xã hội", "doanh nghiệp",
];
const PARTED = new RegExp(`(^|\\s)((số|no\\.?)\\n\\d|(${TWO_SYLLABLES.join("|").replaceAll(" ", "\\n")})(?![\\p{L}\\d]))`, "iu");

/** Every way to set words in so many lines that all fit. */
function* waysToBreak(words: readonly string[], count: number, fits: (line: string) => boolean): Iterable<string[]> {
  if (count === 1) {
    const line = words.join(" ");
    if (fits(line)) yield [line];
    return;
  }
  for (let end = 1; end <= words.length - count + 1; end += 1) {
    const line = words.slice(0, end).join(" ");
    if (!fits(line)) return;
    for (const rest of waysToBreak(words.slice(end), count - 1, fits)) yield [line, ...rest];
  }
}

/** A word in parts of at most a line. */
function pieces(word: string, chars: number, size: number, bold: boolean): string[] {
  if (charsOfLine(word, size, bold) <= chars) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && charsOfLine(part + sign, size, bold) > chars) {
      parts.push(part);
      part = sign;
    } else part += sign;
  }
  return part === "" ? parts : [...parts, part];
}
