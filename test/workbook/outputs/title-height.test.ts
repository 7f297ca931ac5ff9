import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { TestBook } from "../plan-to-grids";
import { makeBloc, planRun } from "./run-fixture";

const ALL_LAYERS = ["self", "cross-check", "appraised", "final"] as const;

/** The plan of a sheet and the height of the row that its title stands in. */
function titleHeight(role: string, more: Parameters<typeof makeBloc>[0]): number | undefined {
  const plan: SheetPlan | undefined = planRun(new TestBook(), makeBloc(more)).plans.find((one) => one.role === role);
  const rows = plan?.blocks.flatMap(({ row, cells }) => cells.map((line, i) => ({ line, row: row + i }))) ?? [];
  const row = rows.find(({ line }) => line.some((cell) => typeof cell === "string" && cell.startsWith("BẢNG ")))?.row;
  return plan?.heights.find((one) => one.row === row)?.points;
}

describe("the row of a title", () => {
  test("has one line for a short title and two where bold capitals run over the width of the table", () => {
    const scores = ["A", "B", "C", "V", "H"].flatMap((member) => ["I.1", "II.1"].flatMap((criterion) => ALL_LAYERS.map((layer) => ({ member, criterion, layer, points: 40 }))));
    expect(titleHeight("summary", {})).toBe(22);
    expect(titleHeight("layers", { more: { scores }, bloc: { period: "half-year" } })).toBe(42);
  });
});
