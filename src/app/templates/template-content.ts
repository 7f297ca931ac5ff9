import type { ClassRule, CriterionDescription, SettingsDescription } from "../../core";
import type { TemplateId, TemplateWords } from "../../i18n/words-templates";
import { TEMPLATES, type TemplateCriterion } from "./template-data";

/** What a template puts into a bloc, in the language of the words. */
export interface TemplateContent {
  readonly settings: SettingsDescription;
  readonly criteria: readonly CriterionDescription[];
  /** For the first sheet: which template, its source, and what is marked as the bloc's own to fill in. */
  readonly note: string;
}

/** Whether a name is one of a template. */
export function isTemplateId(name: string): name is TemplateId {
  return Object.hasOwn(TEMPLATES, name);
}

/** Names of all templates, in the order in which they are offered. */
export const TEMPLATE_IDS: readonly TemplateId[] = Object.keys(TEMPLATES).filter(isTemplateId);

/** Criteria, settings and note of a template for a bloc of `year` with these groups (codes), one or two. */
export function templateContent(id: TemplateId, words: TemplateWords, year: number, groups: readonly string[]): TemplateContent {
  const { criteria, settings = {}, classes = [] } = TEMPLATES[id];
  const text = words.list[id];
  const named = classes.map(({ from, minShareEach }, i): ClassRule => {
    const name = text.classes?.[i];
    if (name === undefined) throw new Error(`template ${id} has no name for class ${i + 1}`);
    return { name, from, ...(minShareEach === undefined ? {} : { minShareEach }) };
  });
  return {
    settings: { ...settings, ...(named.length === 0 ? {} : { classes: named }) },
    criteria: criteria.filter(({ group }) => group !== 1 || groups.length > 1).map((row) => describe(id, row, words, year, groups)),
    note: words.note(text.title, text.source, words.ours),
  };
}

function describe(id: TemplateId, row: TemplateCriterion, words: TemplateWords, year: number, groups: readonly string[]): CriterionDescription {
  const own = words.list[id].criteria[row.code];
  if (own === undefined) throw new Error(`template ${id} has no words for ${row.code}`);
  const dot = row.code.lastIndexOf(".");
  const only = row.group === undefined || groups.length < 2 ? undefined : groups[row.group];
  const note = [own.note ?? "", row.ours === true ? words.ours : ""].filter((part) => part !== "").join(" ");
  return {
    code: row.code,
    label: row.code.slice(dot + 1),
    name: typeof own.name === "string" ? own.name : own.name(year),
    ...(dot < 0 ? {} : { parent: row.code.slice(0, dot) }),
    ...(row.max === undefined ? {} : { max: row.max }),
    ...(row.rule === undefined ? {} : { rule: row.rule }),
    ...(own.rule === undefined ? {} : { parameters: own.rule }),
    ...(own.unit === undefined ? {} : { unit: own.unit }),
    ...(row.target === undefined ? {} : { target: row.target }),
    ...(row.due === undefined ? {} : { due: dayIn(year + (row.due.years ?? 0), row.due.month, row.due.day) }),
    ...(only === undefined ? {} : { groups: [only] }),
    ...(note === "" ? {} : { note }),
  };
}

function dayIn(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
