/** The count of points that have moved since the run was published: exact, leaf by leaf, and 0 as long as nothing has moved. */
import { rankBloc, resolveBloc, type Bloc } from "../../../src/core";
import { expectedOf } from "../../../src/core/formula/expected-of";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { computeWith } from "./evaluate";
import { EVERY_RULE, EVERY_RULE_CHANGED } from "./every-rule-bloc";
import { place } from "./placed";
import { CHANGES, movedOf, OPTIONS, publishedBloc } from "./watch-changes";

/** How many leaves of each member the engine itself gives other points or another status. */
function movedByEngine(before: Bloc, after: Bloc): Record<string, number> {
  const exact = (bloc: Bloc): ReadonlyMap<string, string> => new Map(expectedOf(bloc, OPTIONS).map(({ member, row, value }) => [`${member} ${row}`, value]));
  const [was, is] = [exact(before), exact(after)];
  const states = (bloc: Bloc): ReadonlyMap<string, string> => new Map(rankBloc(bloc, OPTIONS).groups.flatMap(({ standings }) =>
    standings.flatMap(({ member, leaves }) => leaves.map(({ criterion, status }) => [`${member} ${criterion}`, status === "overridden" ? "value" : status] as const))));
  const [stood, stands] = [states(before), states(after)];
  return Object.fromEntries(before.members.map(({ code }) => [code, before.criteria.filter((criterion) => {
    const key = `${code} points:${criterion.code}`;
    const isLeaf = stood.has(`${code} ${criterion.code}`);
    return isLeaf && (was.get(key) !== is.get(key) || stood.get(`${code} ${criterion.code}`) !== stands.get(`${code} ${criterion.code}`));
  }).length]));
}

test.each(CHANGES)("%s", async (_, scores, moved) => {
  const { bloc, edited } = publishedBloc();
  const placed = edited(scores);
  expect(movedOf(bloc, placed, computeWith(await loadFormulaEngine(), placed))).toEqual(moved);
});

test("every kind of rule: nothing has moved as published, and after changes what the engine gives other points", async () => {
  const engine = await loadFormulaEngine();
  const [before, after] = [resolveBloc(EVERY_RULE), resolveBloc(EVERY_RULE_CHANGED)];
  const placed = place(before, rankBloc(before, OPTIONS), OPTIONS);
  expect(new Set(Object.values(movedOf(before, placed, computeWith(engine, placed))))).toEqual(new Set([0]));
  const changed = { ...placed, constants: place(after, rankBloc(after, OPTIONS), OPTIONS).constants };
  const moved = movedOf(before, changed, computeWith(engine, changed));
  expect(moved).toEqual(movedByEngine(before, after));
  expect(Object.values(moved).filter((count) => Number(count) > 5).length).toBeGreaterThan(3);
});
