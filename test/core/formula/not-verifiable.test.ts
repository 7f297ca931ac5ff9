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
