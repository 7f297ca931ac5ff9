/** Members in groups, scores at members and criteria: what finds its place, and what is said of the rest. */
import { blocToDescription, checkBloc, rankBloc, resolveBloc, type Bloc, type Entry } from "../../src/core";
import { codes, describeBloc, findingsOf, rankSmall, smallBloc, totals } from "./small-bloc";

test("a group that there is not is told with all that there are", () => {
  const result = rankSmall({ points: { A: [1] }, members: { A: { group: "Z" } }, groups: [{ code: "G", name: "a" }, { code: "H", name: "b" }] });
  expect(result.findings[0]).toMatchObject({ code: "member-unknown-group", params: { given: "Z", allowed: "G, H" } });
});

test("what members without a known group recorded is checked as well, in order of their codes", () => {
  const result = rankSmall({ points: { C: [12], A: ["x"], B: [9] }, members: { C: { group: "" }, A: { group: "" } } });
  expect(result.findings.map(({ code, about }) => [code, about?.member])).toEqual([
    ["member-no-group", "C"], ["member-no-group", "A"], ["score-unreadable", "A"], ["score-above-max", "C"],
  ]);
});

test("members are ranked in the order of their codes, wherever they stand", () => {
  const result = rankSmall({ points: { b: [5], B: [5], a: [5], A: [5] } });
  expect(result.groups[0]?.standings.map(({ member }) => member)).toEqual(["A", "B", "a", "b"]);
});

describe("beside a criterion that has parts", () => {
  const withEntry = (entry: Omit<Entry, "member" | "criterion">): Bloc => {
    const bloc = smallBloc({ criteria: [{ code: "I", name: "S" }, { code: "1", name: "a", parent: "I", max: 10 }], points: { A: [6] } });
    return { ...bloc, entries: [...bloc.entries, { member: "A", criterion: "I", ...entry }] };
  };

  test.each<[string, Omit<Entry, "member" | "criterion">]>([
    ["points", { layers: { self: { points: 1 } } }],
    ["text", { layers: {}, typed: { self: { points: "9,5" } } }],
    ["a state", { layers: {}, state: "n/a" }],
    ["a target", { layers: {}, target: 5 }],
    ["a result", { layers: {}, actual: "5" }],
  ])("%s do not count, and that is said", (_what, entry) => {
    const result = rankBloc(withEntry(entry));
    expect(findingsOf(result.findings, "score-on-parent")).toEqual([
      { code: "score-on-parent", severity: "warning", params: { name: "Member A", criterion: "S" }, about: { member: "A", criterion: "I" } },
    ]);
    expect(totals(result)).toEqual({ A: "6.00" });
  });

  test.each<[string, Omit<Entry, "member" | "criterion">]>([["nothing", { layers: {} }], ["a remark", { layers: {}, typed: {}, note: "n", evidence: "e" }]])("%s is no score", (_what, entry) => {
    expect(codes(checkBloc(withEntry(entry)))).toEqual([]);
  });
});

test("of two scores for one place the second is told with member and criterion", () => {
  const result = rankSmall({ points: { A: [8] }, scores: [{ member: "A", criterion: "1", layer: "final", points: 9 }] });
  expect(result.findings).toEqual([
    { code: "score-doubled", severity: "error", params: { name: "Member A", criterion: "Criterion 1" }, about: { member: "A", criterion: "1" } },
  ]);
});

test("a run that stopped has findings and nothing else", () => {
  const result = rankSmall({ points: { A: [11], B: [5] }, awards: [{ code: "CO", name: "Cờ", for: "collective", count: 1 }] });
  expect({ ...result, findings: codes(result.findings) }).toStrictEqual({
    status: "stopped", provisional: false, groups: [], nominations: [], considered: [], open: [], findings: ["score-above-max"],
  });
});

test("a provisional run leaves out only what would stop; a check may be told to be one as well", () => {
  const small = { points: { A: [9, null], B: [8, 7] } };
  expect(codes(checkBloc(smallBloc(small)))).toEqual(["missing-stops"]);
  expect(codes(checkBloc(smallBloc(small), { provisional: true }))).toEqual(["missing-left-out"]);
  const zero = smallBloc({ ...small, settings: { missing: "zero" } });
  expect(codes(checkBloc(zero, { provisional: true }))).toEqual(["missing-as-zero"]);
  const result = rankBloc(smallBloc(small), { provisional: true });
  expect(result.findings.at(-1)).toEqual({ code: "provisional", severity: "warning", params: { count: 1, fallbacks: 0 } });
  expect([result.status, result.provisional, rankBloc(zero).provisional]).toEqual(["ranked", true, false]);
});

test("the layers that count are those settled: others make a year provisional, once for each leaf", () => {
  const result = rankSmall({ points: { A: [9, 8], B: [7, 6] }, layer: "self", settings: {} });
  expect([result.provisional, findingsOf(result.findings, "provisional").map(({ params }) => params)]).toEqual([true, [{ count: 4, fallbacks: 4 }]]);
});

test("in a half-year nobody is put forward, and no award is looked at", () => {
  const awards = [{ code: "CO", name: "Cờ", for: "collective" as const, count: 1 }];
  const [half, year] = (["half-year", "year"] as const).map((period) => rankSmall({ points: { A: [9] }, bloc: { period }, awards }));
  expect([half?.nominations, half?.considered, half?.open]).toEqual([[], [], []]);
  expect(year?.nominations.map(({ subject }) => subject)).toEqual(["A"]);
});

describe("a described bloc", () => {
  const full = describeBloc({
    points: { A: [8] },
    bloc: { head: "A", deputy: "A" },
    criteria: [{ code: "1", name: "a", max: 10, groups: ["G"] }],
    scores: [{ member: "A", criterion: "1", layer: "self", points: "9,5", by: "x", why: "y" }, { member: "A", criterion: "1", state: "pending", evidence: "e", note: "n", target: 1, actual: "2" }],
    awards: [{ code: "CO", name: "Cờ", for: "collective", count: 1, scope: "bloc", onTie: "all", groups: ["G"], excludes: [" BK "] }],
    granted: [{ subject: "An", award: "CO", year: 2022, member: " A" }],
    decisions: [{ subjects: [" A "], by: "x", why: "y" }, { award: " CO", subjects: ["A"], by: "x", why: "y" }],
  });

  test("has no field that nobody stated", () => {
    const { candidates: _candidates, ballot: _ballot, granted: _granted, awards: _awards, decisions: _decisions, scores: _scores, ...least } = full;
    expect(Object.keys(resolveBloc(least)).sort()).toEqual(["awards", "ballot", "bloc", "candidates", "criteria", "entries", "granted", "groups", "members", "settings"]);
    const bloc = resolveBloc({ ...least, bloc: { name: "Khối", kind: "khoi", year: 2023, period: "year" }, criteria: [{ code: "1", name: "a", max: 10 }], granted: [{ subject: "A", award: "CO", year: 2022 }] });
    expect(bloc.bloc).toStrictEqual({ name: "Khối", kind: "khoi", year: 2023, period: "year" });
    expect(bloc.criteria).toStrictEqual([{ code: "1", label: "1", name: "a", max: 10, weight: 1, rule: "direct" }]);
    expect(bloc.granted).toStrictEqual([{ subject: "A", award: "CO", year: 2022 }]);
    expect(resolveBloc({ ...least, awards: [{ code: "CO", name: "Cờ", for: "collective", count: 1 }] }).awards).toStrictEqual([{ code: "CO", name: "Cờ", for: "collective", count: 1, scope: "group", onTie: "ask" }]);
    const one = resolveBloc({ ...least, scores: [{ member: "A", criterion: "1", layer: "final", points: "no" }] });
    expect(one.entries).toStrictEqual([{ member: "A", criterion: "1", layers: { final: { points: "no" } } }]);
    expect(blocToDescription(one).scores).toStrictEqual([{ member: "A", criterion: "1", layer: "final", points: "no" }]);
  });

  test("keeps what was stated, codes trimmed", () => {
    const bloc = resolveBloc(full);
    expect(bloc.entries).toStrictEqual([{
      member: "A", criterion: "1", layers: { final: { points: 8 } }, typed: { self: { points: "9,5", by: "x", why: "y" } },
      target: 1, actual: "2", state: "pending", evidence: "e", note: "n",
    }]);
    expect(bloc.awards).toStrictEqual([{ code: "CO", name: "Cờ", for: "collective", count: 1, scope: "bloc", onTie: "all", groups: ["G"], excludes: ["BK"] }]);
    expect(bloc.granted).toStrictEqual([{ subject: "An", award: "CO", year: 2022, member: "A" }]);
    expect(bloc.decisions).toStrictEqual([{ subjects: ["A"], by: "x", why: "y" }, { award: "CO", subjects: ["A"], by: "x", why: "y" }]);
  });

  test("becomes the same description again, one row for each layer and one for the rest", () => {
    const bloc = resolveBloc(full);
    expect(resolveBloc(blocToDescription(bloc))).toStrictEqual(bloc);
    expect(blocToDescription(bloc).schema).toBe(1);
    expect(blocToDescription(bloc).scores).toStrictEqual([
      { member: "A", criterion: "1", layer: "final", points: 8 },
      { member: "A", criterion: "1", layer: "self", points: "9,5", by: "x", why: "y" },
      { member: "A", criterion: "1", target: 1, actual: "2", state: "pending", evidence: "e", note: "n" },
    ]);
    const { decisions: _decisions, ...without } = bloc;
    expect(blocToDescription(without)).not.toHaveProperty("decisions");
  });

  test("scores of two places stay apart although their codes written one after the other are the same", () => {
    const bloc = resolveBloc({ ...full, scores: [{ member: "A", criterion: "1 1", layer: "self", points: 1 }, { member: "A 1", criterion: "1", layer: "self", points: 2 }] });
    expect(bloc.entries.map(({ member, criterion, layers }) => [member, criterion, layers.self?.points])).toEqual([["A", "1 1", 1], ["A 1", "1", 2]]);
  });

  test("two values of one kind in one place are two entries, of two kinds one", () => {
    const place = { member: "A", criterion: "1" };
    const entries = (...scores: object[]): number => resolveBloc({ ...full, scores: scores.map((score) => ({ ...place, ...score })) }).entries.length;
    expect(entries({ layer: "self", points: 1 }, { layer: "final", points: 1 })).toBe(1);
    expect(entries({ layer: "self", points: "9,5" }, { layer: "self", points: "9,6" })).toBe(2);
    expect(entries({ layer: "self", points: 1 }, { layer: "self", points: "9,6" })).toBe(2);
    expect(entries({ layer: "self" }, { layer: "self", points: 1 })).toBe(1);
    expect(entries({ layer: "self", points: 1 }, { layer: "self", note: "n" })).toBe(1);
    expect(entries({ state: "n/a" }, { note: "n" })).toBe(1);
    expect(entries({ target: 1 }, { actual: 1 }, { state: "n/a" })).toBe(1);
  });

  test("a criterion with parts that is said to be scored directly is their sum; any other kind is kept", () => {
    const rule = (of: string): string | undefined => resolveBloc({ ...full, criteria: [{ code: "I", name: "S", rule: of }, { code: "1", name: "a", parent: " I ", max: 10 }] }).criteria[0]?.rule;
    expect([rule("direct"), rule("Chấm trực tiếp"), rule("weighted-mean"), rule("yes-no"), rule("gì đó")]).toEqual(["sum", "sum", "weighted-mean", "yes-no", "gì đó"]);
  });
});
