import { rankBloc, resolveBloc, ruleKinds } from "../../../src/core";
import { expectedOf } from "../../../src/core/formula/expected-of";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { differences } from "./differences";
import { computeWith } from "./evaluate";
import { EVERY_RULE, EVERY_RULE_CHANGED } from "./every-rule-bloc";
import { place } from "./placed";

test("every kind of rule gives by formulas what the engine gives, and follows when scores change", async () => {
  expect(new Set(EVERY_RULE.criteria.map(({ rule }) => rule))).toEqual(new Set(ruleKinds().map(({ name }) => name)));
  const engine = await loadFormulaEngine();
  const bloc = resolveBloc(EVERY_RULE);
  const placed = place(bloc, rankBloc(bloc));
  expect(expectedOf(bloc).length).toBeGreaterThan(6 * 2 * EVERY_RULE.criteria.length);
  expect(differences(bloc, placed, computeWith(engine, placed))).toEqual([]);
  const changed = resolveBloc(EVERY_RULE_CHANGED);
  expect(differences(changed, placed, computeWith(engine, placed)).length).toBeGreaterThan(100);
  const edited = { ...placed, constants: place(changed, rankBloc(changed)).constants };
  expect(differences(changed, edited, computeWith(engine, edited))).toEqual([]);
});

test("weights, maxima, targets and due days are followed as well", async () => {
  const engine = await loadFormulaEngine();
  const bloc = resolveBloc(EVERY_RULE);
  const placed = place(bloc, rankBloc(bloc));
  const other: Readonly<Record<string, object>> = {
    "I.1": { max: 11 }, "I.2": { weight: 2 }, II: { weight: 1.1 }, "II.2": { target: 5 }, "II.3": { max: 12 }, "II.6": { due: "2026-11-16" },
    III: { max: 20 }, "IV.1": { weight: 3 }, "IV.2": { max: 7 }, "VI.1": { weight: 2 }, "VII.3": { max: 9 }, "VIII.1": { weight: 0.5 },
  };
  const changed = resolveBloc({ ...EVERY_RULE, criteria: EVERY_RULE.criteria.map((criterion) => ({ ...criterion, ...other[criterion.code] })) });
  const edited = { ...placed, constants: place(changed, rankBloc(changed)).constants };
  expect(differences(changed, placed, computeWith(engine, placed)).length).toBeGreaterThan(50);
  expect(differences(changed, edited, computeWith(engine, edited))).toEqual([]);
});

test("a member's cells alone decide what stands under a state, an override and a word typed in another way", async () => {
  const engine = await loadFormulaEngine();
  const bloc = resolveBloc(EVERY_RULE);
  const placed = place(bloc, rankBloc(bloc));
  const scores = (EVERY_RULE.scores ?? []).filter(({ member, criterion }) => member !== "A" || !["I.1", "I.2", "I.3", "II.4", "II.9"].includes(criterion));
  const changed = resolveBloc({
    ...EVERY_RULE,
    scores: [
      ...scores, { member: "A", criterion: "I.1", state: "pending" }, { member: "A", criterion: "I.2", layer: "self", points: "no" },
      { member: "A", criterion: "I.3", actual: "KHONG" }, { member: "A", criterion: "II.4", actual: 4 }, { member: "A", criterion: "II.4", layer: "final", points: 1, by: "Khối" },
      { member: "A", criterion: "II.9", actual: 200 }, { member: "A", criterion: "II.9", layer: "final", points: 2.5, by: "Khối", why: "Đã kiểm tra" },
    ],
  });
  const edited = { ...placed, constants: place(changed, rankBloc(changed)).constants };
  expect(differences(changed, edited, computeWith(engine, edited))).toEqual([]);
});
