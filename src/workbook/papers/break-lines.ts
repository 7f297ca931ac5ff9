import { charsOfLine } from "../outputs/row-height";

/**
 * A text as the lines that it takes in a width, so that it can stand on a sheet without joined cells: each line runs
 * over the empty cells to its right. Breaks at spaces; a word longer than a line is broken where the line ends.
 * `chars` are characters of the default font, `size` points. `first`: characters that an indent takes of the first line.
 */
export function breakLines(text: string, chars: number, size: number, bold = false, first = 0): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (): number => chars - (lines.length === 0 ? first : 0);
  const fits = (candidate: string): boolean => charsOfLine(candidate, size, bold) <= room();
  for (const word of text.split(/[\s ]+/).filter((part) => part !== "").flatMap((part) => pieces(part, chars - first, size, bold))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer) || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/**
 * The same in as few lines, but of as even a length as that number of lines allows: for titles, where a last line of
 * one word looks like a mistake.
 */
export function evenLines(text: string, chars: number, size: number, bold = false): string[] {
  let lines = breakLines(text, chars, size, bold);
  for (let width = chars - 1; width > 0; width -= 1) {
    const narrower = breakLines(text, width, size, bold);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
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
