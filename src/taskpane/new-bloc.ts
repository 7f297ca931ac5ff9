import type { BlocDescription } from "../app";
import type { CriterionDescription, MemberDescription } from "../core";
import type { BlocKind } from "../core";
import type { PaneWords } from "../i18n/words-pane";

/** What the form holds, as typed. `members` has one text per group: one member per line. */
export interface NewBlocAnswers {
  readonly name: string;
  readonly kind: BlocKind;
  readonly year: string;
  readonly period: "half-year" | "year";
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
    twoGroups: false,
    members: ["", ""],
  };
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

const groupNames = (answers: NewBlocAnswers, words: PaneWords): readonly string[] =>
  answers.twoGroups ? [words.form.groupNames.committed, words.form.groupNames.other] : [words.form.groupNames.only];

export function mistakesIn(answers: NewBlocAnswers, words: PaneWords): NewBlocMistakes {
  const { mistakes } = words.form;
  const year = Number(answers.year);
  const lists = groupNames(answers, words).map((_, index) => namesIn(answers.members[index] ?? ""));
  const seen = new Set<string>();
  const members = lists.map((names, index) => {
    if (names.length === 0) return mistakes.membersEmpty(answers.twoGroups ? (groupNames(answers, words)[index] ?? null) : null);
    const doubled = names.find((name) => seen.has(name.toLowerCase()) || !seen.add(name.toLowerCase()));
    return doubled === undefined ? undefined : mistakes.memberDoubled(doubled);
  });
  return {
    ...(answers.name.trim() === "" ? { name: mistakes.nameEmpty } : {}),
    ...(/^\d{4}$/.test(answers.year.trim()) && year >= 2000 && year <= 2100 ? {} : { year: mistakes.yearWrong }),
    ...(members.some((mistake) => mistake !== undefined) ? { members: [members[0], members[1]] } : {}),
  };
}

/**
 * The bloc that the answers describe, without scores, with a small frame of criteria to edit and, for a year, the
 * usual flag for the first of each group.
 */
export function describeNewBloc(answers: NewBlocAnswers, words: PaneWords): BlocDescription {
  const groups = groupNames(answers, words).map((name, index) => ({ code: `N${index + 1}`, name }));
  const taken = new Set<string>();
  const members = groups.flatMap((group, index): MemberDescription[] =>
    namesIn(answers.members[index] ?? "").map((name) => ({ code: codeFor(name, taken), name, group: group.code })),
  );
  const flag = { code: "CTD", name: words.starter.flag, for: "collective", scope: "group", count: 1, leaderOnly: true } as const;
  return {
    schema: 1,
    bloc: {
      name: answers.name.trim().normalize("NFC"),
      kind: answers.kind,
      year: Number(answers.year),
      period: answers.period,
      note: words.starter.note,
    },
    groups,
    criteria: starterCriteria(words),
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
