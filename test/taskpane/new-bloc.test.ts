import { resolveBloc, checkBloc } from "../../src/core";
import { paneWordsFor } from "../../src/i18n/pane-words";
import { templateWordsFor } from "../../src/i18n/template-words";
import type { PaneWords } from "../../src/i18n/words-pane";
import * as form from "../../src/taskpane/new-bloc";
import { defaultAnswers, hasSuggestedUnits, namesIn, withTemplate, type NewBlocAnswers } from "../../src/taskpane/new-bloc";

const vi = paneWordsFor("vi");
const templates = templateWordsFor("vi");
const templatesOf = (words: PaneWords) => templateWordsFor(words === vi ? "vi" : "en");
const mistakesIn = (given: NewBlocAnswers, words: PaneWords) => form.mistakesIn(given, words, templatesOf(words));
const describeNewBloc = (given: NewBlocAnswers, words: PaneWords) => form.describeNewBloc(given, words, templatesOf(words));
const answers = (change: Partial<NewBlocAnswers> = {}): NewBlocAnswers => ({
  name: "Khối thi đua số 1",
  kind: "khoi",
  year: "2026",
  period: "year",
  template: null,
  twoGroups: false,
  members: ["Sở Tư pháp\nSở Nội vụ", ""],
  ...change,
});

describe("names in a list", () => {
  test.each([
    ["one per line, blank lines and spaces dropped", " Sở Tư pháp \r\n\n Sở  Nội vụ", ["Sở Tư pháp", "Sở Nội vụ"]],
    ["numbered by hand", "1. Sở Tư pháp\n2) Sở Nội vụ;\n- Ban Dân tộc", ["Sở Tư pháp", "Sở Nội vụ", "Ban Dân tộc"]],
    ["copied out of a table", "1\tSở Tư pháp\tSTP\n2\tSở Nội vụ\tSNV", ["Sở Tư pháp", "Sở Nội vụ"]],
    ["decomposed accents", "Sở Nội vụ".normalize("NFD"), ["Sở Nội vụ"]],
    ["a number inside a name stays", "Cụm 3 Đồng Xoài", ["Cụm 3 Đồng Xoài"]],
    ["nothing", " \n\t", []],
  ])("%s", (_, list, names) => expect(namesIn(list)).toEqual(names));
});

describe("mistakes", () => {
  test("none in a filled form", () => expect(mistakesIn(answers(), vi)).toEqual({}));

  test.each(["", "26", "1999", "2101", "2026a", "20 26"])("a year %j is refused", (year) =>
    expect(mistakesIn(answers({ year }), vi)).toEqual({ year: vi.form.mistakes.yearWrong }));

  test("a member twice is named, across groups and in any case", () => {
    const found = mistakesIn(answers({ twoGroups: true, members: ["Sở Tư pháp", "Ban Dân tộc\nSỞ TƯ PHÁP"] }), vi);
    expect(found).toEqual({ members: [undefined, vi.form.mistakes.memberDoubled("SỞ TƯ PHÁP")] });
  });

  test("the second list does not matter where there is one group", () =>
    expect(mistakesIn(answers({ members: ["Sở Tư pháp", "Sở Tư pháp"] }), vi)).toEqual({}));
});

describe("the bloc described", () => {
  test.each(["vi", "en"] as const)("is one that the engine takes without an error of set-up: %s", (language) => {
    const bloc = resolveBloc(describeNewBloc(answers({ twoGroups: true, members: ["Sở Tư pháp", "Ban Dân tộc"] }), paneWordsFor(language)));
    const codes = checkBloc(bloc).filter((finding) => finding.severity === "error").map((finding) => finding.code);
    expect(codes.filter((code) => code !== "missing-stops")).toEqual([]);
    const leaves = bloc.criteria.filter((criterion) => !bloc.criteria.some((child) => child.parent === criterion.code));
    expect(leaves.reduce((sum, leaf) => sum + (leaf.max ?? 0), 0)).toBe(100);
  });

  test("gives members readable codes without accents, and different ones", () => {
    const names = "Sở Tư pháp\nSở Thương phẩm\nĐài Phát thanh\nỦy ban nhân dân phường 1";
    expect(describeNewBloc(answers({ members: [names, ""] }), vi).members.map((member) => member.code)).toEqual(["STP", "STP-2", "DPT", "UBNDP1"]);
  });

  test("a year gets the flag for the first of each group, a half-year no award", () => {
    expect(describeNewBloc(answers(), vi).awards).toMatchObject([{ name: "Cờ thi đua của UBND tỉnh", leaderOnly: true, count: 1, scope: "group" }]);
    expect(describeNewBloc(answers({ period: "half-year" }), vi).awards).toBeUndefined();
  });
});

test("the form starts with the review that comes next", () => {
  expect(defaultAnswers(new Date(2026, 4, 20))).toMatchObject({ year: "2026", period: "half-year" });
  expect(defaultAnswers(new Date(2026, 10, 20))).toMatchObject({ year: "2026", period: "year" });
});

describe("a template", () => {
  const blank = { ...defaultAnswers(new Date(2026, 10, 22)), name: "Khối 1" };

  test("brings its groups and the units that it names, and gives way to another choice", () => {
    const thousand = withTemplate(blank, "1000-diem", templates);
    expect(thousand.twoGroups).toBe(true);
    expect(namesIn(thousand.members[0])).toContain("Sở Dân tộc và Tôn giáo");
    expect(hasSuggestedUnits(thousand, templates)).toBe(true);
    const short = withTemplate(thousand, "100-diem", templates);
    expect([short.twoGroups, short.members[1]]).toEqual([false, ""]);
    expect(withTemplate(short, "dinh-muc-bao-cao", templates).members).toEqual(["", ""]);
    expect(withTemplate(short, null, templates)).toMatchObject({ template: null, members: ["", ""] });
  });

  test("leaves a typed list as it is", () => {
    const typed = { ...blank, members: ["Sở Tư pháp", ""] as const };
    const chosen = withTemplate(typed, "100-diem", templates);
    expect(chosen.members).toEqual(typed.members);
    expect(hasSuggestedUnits(chosen, templates)).toBe(false);
  });

  test("is in the bloc described, with its source, its classes and its group names", () => {
    const bloc = describeNewBloc({ ...withTemplate(blank, "100-diem", templates) }, vi);
    expect(bloc.criteria).toHaveLength(8);
    expect(bloc.settings?.classes).toHaveLength(4);
    expect(bloc.bloc.note).toContain("2008");
    const norms = { ...withTemplate(blank, "dinh-muc-bao-cao", templates), members: ["A", "B"] as const };
    expect(describeNewBloc(norms, vi).groups.map(({ name }) => name)).toEqual(["Khu vực 1", "Khu vực 2"]);
    expect(mistakesIn({ ...norms, members: ["A", ""] }, vi).members?.[1]).toContain("Khu vực 2");
  });
});
