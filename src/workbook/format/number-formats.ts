/** What a cell's number format says about its number. Formats are in US form, as the host gives them. */

const kinds = new Map<string, "date" | "percent" | "number">();

function bare(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}

/** Whether the cell shows its number as a date or a time, as a percentage, or as a plain number. */
export function formatKind(format: string): "date" | "percent" | "number" {
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const text = bare(format);
  const kind = /general/i.test(text) ? "number" : /[dmyhs]/i.test(text) ? "date" : text.includes("%") ? "percent" : "number";
  kinds.set(format, kind);
  return kind;
}

/** The number of decimals that a plain number format shows; null where it does not fix one ("General"). */
export function shownDecimals(format: string): number | null {
  if (/general/i.test(format) || format.includes("@")) return null;
  const first = bare(format).split(";")[0] ?? "";
  if (!/[0#?]/.test(first)) return null;
  return /\.([0#?]*)/.exec(first)?.[1]?.length ?? 0;
}

/** Which of day, month, year and hour a date format shows, in order: "d-mmm" gives ["d", "m"]. */
export function dateParts(format: string): readonly ("d" | "m" | "y" | "h")[] {
  const text = bare(format).toLowerCase();
  const parts: ("d" | "m" | "y" | "h")[] = [];
  for (const match of text.matchAll(/d+|m+|y+|h+/g)) {
    const part = match[0][0] as "d" | "m" | "y" | "h";
    if (!parts.includes(part)) parts.push(part);
  }
  return parts;
}
