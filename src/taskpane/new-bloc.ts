import type { BlocDescription } from "../app";
import type { CriterionDescription, MemberDescription } from "../core";
import type { BlocKind } from "../core";
import { templateUnits } from "../app/templates/describe-template";
import { templateContent, type TemplateContent } from "../app/templates/template-content";
import { TEMPLATES } from "../app/templates/template-data";
import type { PaneWords } from "../i18n/words-pane";
import type { TemplateId, TemplateWords } from "../i18n/words-templates";

/** What the form holds, as typed. `members` has one text per group: one member per line. */
export interface NewBlocAnswers {
  readonly name: string;
  readonly kind: BlocKind;
  readonly year: string;
  readonly period: "half-year" | "year";
  /** null: the small frame. */
  readonly template: TemplateId | null;
  readonly twoGroups: boolean;
  readonly members: readonly [string, string];
}

/** What is wrong with the answers, a sentence per field; an empty object: nothing. */
export interface NewBlocMistakes {
  readonly name?: string;
  readonly year?: string;
  readonly members?: readonly [string | undefined, string | undefined];
}

/** Empty, but for the review that comes next: until the end of August the half-year's, after that the year's. */
export function defaultAnswers(today: Date): NewBlocAnswers {
  return {
    name: "",
    kind: "khoi",
    year: String(today.getFullYear()),
    period: today.getMonth() < 8 ? "half-year" : "year",
    template: null,
    twoGroups: false,
    members: ["", ""],
  };
}

/**
 * The answers with another template chosen: its groups, and its units where it names any and nobody has typed a
 * list. Lists that an earlier choice filled in give way; what was typed stays.
 */
export function withTemplate(answers: NewBlocAnswers, template: TemplateId | null, words: TemplateWords): NewBlocAnswers {
  const typed = answers.members.some((list) => list.trim() !== "") && !hasSuggestedUnits(answers, words);
  const twoGroups = template === null ? answers.twoGroups : TEMPLATES[template].twoGroups;
  return { ...answers, template, twoGroups, members: typed ? answers.members : suggestedUnits(template, words) };
}

/** Whether the lists of units are, unchanged, those that the template suggests. */
export function hasSuggestedUnits({ template, members }: NewBlocAnswers, words: TemplateWords): boolean {
  const [first, second] = suggestedUnits(template, words);
  return first !== "" && members[0] === first && members[1] === second;
}

function suggestedUnits(template: TemplateId | null, words: TemplateWords): readonly [string, string] {
  if (template === null || TEMPLATES[template].unnamed !== undefined) return ["", ""];
  const [first, second] = templateUnits(template, words);
  return [first.join("\n"), second.join("\n")];
}

/**
 * The names in a typed or pasted list. From a line copied out of a table the first cell that is not a number is
 * taken; leading "1.", "2)", "-" are dropped, as are blank lines.
 */
export function namesIn(list: string): readonly string[] {
  return list
    .normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map(tidy).find((cell) => cell !== "" && !/^\d+$/.test(cell)) ?? "")
    .filter((name) => name !== "");
}

const tidy = (cell: string): string => cell.trim().replace(/^(\d+\s*[.)]|[-–•*])\s*/, "").replace(/\s+/g, " ").replace(/[;,.]$/, "");

/** Names of the groups that the answers have: the template's own, or those with and without public-service assessment. */
export function groupNames({ twoGroups, template }: NewBlocAnswers, words: PaneWords, templates: TemplateWords): readonly string[] {
  const { only, committed, other } = words.form.groupNames;
  if (!twoGroups) return [only];
  return (template === null ? undefined : templates.list[template].groups) ?? [committed, other];
}

export function mistakesIn(answers: NewBlocAnswers, words: PaneWords, templates: TemplateWords): NewBlocMistakes {
  const { mistakes } = words.form;
  const year = Number(answers.year);
  const names = groupNames(answers, words, templates);
  const lists = names.map((_, index) => namesIn(answers.members[index] ?? ""));
  const seen = new Set<string>();
  const members = lists.map((list, index) => {
    if (list.length === 0) return mistakes.membersEmpty(answers.twoGroups ? (names[index] ?? null) : null);
    const doubled = list.find((name) => seen.has(name.toLowerCase()) || !seen.add(name.toLowerCase()));
    return doubled === undefined ? undefined : mistakes.memberDoubled(doubled);
  });
  return {
    ...(answers.name.trim() === "" ? { name: mistakes.nameEmpty } : {}),
    ...(/^\d{4}$/.test(answers.year.trim()) && year >= 2000 && year <= 2100 ? {} : { year: mistakes.yearWrong }),
    ...(members.some((mistake) => mistake !== undefined) ? { members: [members[0], members[1]] } : {}),
  };
}

/**
 * The bloc that the answers describe, without scores, with the criteria of the chosen template or a small frame to
 * edit and, for a year, the usual flag for the first of each group.
 */
export function describeNewBloc(answers: NewBlocAnswers, words: PaneWords, templates: TemplateWords): BlocDescription {
  const groups = groupNames(answers, words, templates).map((name, index) => ({ code: `N${index + 1}`, name }));
  const taken = new Set<string>();
  const members = groups.flatMap((group, index): MemberDescription[] =>
    namesIn(answers.members[index] ?? "").map((name) => ({ code: codeFor(name, taken), name, group: group.code })),
  );
  const flag = { code: "CTD", name: words.starter.flag, for: "collective", scope: "group", count: 1, leaderOnly: true } as const;
  const frame = (): TemplateContent => ({ settings: {}, criteria: starterCriteria(words), note: words.starter.note });
  const year = Number(answers.year);
  const content = answers.template === null ? frame() : templateContent(answers.template, templates, year, groups.map(({ code }) => code));
  return {
    schema: 1,
    bloc: { name: answers.name.trim().normalize("NFC"), kind: answers.kind, year, period: answers.period, note: content.note },
    settings: content.settings,
    groups,
    criteria: content.criteria,
    members,
    ...(answers.period === "year" ? { awards: [flag] } : {}),
  };
}

/** Initials in capital letters without accents ("Sở Tư pháp" → "STP"), with a number where another member has them. */
function codeFor(name: string, taken: Set<string>): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "D").toUpperCase();
  const initials = plain.split(/[^A-Z0-9]+/).map((word) => (/^\d+$/.test(word) ? word : word.charAt(0))).join("");
  const base = initials === "" ? "DV" : initials;
  let code = base;
  for (let next = 2; taken.has(code); next += 1) code = `${base}-${next}`;
  taken.add(code);
  return code;
}

const ROMAN = ["I", "II", "III", "IV", "V"];

function starterCriteria(words: PaneWords): CriterionDescription[] {
  return words.starter.sections.flatMap((section, index) => {
    const code = ROMAN[index] ?? String(index + 1);
    const max = section.leaves.reduce((sum, leaf) => sum + leaf.max, 0);
    const leaves = section.leaves.map((leaf, at) => ({
      code: `${code}.${at + 1}`,
      label: String(at + 1),
      name: leaf.name,
      parent: code,
      max: leaf.max,
    }));
    return [{ code, label: code, name: section.name, max }, ...leaves];
  });
}
