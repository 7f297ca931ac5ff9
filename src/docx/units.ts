/** The one typeface of papers. */
export const FONT = "Times New Roman";

/** Twentieths of a point. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Word counts type sizes in half points. */
export function halfPoints(size: number): number {
  return size * 2;
}

/** Twentieths of a point. */
export function points(length: number): number {
  return Math.round(length * 20);
}

/** Text as an XML file can hold it: without control characters and halves of characters. Tabs and breaks become spaces. */
export function xmlText(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ").replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "");
}
