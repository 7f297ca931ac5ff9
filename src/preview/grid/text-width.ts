/** Widths of text on the screen, in pixels. The canvas is the browser's; everything else here is arithmetic. */

/** Width of a line of text in a CSS font. */
export type MeasureText = (text: string, font: string) => number;

/** A measure over one canvas context that remembers what it has measured. */
export function createTextMeasure(context: CanvasRenderingContext2D): MeasureText {
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = font;
    const width = context.measureText(text).width;
    // A bound, so that hours of editing do not grow without end.
    if (known.size > 50_000) known.clear();
    known.set(key, width);
    return width;
  };
}

/**
 * How many lines a text takes in a cell of a width: it breaks at line feeds and between words, and inside a
 * word only where the word alone is wider than the cell.
 */
export function countLines(text: string, width: number, font: string, measure: MeasureText): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const whole = measure(word, font);
      const seen = measure(word.trimEnd(), font);
      if (used + seen <= width) {
        used += whole;
        continue;
      }
      if (used > 0) lines += 1;
      if (seen > width) {
        lines += Math.ceil(seen / Math.max(width, 1)) - 1;
        used = seen % Math.max(width, 1);
      } else {
        used = whole;
      }
    }
  }
  return lines;
}
