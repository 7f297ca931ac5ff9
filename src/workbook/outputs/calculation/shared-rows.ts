import type { Expression, GroupCalculation } from "../../../core/formula/formula";

/**
 * Rows of a group that say the same for every member, such as the weight of a criterion: they are written once.
 * A row is shared where it looks at nothing of a member's, and at no row that does; a row that others take as a
 * range over all members is not.
 */
export function sharedRows({ rows }: GroupCalculation): ReadonlySet<string> {
  const ranges = new Set<string>();
  const everyExpression = (row: GroupCalculation["rows"][number]): Expression[] => [row.formula, ...(row.exceptions?.values() ?? [])];
  for (const row of rows) {
    for (const piece of everyExpression(row).flat()) if (typeof piece === "object" && piece.ref === "all") ranges.add(piece.row);
  }
  const shared = new Set(rows.filter(({ key, exceptions }) => exceptions === undefined && !ranges.has(key)).map(({ key }) => key));
  // Taking a row out may take out those that look at it, so this goes on until nothing changes.
  for (let before = -1; before !== shared.size;) {
    before = shared.size;
    for (const { key, formula } of rows) if (shared.has(key) && !formula.every((piece) => isCommon(piece, shared))) shared.delete(key);
  }
  return shared;
}

function isCommon(piece: Expression[number], shared: ReadonlySet<string>): boolean {
  if (typeof piece === "string") return true;
  return piece.ref === "own" ? shared.has(piece.row) : piece.ref === "criterion" || piece.ref === "status" || piece.ref === "states";
}
