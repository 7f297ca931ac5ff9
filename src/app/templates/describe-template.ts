import type { BlocDescription, MemberDescription, Period } from "../../core";
import type { Words } from "../../i18n";
import type { TemplateId } from "../../i18n/words-templates";
import { templateContent } from "./template-content";
import { TEMPLATES } from "./template-data";

/** The names that a template's list of units starts with, by group: today's names, or places for the bloc to fill in. */
export function templateUnits(id: TemplateId, words: Words["templates"]): readonly [readonly string[], readonly string[]] {
  const { twoGroups, unnamed } = TEMPLATES[id];
  if (unnamed !== undefined) {
    const [first, second] = unnamed;
    const name = (from: number) => (_: unknown, i: number) => words.unnamed(from + i + 1);
    return [Array.from({ length: first }, name(0)), Array.from({ length: second }, name(first))];
  }
  return twoGroups ? words.units : [words.units.flat(), []];
}

/**
 * A whole bloc from a template, without scores: its criteria and settings, units to rename, and for a year the
 * usual flag for the first of each group.
 */
export function describeTemplate(id: TemplateId, words: Words, { year, period }: { readonly year: number; readonly period: Exclude<Period, "years"> }): BlocDescription {
  const { groupNames } = words.pane.form;
  const own = words.templates.list[id].groups ?? [groupNames.committed, groupNames.other];
  const names = TEMPLATES[id].twoGroups ? own : [groupNames.only];
  const groups = names.map((name, i) => ({ code: `N${i + 1}`, name }));
  const units = templateUnits(id, words.templates);
  const members = groups.flatMap((group, i): MemberDescription[] =>
    (units[i] ?? []).map((name, at) => ({ code: `${group.code}-${at + 1}`, name, group: group.code })),
  );
  const { settings, criteria, note } = templateContent(id, words.templates, year, groups.map(({ code }) => code));
  const flag = { code: "CTD", name: words.pane.starter.flag, for: "collective", scope: "group", count: 1, leaderOnly: true } as const;
  return {
    schema: 1,
    bloc: { name: words.templates.blocName, kind: "khoi", year, period, note },
    settings,
    groups,
    criteria,
    members,
    ...(period === "year" ? { awards: [flag] } : {}),
  };
}
