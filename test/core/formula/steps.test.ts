/** Sums over more criteria than one formula takes are made in steps of 100; each step has a row of its own, and a number. */
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { listed } from "./listed";

const hundredAndOne = <T>(of: (i: number) => T): readonly T[] => Array.from({ length: 101 }, (_, i) => of(i));

test("sections of 101 criteria: 100 in a first step, one in a second", async () => {
  const rows = listed(await loadFormulaEngine(), {
    criteria: [
      { code: "I", name: "I", weight: 2, rule: "sum", parameters: "tối đa 100; thấp nhất 1" }, ...hundredAndOne((i) => ({ code: `I.${i}`, name: "a", parent: "I", max: 1 })),
      { code: "II", name: "II" }, ...hundredAndOne((i) => ({ code: `II.${i}`, name: "b", parent: "II", rule: "penalty", weight: 0.5 })),
    ],
    points: { A: [...hundredAndOne((i) => (i < 100 ? 1 : 0.75)), ...hundredAndOne(() => 0.25)] },
    settings: { tieBreaks: [{ by: "penalties" }], classes: [{ name: "Tốt", from: 60, minShareEach: 60 }] },
  });
  // Rows of a single criterion are the same as in smaller blocs.
  expect(rows.filter((row) => !/ of I+\.\d/.test(row))).toEqual([
    "work:I:points-1, work 1 of I: 100",
    "work:I:max-1, work 2 of I: 100",
    "work:I:points-2, work 3 of I: 0.75",
    "work:I:max-2, work 4 of I: 1",
    "work:I:sum, work 5 of I: 100.75",
    "points:I, points of I: 100",
    "max:I, max of I: 100",
    "work:I:full-points-1, work 6 of I: 100",
    "work:I:full-max-1, work 7 of I: 100",
    "work:I:full-points-2, work 8 of I: 1",
    "work:I:full-max-2, work 9 of I: 1",
    "work:I:full-sum, work 10 of I: 101",
    "full:I, full-max of I: 100",
    "work:I:has-score-1, has-score 1 of I: 100",
    "work:I:has-score-2, has-score 2 of I: 1",
    "has-score:I, has-score 3 of I: 101",
    "weight:I, weight of I: 2",
    "work:II:points-1, work 1 of II: -12.5",
    "work:II:max-1, work 2 of II: 0",
    "work:II:points-2, work 3 of II: -0.125",
    "work:II:max-2, work 4 of II: 0",
    "points:II, points of II: -12.625",
    "max:II, max of II: 0",
    "work:II:full-points-1, work 5 of II: 0",
    "work:II:full-max-1, work 6 of II: 0",
    "work:II:full-points-2, work 7 of II: 0",
    "work:II:full-max-2, work 8 of II: 0",
    "full:II, full-max of II: 0",
    "work:II:has-score-1, has-score 1 of II: 100",
    "work:II:has-score-2, has-score 2 of II: 1",
    "has-score:II, has-score 3 of II: 101",
    "weight:II, weight of II: 1",
    "has-score, has-score: 202",
    "full-max, full-max: 200",
    "earned, earned: 187.375",
    "applicable-max, applicable-max: 200",
    "outside, outside: -12.625",
    "total-exact, total-exact: 187.375",
    "rate-exact, rate-exact: 93.6875",
    "total, total: 187.38",
    "rate, rate: 93.69",
    "key:1, key 1: 187.38",
    "order:1, order 1: 0",
    "work:key-2-1, work 1: -25",
    "work:key-2-2, work 2: -0.25",
    "key:2, key 2: -25.25",
    "order:2, order 2: 0",
    "rank, rank: 1",
    "work:least-share-1, least-share 1: 100",
    "work:least-share-2, least-share 2: 75",
    "least-share, least-share: 75",
    "class, class: = Tốt",
    "published-rank, published-rank: 1",
    "published-total, published-total: 187.38",
    "work:moved-1, moved 1: 0",
    "work:moved-2, moved 2: 0",
    "work:moved-3, moved 3: 0",
    "moved, moved: 0",
  ]);
});

test("a mean of 101 criteria: weights, maxima and shares are added up in steps", async () => {
  const rows = listed(await loadFormulaEngine(), {
    criteria: [{ code: "I", name: "I", rule: "weighted-mean" }, ...hundredAndOne((i) => ({ code: `I.${i}`, name: "a", parent: "I", max: 2 }))],
    points: { A: hundredAndOne((i) => (i < 100 ? 1 : 2)) },
  });
  expect(rows.filter((row) => / of I:/.test(row) && !/share/.test(row))).toEqual([
    "work:I:weights-1, work 1 of I: 100",
    "work:I:weights-2, work 2 of I: 1",
    "work:I:weights, work 3 of I: 101",
    "work:I:maxima-1, work 4 of I: 200",
    "work:I:maxima-2, work 5 of I: 2",
    "work:I:max, work 6 of I: 2",
    "work:I:sum-1, work 7 of I: 50",
    "work:I:sum-2, work 8 of I: 1",
    "points:I, points of I: 1.00990099009901",
    "max:I, max of I: 2",
    "work:I:full-weights-1, work 9 of I: 100",
    "work:I:full-weights-2, work 10 of I: 1",
    "work:I:full-weights, work 11 of I: 101",
    "work:I:full-maxima-1, work 12 of I: 200",
    "work:I:full-maxima-2, work 13 of I: 2",
    "work:I:full-max, work 14 of I: 2",
    "work:I:full-sum-1, work 15 of I: 100",
    "work:I:full-sum-2, work 16 of I: 1",
    "full:I, full-max of I: 2",
    "work:I:has-score-1, has-score 1 of I: 100",
    "work:I:has-score-2, has-score 2 of I: 1",
    "has-score:I, has-score 3 of I: 101",
    "weight:I, weight of I: 1",
  ]);
});
