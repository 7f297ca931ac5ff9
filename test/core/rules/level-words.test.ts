/** Words for a level: formulas know the ways in which it has been typed, and its points may be written with their unit. */
import { rankBloc } from "../../../src/core";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { computeWith } from "../formula/evaluate";
import { cellKey, place } from "../formula/placed";
import { codes, smallBloc, type SmallBloc } from "../small-bloc";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
}, 60_000);

const levels = (parameters: string | Readonly<Record<string, number>>, words: Readonly<Record<string, string>>): SmallBloc => ({
  criteria: [{ code: "1", name: "Mức", rule: "level", max: 10, parameters }],
  points: Object.fromEntries(Object.keys(words).map((member) => [member, []])),
  scores: Object.entries(words).map(([member, actual]) => ({ member, criterion: "1", actual })),
});

test.each(["Tốt: 10; Khá: 7", { " Tốt ": 10, "Khá": 7 }])("what was typed with other accents, or spaces around it, is the level that the engine takes it for", (parameters) => {
  const bloc = smallBloc(levels(parameters, { A: "Tốt", B: "Tôt ", C: "kha", D: "TÓT", E: " Kha" }));
  const result = rankBloc(bloc);
  const placed = place(bloc, result);
  const computed = computeWith(engine, placed);
  const points = [..."ABCDE"].map((member) => computed(placed.cells.get(cellKey("G", member, "points:1")) ?? "nowhere"));
  expect(points).toEqual([10, 10, 7, 10, 7]);
});

test("points of a level are a number, with or without the word for points behind it", () => {
  const findings = (parameters: string): string[] => codes(rankBloc(smallBloc(levels(parameters, { A: "Tốt" }))).findings);
  expect(["Tốt: 10điểm", "Tốt: 10 điểm", "Tốt: 10 points"].map(findings)).toEqual([[], [], []]);
  expect(["Tốt: điểm 10", "Tốt: 10 điểm nhé"].map((parameters) => findings(parameters).length)).toEqual([1, 1]);
});
