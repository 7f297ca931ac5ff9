import { wordsFor, type Language } from "../../src/i18n";
import { valueOf } from "../../src/workbook/format/values";

/** Every text of a catalogue that is said as it stands, with its path. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

test.each<[Language, RegExp]>([
  ["en", /cluster|denominator|league|leaderboard|on the way|\bVT\b|\.\/\./i],
  ["vi", /mẫu số/i],
])("no text in %s has a word that the glossary keeps out", (language, banned) => {
  expect(texts(wordsFor(language)).filter(([, text]) => banned.test(text))).toEqual([]);
});

test("a year without award rules names none, and no sheet that may be absent", () => {
  const [vi, en] = [wordsFor("vi").outputs.nominations, wordsFor("en").outputs.nominations];
  expect(vi.noneHalfYear(2017, [])).toBe("Sơ kết 6 tháng không xét, đề nghị khen thưởng. Việc xét, đề nghị thực hiện khi tổng kết năm 2017; sổ này chưa có tiêu chuẩn khen thưởng.");
  expect(en.noneHalfYear(2017, [])).toBe("A half-year review nominates nobody. Nominations are made at the end of 2017; this workbook has no award rules yet.");
  expect(en.noneHalfYear(2017, ["Flag"])).toBe("A half-year review nominates nobody. Nominations are made at the end of 2017, under the sheet Award rules: Flag.");
});

test("places are counted in the singular too", () => {
  const { findings } = wordsFor("en");
  expect(findings["award-tie-open"]({ award: "Flag", names: "A, B", places: 1 }).what).toBe("“Flag” has 1 place left, and these are tied: A, B.");
  expect(findings["advisory-quota"]({ award: "Flag", places: 2 }).what).toBe("“Flag” is advisory only: by its percentage 2 places.");
});

test("a cụm is a bloc in English; workbooks that say cluster are still read", () => {
  expect(["Bloc (cụm)", "Cluster", "Cụm", "Bloc", "Khối"].map((typed) => valueOf("kind", typed))).toEqual(["cum", "cum", "cum", "khoi", "khoi"]);
});
