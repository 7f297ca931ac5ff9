/** Changes of a small bloc, and how many points of each member they move. */
import { rankBloc, resolveBloc, type Bloc } from "../../../src/core";
import type { BlocDescription, ScoreDescription } from "../../../src/core/description";
import type { Computed } from "./evaluate";
import { cellKey, place, type Placed } from "./placed";

export const OPTIONS = { provisional: true } as const;

/** What the rows "moved" come to. */
export function movedOf(bloc: Bloc, { cells }: Placed, computed: Computed): Record<string, unknown> {
  return Object.fromEntries(bloc.members.map(({ code, group }) => [code, computed(cells.get(cellKey(group, code, "moved")) ?? "nowhere")]));
}

export const described = (scores: readonly ScoreDescription[]): BlocDescription => ({
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
export const CHANGES: readonly (readonly [name: string, scores: readonly ScoreDescription[], moved: Readonly<Record<string, number>>])[] = [
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

/** The bloc, its formulas as published, and the same formulas over other scores. Made when asked for: what is made while tests load is not known to belong to one of them. */
export function publishedBloc(): { readonly bloc: Bloc; readonly edited: (scores: readonly ScoreDescription[]) => Placed } {
  const bloc = resolveBloc(described(SCORES));
  const published = place(bloc, rankBloc(bloc, OPTIONS), OPTIONS);
  return {
    bloc,
    edited: (scores) => {
      const changed = resolveBloc(described(scores));
      return { ...published, constants: place(changed, rankBloc(changed, OPTIONS), OPTIONS).constants };
    },
  };
}
