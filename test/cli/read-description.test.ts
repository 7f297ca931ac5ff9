import { Stop } from "../../src/cli/exit";
import { readDescription } from "../../src/cli/read-description";
import { wordsFor } from "../../src/i18n";

const minimal = {
  schema: 1,
  bloc: { name: "Khối thử", kind: "khoi", year: 2026, period: "year" },
  groups: [{ code: "G", name: "Toàn Khối" }],
  criteria: [{ code: "1", name: "Tiêu chí", max: 10 }],
  members: [{ code: "A", name: "Đơn vị A", group: "G" }],
};

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

function complaint(value: unknown, language: "vi" | "en" = "vi"): string {
  try {
    readDescription("bloc.json", bytes(value), wordsFor(language));
  } catch (error) {
    if (error instanceof Stop) return error.lines.join("\n");
    throw error;
  }
  return "";
}

describe("a bloc description", () => {
  it("is read when it is valid", () => {
    expect(readDescription("bloc.json", bytes(minimal), wordsFor("vi"))).toEqual(minimal);
  });

  it("may start with a byte order mark", () => {
    expect(complaint(`\uFEFF${JSON.stringify(minimal)}`)).toBe("");
  });

  it("names the nearest key for an unknown one, with its place", () => {
    const text = complaint({ ...minimal, members: [{ code: "A", name: "Đơn vị A", gruop: "G", group: "G" }] });
    expect(text).toContain(`members[1]: không có khóa "gruop"; có phải là "group"?`);
  });

  it("lists the known keys where none is near", () => {
    expect(complaint({ ...minimal, zzzzzzzzzzzzzzz: 1 }, "en")).toMatch(/there is no key "zzzzzzzzzzzzzzz"\. Keys: schema, bloc, settings/);
  });

  it.each<[string, unknown, string]>([
    ["a required key is missing", { ...minimal, groups: undefined }, `thiếu "groups"`],
    ["a number is text", { ...minimal, criteria: [{ code: "1", name: "x", max: "10" }] }, "criteria[1].max: phải là số"],
    ["a word is not among the allowed", { ...minimal, bloc: { ...minimal.bloc, kind: "bloc" } }, `bloc.kind: "bloc" không dùng được; chọn "khoi", "cum"`],
    ["the version is unknown", { ...minimal, schema: 2 }, "schema: 2 không dùng được; chọn 1"],
    ["a date is not a date", { ...minimal, settings: { asOf: "15/11/2026" } }, `settings.asOf: "15/11/2026" không phải ngày`],
    ["a month is 13", { ...minimal, settings: { asOf: "2026-13-01" } }, "không phải ngày"],
    ["a day does not exist", { ...minimal, settings: { asOf: "2026-02-30" } }, `"2026-02-30" không phải ngày`],
    ["decimals are too many", { ...minimal, settings: { rounding: { decimals: 12 } } }, "settings.rounding.decimals: lớn nhất là 9"],
    ["a maximum is negative", { ...minimal, criteria: [{ code: "1", name: "x", max: -1 }] }, "criteria[1].max: nhỏ nhất là 0"],
    ["a weight is zero", { ...minimal, criteria: [{ code: "1", name: "x", weight: 0 }] }, "criteria[1].weight: phải lớn hơn 0"],
    ["a list is empty", { ...minimal, members: [] }, "members: không được để trống"],
    ["a name is empty", { ...minimal, members: [{ code: "A", name: "", group: "G" }] }, "members[1].name: không được để trống"],
    ["a layer stands twice", { ...minimal, settings: { scoreLayers: ["self", "self"] } }, "settings.scoreLayers: có giá trị lặp lại"],
    ["points have no layer", { ...minimal, scores: [{ member: "A", criterion: "1", points: 5 }] }, `có "points" thì phải có "layer"`],
  ])("is refused when %s", (_, value, expected) => {
    expect(complaint(value)).toContain(expected);
  });

  it("lists every problem at once and counts them", () => {
    const text = complaint({ ...minimal, members: [{ code: "A" }], bloc: { ...minimal.bloc, year: "2026" } });
    expect(text).toContain("bloc.json: 3 chỗ cần sửa");
  });

  it("says where the JSON breaks", () => {
    expect(complaint('{"schema": 1,')).toMatch(/bloc\.json không phải JSON hợp lệ/);
  });

  it("refuses bytes that are no UTF-8 text", () => {
    expect(() => readDescription("b.json", Uint8Array.of(0xff, 0xfe, 0x41), wordsFor("en"))).toThrow("b.json is not a UTF-8 text file.");
  });

  it.each(["null", "[]", "5"])("refuses %s", (text) => {
    expect(complaint(text)).toContain("tệp mô tả: phải là đối tượng {…}");
  });
});
