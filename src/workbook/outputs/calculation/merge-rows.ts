import type { CalculationRow, GroupCalculation } from "../../../core/formula/formula";

/**
 * The rows of all groups in one order, each key once: groups stand side by side and share the row of a key. Rows
 * that only a later group has follow the row that they follow there; criteria stand as they are printed, by `placeOf`.
 */
export function mergeRows(calculations: readonly GroupCalculation[], placeOf: (criterion: string) => number): CalculationRow[] {
  const followers = new Map<string, CalculationRow[]>();
  const seen = new Set<string>();
  const first: CalculationRow[] = [];
  for (const { rows } of calculations) {
    let after = "";
    for (const row of rows) {
      if (!seen.has(row.key)) {
        seen.add(row.key);
        const list = followers.get(after);
        if (list === undefined) followers.set(after, [row]);
        else list.unshift(row);
      }
      after = row.key;
    }
  }
  // Depth first without recursion: chains are as long as the sheet.
  const waiting = [...(followers.get("") ?? [])].reverse();
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    first.push(row);
    waiting.push(...[...(followers.get(row.key) ?? [])].reverse());
  }
  // Where groups have different criteria side by side, each group knows the order of its own alone.
  const end = first.findIndex(({ criterion }) => criterion === undefined);
  const ofCriteria = first.slice(0, end < 0 ? first.length : end).map((row) => ({ row, place: placeOf(row.criterion ?? "") }));
  return [...ofCriteria.sort((a, b) => a.place - b.place).map(({ row }) => row), ...first.slice(ofCriteria.length)];
}
