/** What of the published run stays in the formulas: ranks and totals of each group, and bounds between which nothing has moved. */
import { calculationOf, rankBloc, resolveBloc } from "../../../src/core";
import type { ScoreDescription } from "../../../src/core/description";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { describeBloc, smallBloc, type SmallBloc } from "../small-bloc";
import { computeWith } from "./evaluate";
import { cellKey, place } from "./placed";
import { movedOf } from "./watch-changes";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
}, 60_000);

type Options = Parameters<typeof place>[2];

/** What "moved" comes to when a bloc is published and its scores then change. */
function moved(small: SmallBloc, change: Partial<SmallBloc> = {}, options: Options = {}): Record<string, unknown> {
  const [bloc, changed] = [smallBloc(small), smallBloc({ ...small, ...change })];
  const placed = place(bloc, rankBloc(bloc, { provisional: true }), options);
  const { constants } = place(changed, rankBloc(changed, { provisional: true }), options);
  return movedOf(bloc, placed, computeWith(engine, { ...placed, constants }));
}

test("a run that stopped has no calculation", () => {
  const bloc = smallBloc({ points: { A: [11] } });
  expect(rankBloc(bloc).status).toBe("stopped");
  expect(calculationOf(bloc, rankBloc(bloc))).toEqual([]);
});

test("each group has the ranks and totals of its own members, and nothing for a member without a score", () => {
  const bloc = smallBloc({
    groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }], criteria: [{ code: "1", name: "Một", max: 10 }], members: { B: { group: "H" }, C: { group: "H" } },
    points: { A: [7], B: [6], C: [8.5], D: [] }, settings: { missing: "leave-out" },
  });
  const placed = place(bloc, rankBloc(bloc));
  const computed = computeWith(engine, placed);
  const cell = (group: string, member: string, row: string): unknown => computed(placed.cells.get(cellKey(group, member, row)) ?? "nowhere");
  const shown = [["G", "A"], ["G", "D"], ["H", "B"], ["H", "C"]].map(([group = "", member = ""]) => [member, cell(group, member, "published-rank"), cell(group, member, "published-total")]);
  expect(shown).toEqual([["A", 1, 7], ["D", "–", ""], ["B", 2, 6], ["C", 1, 8.5]]);
});

test("shares of a maximum stand there only where a class asks for one", () => {
  const rows = (classes: NonNullable<SmallBloc["settings"]>["classes"]): string[] => {
    const bloc = smallBloc({ points: { A: [7] }, settings: { classes: classes ?? [] } });
    return calculationOf(bloc, rankBloc(bloc)).flatMap((group) => group.rows.map(({ key }) => key)).filter((key) => /share|class/.test(key));
  };
  expect(rows([])).toEqual([]);
  expect(rows([{ name: "Tốt", from: 50 }])).toEqual(["class"]);
  expect(rows([{ name: "Tốt", from: 50, minShareEach: 50 }, { name: "Khá", from: 30 }])).toEqual(["least-share:1", "work:least-share-1", "least-share", "class"]);
});

test("a difference that is noise of binary numbers is no move, a larger one is, for numbers of every size", () => {
  const sizes: readonly (readonly [points: number, noise: number])[] = [
    [0, 1e-9], [0.5, 1e-9], [1, 1e-9], [10, 1e-9], [999_999.5, 1e-9], [1_234_567.25, 1e-8], [123_456_789.5, 1e-6], [12_345_678_901.5, 1e-4], [1e14, 1],
  ];
  const criteria = sizes.map((_, i) => ({ code: String(i + 1), name: "x", max: 1e16 }));
  const changed = (by: number): SmallBloc => ({ criteria, points: { A: sizes.map(([points, noise]) => points + by * noise) } });
  expect(moved(changed(0), changed(1))).toEqual({ A: 0 });
  expect(moved(changed(4), changed(3))).toEqual({ A: 0 });
  expect(moved(changed(0), changed(4))).toEqual({ A: sizes.length });
  expect(moved(changed(4), changed(0))).toEqual({ A: sizes.length });
  // Below 0 just the same.
  const penalties = { criteria: [{ code: "1", name: "Trừ", rule: "penalty" }], points: { A: [1_234_567.25] } };
  expect(moved(penalties, { points: { A: [1_234_567.25 + 1e-8] } })).toEqual({ A: 0 });
  expect(moved(penalties, { points: { A: [1_234_567.25 + 4e-8] } })).toEqual({ A: 1 });
});

test("a leaf that comes to the same points in another way has moved all the same", () => {
  const criteria = [{ code: "1", name: "Một", max: 10 }, { code: "2", name: "Hai", max: 10 }];
  const full: SmallBloc = { criteria, groups: [{ code: "G", name: "G", notApplicable: "full-points" }], points: { A: [10, 5] } };
  const scores: ScoreDescription[] = [{ member: "A", criterion: "1", state: "n/a" }];
  expect(moved(full, { points: { A: [null, 5] }, scores })).toEqual({ A: 1 });
  expect(moved({ ...full, points: { A: [null, 5] }, scores }, { points: { A: [10, 5] }, scores: [] })).toEqual({ A: 1 });
});

test("an override has not moved by itself, and has once it is taken back", () => {
  const criteria = [{ code: "1", name: "Một", max: 10, rule: "count", parameters: "1/mô hình" }, { code: "2", name: "Hai", max: 10 }];
  const scores: ScoreDescription[] = [{ member: "A", criterion: "1", actual: 3 }];
  const override: ScoreDescription = { member: "A", criterion: "1", layer: "final", points: 4, by: "Khối trưởng", why: "Có minh chứng" };
  const small: SmallBloc = { criteria, points: { A: [null, 5] }, scores: [...scores, override] };
  expect(moved(small)).toEqual({ A: 0 });
  expect(moved(small, { scores })).toEqual({ A: 1 });
});

test("a member without any score has not moved, also where a deadline decides", () => {
  const criteria = [{ code: "1", name: "Một", max: 10 }, { code: "2", name: "Báo cáo", max: 10, rule: "lateness", parameters: "trừ 1/ngày; không nộp: 2", due: "2023-11-15" }];
  const small: SmallBloc = { criteria, points: { A: [5], B: [] }, settings: { missing: "leave-out", asOf: "2023-12-01" } };
  expect(moved(small)).toEqual({ A: 0, B: 0 });
  expect(moved(small, { points: { A: [5], B: [5] } })).toEqual({ A: 0, B: 2 });
});

test("what is doubtful is not watched, and what was published may be given", () => {
  const small: SmallBloc = { points: { A: [5, 6], B: [5, 6] } };
  const change = { points: { A: [6, 7], B: [6, 7] } };
  expect(moved(small, change)).toEqual({ A: 2, B: 2 });
  expect(moved(small, change, { isDoubtful: (row, member) => row === "points:1" && member === "A" })).toEqual({ A: 1, B: 2 });
  expect(moved(small, {}, { exact: (row, member) => (row === "points:1" && member === "B" ? "7" : undefined) })).toEqual({ A: 0, B: 1 });
});

test("a level that is not known makes its section and the total an error, not a smaller sum", () => {
  const criteria = [{ code: "I", name: "I" }, { code: "I.1", name: "a", parent: "I", rule: "level", parameters: "Tốt: 10; Khá: 7", max: 10 }, { code: "II", name: "II", max: 10 }];
  const small = (word: string): SmallBloc => ({ criteria, points: { A: [null, 5] }, scores: [{ member: "A", criterion: "I.1", actual: word }] });
  const bloc = smallBloc(small("Khá"));
  const placed = place(bloc, rankBloc(bloc));
  const constants = new Map([...placed.constants].map(([address, value]) => [address, value === "Khá" ? "Khác" : value]));
  const computed = computeWith(engine, { ...placed, constants });
  expect(["points:I.1", "points:I", "total"].map((row) => computed(placed.cells.get(cellKey("G", "A", row)) ?? "nowhere"))).toEqual(["#N/A", "#N/A", "#N/A"]);
});

test("without figures of the run, its own points are watched", () => {
  const description = describeBloc({ points: { A: [5, null], B: [4, 3] }, settings: { missing: "stop" } });
  const bloc = resolveBloc(description);
  // The run is provisional, and the options do not say so: worked out again, it would stop.
  const placed = place(bloc, rankBloc(bloc, { provisional: true }));
  expect(movedOf(bloc, placed, computeWith(engine, placed))).toEqual({ A: 0, B: 0 });
});
