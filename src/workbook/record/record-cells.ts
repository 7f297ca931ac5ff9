/** Lines of the record as texts of cells, and the sum that shows whether they are still what was written. */
import type { RecordLine } from "./lines-of-bloc";

/** Far below what a cell holds, so that a request can be cut between cells. */
const CELL_TEXT = 8_000;

/** Before the text of a cell that goes on with the line of the cell above. */
const GOES_ON = "> ";

/** The texts of the cells that hold these lines, from the top; a long line takes several cells. */
export function cellsOfLines(lines: readonly RecordLine[]): string[] {
  return lines.flatMap(({ word, data }) => cut(`${word} ${JSON.stringify(data)}`));
}

/** The lines in cells; throws a SyntaxError where they hold anything else. */
export function linesOfCells(cells: readonly string[]): RecordLine[] {
  const texts: string[] = [];
  for (const cell of cells) {
    if (!cell.startsWith(GOES_ON)) texts.push(cell);
    else texts.push((texts.pop() ?? "") + cell.slice(GOES_ON.length));
  }
  return texts.map((text) => {
    const gap = text.indexOf(" ");
    return { word: text.slice(0, gap), data: JSON.parse(text.slice(gap + 1)) as unknown };
  });
}

function cut(text: string): string[] {
  const cells: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + CELL_TEXT);
    // A letter of two code units stays in one cell: half of one is no text.
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    cells.push((from === 0 ? "" : GOES_ON) + text.slice(from, to));
    from = to;
  }
  return cells;
}

/**
 * Two sums of 32 bits over the texts and their limits, as 16 hexadecimal digits. It finds edits, lost rows and
 * rows in another order; it is no seal against somebody who computes it anew. That is what the fingerprint is for.
 */
export function checksumOf(texts: readonly string[]): string {
  let first = 0x811c9dc5;
  let second = 0x2b992ddf;
  const add = (unit: number): void => {
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + 0x9e37), 0x85ebca6b);
    second ^= second >>> 15;
  };
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
    add(0x10000);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}
