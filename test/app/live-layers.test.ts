/** The comparison of layers reads every layer as the run reads what counts, and its sums and totals follow the cells. */
import { computeRanking, type RunOutcome } from "../../src/app";
import { type BlocDescription, resolveBloc } from "../../src/core";
import { sheetByName } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { readWorkbook } from "../../src/excel";
import { readBloc } from "../../src/workbook";
import { deskWith, own, type Desk } from "./shell-of";

type Layer = "self" | "appraised";
type Typed = Readonly<Record<string, readonly [self: string | number | undefined, appraised: string | number | undefined]>>;

const CRITERIA: BlocDescription["criteria"] = [
  { code: "I", label: "I", name: "Phần một" },
  { code: "a", label: "1", name: "Chấm điểm", max: 10, parent: "I", weight: 2 },
  { code: "b", label: "2", name: "Có, không", max: 5, parent: "I", rule: "yes-no" },
  { code: "c", label: "3", name: "Theo số lượng", max: 6, parent: "I", rule: "count", parameters: "2/mô hình; tối đa 6" },
  { code: "II", label: "II", name: "Phần hai" },
  { code: "d", label: "1", name: "Chấm thêm", max: 4, parent: "II" },
  { code: "e", label: "2", name: "Chấm nữa", max: 4, parent: "II" },
  { code: "P", label: "III", name: "Điểm trừ", rule: "penalty" },
];

/** A member whose layers are typed as given, and another one that has points everywhere. */
async function deskOf(typed: Typed, over: Partial<BlocDescription> = {}, states: readonly string[] = []): Promise<Desk> {
  const scores = ["A", "B"].flatMap((member) => ["a", "d", "e", "P"].flatMap((criterion) => (["self", "appraised"] as const).map((layer) => ({ member, criterion, layer, points: 1 }))))
    .filter(({ member, criterion }) => member === "B" || !states.includes(criterion));
  const at = await deskWith(resolveBloc({
    schema: 1, bloc: { name: "Khối thi đua", kind: "khoi", year: 2026, period: "year" }, settings: {}, groups: [{ code: "G", name: "Nhóm" }], criteria: CRITERIA,
    members: ["A", "B"].map((code) => ({ code, name: `Đơn vị ${code}`, group: "G" })),
    scores: [
      ...scores,
      ...["A", "B"].flatMap((member) => [{ member, criterion: "c", actual: 2 }, { member, criterion: "b", layer: "self" as const, points: 5 }, { member, criterion: "b", layer: "appraised" as const, points: 5 }]),
      ...states.map((criterion) => ({ member: "A", criterion, state: "n/a" as const })),
    ],
    ...over,
  }), { engine: await loadFormulaEngine() });
  for (const [criterion, [self, appraised]] of Object.entries(typed)) {
    await type(at, criterion, "self", self);
    await type(at, criterion, "appraised", appraised);
  }
  return at;
}

async function type(at: Desk, criterion: string, layer: Layer, value: string | number | undefined): Promise<void> {
  if (value === undefined) return;
  const cell = readBloc(await readWorkbook(at.shell.excel)).cellOf({ member: "A", criterion, field: layer });
  const sheet = sheetByName(at.host.workbook, cell?.sheet ?? "");
  if (cell === undefined || sheet === undefined) throw new Error(`${criterion} has no cell`);
  at.host.edit(sheet.id, cell.row, cell.col, String(value));
}

/** Self, appraised, counted and the difference of a criterion of member A; the total is "". */
function line(at: Desk, criterion: string): unknown[] {
  const rows = [...own(at, "layers").rows.values()].map(({ cells }) => cells);
  const keys = rows.find((cells) => cells.some((cell) => cell?.value === "bloc-ranking 1")) ?? [];
  const found = rows.find((cells) => cells.some((cell) => cell?.value === `row:c:A:${criterion}`));
  return ["layer:self", "layer:appraised", "counted", "difference:appraised"].map((column) => found?.[keys.findIndex((cell) => cell?.value === `column:${column}`)]?.value ?? "");
}

/** The lines in italics below the rows of member A, as one text. */
function legend(at: Desk): string {
  const texts = [...own(at, "layers").rows.values()].map(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])));
  return texts.filter(([key]) => key?.startsWith("text:label:legend:A:") === true).flatMap((row) => row.slice(1)).join(" ");
}

const agreed = ({ verification }: RunOutcome): unknown => [verification?.state, verification?.different];

test("answers, numbers typed as text and penalties count as their points; computed points are the same in every layer", async () => {
  const at = await deskOf({ a: ["'7,5", 6], b: ["Có", "Không"], d: [2, "'1.25"], P: [1, -2] });
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  expect(line(at, "a")).toEqual([7.5, 6, 6, -1.5]);
  expect(line(at, "b")).toEqual([5, 0, 0, -5]);
  expect(line(at, "c")).toEqual([4, 4, 4, 0]);
  expect(line(at, "d")).toEqual([2, 1.25, 1.25, -0.75]);
  expect(line(at, "P")).toEqual([-1, -2, -2, -1]);
  expect(line(at, "I")).toEqual([24, 16, 16, -8]);
  expect(line(at, "II")).toEqual([3, 2.25, 2.25, -0.75]);
  expect(line(at, "")).toEqual([26, 16.25, 16.25, -9.75]);
  await type(at, "b", "appraised", "Đạt");
  expect([line(at, "b"), line(at, "")]).toEqual([[5, 5, 5, 0], [26, 21.25, 21.25, -4.75]]);
  await type(at, "b", "appraised", "có lẽ");
  expect(line(at, "b").slice(0, 2)).toEqual([5, "có lẽ"]);
});

test("a layer has sums only where it has points for everything that counts", async () => {
  const at = await deskOf({ a: ["", 6], e: [3, ""] });
  await computeRanking(at.shell);
  expect(line(at, "a")).toEqual(["", 6, 6, ""]);
  expect(line(at, "I")).toEqual(["", 21, 21, ""]);
  expect(line(at, "II")).toEqual([4, "", 4, ""]);
  expect(line(at, "")).toEqual(["", "", 24, ""]);
  expect(legend(at)).toContain("Ô trống ở dòng đã có điểm tính");
});

test("totals of the layers are rescaled as the total that counts, and the legend says from what", async () => {
  const at = await deskOf({ a: [10, 8] }, {}, ["e"]);
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  expect(line(at, "II")).toEqual([1, 1, 1, 0]);
  expect(line(at, "").map(Number)).toEqual([32.43, 27.97, 27.97, -4.46]);
  expect(legend(at)).toContain("TỔNG ĐIỂM của mỗi lớp điểm là tổng các phần sau khi quy đổi; điểm tính: Đạt 25/35 điểm áp dụng, quy về thang 39.");
});

test("criteria of which nothing applies say so as their parts do, and the legend lists only what occurs", async () => {
  const at = await deskOf({ a: [9, 8] }, {}, ["d", "e"]);
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  expect([line(at, "d"), line(at, "II")]).toEqual([["", "", "Không áp dụng", ""], ["", "", "Không áp dụng", ""]]);
  expect(legend(at)).toBe("Điểm tính là điểm được tính vào tổng. Dấu “–”: không chênh lệch. Số in nghiêng: điểm tính từ kết quả thực hiện, như nhau ở mọi lớp điểm. TỔNG ĐIỂM của mỗi lớp điểm là tổng các phần sau khi quy đổi; điểm tính: Đạt 24/31 điểm áp dụng, quy về thang 39.");
});

test.each(["full-points", "rate", "separate"] as const)("with the policy %s for what does not apply, the layer that counts comes to the total", async (notApplicable) => {
  const at = await deskOf({ a: [9, 8] }, { groups: [{ code: "G", name: "Nhóm", notApplicable }] }, ["d", "e"]);
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  const [, appraised, counted] = line(at, "");
  expect(appraised).toBe(counted);
});

test.each(["leaf", "section"] as const)("points rounded at each %s are rounded in every layer", async (stage) => {
  const at = await deskOf({ a: [9, "'8,25"], d: [1, "'0,25"], e: [1, "'0,25"] }, { settings: { rounding: { stage, decimals: 1 } } });
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  const [, appraised, counted] = line(at, "");
  expect([appraised, line(at, "II")[1]]).toEqual([counted, stage === "leaf" ? 0.6 : 0.5]);
});

test.each([
  ["weighted-mean", {}], ["keep-highest", { parameters: "giữ 1 cao nhất" }], ["sum", { parameters: "tối đa 1,5" }],
] as const)("a section that is no plain sum, %s, is made up in each layer as it is in what counts", async (rule, more) => {
  const criteria = CRITERIA.map((criterion) => (criterion.code === "II" ? { ...criterion, rule, ...more } : criterion));
  const at = await deskOf({ d: [2, 1], e: [3, 4] }, { criteria });
  expect(agreed(await computeRanking(at.shell))).toEqual(["matched", 0]);
  const [self, appraised, counted] = line(at, "II");
  expect([typeof self, appraised]).toEqual(["number", counted]);
  expect(line(at, "")[1]).toBe(line(at, "")[2]);
});
