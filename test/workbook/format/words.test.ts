import { ruleKindNamed, ruleKinds } from "../../../src/core/rules";
import { wordsFor } from "../../../src/i18n";
import type { HeadLabel, InputRole, SettingKey, TableName } from "../../../src/i18n/words-inputs";
import { columnKeys, columnOf, headersOf } from "../../../src/workbook/format/columns";
import { fold } from "../../../src/workbook/format/fold";
import { HEAD_SYNONYMS, headLabelOf, headLabelsOf } from "../../../src/workbook/format/head-labels";
import { SETTING_KEYS, labelsOf, settingOf } from "../../../src/workbook/format/settings";
import { TAB_SYNONYMS, roleOfTab, tabNamesOf } from "../../../src/workbook/format/tabs";
import { VALUE_SYNONYMS, valueOf, valuesIn, wordsOf, type ValueSet } from "../../../src/workbook/format/values";

const TABLES: readonly TableName[] = ["criteria", "scoreSheet", "members", "awards", "candidates", "ballot", "granted", "decisions", "groups", "tieBreaks", "classes"];

/** Folded texts that belong to more than one key. */
function shared(texts: readonly (readonly [string, readonly string[]])[]): string[] {
  const owner = new Map<string, string>();
  return texts.flatMap(([key, list]) => list.flatMap((text) => {
    const other = owner.get(fold(text));
    owner.set(fold(text), key);
    return other === undefined || other === key ? [] : [`${text}: ${other}, ${key}`];
  }));
}

describe.each(TABLES)("the headers of %s", (table) => {
  test("mean one column each", () => {
    expect(shared(columnKeys(table).map((key) => [key, headersOf(table, key)] as const))).toEqual([]);
  });

  test("are found by print and synonym, in capitals, decomposed, broken over lines and with spaces doubled", () => {
    for (const key of columnKeys(table)) {
      for (const header of headersOf(table, key)) {
        for (const typed of [header, header.toUpperCase(), header.normalize("NFD"), header.replace(/ /g, "\n"), `  ${header.replace(/ /g, "  ")} `, `${header}:`]) {
          expect([typed, columnOf(table, typed)]).toEqual([typed, key]);
        }
      }
    }
  });

  test("stand in both catalogues", () => {
    for (const language of ["vi", "en"] as const) {
      expect(Object.keys(wordsFor(language).inputs.columns[table])).toEqual(columnKeys(table));
    }
  });
});

test("a header with a unit in brackets is the same column", () => {
  expect(columnOf("criteria", "Điểm tối đa (điểm)")).toBe("max");
  expect(columnOf("scoreSheet", "Tỉ lệ (%)")).toBe("rate");
});

test("the labels of the set-up sheet mean one setting each", () => {
  expect(shared(SETTING_KEYS.map((key) => [key, labelsOf(key)] as const))).toEqual([]);
  for (const key of SETTING_KEYS) for (const label of labelsOf(key)) expect(settingOf(label.normalize("NFD"))).toBe(key);
});

test("the labels above a score table mean one line each", () => {
  const keys = Object.keys(HEAD_SYNONYMS) as HeadLabel[];
  expect(shared(keys.map((key) => [key, headLabelsOf(key)] as const))).toEqual([]);
  for (const key of keys) for (const label of headLabelsOf(key)) expect(headLabelOf(label.toUpperCase())).toBe(key);
});

test("the tab names mean one sheet each", () => {
  const roles = Object.keys(TAB_SYNONYMS) as InputRole[];
  expect(shared(roles.map((role) => [role, tabNamesOf(role)] as const))).toEqual([]);
  for (const role of roles) {
    for (const tab of tabNamesOf(role)) {
      expect(roleOfTab(tab)).toEqual({ role, exact: true });
      expect(roleOfTab(`1. ${tab}`)).toEqual({ role, exact: true });
      expect(roleOfTab(`${tab} 2017`)).toEqual({ role, exact: true });
    }
  }
  expect(roleOfTab("Tiêu chí (bản mới)")).toEqual({ role: "criteria", exact: false });
  expect(roleOfTab("Awards granted")).toEqual({ role: "granted", exact: true });
  expect(roleOfTab("Sở Tư pháp")).toBeNull();
});

describe.each(Object.keys(VALUE_SYNONYMS) as ValueSet[])("the words for %s", (set) => {
  test("mean one value each and are found", () => {
    const values = valuesIn(set);
    expect(shared(values.map((value) => [String(value), wordsOf(set, value)] as const))).toEqual([]);
    for (const value of values) for (const word of wordsOf(set, value)) expect([word, valueOf(set, word.normalize("NFD").toUpperCase())]).toEqual([word, value]);
  });
});

test("the words offered for rule kinds are those that core understands", () => {
  for (const { name } of ruleKinds()) {
    for (const language of ["vi", "en"] as const) {
      const rules: Readonly<Record<string, string>> = wordsFor(language).inputs.rules;
      expect([name, ruleKindNamed(rules[name] ?? "")?.name]).toEqual([name, name]);
    }
  }
});

test("the right forms that findings show can be typed as they stand", () => {
  for (const kind of ruleKinds()) {
    for (const language of ["vi", "en"] as const) {
      const forms: Readonly<Record<string, string>> = wordsFor(language).inputs.ruleForms;
      const form = forms[kind.name];
      const criterion = { code: "1", label: "1", name: "Tiêu chí", weight: 1, max: 10, rule: kind.name };
      const parsed = kind.parse(form === "" ? undefined : form, criterion);
      expect([kind.name, language, "parameters" in parsed ? "read" : parsed]).toEqual([kind.name, language, "read"]);
    }
  }
});

test("every setting has a label and a hint in both languages", () => {
  for (const language of ["vi", "en"] as const) {
    for (const key of Object.keys(wordsFor(language).inputs.settings) as SettingKey[]) {
      const { label, hint } = wordsFor(language).inputs.settings[key];
      expect(label).not.toBe("");
      expect(hint).not.toBe("");
    }
  }
});
