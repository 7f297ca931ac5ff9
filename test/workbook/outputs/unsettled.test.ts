import { rankBloc, type BlocDescription } from "../../../src/core";
import { unsettled } from "../../../src/workbook/outputs/unsettled";
import { makeBloc } from "./run-fixture";

type Awards = NonNullable<BlocDescription["awards"]>;

/** One for the whole bloc: the leaders A and V of the two groups go to the vote. */
const FLAG: Awards[number] = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "bloc", leaderOnly: true, count: 1 };
const MERIT: Awards[number] = { code: "BK", name: "Bằng khen", for: "collective", scope: "group", count: 2, excludes: ["CO"] };

const MEMBERS: Record<string, { i: number; group?: string }> = { A: { i: 40 }, B: { i: 39 }, C: { i: 38 }, D: { i: 37 }, V: { i: 30, group: "G2" } };

/** Who may lose an award, who waits for it, each with the awards to be decided first. */
function pending(awards: Awards, award: string, members: Record<string, object> = MEMBERS, more: Partial<BlocDescription> = {}): Record<"lose" | "wait", Record<string, readonly string[]>> {
  const bloc = makeBloc({ members, more: { awards, ...more } });
  const result = rankBloc(bloc);
  expect(result.status).toBe("ranked");
  const { mayLose, waits } = unsettled(bloc, result);
  const having = (of: typeof mayLose): Record<string, readonly string[]> =>
    Object.fromEntries(Object.keys(members).flatMap((code) => (of(award, code).length === 0 ? [] : [[code, of(award, code)]])));
  return { lose: having(mayLose), wait: having(waits) };
}

describe("nominations that an open decision may undo", () => {
  test("the last in order, as many as may come back before them", () => {
    expect(pending([FLAG, MERIT], "BK")).toEqual({ lose: { C: ["CO"] }, wait: { A: ["CO"], V: ["CO"] } });
    expect(pending([FLAG, MERIT], "CO")).toEqual({ lose: {}, wait: {} });
    expect(pending([FLAG, { ...MERIT, count: 1 }], "BK").lose).toEqual({ B: ["CO"] });
  });

  test("nobody where there is a place for all, no limit, or only an advisory one", () => {
    const { count: _count, ...unlimited } = MERIT;
    const lose = (award: Awards[number]): unknown => pending([FLAG, award], "BK").lose;
    expect([lose({ ...MERIT, count: 4 }), lose(unlimited), lose({ ...MERIT, advisory: true, minTotal: 1 })]).toEqual([{}, {}, {}]);
    expect(lose({ ...MERIT, count: 3 })).toEqual({ D: ["CO"] });
  });

  test("nobody where the leader does not come back, or nothing is open", () => {
    const votes = { award: "CO", subject: "A", round: 1 as const, for: 4, voters: 5 };
    expect(pending([FLAG, { ...MERIT, prior: "CSTD" }], "BK")).toEqual({ lose: {}, wait: {} });
    expect(pending([FLAG, MERIT], "BK", MEMBERS, { ballot: [votes, { ...votes, subject: "V", for: 1 }] })).toEqual({ lose: {}, wait: {} });
  });

  test("equals lose a place together, unless all of them have it", () => {
    const members = { ...MEMBERS, C: { i: 39 }, D: { i: 30 } };
    expect(pending([FLAG, MERIT], "BK", members).lose).toEqual({ B: ["CO"], C: ["CO"] });
    expect(pending([FLAG, { ...MERIT, onTie: "all" }], "BK", members).lose).toEqual({});
  });

  test("an award below the one that waits for it is followed, with what its nominations are a share of", () => {
    const letter: Awards[number] = { ...MERIT, code: "GK", name: "Giấy khen", count: 1, excludes: ["CO", "BK"] };
    // C may come back from the merit, and would stand before D.
    expect(pending([FLAG, MERIT, letter], "GK")).toEqual({ lose: { D: ["CO"] }, wait: { A: ["CO"], C: ["CO"], V: ["CO"] } });
    const share: Awards[number] = { code: "XS", name: "Tiêu biểu", for: "collective", scope: "group", percent: 100, of: "BK" };
    expect(pending([FLAG, MERIT, share], "XS").lose).toEqual({ C: ["CO"] });
  });

  test("whoever may yet come to an award that excludes another may lose the other", () => {
    const letter: Awards[number] = { ...MERIT, code: "GK", name: "Giấy khen", count: 9, excludes: ["BK"] };
    expect(pending([FLAG, MERIT, letter], "GK").lose).toEqual({ A: ["CO"], V: ["CO"] });
  });

  test("over several groups, where nobody knows the order, each of them", () => {
    const members = { ...MEMBERS, W: { i: 29, group: "G2" } };
    expect(pending([FLAG, { ...MERIT, scope: "bloc", count: 2 }], "BK", members).lose).toEqual({ B: ["CO"], W: ["CO"] });
  });
});
