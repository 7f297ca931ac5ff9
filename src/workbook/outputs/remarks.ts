/** Telling a user's own remark in the column Ghi chú from the note that the software wrote there last time. */

/**
 * What is the user's in a cell that last time held `recorded`: nothing where the cell is as we left it,
 * otherwise what is beyond our note; all of it where our note is no longer there as we wrote it.
 *
 * @example remarkBeyond("Đồng hạng 2 với A\nđã bốc thăm", "Đồng hạng 2 với A") // "đã bốc thăm"
 */
export function remarkBeyond(cell: string, recorded: string): string {
  const text = cell.normalize("NFC").replace(/\r\n?/g, "\n");
  const ours = recorded.normalize("NFC").replace(/\r\n?/g, "\n");
  if (text.trim() === ours.trim()) return "";
  const at = ours.trim() === "" ? -1 : text.indexOf(ours);
  if (at < 0) return text.trim();
  // Spaces, line breaks and semicolons between our note and the remark belong to neither.
  const before = text.slice(0, at).replace(/[\s;]+$/, "");
  const after = text.slice(at + ours.length).replace(/^[\s;]+/, "");
  return [before, after].filter((part) => part !== "").join("\n");
}

/** Our note and, on a line of its own, the user's remark. */
export function joinRemark(note: string, remark: string): string {
  return [note, remark].filter((part) => part !== "").join("\n");
}
