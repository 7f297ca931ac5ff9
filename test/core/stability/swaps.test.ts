import { rankBloc, stabilityOf, type GroupStability } from "../../../src/core";
import { smallBloc, type SmallBloc } from "../small-bloc";

function swapsOf(small: SmallBloc): GroupStability["swaps"] {
  return stabilityOf(smallBloc(small), { share: 0.1, runs: 1, seed: 1 })[0]?.swaps ?? [];
}

/** The change that swaps the first two, in words. */
function change(small: SmallBloc): string | undefined {
  const found = swapsOf(small)[0]?.change;
  return found === undefined ? undefined : `${found.member} ${found.criterion} ${found.points}`;
}

const one = { code: "1", name: "1", max: 10 };
const two = { code: "2", name: "2", max: 10 };

test("a single step on a heavier criterion is found after two steps on an earlier one", () => {
  expect(change({ criteria: [one, { ...two, weight: 2 }], points: { A: [8, 5], B: [7.99, 5] } })).toBe("B 2 0.01");
});

test("of equal changes that of the earlier criterion, and more points for the one behind", () => {
  expect(change({ points: { A: [9, 8], B: [8, 8] } })).toBe("B 1 1.01");
  expect(change({ points: { A: [10, 8], B: [9, 8] } })).toBe("A 1 -1.01");
});

test("a score is changed by whole steps within its maximum, though it is no whole number of steps itself", () => {
  const settings = { rankOn: "unrounded" } as const;
  // B may get 1.005 more: one point is not enough, and 1.01 is above the maximum.
  expect(change({ points: { A: [9.996], B: [8.995] }, settings })).toBe("A 1 -1.01");
  expect(change({ points: { A: [9.995], B: [9] }, settings })).toBe("B 1 1");
  expect(change({ points: { A: [9.001], B: [0.005] }, settings })).toBe("B 1 9");
});

test("a penalty goes up to 0, and down to its maximum where one is stated", () => {
  const penalty = { code: "P", name: "P", rule: "penalty" };
  const points = { A: [0, 10], B: [1.5, 8] };
  expect(change({ criteria: [{ ...penalty, max: 5 }, one], points })).toBe("A P -3.51");
  expect(change({ criteria: [{ ...penalty, max: 3.5 }, one], points })).toBe("A 1 -3.51");
  expect(change({ criteria: [penalty, one], points })).toBe("A 1 -3.51");
  expect(change({ criteria: [{ ...penalty, max: 5 }, one], points: { A: [0, 10], B: [1.5, 10] } })).toBe("A P -1.51");
  expect(change({ criteria: [{ ...penalty, max: 5 }, one], points: { A: [0, 10], B: [2.5, 10] }, settings: { tieBreaks: [{ by: "decision" }] }, decisions: [{ subjects: ["B", "A"], by: "x", why: "y" }] })).toBe("B P 2.5");
});

test("a bonus goes up to its maximum where one is stated, and down to 0", () => {
  const bonus = { code: "P", name: "P", rule: "bonus" };
  const points = { A: [1, 10], B: [1, 8] };
  expect(change({ criteria: [{ ...bonus, max: 5 }, one], points })).toBe("B P 2.01");
  expect(change({ criteria: [{ ...bonus, max: 3 }, one], points })).toBe("A 1 -2.01");
  expect(change({ criteria: [bonus, one], points: { A: [3, 10], B: [1, 10] } })).toBe("A P -2.01");
});

test("the full points of what does not apply are not changed", () => {
  const small: SmallBloc = { criteria: [{ ...one, weight: 2 }, two], points: { A: [null, 5], B: [9.9, 5] }, scores: [{ member: "A", criterion: "1", state: "n/a" }] };
  expect(change({ ...small, groups: [{ code: "G", name: "G", notApplicable: "full-points" }] })).toBe("B 2 0.21");
});

test("what is not yet due is not changed, not even to 0", () => {
  // A has 9 of 10, so 18 of 20. Two points on either criterion would only make B its equal.
  expect(change({ points: { A: [null, 9], B: [8, 8] }, scores: [{ member: "A", criterion: "1", state: "pending" }] })).toBe("A 2 -1.01");
});

test("criteria of other groups are passed over", () => {
  const groups = [{ code: "G", name: "G" }, { code: "H", name: "H" }];
  expect(change({ criteria: [{ ...one, groups: ["H"] }, two], points: { A: [null, 9], B: [null, 8] }, groups })).toBe("B 2 1.01");
});

test("a point of a member with less to be scored on is worth more", () => {
  const criteria = [one, two, { code: "3", name: "3", max: 10 }, { code: "4", name: "4", rule: "bonus", max: 5 }];
  const scores = [{ member: "B", criterion: "3", state: "n/a" as const }];
  expect(change({ criteria, points: { A: [9, 8, 9, 0], B: [8, 8, null, 0] }, scores })).toBe("B 1 1.34");
  // B has 30 of 30, as 20 of 20 are; only a bonus makes it more, and that is not rescaled.
  const heavy = criteria.map((each) => (each.code === "4" ? { ...each, weight: 2 } : each));
  expect(change({ criteria: heavy, points: { A: [10, 10, 9, 1], B: [10, 10, null, 0] }, scores })).toBe("B 4 0.51");
  expect(change({ criteria, points: { A: [9, 8, 9, 0], B: [8, 8, null, 0] }, scores, groups: [{ code: "G", name: "G", notApplicable: "rate" }] })).toBe("B 1 1.34");
});

test("inside a mean the heavier part needs the smaller change", () => {
  const criteria = [{ code: "P", name: "P", rule: "weighted-mean", max: 20 }, { code: "a", name: "a", parent: "P", max: 10 }, { code: "b", name: "b", parent: "P", max: 10, weight: 3 }];
  expect(change({ criteria, points: { A: [8, 8], B: [8, 7.9] } })).toBe("B b 0.11");
  expect(change({ criteria, points: { A: [8, 8], B: [7.9, 8] } })).toBe("B b 0.04");
});

describe("the smallest change that swaps two neighbours", () => {
  test("on the criterion with the largest weight that has room", () => {
    const criteria = [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 10, weight: 4 }, { code: "3", name: "c", max: 10, weight: 2 }];
    const swaps = swapsOf({ criteria, points: { A: [10, 8, 10], B: [8, 8, 10] } });
    expect(swaps).toEqual([{ ahead: "A", behind: "B", tied: false, change: { member: "B", criterion: "2", points: "0.51" } }]);
    const full = swapsOf({ criteria, points: { A: [10, 10, 5], B: [2, 10, 5] } });
    expect(full[0]?.change).toEqual({ member: "A", criterion: "2", points: "-2.01" });
  });

  const swapped: Record<string, SmallBloc> = {
    plainly: { points: { A: [9, 8, 7], B: [8, 8, 6] } },
    "in steps of the totals' last decimal": { points: { A: [9, 8, 7], B: [8, 8, 6] }, settings: { rounding: { stage: "total", decimals: 3 } } },
    "where totals are rounded to whole points": { points: { A: [9, 8], B: [8, 8] }, settings: { rounding: { stage: "total", decimals: 0 } } },
    "where each criterion is rounded": { points: { A: [9, 8], B: [8, 8] }, settings: { rounding: { stage: "leaf", decimals: 0 } } },
    "where a tie-break is for the one behind": { points: { A: [9, 8], B: [7, 9.5] }, settings: { tieBreaks: [{ by: "section", criterion: "2" }] } },
    "where a criterion does not apply to the one behind": { points: { A: [9, 8, 9], B: [8, 8, null] }, scores: [{ member: "B", criterion: "3", state: "n/a" }] },
    "inside a mean": {
      criteria: [{ code: "P", name: "P", rule: "weighted-mean", max: 20 }, { code: "a", name: "a", parent: "P", max: 10 }, { code: "b", name: "b", parent: "P", max: 10 }],
      points: { A: [9, 8], B: [8, 8] },
    },
    "by a smaller penalty": { criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", rule: "penalty" }], points: { A: [10, 0], B: [10, 2] } },
  };
  test.each(Object.entries(swapped))("makes the one behind the one ahead, and a step less does not: %s", (_, small) => {
    const order = (of: SmallBloc): string[] => rankBloc(smallBloc(of)).groups[0]?.standings.filter(({ tied }) => !tied).map(({ member }) => member) ?? [];
    const [swap] = swapsOf(small);
    const { member, criterion, points } = swap?.change ?? { member: "", criterion: "", points: "0" };
    const decimals = Math.max(2, small.settings?.rounding?.decimals ?? 2);
    const after = (change: number): string[] => {
      const codes = (small.criteria ?? []).map(({ code }) => code).filter((code) => code !== "P");
      const at = codes.length === 0 ? Number(criterion) - 1 : codes.indexOf(criterion);
      const row = [...(small.points[member] ?? [])];
      // A penalty is typed without its sign.
      const penalty = small.criteria?.find(({ code }) => code === criterion)?.rule === "penalty";
      row[at] = Math.round(((row[at] as number) + (penalty ? -change : change)) * 10 ** decimals) / 10 ** decimals;
      return order({ ...small, points: { ...small.points, [member]: row } });
    };
    expect(order(small)).toEqual(["A", "B"]);
    expect(after(Number(points))).toEqual(["B", "A"]);
    expect(after(Number(points) - Math.sign(Number(points)) / 10 ** decimals)).not.toEqual(["B", "A"]);
  });

  test("a tie-break for the one behind: to be equal is enough", () => {
    const swaps = swapsOf(swapped["where a tie-break is for the one behind"] ?? { points: {} });
    expect(swaps[0]?.change).toEqual({ member: "B", criterion: "1", points: "0.5" });
  });

  test("neighbours that are equal need none; some need more than one score", () => {
    expect(swapsOf({ points: { A: [5], B: [5] } })).toEqual([{ ahead: "A", behind: "B", tied: true }]);
    const far = swapsOf({ points: { A: [10, 10, 10], B: [0, 0, 0] } });
    expect(far).toEqual([{ ahead: "A", behind: "B", tied: false }]);
  });

  test("what is missing, does not apply or has no stated maximum is not changed", () => {
    const none = swapsOf({
      criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", rule: "bonus" }, { code: "3", name: "c", max: 10 }],
      points: { A: [10, 3, null], B: [10, 2, null] },
      groups: [{ code: "G", name: "G", notApplicable: "full-points" }],
      settings: { missing: "leave-out" },
      scores: [{ member: "A", criterion: "3", state: "n/a" }],
    });
    expect(none).toEqual([{ ahead: "A", behind: "B", tied: false }]);
    const bonus = swapsOf({ criteria: [{ code: "1", name: "a", max: 10 }, { code: "2", name: "b", max: 5, weight: 2, rule: "bonus" }], points: { A: [10, 3], B: [10, 2] } });
    expect(bonus[0]?.change).toEqual({ member: "B", criterion: "2", points: "1.01" });
  });
});
