import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { TestBook } from "../plan-to-grids";
import { makeBloc, planRun } from "./run-fixture";

const MEMBERS = { A: { i: 45, ii: 40 }, B: { i: 40, ii: 40 } };
const scores = ["A", "B"].flatMap((member) => ["I.1", "II.1"].flatMap((criterion) => (["self", "cross-check"] as const).map((layer) => ({ member, criterion, layer, points: 40 }))));
const bloc = makeBloc({ members: MEMBERS, groups: [{ code: "G1", name: "Khối" }], more: { scores } });

const planOf = (language: "vi" | "en"): SheetPlan | undefined => planRun(new TestBook(), bloc, { language }).plans.find(({ role }) => role === "layers");
const textsOf = (plan: SheetPlan | undefined): unknown[] => (plan?.blocks ?? []).flatMap(({ cells }) => cells.flat());

describe("the comparison of layers", () => {
  test("names in its title the layers that have a column, and no other", () => {
    expect(textsOf(planOf("vi"))).toContainEqual(expect.stringMatching(/^BẢNG SO SÁNH ĐIỂM TỰ CHẤM, KIỂM TRA CHÉO NĂM 2023/));
    expect(textsOf(planOf("en"))).toContainEqual(expect.stringMatching(/^SELF-ASSESSED AND CROSS-CHECKED POINTS: YEAR 2023/));
  });

  test("has room on one line for a word that stands in place of points, since numbers do not wrap", () => {
    const plan = planOf("vi");
    const keys = plan?.blocks.find(({ cells }) => cells[0]?.includes("column:counted") === true);
    const col = (keys?.col ?? 0) + (keys?.cells[0]?.indexOf("column:counted") ?? -1);
    expect(plan?.widths.find((width) => width.col === col)?.chars).toBeGreaterThanOrEqual("Không áp dụng".length);
  });
});
