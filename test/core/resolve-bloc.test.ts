import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blocToDescription, rankBloc, resolveBloc, type BlocDescription } from "../../src/core";
import { describeBloc, smallBloc } from "./small-bloc";

const minimal: BlocDescription = {
  schema: 1,
  bloc: { name: "Khối", kind: "khoi", year: 2023, period: "year" },
  groups: [{ code: "G", name: "Nhóm" }],
  criteria: [
    { code: "I", name: "Phần" },
    { code: "1", name: "Tiêu chí", parent: "I", max: 10 },
  ],
  members: [{ code: "A", name: "Sở Nội vụ", group: "G" }],
};

test("fills in every default of the contract", () => {
  expect(resolveBloc(minimal)).toEqual({
    bloc: minimal.bloc,
    settings: {
      scoreLayers: ["final", "appraised", "cross-check", "self"],
      missing: "stop",
      rounding: { stage: "total", decimals: 2 },
      rankOn: "rounded",
      rankMethod: "competition",
      tieBreaks: [],
      classes: [],
    },
    groups: [{ code: "G", name: "Nhóm", notApplicable: "rescale" }],
    criteria: [
      { code: "I", label: "I", name: "Phần", weight: 1, rule: "sum" },
      { code: "1", label: "1", name: "Tiêu chí", parent: "I", max: 10, weight: 1, rule: "direct" },
    ],
    members: [{ code: "A", name: "Sở Nội vụ", shortName: "Sở Nội vụ", group: "G" }],
    entries: [],
    awards: [],
    candidates: [],
    ballot: [],
    granted: [],
  });
});

test.each([
  ["year", "stop"],
  ["half-year", "leave-out"],
  ["years", "stop"],
] as const)("a missing score in a %s: %s", (period, missing) => {
  expect(resolveBloc({ ...minimal, bloc: { ...minimal.bloc, period } }).settings.missing).toBe(missing);
});

test("what is set is kept, and half a rounding keeps the other half's default", () => {
  const { settings } = resolveBloc({ ...minimal, settings: { missing: "zero", rounding: { stage: "leaf" }, rankOn: "unrounded" } });
  expect(settings).toMatchObject({ missing: "zero", rounding: { stage: "leaf", decimals: 2 }, rankOn: "unrounded" });
});

test("rows for one place become one entry", () => {
  const { entries } = resolveBloc({
    ...minimal,
    scores: [
      { member: "A", criterion: "1", layer: "self", points: 9 },
      { member: "A", criterion: "1", layer: "final", points: 8, by: "Khối trưởng", why: "thiếu minh chứng" },
      { member: "A", criterion: "1", target: 10, actual: 9, evidence: "BC 12", note: "xem lại" },
    ],
  });
  expect(entries).toEqual([
    {
      member: "A",
      criterion: "1",
      layers: { self: { points: 9 }, final: { points: 8, by: "Khối trưởng", why: "thiếu minh chứng" } },
      target: 10,
      actual: 9,
      evidence: "BC 12",
      note: "xem lại",
    },
  ]);
});

test.each([
  [{ layer: "self", points: 1 } as const, { layer: "self", points: 2 } as const],
  [{ layer: "self", points: "9,5" } as const, { layer: "self", points: 2 } as const],
  [{ target: 1 }, { target: 2 }],
  [{ actual: 1 }, { actual: "2" }],
  [{ state: "n/a" } as const, { state: "pending" } as const],
])("%j and %j for one place stay two entries, so that they can be reported", (first, second) => {
  const place = { member: "A", criterion: "1" };
  const bloc = resolveBloc({ ...minimal, scores: [{ ...place, ...first }, { ...place, ...second }] });
  expect(bloc.entries).toHaveLength(2);
  expect(rankBloc(bloc).findings.map((f) => f.code)).toContain("score-doubled");
});

test("yes and no are answers, other text is kept as typed", () => {
  const { entries } = resolveBloc({
    ...minimal,
    scores: [
      { member: "A", criterion: "1", layer: "self", points: "yes" },
      { member: "A", criterion: "1", layer: "final", points: "9,5" },
    ],
  });
  expect(entries).toEqual([{ member: "A", criterion: "1", layers: { self: { points: "yes" } }, typed: { final: { points: "9,5" } } }]);
});

test("codes are trimmed and brought to NFC wherever they stand", () => {
  const nfd = "Đắk".normalize("NFD");
  const bloc = resolveBloc({
    ...minimal,
    bloc: { ...minimal.bloc, head: ` ${nfd} `, deputy: nfd },
    groups: [{ code: " G ", name: "g" }],
    criteria: [
      { code: ` ${nfd}1`, name: "p" },
      { code: "x ", name: "c", parent: `${nfd}1`, max: 1, groups: ["G "] },
    ],
    members: [{ code: nfd, name: "n", group: " G" }],
    scores: [{ member: `${nfd} `, criterion: " x", layer: "final", points: 1 }],
    awards: [{ code: " CO", name: "Cờ", for: "collective", count: 1, groups: ["G "], excludes: [] }],
    candidates: [{ code: nfd, name: "n", for: "collective", member: nfd, award: "CO " }],
    ballot: [{ award: " CO", subject: nfd, round: 1, for: 1, voters: 1 }],
    granted: [{ subject: nfd, award: "CO ", year: 2022 }],
    settings: { tieBreaks: [{ by: "section", criterion: ` ${nfd}1` }, { by: "ballot" }] },
  });
  const text = JSON.stringify(bloc);
  expect(text).toBe(text.normalize("NFC"));
  expect(bloc.bloc).toMatchObject({ head: "Đắk", deputy: "Đắk" });
  expect(bloc.criteria.map((c) => c.code)).toEqual(["Đắk1", "x"]);
  expect(bloc.settings.tieBreaks[0]?.criterion).toBe("Đắk1");
  expect(bloc.ballot[0]).toMatchObject({ award: "CO", subject: "Đắk" });
  expect(bloc.granted[0]).toMatchObject({ award: "CO", subject: "Đắk" });
  expect(bloc.candidates[0]).toMatchObject({ code: "Đắk", member: "Đắk", award: "CO" });
  expect(rankBloc({ ...bloc, settings: { ...bloc.settings, tieBreaks: [] }, candidates: [] }).status).toBe("ranked");
});

test("a rule's accepted names become its name, an unknown one is kept for the check", () => {
  const rules = ["Chấm điểm trực tiếp", "Có/Không", "bí mật"].map((rule, i) => ({ code: String(i), name: "c", max: 1, rule }));
  expect(resolveBloc({ ...minimal, criteria: rules }).criteria.map((c) => c.rule)).toEqual(["direct", "yes-no", "bí mật"]);
});

test("classes come from the highest down", () => {
  const settings = { classes: [{ name: "Khá", from: 65 }, { name: "Xuất sắc", from: 90 }, { name: "Tốt", from: 80 }] };
  expect(resolveBloc({ ...minimal, settings }).settings.classes.map((c) => c.from)).toEqual([90, 80, 65]);
});

test("the input is not changed", () => {
  const description = describeBloc({ points: { A: [1, 2] }, settings: { classes: [{ name: "b", from: 1 }, { name: "a", from: 2 }] } });
  const before = JSON.stringify(description);
  rankBloc(resolveBloc(description));
  expect(JSON.stringify(description)).toBe(before);
});

describe("blocToDescription is the inverse", () => {
  const samples = join(__dirname, "../../samples");
  test.each(readdirSync(samples).filter((file) => file.endsWith(".bloc.json")))("%s", (file) => {
    const bloc = resolveBloc(JSON.parse(readFileSync(join(samples, file), "utf8")) as BlocDescription);
    expect(resolveBloc(blocToDescription(bloc))).toEqual(bloc);
  });

  test("entries with everything, and with nothing but a place", () => {
    const bloc = {
      ...smallBloc({ points: { A: [1, 2], B: [] } }),
      entries: [
        { member: "A", criterion: "1", layers: { final: { points: 1, by: "x", why: "y" } }, typed: { self: { points: "9,5", by: "z", why: "w" } }, target: 3, actual: "2023-01-01", evidence: "e", note: "n" },
        { member: "A", criterion: "2", layers: {}, state: "pending" as const },
        { member: "B", criterion: "1", layers: {} },
      ],
    };
    expect(resolveBloc(blocToDescription(bloc))).toEqual(bloc);
  });
});
