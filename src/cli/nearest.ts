/** Number of single-letter changes between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word nearest to a given one; null where none is near (more than half of its letters differ). */
export function nearest(given: string, known: readonly string[]): string | null {
  const folded = given.toLowerCase();
  const ranked = known
    .map((word) => ({ word, far: distance(folded, word.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(Math.max(given.length, best.word.length) / 2)) ? best.word : null;
}
