import { CELL_CHARACTERS, cutLongCells } from "../../src/workbook/cut-long-cells";
import type { PlanCell, SheetPlan } from "../../src/workbook/sheet-plan";

const plan = (cells: PlanCell[][]): SheetPlan => ({ role: "summary", owned: true, target: { create: "Bảng" }, formats: [], merges: [], lists: [], widths: [], heights: [], blocks: [{ row: 3, col: 27, cells }] });

it("leaves what fits, to the last character", () => {
  const whole = plan([["x".repeat(CELL_CHARACTERS), 1, null, { formula: "A1" }]]);
  expect(cutLongCells([whole])).toEqual({ plans: [whole], findings: [] });
  expect(cutLongCells([whole]).plans[0]).toBe(whole);
});

it("cuts what does not, says where, and halves no letter", () => {
  const { plans, findings } = cutLongCells([plan([["a"], [`${"x".repeat(CELL_CHARACTERS - 1)}😀y`]])]);
  expect(plans[0]?.blocks[0]?.cells).toEqual([["a"], ["x".repeat(CELL_CHARACTERS - 1)]]);
  expect(findings).toEqual([{ code: "text-cut", severity: "warning", params: { limit: 32_767 }, sheet: "Bảng", cell: "AB5" }]);
});
