import schema from "../../docs/bloc.schema.json";
import { readDescription } from "../../src/cli/read-description";
import { checkBloc, resolveBloc, type BlocDescription } from "../../src/core";
import { wordsFor } from "../../src/i18n";
import { planInputs, readBloc } from "../../src/workbook";
import { gridsOf, sheetOfPlan } from "../workbook/plan-to-grid";

/** Every field present, so that a field added to the types does not compile until it stands here as well. */
type Full<T> = T extends readonly (infer U)[] ? readonly Full<U>[] : T extends string | number | boolean ? T : T extends object ? { readonly [K in keyof T]-?: Full<Exclude<T[K], undefined>> } : T;

const full: Full<BlocDescription> = {
  schema: 1,
  bloc: { name: "Khối thử", kind: "khoi", year: 2026, period: "year", head: "A", deputy: "B", place: "Bình Phước", issuer: "UBND tỉnh", preparedBy: "Bà Nguyễn Thị A", note: "Số liệu minh họa" },
  settings: {
    asOf: "2026-12-01", scoreLayers: ["final", "appraised", "cross-check", "self"], missing: "leave-out", rounding: { stage: "total", decimals: 2 },
    rankOn: "rounded", rankMethod: "competition", tieBreaks: [{ by: "section", criterion: "I" }],
    classes: [{ name: "Xuất sắc", from: 90, minShareEach: 85 }],
  },
  groups: [{ code: "G", name: "Có đánh giá công vụ", notApplicable: "rate" }],
  criteria: [
    { code: "I", label: "I", name: "Phần I", parent: "I", max: 10, weight: 2, rule: "sum", parameters: "tối đa 9", groups: ["G"], unit: "điểm", target: 100, due: "2026-11-30", appraiser: "Sở Nội vụ", evidence: "Báo cáo", note: "Ghi chú" },
    { code: "1", label: "1", name: "Tỷ lệ", parent: "I", max: 10, weight: 1, rule: "bands", parameters: { bands: [{ from: 50, below: 100, points: 5 }], ofRate: true }, groups: ["G"], unit: "%", target: 100, due: "2026-11-30", appraiser: "Sở Nội vụ", evidence: "Báo cáo", note: "Ghi chú" },
  ],
  members: [
    { code: "A", name: "Sở A", shortName: "A", group: "G", registered: { collective: "Cờ thi đua", "LĐTT": 25 }, reportDue: "2026-11-15", reportReceived: "2026-11-14", excluded: { reason: "Đang xem xét", keepsPlace: true }, role: "Khối trưởng", predecessor: "Sở A cũ", founded: "2026-03-01", dissolved: "2026-12-31", womenShare: 70, pactSigned: "2026-02-01", note: "Ghi chú" },
    { code: "B", name: "Sở B", shortName: "B", group: "G", registered: true, reportDue: "2026-11-15", reportReceived: "2026-11-14", excluded: { reason: "Chưa đủ 12 tháng", keepsPlace: false }, role: "Khối phó", predecessor: "Sở B cũ", founded: "1997-01-01", dissolved: "2027-06-30", womenShare: 12.5, pactSigned: "2026-02-01", note: "Ghi chú" },
  ],
  scores: [
    { member: "A", criterion: "1", layer: "final", points: "9,5", by: "Khối trưởng", why: "Trừ trùng", target: 100, actual: 95, state: "pending", evidence: "BC 12", note: "Đã họp" },
    { member: "B", criterion: "1", layer: "final", points: 9, by: "Khối phó", why: "Đủ hồ sơ", target: 100, actual: "95", state: "n/a", evidence: "BC 13", note: "Đã họp" },
  ],
  awards: [{
    code: "CO", name: "Cờ thi đua", for: "individual", scope: "bloc", groups: ["G"], count: 2, percent: 50, of: "candidates", round: "nearest", min: 1, leaderOnly: false, maxRank: 3, minTotal: 5, minClass: "Xuất sắc", minShareEach: 85, minMonths: 10,
    minBallot: 80, ballotBase: "present", minFrontline: 30, prior: "Bằng khen", excludes: ["BK"], onTie: "all", advisory: false,
  }, {
    code: "BK", name: "Bằng khen", for: "collective", scope: "group", groups: ["G"], count: 1, percent: 20, of: "CO", round: "down", min: 0, leaderOnly: true, maxRank: 1, minTotal: 0, minClass: "Xuất sắc", minShareEach: 0, minMonths: 0,
    minBallot: 50, ballotBase: "valid", minFrontline: 0, prior: "Cờ thi đua", excludes: ["CO"], onTie: "none", advisory: true,
  }],
  candidates: [{ code: "U1", name: "Nguyễn Thị A", for: "individual", member: "A", award: "CO", position: "Chuyên viên", leader: false, woman: true, citation: "Đã có thành tích xuất sắc", priorTitles: "Bằng khen (QĐ 10/QĐ-UBND)", initiative: "QĐ 7/QĐ-SNV", report: "có", note: "Kèm hồ sơ" }],
  ballot: [{ award: "CO", subject: "U1", round: 1, issued: 9, returned: 9, valid: 8, for: 7, voters: 9 }],
  granted: [{ subject: "A", award: "BK", year: 2025, decision: "12/QĐ-UBND", date: "2026-01-15", by: "UBND tỉnh", for: "collective", member: "A", occasion: "congress" }],
  decisions: [{ award: "CO", subjects: ["U1"], by: "Khối trưởng, khối phó", why: "Chọn một" }],
};

/** The same without the parent's own parent, which cannot be meant. */
const usable: BlocDescription = {
  ...full,
  criteria: full.criteria.map(({ parent, ...criterion }) => (criterion.code === "I" ? criterion : { ...criterion, parent })),
};

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Places of the schema that have properties of their own, with those names; "[]" stands for the items of a list. */
function propertiesOf(node: unknown, at = ""): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (!isNode(node)) return found;
  if (isNode(node["properties"])) {
    found.set(at, Object.keys(node["properties"]).filter((name) => name !== "$schema").sort());
    for (const [name, child] of Object.entries(node["properties"])) for (const [place, names] of propertiesOf(child, `${at}.${name}`)) found.set(place, names);
  }
  for (const [place, names] of propertiesOf(node["items"], `${at}[]`)) found.set(place, names);
  return found;
}

/** The same of a value: the names that any object at a place has. */
function keysOf(value: unknown, at = "", found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(value)) for (const item of value) keysOf(item, `${at}[]`, found);
  else if (isNode(value)) {
    const names = found.get(at) ?? new Set();
    found.set(at, names);
    for (const [name, child] of Object.entries(value)) {
      names.add(name);
      keysOf(child, `${at}.${name}`, found);
    }
  }
  return found;
}

/** Words of JSON Schema that are used, besides those that only describe. */
function keywordsOf(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) for (const item of node) keywordsOf(item, found);
  if (!isNode(node)) return found;
  for (const [key, child] of Object.entries(node)) {
    found.add(key);
    if (key === "properties" || key === "definitions") for (const inner of Object.values(child as Node)) keywordsOf(inner, found);
    else if (key === "items" || key === "additionalProperties" || key === "oneOf") keywordsOf(child, found);
  }
  return found;
}

const words = wordsFor("vi");
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe("the schema of bloc.json and the types of core", () => {
  it("know the same fields", () => {
    const given = keysOf(full);
    for (const [place, names] of propertiesOf(schema)) {
      // Which keys an object of parameters has depends on the kind of rule.
      if (place === ".criteria[].parameters") continue;
      expect([place, [...(given.get(place) ?? [])].sort()]).toEqual([place, names]);
    }
  });

  it("accept a description that uses every field", () => {
    expect(readDescription("bloc.json", bytes(usable), words)).toEqual(usable);
  });

  it.each(["vi", "en"] as const)("lead to a bloc that sheets in %s give back", (language) => {
    const bloc = resolveBloc(usable);
    const outcome = readBloc(gridsOf(planInputs(bloc, language, { sheets: [] }).map(sheetOfPlan)));
    expect(outcome.findings.filter(({ code }) => code !== "score-text-number").map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([]);
    expect(outcome.bloc).toEqual(bloc);
  });

  it("hold nothing in this description that core does not know", () => {
    const codes = new Set(checkBloc(resolveBloc(usable)).map(({ code }) => code));
    for (const code of ["reference-unknown", "bad-setting", "award-bad-value", "rule-unknown", "criterion-bad-group"]) expect([code, codes.has(code as never)]).toEqual([code, false]);
  });

  it("use only words that a message is written for", () => {
    const described = ["$schema", "$id", "$ref", "title", "description", "default", "properties", "items", "definitions", "oneOf"];
    const said = [
      "type", "enum", "const", "required", "additionalProperties", "format", "pattern", "minimum", "maximum", "exclusiveMinimum",
      "minLength", "maxLength", "minItems", "uniqueItems", "dependencies",
    ];
    expect([...keywordsOf(schema)].filter((word) => !described.includes(word) && !said.includes(word))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["a decision has no reason", { decisions: [{ subjects: ["A"], by: "Khối trưởng" }] }, `decisions[1]: thiếu "why"`],
    ["a decision names nobody", { decisions: [{ subjects: [], by: "x", why: "y" }] }, "decisions[1].subjects: không được để trống"],
    ["a reason stands without points", { scores: [{ member: "A", criterion: "1", why: "vì" }] }, `có "why" thì phải có "points"`],
    ["the base of votes is another", { awards: [{ code: "C", name: "C", for: "collective", ballotBase: "all" }] }, `awards[1].ballotBase: "all" không dùng được; chọn "voters", "present", "valid"`],
    ["a share of women is above 100", { members: [{ code: "A", name: "A", group: "G", womenShare: 101 }] }, "members[1].womenShare: lớn nhất là 100"],
    ["a parameter is text", { criteria: [{ code: "1", name: "x", rule: "count", parameters: { perUnit: "1" } }] }, "criteria[1].parameters.perUnit: phải là số"],
    ["a band has no points", { criteria: [{ code: "1", name: "x", rule: "bands", parameters: { bands: [{ from: 1 }] } }] }, `criteria[1].parameters.bands[1]: thiếu "points"`],
  ])("refuse when %s", (_, over, expected) => {
    let told = "";
    try {
      readDescription("bloc.json", bytes({ ...usable, ...over }), words);
    } catch (error) {
      told = (error as { lines: readonly string[] }).lines.join("\n");
    }
    expect(told).toContain(expected);
  });
});
