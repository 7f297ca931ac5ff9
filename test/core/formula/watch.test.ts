/** The count of points that have moved since the run was published: exact, leaf by leaf, and 0 as long as nothing has moved. */
import { rankBloc, resolveBloc, type Bloc } from "../../../src/core";
import { expectedOf } from "../../../src/core/formula/expected-of";
import type { BlocDescription, ScoreDescription } from "../../../src/core/description";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { computeWith, type Computed } from "./evaluate";
import { EVERY_RULE, EVERY_RULE_CHANGED } from "./every-rule-bloc";
import { computeWithLibreOffice, hasLibreOffice } from "./libreoffice";
import { cellKey, place, type Placed } from "./placed";

const OPTIONS = { provisional: true } as const;

function movedOf(bloc: Bloc, { cells }: Placed, computed: Computed): Record<string, unknown> {
  return Object.fromEntries(bloc.members.map(({ code, group }) => [code, computed(cells.get(cellKey(group, code, "moved")) ?? "nowhere")]));
}

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

const described = (scores: readonly ScoreDescription[]): BlocDescription => ({
  schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" }, settings: { missing: "zero" }, groups: [{ code: "G", name: "G" }],
  criteria: [{ code: "1", name: "Một", max: 10 }, { code: "2", name: "Hai", max: 10 }, { code: "3", name: "Ba", rule: "proportional", max: 10, parameters: "theo tỷ lệ; tối đa 100%" }, { code: "4", name: "Trừ", rule: "deduction", parameters: "trừ 0,1/lần", max: 10 }],
  members: ["A", "B", "C"].map((code) => ({ code, name: code, group: "G" })), scores,
});

const SCORES: readonly ScoreDescription[] = [
  { member: "A", criterion: "1", layer: "final", points: 8 }, { member: "A", criterion: "2", layer: "final", points: 0 },
  { member: "A", criterion: "3", actual: 1, target: 3 }, { member: "A", criterion: "4", actual: 3 },
  { member: "B", criterion: "1", layer: "final", points: 7 }, { member: "B", criterion: "2", layer: "self", points: 6 }, { member: "B", criterion: "3", state: "n/a" },
];

const without = (member: string, criterion: string): ScoreDescription[] => SCORES.filter((score) => score.member !== member || score.criterion !== criterion);
const replaced = (member: string, criterion: string, ...by: readonly object[]): ScoreDescription[] =>
  [...without(member, criterion), ...by.map((score) => ({ member, criterion, ...score }))];

/** What is typed, and how many of each member's leaves that moves. */
const CHANGES: readonly (readonly [name: string, scores: readonly ScoreDescription[], moved: Readonly<Record<string, number>>])[] = [
  ["nothing", SCORES, { A: 0, B: 0, C: 0 }],
  ["two changes that cancel out", [...without("A", "1").filter(({ member, criterion }) => member !== "A" || criterion !== "2"),
    { member: "A", criterion: "1", layer: "final", points: 6 }, { member: "A", criterion: "2", layer: "final", points: 2 }], { A: 2, B: 0, C: 0 }],
  ["by a hundred-thousandth", replaced("A", "1", { layer: "final", points: 8.00001 }), { A: 1, B: 0, C: 0 }],
  ["0 becomes blank", without("A", "2"), { A: 1, B: 0, C: 0 }],
  ["0 becomes N/A", replaced("A", "2", { state: "n/a" }), { A: 1, B: 0, C: 0 }],
  ["N/A becomes pending", replaced("B", "3", { state: "pending" }), { A: 0, B: 1, C: 0 }],
  ["a first score, beside which what is missing counts 0", [...SCORES, { member: "C", criterion: "1", layer: "self", points: 0 }], { A: 0, B: 0, C: 4 }],
  ["another layer with the same points", replaced("B", "2", { layer: "self", points: 6 }, { layer: "final", points: 6 }), { A: 0, B: 0, C: 0 }],
  ["the same quotient of other figures", replaced("A", "3", { actual: 2, target: 6 }), { A: 0, B: 0, C: 0 }],
];

const bloc = resolveBloc(described(SCORES));
const published = place(bloc, rankBloc(bloc, OPTIONS), OPTIONS);
const edited = (scores: readonly ScoreDescription[]): Placed => {
  const changed = resolveBloc(described(scores));
  return { ...published, constants: place(changed, rankBloc(changed, OPTIONS), OPTIONS).constants };
};

test.each(CHANGES)("%s", async (_, scores, moved) => {
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

const judged = hasLibreOffice() || process.env["CI"] === "true" ? test : test.skip;

judged("LibreOffice counts the same", () => {
  const computed = computeWithLibreOffice(new Map(CHANGES.map(([, scores], i) => [`s${i}`, edited(scores)])));
  CHANGES.forEach(([name, scores, moved], i) => {
    const sheet = computed.get(`s${i}`);
    expect([name, sheet === undefined ? {} : movedOf(bloc, edited(scores), sheet)]).toEqual([name, moved]);
  });
});

test("members with hundreds of leaves are counted in steps that Excel takes", async () => {
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
