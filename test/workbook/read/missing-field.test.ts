/** Where a missing score is looked for: in the cell that has to be filled in. */
import { resolveBloc, type BlocDescription } from "../../../src/core";
import { missingField } from "../../../src/workbook/read/missing-field";

type Scores = NonNullable<BlocDescription["scores"]>;
const bloc = (period: "year" | "half-year", scores: Scores, settings: BlocDescription["settings"] = {}) => resolveBloc({
  schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period }, settings, groups: [{ code: "G", name: "Nhóm" }],
  criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10 }, { code: "3", name: "c", max: 10, rule: "proportional", target: 4 }],
  members: [{ code: "A", name: "A", group: "G" }], scores,
});
const fieldOf = (of: ReturnType<typeof bloc>, criterion: string, columns = ["self", "cross-check", "appraised", "final", "actual"]) =>
  missingField(of, { member: "A", criterion }, ({ field }) => (columns.includes(field) ? { sheet: "A", row: 1, col: 1 } : undefined));
const given = (layer: "self" | "appraised" | "final", criterion = "1"): Scores => [{ member: "A", criterion, layer, points: 5 }];

test("in a year it is a layer that counts as settled: the one that the member's other scores stand in", () => {
  expect(fieldOf(bloc("year", given("appraised")), "2")).toBe("appraised");
  expect(fieldOf(bloc("year", given("final")), "2")).toBe("final");
  expect(fieldOf(bloc("year", [...given("self"), ...given("appraised")]), "2")).toBe("appraised");
  expect(fieldOf(bloc("year", given("self")), "2")).toBe("final");
  expect(fieldOf(bloc("year", given("self"), { scoreLayers: ["self"] }), "2")).toBe("self");
});

test("of the columns that the sheet has", () => {
  expect(fieldOf(bloc("year", given("self")), "2", ["self", "appraised"])).toBe("appraised");
  expect(fieldOf(bloc("year", given("self")), "2", ["self"])).toBeUndefined();
});

test("in a half-year it is the self-score, unless the member's scores stand elsewhere", () => {
  expect(fieldOf(bloc("half-year", given("self")), "2")).toBe("self");
  expect(fieldOf(bloc("half-year", []), "2")).toBe("self");
  expect(fieldOf(bloc("half-year", given("appraised")), "2")).toBe("appraised");
});

test("a rule that computes points misses its figure, and what is about no score has no such column", () => {
  expect(fieldOf(bloc("year", given("final")), "3")).toBe("actual");
  expect(missingField(bloc("year", []), { member: "A" }, () => ({ sheet: "A", row: 1, col: 1 }))).toBeUndefined();
});
