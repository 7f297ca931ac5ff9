import { codes, findingsOf, rankSmall, smallBloc, standing, type Points } from "../small-bloc";
import { checkBloc, rankBloc } from "../../../src/core";

const give = (given: Points) => rankSmall({ points: { A: [given] } });

test.each<[number, string]>([
  [0, "0.00"],
  [10, "10.00"],
  [9.5, "9.50"],
  [0.1 + 0.2, "0.30"],
])("%d points earn %s", (given, total) => {
  const result = give(given);
  expect(result.findings).toEqual([]);
  expect(standing(result, "A").total).toBe(total);
});

test("above the maximum is an error with both figures", () => {
  expect(give(10.01).findings).toEqual([
    {
      code: "score-above-max",
      severity: "error",
      params: { given: "10.01", max: "10" },
      about: { member: "A", criterion: "1", field: "final" },
    },
  ]);
  expect(give(10.01).status).toBe("stopped");
});

test("a maximum is exceeded by the 15th digit, and not by noise beyond it", () => {
  expect(codes(give(10.0000000000001).findings)).toEqual(["score-above-max"]);
  expect(give(10.000000000000001).findings).toEqual([]);
});

test("negative points are an error", () => {
  expect(give(-0.5).findings).toEqual([
    { code: "score-negative", severity: "error", params: { given: "-0.5" }, about: { member: "A", criterion: "1", field: "final" } },
  ]);
});

test.each([NaN, Infinity])("%d is unreadable", (n) => {
  expect(codes(give(n).findings)).toEqual(["score-unreadable"]);
});

describe("text", () => {
  test.each([
    ["9,5", "9.50", "9.5"],
    ["9.5", "9.50", "9.5"],
    ["9,5 ", "9.50", "9.5"],
    ["\u00a07", "7.00", "7"],
    ["9,25", "9.25", "9.25"],
    ["+8", "8.00", "8"],
  ])("%j is read, with a warning", (typed, total, read) => {
    const result = give(typed);
    expect(result.findings).toEqual([
      {
        code: "score-text-number",
        severity: "warning",
        params: { given: typed, read },
        about: { member: "A", criterion: "1", field: "final" },
      },
    ]);
    expect(standing(result, "A").total).toBe(total);
  });

  test.each(["1.234", "9,500", "12.345,6", "chín", "9 5", "9,", ",5", "1e1", "9.5.1", "--1", "5/6", "yes"])("%j is unreadable", (typed) => {
    expect(give(typed).findings).toEqual([
      { code: "score-unreadable", severity: "error", params: { given: typed }, about: { member: "A", criterion: "1", field: "final" } },
    ]);
  });

  test("a text number is held to the maximum as well", () => {
    expect(codes(give("10,5").findings)).toEqual(["score-text-number", "score-above-max"]);
    expect(codes(give("-1").findings)).toEqual(["score-text-number", "score-negative"]);
  });
});

test("a mistake in a layer that does not count is a mistake all the same", () => {
  const result = rankSmall({ points: { A: [9] }, scores: [{ member: "A", criterion: "1", layer: "self", points: 99 }] });
  expect(result.findings).toEqual([
    {
      code: "score-above-max",
      severity: "error",
      params: { given: "99", max: "10" },
      about: { member: "A", criterion: "1", field: "self" },
    },
  ]);
});

test("a remark in the column of the rule changes nothing", () => {
  const criteria = [{ code: "1", name: "C", max: 10, parameters: "mỗi sáng kiến được công nhận: 2 điểm" }];
  expect(standing(rankSmall({ criteria, points: { A: [6] } }), "A").total).toBe("6.00");
});

describe("score layers", () => {
  const layered = (settings: object, ...given: [layer: "self" | "cross-check" | "appraised" | "final", points: number][]) =>
    rankSmall({
      points: { A: [] },
      criteria: [{ code: "1", name: "C", max: 10 }],
      settings,
      scores: given.map(([layer, points]) => ({ member: "A", criterion: "1", layer, points })),
    });

  test.each([
    [["self", 10], ["cross-check", 9], ["appraised", 8], ["final", 7]],
    [["self", 10], ["cross-check", 9], ["appraised", 8]],
    [["self", 10], ["cross-check", 9]],
    [["self", 10]],
  ] as ["self" | "cross-check" | "appraised" | "final", number][][])("the last of %j counts by default", (...given) => {
    const [layer, points] = given[given.length - 1] ?? ["self", 0];
    const leaf = standing(layered({}, ...given), "A").leaves[0];
    expect(leaf).toEqual({ criterion: "1", status: "value", points: String(points), layer });
  });

  test("another order is followed", () => {
    const result = layered({ scoreLayers: ["appraised", "final"] }, ["final", 7], ["appraised", 8]);
    expect(standing(result, "A").leaves[0]?.points).toBe("8");
  });

  test("a layer that is not in the list does not count", () => {
    const result = layered({ scoreLayers: ["final"] }, ["self", 10]);
    expect(codes(result.findings)).toEqual(["no-score"]);
    expect(standing(result, "A").rank).toBeNull();
  });

  test("zero is a value: it does not fall through to the next layer", () => {
    expect(standing(layered({}, ["final", 0], ["self", 10]), "A").total).toBe("0.00");
  });

  test("final points with a reason are overridden", () => {
    const bloc = smallBloc({ points: { A: [7] }, scores: [] });
    const entry = bloc.entries[0];
    if (!entry) throw new Error("no entry");
    const overridden = { ...bloc, entries: [{ ...entry, layers: { final: { points: 7, by: "Khối trưởng", why: "tính lại" } } }] };
    expect(standing(rankBloc(overridden), "A").leaves[0]).toEqual({ criterion: "1", status: "overridden", points: "7", layer: "final" });
  });
});

test("checking finds the same as ranking", () => {
  const bloc = smallBloc({ points: { A: [11], B: ["x"] } });
  expect(checkBloc(bloc)).toEqual(rankBloc(bloc).findings);
  expect(findingsOf(checkBloc(bloc), "score-unreadable")).toHaveLength(1);
});
