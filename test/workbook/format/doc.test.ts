import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleKinds } from "../../../src/core/rules";
import { wordsFor } from "../../../src/i18n";
import type { HeadLabel, InputRole, TableName } from "../../../src/i18n/words-inputs";
import { REQUIRED_COLUMNS, columnKeys, headersOf } from "../../../src/workbook/format/columns";
import { HEAD_SYNONYMS, headLabelsOf } from "../../../src/workbook/format/head-labels";
import { SETTING_KEYS, labelsOf } from "../../../src/workbook/format/settings";
import { TAB_SYNONYMS, tabNamesOf } from "../../../src/workbook/format/tabs";
import { VALUE_SYNONYMS, valuesIn, wordsOf, type ValueSet } from "../../../src/workbook/format/values";

const DOC = readFileSync(join(__dirname, "../../../docs/workbook-format.md"), "utf8");
/** Rows of the page's tables as cells; an escaped bar does not part cells. */
const ROWS = DOC.split("\n").filter((line) => line.startsWith("|")).map((line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim().replace(/\\\|/g, "|")));

/** Rows of a key that hold all these texts, each as a whole cell or as an item between dots. */
function rowsWith(key: string, texts: readonly string[]): readonly (readonly string[])[] {
  return ROWS.filter(([first = "", ...cells]) => {
    const items = new Set(cells.flatMap((cell) => [cell, ...cell.split(" · ")]));
    return (first === `\`${key}\`` || first === `\`${key}\` *`) && texts.every((text) => items.has(text));
  });
}

describe("docs/workbook-format.md has every", () => {
  test.each(Object.keys(REQUIRED_COLUMNS) as TableName[])("column of %s with its headers and synonyms", (table) => {
    for (const key of columnKeys(table)) {
      const rows = rowsWith(key, headersOf(table, key));
      expect([key, rows.length > 0]).toEqual([key, true]);
      const required: boolean = REQUIRED_COLUMNS[table].some((choice) => (choice as readonly string[]).includes(key));
      expect([key, rows.some(([first]) => first?.endsWith("*") === required)]).toEqual([key, true]);
      for (const row of rows) expect([key, row.at(-1) === "" || row.at(-1) === "undefined"]).toEqual([key, false]);
    }
  });

  test("setting with its labels", () => {
    for (const key of SETTING_KEYS) expect([key, rowsWith(key, labelsOf(key)).length]).toEqual([key, 1]);
  });

  test("tab name", () => {
    for (const role of Object.keys(TAB_SYNONYMS) as InputRole[]) expect([role, rowsWith(role, tabNamesOf(role)).length]).toEqual([role, 1]);
  });

  test("label above a score table", () => {
    for (const key of Object.keys(HEAD_SYNONYMS) as HeadLabel[]) expect([key, rowsWith(key, headLabelsOf(key)).length > 0]).toEqual([key, true]);
  });

  test("allowed value with its words", () => {
    for (const set of Object.keys(VALUE_SYNONYMS) as ValueSet[]) {
      for (const value of valuesIn(set)) expect([set, value, rowsWith(String(value), wordsOf(set, value).slice(0, -1)).length > 0]).toEqual([set, value, true]);
    }
  });

  test("rule kind with its words and an example of its details", () => {
    for (const { name, accepted } of ruleKinds()) {
      const [vi, en] = [wordsFor("vi").inputs, wordsFor("en").inputs];
      const words = [vi.rules, en.rules, vi.ruleForms].map((record: Readonly<Record<string, string>>) => record[name] ?? "").filter((text) => text !== "");
      expect([name, rowsWith(name, [...words, ...accepted.vi, ...accepted.en]).length]).toEqual([name, 1]);
    }
  });

  describe("sheet that the add-in writes", () => {
    const languages = [wordsFor("vi").outputs, wordsFor("en").outputs];
    /** Keys and, per key, its text in both languages. */
    const pairs = (pick: (words: (typeof languages)[number]) => Readonly<Record<string, string>>): [string, string[]][] =>
      Object.keys(pick(languages[0]!)).map((key) => [key, languages.map((words) => pick(words)[key] ?? "")]);

    test("by its tabs", () => {
      for (const [role, tabs] of pairs(({ tabs }) => tabs)) expect([role, rowsWith(role, tabs).length]).toEqual([role, 1]);
      const standings = ROWS.find(([role]) => role?.startsWith("`standings:`")) ?? [];
      languages.forEach(({ standingsTab }, i) => {
        expect(standings[i + 1]).toContain(standingsTab(""));
        expect(standings[i + 1]).toContain(standingsTab("and the group's name"));
      });
    });

    test.each(["standings", "nominations", "dataCheck", "runLog"] as const)("%s with its columns", (sheet) => {
      for (const [key, headers] of pairs((words) => words[sheet].columns)) {
        const rows = ROWS.filter(([first, vi, en]) => first === `\`${key}\`` && vi === headers[0] && en === headers[1]);
        expect([key, rows.length > 0]).toEqual([key, true]);
      }
    });

    test("summary with its rows and marks", () => {
      const [vi, en] = languages.map(({ summary }) => summary);
      for (const key of ["label", "criterion", "max", "total", "applicableMax", "rate", "rank", "class"] as const) expect(DOC).toContain(`${vi![key]} (${en![key]})`);
      for (const { marks } of [vi!, en!]) for (const mark of Object.values(marks)) expect(mark === "" || DOC.includes(`\`${mark.trim()}\``)).toBe(true);
    });
  });
});
