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
