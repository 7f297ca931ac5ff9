import fc from "fast-check";
import type { RankMethod } from "../../../src/core";
import { compare } from "../../../src/core/exact/arithmetic";
import { fromNumber } from "../../../src/core/exact/from-number";
import { rankBy } from "../../../src/core/ranking/rank";
import board from "../../cases/domjudge_icpc_wf_scoreboard.json";
import scipy from "../../cases/rank_methods_scipy.json";

const METHODS: readonly (readonly [RankMethod, "min" | "max" | "dense" | "ordinal"])[] = [
  ["competition", "min"],
  ["modified", "max"],
  ["dense", "dense"],
  ["ordinal", "ordinal"],
];

describe.each(METHODS)("%s ranks are scipy.stats.rankdata's %s", (method, scipyName) => {
  test.each(scipy.cases.map((c, i) => [i, c] as const))("vector %d", (_i, { values, ascending, descending }) => {
    const up = rankBy(values, (a, b) => a - b, method).map((p) => p.rank);
    const down = rankBy(values, (a, b) => b - a, method).map((p) => p.rank);
    expect(up).toEqual(ascending[scipyName]);
    expect(down).toEqual(descending[scipyName]);
  });

  test.each(scipy.cases.map((c, i) => [i, c] as const))("vector %d as exact numbers", (_i, { values, descending }) => {
    const places = rankBy(values.map(fromNumber), (a, b) => compare(b, a), method);
    const noisy = values.some((v) => v === 0.30000000000000004);
    // The one vector whose values differ by floating-point noise only: an exact ranking ties it.
    if (noisy) expect(places.every((p) => p.tied)).toBe(true);
    else expect(places.map((p) => p.rank)).toEqual(descending[scipyName]);
  });
});

test("the ranks of an ICPC World Finals board of 130 teams, ties included (DOMjudge's fixture)", () => {
  const teams = board.rows.map(({ recomputed }) => recomputed);
  type Team = (typeof teams)[number];
  const order = (a: Team, b: Team): number => b.solved - a.solved || a.time - b.time || a.last - b.last;
  const places = rankBy(teams, order, "competition");
  expect(places.map((p) => p.rank)).toEqual(board.rows.map((row) => row.rank));
  expect(places).toHaveLength(130);
  expect(places.filter((p) => p.tied).length).toBeGreaterThan(1);
});

describe("rankBy", () => {
  test("an empty list has no ranks, one item has rank 1", () => {
    expect(rankBy([], () => 0, "competition")).toEqual([]);
    expect(rankBy(["only"], () => 0, "modified")).toEqual([{ rank: 1, tied: false }]);
  });

  test.each<[RankMethod, number[]]>([
    ["competition", [1, 2, 2, 4]],
    ["modified", [1, 3, 3, 4]],
    ["dense", [1, 2, 2, 3]],
    ["ordinal", [1, 2, 3, 4]],
  ])("%s", (method, expected) => {
    const places = rankBy([9, 8, 8, 7], (a, b) => b - a, method);
    expect(places.map((p) => p.rank)).toEqual(expected);
    expect(places.map((p) => p.tied)).toEqual([false, true, true, false]);
  });

  test("the methods agree with one another on any list", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 }), (keys) => {
        const of = (method: RankMethod): number[] => rankBy(keys, (a, b) => b - a, method).map((p) => p.rank);
        const [competition, modified, dense, ordinal] = [of("competition"), of("modified"), of("dense"), of("ordinal")];
        keys.forEach((key, i) => {
          expect(competition[i]).toBe(1 + keys.filter((other) => other > key).length);
          expect(modified[i]).toBe(keys.filter((other) => other >= key).length);
          expect(dense[i]).toBe(1 + new Set(keys.filter((other) => other > key)).size);
          expect(ordinal[i]).toBe(1 + keys.filter((other, j) => other > key || (other === key && j < i)).length);
        });
      }),
    );
  });
});
