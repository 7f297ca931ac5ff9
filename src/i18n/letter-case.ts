/**
 * A text of ours as it stands within a sentence: its first letter small, unless the first word is an abbreviation.
 *
 * @example lowerFirst("Chưa xếp loại") // "chưa xếp loại"
 * @example lowerFirst("UBND tỉnh") // "UBND tỉnh"
 */
export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second !== second.toLowerCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
