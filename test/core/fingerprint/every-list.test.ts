/** What each list of the text holds, and in which order it stands. */
import { canonicalText, rankBloc, type Bloc, type Member } from "../../../src/core";
import { smallBloc } from "../small-bloc";

const bloc = smallBloc({
  points: { B: [7], A: [8] },
  members: { B: { name: "Ban" }, A: { name: "Sở" } },
  criteria: [{ code: "1", name: "Một", max: 10 }, { code: "2", name: "Hai", rule: "proportional", max: 10, target: 10 }, { code: "3", name: "Ba", rule: "proportional", max: 10, target: 10 }],
  scores: [
    { member: "B", criterion: "3", actual: 1 }, { member: "B", criterion: "2", actual: 9 },
    { member: "A", criterion: "2", actual: 5 }, { member: "A", criterion: "3", actual: 5 },
  ],
  awards: [
    { code: "CO", name: "Cờ", for: "collective", count: 1, minBallot: 50 },
    { code: "BK", name: "Bằng khen", for: "individual", count: 1 },
  ],
  candidates: [
    { code: "X2", name: "Bình", for: "individual", member: "A", award: "BK" },
    { code: "X1", name: "An", for: "collective", member: "A", award: "CO" },
  ],
  ballot: [
    { award: "CO", subject: "B", round: 1, for: 3, voters: 9 },
    { award: "CO", subject: "A", round: 2, for: 1, voters: 9 },
    { award: "CO", subject: "A", round: 1, for: 5, voters: 9 },
    { award: "BK", subject: "X2", round: 1, for: 8, voters: 9 },
  ],
  granted: [
    { subject: "A", award: "CO", year: 2022, by: "a" },
    { subject: "A", award: "CO", year: 2021, by: "b" },
    { subject: "A", award: "BK", year: 2022, by: "c" },
  ],
  decisions: [
    { subjects: ["B", "A"], by: "Khối trưởng", why: "họp" },
    { award: "CO", subjects: ["A"], by: "Khối trưởng", why: "họp" },
  ],
});
const text = (of: Bloc): string => canonicalText(of, rankBloc(bloc));
const listIn = (of: Bloc, name: string): string => {
  const lists = JSON.parse(text(of)) as Record<string, unknown>;
  return JSON.stringify(lists[name]);
};

test.each<[string, string]>([
  ["members", '[{"code":"A","group":"G","name":"Sở","shortName":"Sở"},{"code":"B","group":"G","name":"Ban","shortName":"Ban"}]'],
  ["scores", '[{"criterion":"1","layers":{"final":{"points":8}},"member":"A"},{"actual":5,"criterion":"2","layers":{},"member":"A"},{"actual":5,"criterion":"3","layers":{},"member":"A"},' +
    '{"criterion":"1","layers":{"final":{"points":7}},"member":"B"},{"actual":9,"criterion":"2","layers":{},"member":"B"},{"actual":1,"criterion":"3","layers":{},"member":"B"}]'],
  ["candidates", '[{"award":"CO","code":"X1","for":"collective","member":"A","name":"An"},{"award":"BK","code":"X2","for":"individual","member":"A","name":"Bình"}]'],
  ["ballot", '[{"award":"BK","for":8,"round":1,"subject":"X2","voters":9},{"award":"CO","for":5,"round":1,"subject":"A","voters":9},' +
    '{"award":"CO","for":1,"round":2,"subject":"A","voters":9},{"award":"CO","for":3,"round":1,"subject":"B","voters":9}]'],
  ["granted", '[{"award":"BK","by":"c","subject":"A","year":2022},{"award":"CO","by":"b","subject":"A","year":2021},{"award":"CO","by":"a","subject":"A","year":2022}]'],
  ["decisions", '[{"award":"CO","by":"Khối trưởng","subjects":["A"],"why":"họp"},{"by":"Khối trưởng","subjects":["B","A"],"why":"họp"}]'],
])("%s stand in order of their codes, and what is an order itself is kept", (name, expected) => {
  expect(listIn(bloc, name)).toBe(expected);
});

test("votes of several awards stand by award before subject", () => {
  const ballot = [{ award: "CO", subject: "A", round: 1, for: 1, voters: 9 }, { award: "BK", subject: "Z", round: 1, for: 1, voters: 9 }];
  expect((JSON.parse(text({ ...bloc, ballot })) as Bloc).ballot.map(({ award }) => award)).toEqual(["BK", "CO"]);
});

test("rows that are the same twice stay two", () => {
  const [granted] = bloc.granted;
  if (granted === undefined) throw new Error("there are awards granted");
  expect((JSON.parse(text({ ...bloc, granted: [granted, { ...granted }] })) as Bloc).granted).toEqual([granted, granted]);
});

test("a decision changes the text; a bloc without decisions has no list of them", () => {
  const { decisions: _decisions, ...without } = bloc;
  expect(JSON.parse(text(without))).not.toHaveProperty("decisions");
  expect(text({ ...bloc, decisions: [] })).not.toBe(text(bloc));
});

test("a field that is there without a value is as one that is not there", () => {
  const members = bloc.members.map((member) => ({ ...member, role: undefined }) as unknown as Member);
  expect(text({ ...bloc, members })).toBe(text(bloc));
});

test("a member without any score has no total, and the text says so", () => {
  const empty = smallBloc({ points: { A: [9], B: [] } });
  const { results } = JSON.parse(canonicalText(empty, rankBloc(empty))) as { results: { groups: { standings: { member: string; total: unknown; totalExact: unknown }[] }[] } };
  expect(results.groups[0]?.standings.map(({ member, total, totalExact }) => [member, total, totalExact])).toEqual([["A", 9, 9], ["B", null, null]]);
});

test("a total that is a fraction stays one", () => {
  const thirds = smallBloc({
    criteria: [{ code: "P", name: "P", rule: "weighted-mean", max: 10 }, ...["a", "b", "c"].map((code) => ({ code, name: code, parent: "P", max: 10 }))],
    points: { A: [10, 5, 5] },
  });
  const { results } = JSON.parse(canonicalText(thirds, rankBloc(thirds))) as { results: { groups: { standings: { totalExact: unknown; total: unknown }[] }[] } };
  expect(results.groups[0]?.standings[0]).toMatchObject({ total: 6.67, totalExact: "20/3" });
});

test("what is no data is refused with what it was", () => {
  const wrong = { ...bloc, candidates: [{ code: () => "x" }] } as unknown as Bloc;
  expect(() => text(wrong)).toThrow(new TypeError("canonicalText: a function is no data"));
});
