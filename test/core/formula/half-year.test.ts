/** Formulas of a half-year: what is blank before its due day is pending there too, for every kind of single criterion. */
import { rankBloc, resolveBloc, ruleKinds, type BlocDescription } from "../../../src/core";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { differences, PROVISIONAL } from "./differences";
import { computeWith } from "./evaluate";
import { place } from "./placed";

const PARAMETERS: Readonly<Record<string, string>> = {
  level: "Tốt: 10; Khá: 7", bands: "từ 50: 10; còn lại: 0", count: "1/mô hình", deduction: "trừ 1/lần", lateness: "trừ 2/ngày; thấp nhất 0",
};
const KINDS = ruleKinds().flatMap(({ role, name }) => (role === "leaf" ? [name] : []));

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
}, 60_000);

test("blanks before and after their due day, and points given early", () => {
  const description: BlocDescription = {
    schema: 1,
    bloc: { name: "Khối", kind: "khoi", year: 2023, period: "half-year" },
    settings: { asOf: "2023-06-30" },
    groups: [{ code: "G", name: "Nhóm" }],
    criteria: [
      { code: "DONE", name: "Đã làm", max: 10, due: "2023-10-31" },
      ...KINDS.flatMap((rule) => ["2023-10-31", "2023-05-31"].map((due, i) => ({
        code: `${rule}${i}`, name: `${rule} ${due}`, max: 10, rule, due, target: 100, ...(PARAMETERS[rule] === undefined ? {} : { parameters: PARAMETERS[rule] }),
      }))),
    ],
    members: [{ code: "A", name: "A", group: "G" }, { code: "B", name: "B", group: "G" }],
    scores: [{ member: "A", criterion: "DONE", layer: "final", points: 8 }, { member: "B", criterion: "DONE", layer: "final", points: 9 }, { member: "B", criterion: "direct0", layer: "self", points: 5 }],
  };
  const bloc = resolveBloc(description);
  const result = rankBloc(bloc, PROVISIONAL);
  const statuses = result.groups[0]?.standings.find(({ member }) => member === "A")?.leaves.filter(({ criterion }) => criterion.endsWith("0")).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(["pending"]));
  const placed = place(bloc, result, PROVISIONAL);
  expect(differences(bloc, placed, computeWith(engine, placed), PROVISIONAL)).toEqual([]);
}, 60_000);
