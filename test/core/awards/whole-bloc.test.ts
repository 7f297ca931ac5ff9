import type { BallotResult, RunResult } from "../../../src/core";
import { keysByVote } from "../../../src/core/awards/ballot";
import { exactText } from "../../../src/core/exact/text";
import { compareKeys } from "../../../src/core/ranking/tie-breaks";
import { findingsOf, rankSmall, smallBloc, type SmallBloc } from "../small-bloc";

type Award = NonNullable<SmallBloc["awards"]>[number];

const points = { A: [9], B: [8], C: [7], D: [6], E: [5] };
const groups = [{ code: "G", name: "First" }, { code: "H", name: "Second" }];
const members = { D: { group: "H" }, E: { group: "H" } };
const vote = (subject: string, votes: number, more: Partial<BallotResult> = {}): BallotResult => ({ award: "TT", subject, round: 1, for: votes, voters: 11, ...more });
const run = (settings: Partial<Award>, more: Partial<SmallBloc> = {}): RunResult =>
  rankSmall({ points, groups, members, awards: [{ code: "TT", name: "Tập thể lao động xuất sắc", for: "collective", scope: "bloc", ...settings }], ...more });
const put = (result: RunResult): string[] => result.nominations.map(({ subject }) => subject);
const reasons = (result: RunResult, subject: string) => result.considered.find((one) => one.subject === subject)?.reasons;

describe("collectives inside members, one award for the whole bloc", () => {
  const file = (code: string, member: string, more = {}) => ({ code, name: `Phòng ${code}`, for: "collective" as const, member, award: "TT", ...more });
  const candidates = [file("p1", "A"), file("p2", "A"), file("p3", "E"), file("p4", "B")];
  const ballot = [vote("p1", 10), vote("p2", 9), vote("p3", 8), vote("p4", 7)];

  test("9 of 11 votes are 81.82 %: the second of its group in votes is put forward, and nobody asks for its group's lead", () => {
    const result = run({ count: 2, minBallot: 80 }, { candidates, ballot });
    expect(result.nominations).toEqual([
      { award: "TT", for: "collective", subject: "p1", group: null, reasons: [{ code: "by-vote", params: { places: 2 } }] },
      { award: "TT", for: "collective", subject: "p2", group: null, reasons: [{ code: "by-vote", params: { places: 2 } }] },
    ]);
    expect(reasons(result, "p3")).toEqual([{ code: "below-min-ballot", params: { share: "72.73", minBallot: "80", round: 1 } }]);
    expect(result.open).toEqual([]);
  });

  test("a percentage is of what the rule names, over all groups, and goes by votes as well", () => {
    expect(put(run({ percent: 75, of: "candidates" }, { candidates, ballot }))).toEqual(["p1", "p2", "p3"]);
    expect(put(run({ percent: 40, of: "members" }, { candidates, ballot }))).toEqual(["p1", "p2"]);
    expect(reasons(run({ percent: 40, of: "members" }, { candidates, ballot }), "p3")).toEqual([{ code: "no-place-left", params: { places: 2 } }]);
  });

  test("equal votes across the last place are the bloc's to decide, also between groups", () => {
    const result = run({ count: 2 }, { candidates, ballot: [vote("p1", 10), vote("p2", 8), vote("p3", 8), vote("p4", 7)] });
    expect(put(result)).toEqual(["p1"]);
    expect(result.open).toEqual([{ code: "award-tie", award: "TT", group: null, subjects: ["p2", "p3"], places: 1 }]);
    expect(findingsOf(result.findings, "award-tie-open")).toEqual([
      { code: "award-tie-open", severity: "warning", params: { award: "Tập thể lao động xuất sắc", names: "Phòng p2, Phòng p3", places: 1 }, about: { award: "TT" } },
    ]);
    expect(Object.keys(findingsOf(result.findings, "award-tie-open")[0]?.about ?? {})).toEqual(["award"]);
  });

  test("without a limit everybody who meets the conditions is put forward", () => {
    expect(run({ minBallot: 70 }, { candidates, ballot }).nominations.map(({ subject, reasons: [reason] }) => [subject, reason])).toEqual([
      ["p1", { code: "meets-conditions", params: { rank: 1, total: "9.00" } }],
      ["p2", { code: "meets-conditions", params: { rank: 1, total: "9.00" } }],
      ["p3", { code: "meets-conditions", params: { rank: 2, total: "5.00" } }],
    ]);
  });

  test("places for all need no vote, and no rank is given for the reason", () => {
    expect(run({ count: 9 }, { candidates: [file("p3", "E")] }).nominations[0]?.reasons).toEqual([{ code: "meets-conditions", params: { rank: 2, total: "5.00" } }]);
  });

  test("a woman's file is preferred among equals of different groups, where the bloc's tie-breaks say so", () => {
    const people = [file("p1", "A", { for: "individual" }), file("p2", "E", { for: "individual", woman: true })];
    const more = { candidates: people, ballot: [vote("p1", 8), vote("p2", 8)], settings: { tieBreaks: [{ by: "women" as const }] } };
    expect(put(run({ for: "individual", count: 1 }, more))).toEqual(["p2"]);
    expect(run({ for: "individual", count: 1 }, { ...more, ballot: [vote("p1", 8)] }).considered.map(({ subject }) => subject)).toEqual(["p1", "p2"]);
  });
});

describe("members of several groups, one award for the whole bloc", () => {
  test("a leader that is not considered makes way for the next of its group, two equals for both", () => {
    const result = run({ count: 1 }, { points: { ...points, C: [8] }, members: { ...members, A: { registered: false } } });
    expect(result.open).toEqual([{ code: "leaders-vote", award: "TT", group: null, subjects: ["B", "C", "D"], places: 1 }]);
    expect(reasons(result, "A")).toEqual([{ code: "not-registered", params: {} }]);
    expect(reasons(result, "E")).toEqual([{ code: "groups-not-compared", params: {} }]);
  });

  test("a leader whom the vote turned down is not replaced by one on whom nobody voted, so that a run-off ends", () => {
    const first = [vote("A", 7), vote("D", 7)];
    const lost = run({ count: 1, minBallot: 50 }, { ballot: [...first, vote("A", 4, { round: 2 }), vote("D", 6, { round: 2 })] });
    expect([put(lost), lost.open]).toEqual([["D"], []]);
    expect(reasons(lost, "A")).toEqual([{ code: "below-min-ballot", params: { share: "36.36", minBallot: "50", round: 2 } }]);
    expect(reasons(lost, "B")).toEqual([{ code: "groups-not-compared", params: {} }]);
    const nobody = run({ count: 1, minBallot: 80 }, { ballot: first });
    expect([put(nobody), nobody.open]).toEqual([[], []]);
  });

  test("who was voted on after the leader was turned down takes its place", () => {
    const result = run({ count: 1, minBallot: 50 }, { ballot: [vote("A", 3), vote("D", 6), vote("B", 9)] });
    expect([put(result), result.open]).toEqual([["B"], []]);
  });

  test("votes on another award let nobody take the place of a leader who was turned down", () => {
    const result = rankSmall({
      points, groups, members, ballot: [vote("A", 3), vote("D", 3), vote("B", 9, { award: "BK" })],
      awards: [{ code: "TT", name: "TT", for: "collective", scope: "bloc", count: 1, minBallot: 50 }, { code: "BK", name: "BK", for: "collective", count: 1 }],
    });
    expect([result.nominations, result.open].map((list) => list.filter(({ award }) => award === "TT"))).toEqual([[], []]);
  });

  test("a group of which nobody is considered leaves the award to the other", () => {
    const none = { registered: false };
    const result = run({ count: 2 }, { members: { ...members, D: { ...members["D"], ...none }, E: { ...members["E"], ...none } } });
    expect([put(result), result.open]).toEqual([["A"], []]);
  });

  test("places for all leaders need no vote to choose, but the votes that the rule asks for are waited for", () => {
    const result = run({ count: 2, minBallot: 80 }, { ballot: [vote("A", 9)] });
    expect(result.nominations.map(({ subject, reasons: [reason] }) => [subject, reason])).toEqual([["A", { code: "by-rank", params: { rank: 1, total: "9.00", places: 2 } }]]);
    expect(result.open).toEqual([{ code: "ballot-missing", award: "TT", group: null, subjects: ["D"], places: 1 }]);
    expect(reasons(result, "D")).toEqual([{ code: "ballot-missing", params: {} }]);
  });

  test("a percentage of the bloc counts the members of all its groups", () => {
    expect(put(run({ percent: 40 }))).toEqual(["A", "D"]);
    expect(run({ percent: 39 }).open[0]).toMatchObject({ code: "leaders-vote", places: 1 });
    expect(findingsOf(run({ percent: 40, advisory: true }).findings, "advisory-quota")).toMatchObject([{ params: { places: 2 } }]);
  });

  test("in a single group every place is filled by rank", () => {
    expect(put(rankSmall({ points, awards: [{ code: "TT", name: "TT", for: "collective", scope: "bloc", count: 3 }] }))).toEqual(["A", "B", "C"]);
  });

  test("an award for no group puts nobody forward", () => {
    const result = run({ count: 1, groups: [] });
    expect([result.nominations, result.considered, result.open]).toEqual([[], [], []]);
  });
});

describe("votes for the leaders of three groups", () => {
  const three = [...groups, { code: "K", name: "Third" }];
  const votes = (ballot: BallotResult[], more: Partial<SmallBloc> = {}) => run({ count: 1 }, { groups: three, members: { D: { group: "H" }, E: { group: "K" } }, ballot, ...more });
  const decided = (subject: string) => ({ decisions: [{ award: "TT", subjects: [subject], by: "Khối trưởng", why: "biên bản" }] });
  const first = [vote("A", 5), vote("D", 5), vote("E", 3)];
  const again = (a: number, d: number) => [...first, vote("A", a, { round: 2 }), vote("D", d, { round: 2 })];

  test("equal votes go to a second round, which only those two can win, whatever the third had in the first", () => {
    expect(votes(first).open).toEqual([{ code: "second-round", award: "TT", group: null, subjects: ["A", "D"], places: 1 }]);
    const result = votes(again(1, 2));
    expect(put(result)).toEqual(["D"]);
    expect(reasons(result, "E")).toEqual([{ code: "fewer-votes", params: { places: 1 } }]);
  });

  test("a second round on another award, or on somebody who does not lead, is none on those two", () => {
    const awards: Award[] = [{ code: "TT", name: "TT", for: "collective", scope: "bloc", count: 1 }, { code: "BK", name: "BK", for: "collective", count: 0 }];
    const elsewhere = [vote("A", 4, { award: "BK" }), vote("A", 4, { award: "BK", round: 2 }), vote("B", 4, { round: 2 })];
    expect(votes([...first, ...elsewhere], { awards }).open).toMatchObject([{ code: "second-round", subjects: ["A", "D"] }]);
  });

  test("equal in the second round as well: head and deputy decide between those two", () => {
    expect(votes(again(4, 4)).open).toEqual([{ code: "head-and-deputy", award: "TT", group: null, subjects: ["A", "D"], places: 1 }]);
    const result = votes(again(4, 4), decided("D"));
    expect(result.nominations).toEqual([{ award: "TT", for: "collective", subject: "D", group: null, reasons: [{ code: "decided", params: { by: "Khối trưởng", why: "biên bản" } }] }]);
    expect(reasons(result, "A")).toEqual([{ code: "decided-otherwise", params: { by: "Khối trưởng", why: "biên bản" } }]);
    expect(reasons(result, "E")).toEqual([{ code: "fewer-votes", params: { places: 1 } }]);
    expect(reasons(result, "B")).toEqual([{ code: "groups-not-compared", params: {} }]);
  });

  test("a decision for fewer leaders than places says how many places are left", () => {
    const result = run({ count: 2 }, { groups: three, members: { D: { group: "H" }, E: { group: "K" } }, ballot: [], ...decided("E") });
    expect(put(result)).toEqual(["E"]);
    expect(result.findings).toMatchObject([{ code: "decision-short", params: { named: 1, left: 1 }, about: { award: "TT", field: "decision" } }]);
    expect(votes(again(4, 4), decided("D")).findings).toEqual([]);
  });

  test("a decision for somebody else among the leaders stands for the vote", () => {
    for (const ballot of [again(4, 4), again(4, 6), []]) {
      const result = votes(ballot, decided("E"));
      expect(put(result)).toEqual(["E"]);
      expect(reasons(result, "A")).toEqual([{ code: "decided-otherwise", params: { by: "Khối trưởng", why: "biên bản" } }]);
      expect(result.open).toEqual([]);
    }
  });
});

describe("the order that two rounds of votes make", () => {
  const [award] = smallBloc({ points, awards: [{ code: "TT", name: "TT", for: "collective", count: 1 }] }).awards;
  const order = (ballot: BallotResult[], subjects: string[]): string[] => {
    if (award === undefined) throw new Error("no award");
    const keys = keysByVote(ballot, award, subjects);
    return subjects.map((subject, i) => ({ subject, key: keys[i] ?? null })).filter(({ key }) => key !== null).sort((a, b) => compareKeys(b.key ?? [], a.key ?? [])).map(({ subject }) => subject);
  };
  const second = { round: 2 };

  test("who was elected in the first round stays ahead of those who went to the second, and the rest behind", () => {
    const ballot = [vote("w", 10), vote("x", 6), vote("y", 6), vote("z", 5), vote("y", 3, second), vote("x", 2, second)];
    for (const listed of [["z", "x", "w", "y"], ["y", "x", "z", "w"]]) expect(order(ballot, listed)).toEqual(["w", "y", "x", "z"]);
  });

  test("where all were voted on again the second round alone counts", () => {
    expect(order([vote("x", 6), vote("y", 5), vote("x", 4, second), vote("y", 7, second)], ["x", "y"])).toEqual(["y", "x"]);
  });

  test("those of the second round stand together where the best of them stood in the first", () => {
    const ballot = [vote("x", 7), vote("z", 6), vote("y", 5), vote("x", 3, second), vote("y", 4, second)];
    for (const listed of [["z", "y", "x"], ["x", "y", "z"]]) expect(order(ballot, listed)).toEqual(["y", "x", "z"]);
  });

  test("votes out of a number that nobody wrote down are no votes", () => {
    const [valid] = smallBloc({ points, awards: [{ code: "TT", name: "TT", for: "collective", count: 1, ballotBase: "valid" }] }).awards;
    if (valid === undefined) throw new Error("no award");
    const ballot = [vote("x", 6), vote("y", 6, { valid: 8 }), vote("z", 5), vote("z", 4, { ...second, valid: 8 }), vote("w", 5, { valid: 8 }), vote("w", 4, second)];
    expect(keysByVote(ballot, valid, ["x", "y", "z", "w"]).map((key) => key?.map(exactText) ?? null)).toEqual([null, ["75", "0"], ["62.5", "50"], null]);
  });

  test("a second round in one group is nothing to another, unless the award is one for the whole bloc", () => {
    const file = (code: string, member: string) => ({ code, name: code, for: "individual" as const, member, award: "TT" });
    const candidates = [file("p0", "A"), file("p1", "A"), file("p2", "B"), file("q1", "D"), file("q2", "E")];
    const ballot = [vote("p0", 8), vote("p1", 6), vote("p2", 6), vote("q1", 9), vote("q2", 9), ...[["p1", 3], ["p2", 2], ["q1", 4], ["q2", 5]].map(([subject, n]) => vote(subject as string, n as number, second))];
    expect(put(run({ for: "individual", scope: "group", count: 1 }, { candidates, ballot }))).toEqual(["p0", "q2"]);
    const again = [vote("p0", 6), vote("q1", 5), vote("p0", 4, second), vote("q1", 7, second)];
    expect(put(run({ for: "individual", count: 1 }, { candidates: [file("p0", "A"), file("q1", "D")], ballot: again }))).toEqual(["q1"]);
  });

  test("a second round of which the first was not recorded counts by itself", () => {
    expect(order([vote("x", 4, second), vote("y", 7, second)], ["x", "y", "z"])).toEqual(["y", "x"]);
  });
});
