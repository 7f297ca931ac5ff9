/** Formulas of a half-year: what is blank before its due day is pending there too, for every kind of single criterion. */
import { rankBloc, resolveBloc, ruleKinds, type BlocDescription } from "../../../src/core";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { differences, PROVISIONAL } from "./differences";
import { computeWith } from "./evaluate";
import { cellKey, place, STATUS_WORDS } from "./placed";

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

const BLANKS = ["direct", "level", "count", "lateness"];

/** What the status cells of leaves without any score say: by kind, due after the day of the run, on it, before it, and never. */
function wordsOfBlanks(period: "half-year" | "year", asOf: string | undefined): Record<string, string[]> {
  const dues = ["2023-07-01", "2023-06-30", "2023-06-29", undefined];
  const description: BlocDescription = {
    schema: 1,
    bloc: { name: "Khối", kind: "khoi", year: 2023, period },
    ...(asOf === undefined ? {} : { settings: { asOf } }),
    groups: [{ code: "G", name: "Nhóm" }],
    criteria: [
      { code: "DONE", name: "Đã làm", max: 10 },
      ...BLANKS.flatMap((rule) => dues.map((due, i) => ({
        code: `${rule}${i}`, name: `${rule} ${i}`, max: 10, rule, ...(due === undefined ? {} : { due }), ...(PARAMETERS[rule] === undefined ? {} : { parameters: PARAMETERS[rule] }),
      }))),
    ],
    members: [{ code: "A", name: "A", group: "G" }],
    scores: [{ member: "A", criterion: "DONE", layer: "final", points: 8 }],
  };
  const bloc = resolveBloc(description);
  const result = rankBloc(bloc, PROVISIONAL);
  const placed = place(bloc, result, PROVISIONAL);
  const computed = computeWith(engine, placed);
  expect(differences(bloc, placed, computed, PROVISIONAL)).toEqual([]);
  const words = Object.fromEntries(BLANKS.map((rule) => [rule, dues.map((_, i) => String(computed(placed.cells.get(cellKey("G", "A", `status:${rule}${i}`)) ?? "nowhere")))]));
  // The engine says the same.
  const statuses = new Map(result.groups[0]?.standings[0]?.leaves.map(({ criterion, status }) => [criterion, status]));
  const said = (code: string): string => {
    const status = statuses.get(code) ?? "nothing";
    return status in STATUS_WORDS ? STATUS_WORDS[status as keyof typeof STATUS_WORDS] : "";
  };
  expect(words).toEqual(Object.fromEntries(BLANKS.map((rule) => [rule, dues.map((_, i) => said(`${rule}${i}`))])));
  return words;
}

const { missing, pending } = STATUS_WORDS;

test.each([
  ["half-year", "2023-06-30", [pending, pending, missing, missing], [pending, pending, "", missing]],
  ["half-year", undefined, [missing, missing, missing, missing], ["", "", "", missing]],
  ["year", "2023-06-30", [missing, missing, missing, missing], [pending, pending, "", missing]],
  ["year", undefined, [missing, missing, missing, missing], ["", "", "", missing]],
] as const)("words of blanks in a %s, on %s", (period, asOf, others, lateness) => {
  expect(wordsOfBlanks(period, asOf)).toEqual({ direct: others, level: others, count: others, lateness });
});
