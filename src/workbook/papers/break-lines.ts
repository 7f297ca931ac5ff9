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
