import { explainBloc, rankBloc, resolveBloc } from "../../../src/core";
import { rankSmall, smallBloc, standing, type SmallBloc } from "../small-bloc";

const NA = (member: string, criterion: string) => ({ member, criterion, state: "n/a" as const });
const given = (member: string, criterion: string, points: number) => ({ member, criterion, layer: "final" as const, points });

describe("rescaling leaves bonus and penalty as they are", () => {
  const of = (criteria: NonNullable<SmallBloc["criteria"]>, scores: NonNullable<SmallBloc["scores"]>) =>
    standing(rankSmall({ points: { A: [] }, criteria, scores }), "A");

  test("among the parts of a plain sum, with the weights above them", () => {
    const criteria = [
      { code: "I", name: "I", weight: 2 }, { code: "a", name: "a", parent: "I", max: 10 }, { code: "b", name: "b", parent: "I", rule: "bonus", weight: 3 },
      { code: "II", name: "II", max: 20 },
    ];
    // 2 x (8 + 3 x 1) = 22 of 20 applicable; the 6 outside stay: 16 / 20 x 40 + 6.
    expect(of(criteria, [given("A", "a", 8), given("A", "b", 1), NA("A", "II")])).toMatchObject({ total: "38.00", earned: "22.00", max: "20.00", fullMax: "40.00" });
  });

  test("a section of bonuses with a cap is outside as a whole", () => {
    const criteria = [
      { code: "a", name: "a", max: 10 }, { code: "c", name: "c", max: 10 },
      { code: "B", name: "B", parameters: "tối đa 2" }, { code: "b", name: "b", parent: "B", rule: "bonus" }, { code: "d", name: "d", parent: "B", rule: "bonus" },
    ];
    expect(of(criteria, [given("A", "a", 8), NA("A", "c"), given("A", "b", 2), given("A", "d", 3)])).toMatchObject({ total: "18.00", earned: "10.00" });
  });

  test("a penalty beside a parent of which the lowest part is dropped", () => {
    const criteria = [
      { code: "I", name: "I", rule: "drop-lowest", parameters: "bỏ 1 thấp nhất" }, { code: "a", name: "a", parent: "I", max: 10 }, { code: "b", name: "b", parent: "I", max: 10 },
      { code: "c", name: "c", max: 10 }, { code: "p", name: "p", rule: "penalty" },
    ];
    expect(of(criteria, [given("A", "a", 8), given("A", "b", 5), NA("A", "c"), given("A", "p", 1)])).toMatchObject({ total: "15.00", earned: "7.00", max: "10.00" });
  });
});

test("a leaf out of nothing counts nothing, and nothing is divided by it", () => {
  const result = rankSmall({ points: { A: [9, 0] }, criteria: [{ code: "1", name: "1", max: 10 }, { code: "0", name: "0", max: 0 }] });
  expect(standing(result, "A")).toMatchObject({ total: "9.00", max: "10.00", rate: "90.00" });
});

test("a section of which a part is left out has the maximum of the rest, the others their own", () => {
  const criteria = [
    { code: "I", name: "I" }, { code: "a", name: "a", parent: "I", max: 10, weight: 2 }, { code: "b", name: "b", parent: "I", max: 5 },
    { code: "II", name: "II", weight: 3 }, { code: "c", name: "c", parent: "II", max: 4 },
  ];
  const result = rankSmall({ points: { A: [9, null, 3], B: [9, 5, 3] }, criteria, settings: { missing: "leave-out" } });
  expect(standing(result, "A")).toMatchObject({ max: "32.00", sections: [{ code: "I", points: "18.00", max: "20.00" }, { code: "II", points: "3.00", max: "4.00" }] });
  expect(standing(result, "B")).toMatchObject({ max: "37.00", sections: [{ code: "I", points: "23.00", max: "25.00" }, { code: "II", points: "3.00", max: "4.00" }] });
});

test("of a member of whom nothing is known every leaf is missing, also where a deadline has passed", () => {
  const bloc = smallBloc({
    points: { A: [], B: [9] }, settings: { asOf: "2023-12-31" },
    criteria: [{ code: "1", name: "1", max: 10 }, { code: "L", name: "L", max: 10, rule: "lateness", parameters: "trừ 1/ngày; không nộp: 3", due: "2023-06-30" }],
  });
  const result = rankBloc(bloc);
  expect(standing(result, "A")).toMatchObject({ total: null, rank: null, provisional: false, fallbacks: 0 });
  expect(standing(result, "A").leaves).toEqual([{ criterion: "1", status: "missing", points: null }, { criterion: "L", status: "missing", points: null }]);
  expect(standing(result, "B").leaves[1]).toEqual({ criterion: "L", status: "value", points: "3" });
  expect(explainBloc(bloc).members.find(({ member }) => member === "A")?.total).toBeNull();
});

test("of a member of whom nothing is known, what was said of a criterion is kept, and what does not apply stays out", () => {
  const result = rankSmall({
    groups: [{ code: "G", name: "G" }, { code: "H", name: "H" }], points: { A: [], B: [5, 9, 9] }, members: { B: { group: "H" } },
    criteria: [{ code: "1", name: "1", max: 10, groups: ["H"] }, { code: "2", name: "2", max: 10 }, { code: "3", name: "3", max: 10 }], scores: [{ member: "A", criterion: "2", state: "pending" }],
  });
  expect(standing(result, "A").leaves).toEqual([{ criterion: "2", status: "pending", points: null }, { criterion: "3", status: "missing", points: null }]);
});

test("an override alone is a score", () => {
  const bloc = resolveBloc({
    schema: 1, bloc: { name: "K", kind: "khoi", year: 2023, period: "year" }, settings: { missing: "leave-out" }, groups: [{ code: "G", name: "G" }],
    criteria: [{ code: "1", name: "1", max: 10 }, { code: "2", name: "2", max: 10 }], members: [{ code: "A", name: "A", group: "G" }],
    scores: [{ member: "A", criterion: "1", layer: "final", points: 7, by: "Khối", why: "phúc tra" }],
  });
  expect(standing(rankBloc(bloc), "A")).toMatchObject({ earned: "7.00", total: "14.00", rank: 1 });
});
