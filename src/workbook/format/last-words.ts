/**
 * A text whose last two words stay on one line, for classes such as "Hoàn thành tốt nhiệm vụ", of which a lone "vụ"
 * below the others looks like a mistake. Texts of two words stay as they are.
 *
 * @example lastWordsJoined("Hoàn thành tốt nhiệm vụ") // "Hoàn thành tốt nhiệm\u00A0vụ"
 */
export function lastWordsJoined(text: string): string {
  return text.replace(/(\s\S+) (?=\S+$)/, "$1\u00A0");
}
