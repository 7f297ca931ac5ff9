import { notVerifiable, rankBloc } from "../../../src/core";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { smallBloc, type SmallBloc } from "../small-bloc";
import { differences } from "./differences";
import { computeWith } from "./evaluate";
import { place } from "./placed";

const HUNDRED = [{ code: "1", name: "Điểm", max: 100 }];
const doubts = (small: SmallBloc) => notVerifiable(smallBloc({ criteria: HUNDRED, ...small })).map(({ row, members, reason }) => `${row} ${members.join(" ")} ${reason}`);

describe("what formulas cannot be relied on to repeat", () => {
  it("is a value next to a half, but not the half itself nor what lies further off", () => {
    expect(doubts({ points: { A: [86.6649999996] } })).toEqual(["total A rounding", "rate A rounding"]);
    expect(doubts({ points: { A: [86.665], B: [86.664], C: [1.005] } })).toEqual([]);
    expect(doubts({ points: { A: [86.6649999996] }, settings: { rounding: { stage: "leaf" } } })).toEqual(["points:1 A rounding"]);
    expect(doubts({ points: { A: [86.6649999996] }, settings: { rounding: { stage: "section" } } })).toEqual(["points:1 A rounding"]);
    expect(doubts({ points: { A: [86.6649999996] }, settings: { rounding: { stage: "none" } } })).toEqual([]);
  });

  it("is a pair of keys that differ by less than formulas look, named with both members", () => {
    const settings = { rankOn: "unrounded" } as const;
    expect(doubts({ points: { A: [50.0000000001], B: [50], C: [49] }, settings })).toEqual(["key:1 A B key"]);
    expect(doubts({ points: { A: [50], B: [50], C: [49.99999999] }, settings })).toEqual([]);
    expect(doubts({ points: { A: [50.0000000001], B: [50] } })).toEqual([]);
  });

  it("is a rate or a share next to the bound of a class", () => {
    const classes = [{ name: "Tốt", from: 90, minShareEach: 50 }];
    const criteria = [{ code: "1", name: "Một", max: 100 }, { code: "2", name: "Hai", max: 50 }];
    expect(doubts({ points: { A: [89.9999999999] }, settings: { rankOn: "unrounded", classes: [{ name: "Tốt", from: 90 }] } })).toEqual(["class A bound"]);
    expect(doubts({ points: { A: [90] }, settings: { rankOn: "unrounded", classes: [{ name: "Tốt", from: 90 }] } })).toEqual([]);
    expect(doubts({ criteria, points: { A: [100, 24.9999999999], B: [100, 25] }, settings: { classes } })).toEqual(["least-share A bound"]);
  });

  it("is looked for with the figures that decide: rounded on the way or not", () => {
    const classes = [{ name: "Tốt", from: 90 }];
    const near = { points: { A: [89.9999999999] } };
    // Rounded for the ranking, the rate is 90 itself.
    expect(doubts({ ...near, settings: { classes } })).toEqual([]);
    expect(doubts({ ...near, settings: { classes, rounding: { stage: "none" } } })).toEqual(["class A bound"]);
    for (const stage of ["leaf", "section"] as const) {
      expect(doubts({ ...near, settings: { classes, rounding: { stage }, rankOn: "unrounded" } })).toEqual(["class A bound"]);
      expect(doubts({ ...near, settings: { classes, rounding: { stage } } })).toEqual([]);
    }
  });

  it("is looked for on what applies and has points only", () => {
    const groups = [{ code: "G", name: "G" }, { code: "H", name: "H" }];
    const criteria = [{ code: "1", name: "Một", max: 100 }, { code: "2", name: "Hai", max: 100, groups: ["H"] }, { code: "3", name: "Thưởng", rule: "bonus" }];
    const classes = [{ name: "Tốt", from: 90, minShareEach: 80 }, { name: "Khá", from: 70, minShareEach: 50 }];
    const small: SmallBloc = { groups, criteria, points: { A: [49.9999999999], B: [], C: [79.9999999999, 60, 50] }, members: { C: { group: "H" } }, settings: { missing: "leave-out", classes } };
    expect(doubts(small)).toEqual(["least-share A bound", "least-share C bound"]);
    expect(doubts({ ...small, points: { A: [50], B: [], C: [60, null, 49.9999999999] } })).toEqual([]);
    expect(doubts({ ...small, settings: { missing: "leave-out", rounding: { stage: "leaf" } }, points: { A: [86.6649999996], B: [], C: [50, 86.6649999996] } })).toEqual(["points:1 A rounding", "points:2 C rounding"]);
  });

  it("is looked for between members of one table that have a place", () => {
    const settings = { rankOn: "unrounded", missing: "leave-out" } as const;
    const criteria = [{ code: "1", name: "Một", max: 100 }, { code: "2", name: "Hai", max: 100 }];
    const small: SmallBloc = { criteria, groups: [{ code: "G", name: "G", notApplicable: "separate" }], points: { A: [50.0000000001, 50], B: [50], C: [50, 50] }, settings };
    const scores = [{ member: "B", criterion: "2", state: "n/a" }] as const;
    expect(doubts({ ...small, scores })).toEqual(["key:1 A C key"]);
    expect(doubts({ ...small, points: { ...small.points, B: [] } })).toEqual(["key:1 A C key"]);
    expect(doubts({ ...small, points: { B: [], C: [50, 50], D: [50.0000000001, 50] }, members: { C: { excluded: { reason: "kỷ luật", keepsPlace: false } } } })).toEqual([]);
    expect(doubts({ ...small, points: { C: [50, 50], D: [50.0000000001, 50] }, members: { D: { excluded: { reason: "kỷ luật", keepsPlace: false } } } })).toEqual([]);
  });

  it("names every key that is nearly equal, and equal keys next to a half of what formulas compare", () => {
    const settings = { rankOn: "unrounded", tieBreaks: [{ by: "section", criterion: "1" }] } as const;
    expect(doubts({ points: { A: [50.0000000001], B: [50] }, settings })).toEqual(["key:1 A B key", "key:2 A B key"]);
    expect(doubts({ points: { A: [50.0000000005], B: [50.0000000005] }, settings: { rankOn: "unrounded" } })).toEqual(["key:1 A B key"]);
    expect(doubts({ points: { A: [50.000000002], B: [50], C: [49.999999998] }, settings: { rankOn: "unrounded" } })).toEqual([]);
  });

  it("is measured by what binary numbers are off: more on large numbers, nothing where no rounding is needed", () => {
    const criteria = [{ code: "1", name: "Điểm", max: 1e15 }];
    const total = (points: number): string[] => doubts({ criteria, points: { A: [points] } }).filter((doubt) => doubt.startsWith("total"));
    expect([86.66499999, 86.66500001, 1e13, 1e12 + 0.25].map(total)).toEqual([[], [], [], []]);
    // The half itself is taken for one as long as the number is small enough to be cleaned.
    expect([100_000.005, 1_000_000.005].map(total)).toEqual([[], ["total A rounding"]]);
    expect([10_000_000_000.00495, 10_000_000_000.004].map(total)).toEqual([["total A rounding"], []]);
  });

  it("is found on quotients and below 0 as well", () => {
    const criteria = [{ code: "1", name: "Tỷ lệ", rule: "proportional", target: 3, max: 100 }, { code: "2", name: "Trừ", rule: "penalty" }];
    const scores = [{ member: "A", criterion: "1", actual: 2.59994999999 }];
    expect(doubts({ criteria, points: { A: [] }, scores, settings: { missing: "leave-out", rounding: { stage: "leaf" } } })).toEqual(["points:1 A rounding"]);
    expect(doubts({ criteria, points: { A: [null, 86.6649999996] }, settings: { missing: "leave-out", rounding: { stage: "leaf" } } })).toEqual(["points:2 A rounding"]);
  });

  it("is empty for a run that stops", () => {
    expect(doubts({ points: { A: [86.6649999996], B: [101] } })).toEqual([]);
  });

  it("is where a spreadsheet does come to something else", async () => {
    const engine = await loadFormulaEngine();
    const differing = (small: SmallBloc): string[] => {
      const bloc = smallBloc({ criteria: HUNDRED, ...small });
      const placed = place(bloc, rankBloc(bloc));
      return differences(bloc, placed, computeWith(engine, placed)).map((text) => text.slice(0, text.indexOf(":", 4)));
    };
    expect(differing({ points: { A: [86.6649999996] } })).toContain("A total");
    expect(differing({ points: { A: [50.0000000001], B: [50] }, settings: { rankOn: "unrounded" } })).toContain("B rank");
    expect(differing({ points: { A: [86.665], B: [1.005], C: [50] } })).toEqual([]);
  });
});
