import fc from "fast-check";
import { canonicalText, rankBloc, resolveBloc, type Bloc, type BlocDescription } from "../../../src/core";
import { describeBloc, smallBloc } from "../small-bloc";

const description = describeBloc({
  groups: [
    { code: "G", name: "Có đánh giá công vụ" },
    { code: "H", name: "Không đánh giá công vụ", notApplicable: "rate" },
  ],
  criteria: [
    { code: "I", name: "Nhiệm vụ", max: 15 },
    { code: "I.1", name: "a", parent: "I", max: 10 },
    { code: "I.2", name: "b", parent: "I", max: 5 },
    { code: "II", name: "c", max: 8, weight: 0.5 },
  ],
  points: { A: [10, 3, null], B: [9.5, 4, 7], C: [9.5, 4, 7], D: [1, 2, 3] },
  members: { D: { group: "H" } },
  scores: [
    { member: "A", criterion: "II", state: "n/a" },
    { member: "B", criterion: "II", layer: "self", points: 8 },
  ],
  settings: { asOf: "2023-12-01", classes: [{ name: "Tốt", from: 80 }] },
  awards: [
    { code: "CO", name: "Cờ", for: "collective", leaderOnly: true },
    { code: "BK", name: "Bằng khen", for: "collective", count: 1, excludes: ["CO"] },
  ],
});

const textOf = (d: BlocDescription): string => {
  const bloc = resolveBloc(d);
  return canonicalText(bloc, rankBloc(bloc));
};

test("is one line of JSON with sorted keys and no spaces between tokens", () => {
  const text = textOf(description);
  const parsed: unknown = JSON.parse(text);
  expect(text).not.toMatch(/\n/);
  const check = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(check);
    else if (value !== null && typeof value === "object") {
      const keys = Object.keys(value);
      expect(keys).toEqual([...keys].sort());
      Object.values(value).forEach(check);
    }
  };
  check(parsed);
  expect(Object.keys(parsed as object)).toEqual([
    "awards", "ballot", "bloc", "candidates", "criteria", "granted", "groups", "members", "results", "schema", "scores", "settings",
  ]);
});

test("a known bloc has this text, to the byte", () => {
  const bloc = smallBloc({ points: { A: [9.5] } });
  expect(canonicalText(bloc, rankBloc(bloc))).toBe(
    '{"awards":[],"ballot":[],"bloc":{"kind":"khoi","name":"Khối thử","period":"year","year":2023},"candidates":[],' +
      '"criteria":[{"code":"1","label":"1","max":10,"name":"Criterion 1","rule":"direct","weight":1}],"granted":[],' +
      '"groups":[{"code":"G","name":"Group","notApplicable":"rescale"}],' +
      '"members":[{"code":"A","group":"G","name":"Member A","shortName":"Member A"}],' +
      '"results":{"groups":[{"code":"G","standings":[{"class":null,"earned":9.5,"eligible":true,"fallbacks":0,"fullMax":10,' +
      '"leaves":[{"criterion":"1","layer":"final","points":9.5,"status":"value"}],"max":10,"member":"A","provisional":false,' +
      '"rank":1,"rate":95,"reasons":[],"sections":[{"code":"1","max":10,"points":9.5}],"table":"main","tied":false,"total":9.5,' +
      '"totalExact":9.5}]}],"nominations":[],"open":[],"provisional":false,"status":"ranked"},"schema":1,' +
      '"scores":[{"criterion":"1","layers":{"final":{"points":9.5}},"member":"A"}],' +
      '"settings":{"classes":[],"missing":"stop","rankMethod":"competition","rankOn":"rounded","rounding":{"decimals":2,"stage":"total"},' +
      '"scoreLayers":["final","appraised","cross-check","self"],"tieBreaks":[]}}',
  );
});

test("does not depend on the order of rows", () => {
  const text = textOf(description);
  const lists = ["groups", "criteria", "members", "scores", "awards"] as const;
  const shuffles = fc.tuple(...lists.map((key) => fc.shuffledSubarray([...(description[key] ?? [])], { minLength: description[key]?.length ?? 0 })));
  fc.assert(
    fc.property(shuffles, ([groups, criteria, members, scores, awards]) => {
      expect(textOf({ ...description, groups, criteria, members, scores, awards } as BlocDescription)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test("composed and decomposed accents are the same", () => {
  expect(textOf(JSON.parse(JSON.stringify(description).normalize("NFD")) as BlocDescription)).toBe(textOf(description));
});

test("holds no day of the run and no remarks", () => {
  const text = textOf(description);
  expect(textOf({ ...description, settings: { ...description.settings, asOf: "2024-01-31" } })).toBe(text);
  expect(textOf({ ...description, bloc: { ...description.bloc, note: "Số liệu minh họa" } })).toBe(text);
  expect(textOf({ ...description, members: description.members.map((m) => ({ ...m, note: "xem lại" })) })).toBe(text);
});

test.each<[string, (d: BlocDescription) => BlocDescription]>([
  ["a score", (d) => ({ ...d, scores: (d.scores ?? []).map((s) => (s.member === "D" && s.criterion === "I.1" ? { ...s, points: 1.01 } : s)) })],
  ["a score that does not count", (d) => ({ ...d, scores: (d.scores ?? []).map((s) => (s.layer === "self" ? { ...s, points: 7 } : s)) })],
  ["a maximum", (d) => ({ ...d, criteria: d.criteria.map((c) => (c.code === "II" ? { ...c, max: 8.5 } : c)) })],
  ["a weight", (d) => ({ ...d, criteria: d.criteria.map((c) => (c.code === "II" ? { ...c, weight: 0.6 } : c)) })],
  ["a setting", (d) => ({ ...d, settings: { ...d.settings, rankMethod: "dense" } })],
  ["an award rule", (d) => ({ ...d, awards: (d.awards ?? []).map((a) => (a.code === "BK" ? { ...a, count: 2 } : a)) })],
  ["a name", (d) => ({ ...d, members: d.members.map((m) => (m.code === "A" ? { ...m, name: "Another" } : m)) })],
])("changes with %s", (_name, change) => {
  expect(textOf(change(description))).not.toBe(textOf(description));
});

test("a stopped run has a text as well", () => {
  const bloc = smallBloc({ points: { A: [11] } });
  expect(JSON.parse(canonicalText(bloc, rankBloc(bloc)))).toMatchObject({ results: { status: "stopped", groups: [] } });
});

test("what is no number is written as text, not as invalid JSON", () => {
  const bloc = smallBloc({ points: { A: [NaN] } });
  expect(() => JSON.parse(canonicalText(bloc, rankBloc(bloc))) as unknown).not.toThrow();
});

test("what is no data is our own mistake", () => {
  const bloc = { ...smallBloc({ points: { A: [1] } }), candidates: [{ code: () => "x" }] } as unknown as Bloc;
  expect(() => canonicalText(bloc, rankBloc(smallBloc({ points: { A: [1] } })))).toThrow(TypeError);
});
