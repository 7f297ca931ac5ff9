/** A formula has limits that a table of criteria has not: length, arguments, nesting. */
import { rankBloc, resolveBloc, type Bloc } from "../../../src/core";
import type { BlocDescription, ScoreDescription } from "../../../src/core/description";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { differences } from "./differences";
import { computeWith } from "./evaluate";
import { place } from "./placed";
import { described, movedOf, OPTIONS } from "./watch-changes";

const PARENTS = [{}, { rule: "sum", parameters: "tối đa 900" }, { rule: "weighted-mean" }, { rule: "geometric-mean", max: 50 }, { rule: "drop-lowest", parameters: "bỏ 3 mục thấp nhất" }, { rule: "keep-highest", parameters: "giữ 70 mục cao nhất" }] as const;
/** Pairs of parts are compared where some are dropped, so there a few more than 100 have to do. */
const partsOf = (section: number): number => (section < 2 ? 260 : section < 4 ? 110 : 101);
const levels = Array.from({ length: 80 }, (_, i) => `Mức ${i}: ${i / 10}`).join("; ");
const points = (member: number, part: number): number => ((part * 7 + member * 13) % 41) / 4;

const DESCRIPTION: BlocDescription = {
  schema: 1,
  bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" },
  settings: { classes: [{ name: "Tốt", from: 40, minShareEach: 10 }, { name: "Khá", from: 0 }] },
  groups: [{ code: "G", name: "Một" }],
  criteria: [
    ...PARENTS.flatMap((parent, s) => [
      { code: `S${s}`, name: `S${s}`, ...parent },
      ...Array.from({ length: partsOf(s) }, (_, i) => ({ code: `S${s}.${i}`, name: `${i}`, parent: `S${s}`, max: 11, weight: i % 3 === 0 ? 1.5 : 1 })),
    ]),
    { code: "L", name: "L", rule: "level", parameters: levels, max: 13 },
  ],
  members: ["A", "B"].map((code) => ({ code, name: code, group: "G" })),
  scores: ["A", "B"].flatMap((member, m) => [
    ...PARENTS.flatMap((_, s) => Array.from({ length: partsOf(s) }, (__, i) => ({ member, criterion: `S${s}.${i}`, layer: "final" as const, points: points(m, i + s) }))),
    { member, criterion: "L", actual: `Mức ${m * 60 + 7}` },
  ]),
};

test("parents of hundreds of parts and rules of 80 levels stay within the limits, and come to what the engine has", async () => {
  const engine = await loadFormulaEngine();
  const bloc = resolveBloc(DESCRIPTION);
  const placed = place(bloc, rankBloc(bloc));
  for (const [address, formula] of placed.formulas) {
    // Arguments of one call: commas between its own parentheses.
    const counts = [0];
    for (const sign of formula.replace(/"[^"]*"/g, "")) {
      if (sign === "(") counts.push(1);
      else if (sign === ",") counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else if (sign === ")" && (counts.pop() ?? 0) > 250) throw new Error(`too many arguments in ${address}: ${formula.slice(0, 80)}`);
    }
  }
  expect(differences(bloc, placed, computeWith(engine, placed))).toEqual([]);
}, 600_000);

test("points that have moved are counted over hundreds of leaves in steps that Excel takes", async () => {
  const criteria = Array.from({ length: 350 }, (_, i) => ({ code: `c${i}`, name: `Tiêu chí ${i}`, max: 10 }));
  const scores = (last: number): ScoreDescription[] => criteria.map(({ code }, i) => ({ member: "A", criterion: code, layer: "final", points: i === 349 ? last : 7.25 }));
  const many = (last: number): Bloc => resolveBloc({ ...described(scores(last)), criteria, members: [{ code: "A", name: "A", group: "G" }] });
  const [before, after] = [many(5), many(6)];
  const placed = place(before, rankBloc(before, OPTIONS), OPTIONS);
  const engine = await loadFormulaEngine();
  expect(movedOf(before, placed, computeWith(engine, placed))).toEqual({ A: 0 });
  const changed = { ...placed, constants: place(after, rankBloc(after, OPTIONS), OPTIONS).constants };
  expect(movedOf(before, changed, computeWith(engine, changed))).toEqual({ A: 1 });
});
