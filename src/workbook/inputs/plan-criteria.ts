import type { Criterion } from "../../core/bloc";
import { ruleKinds } from "../../core/rules";
import type { InputWords } from "../../i18n/words-inputs";
import { literalList } from "./draft";
import type { PrintedCriterion } from "./criteria-order";
import { DATE, NUMBER, PROSE, TEXT, TEXT_LEFT, planTable, type PlannedSheet } from "./input-table";
import { cell, dateCell, type InputContext } from "./names";

const SPARE = 20;
/** Rarely used kinds can be typed but are not offered. */
const RARE: ReadonlySet<string> = new Set(["min-max"]);

/** The printed word of a rule kind; a kind without a word is shown by its own name. */
export function ruleText(words: InputWords, rule: string): string {
  const rules: Readonly<Record<string, string>> = words.rules;
  return rules[rule] ?? rule;
}

/** Parameters as they stand in one cell: text as typed, an object of bloc.json as JSON. */
export function parametersText(criterion: Criterion): string {
  const { parameters } = criterion;
  return parameters === undefined ? "" : typeof parameters === "string" ? parameters : JSON.stringify(parameters);
}

/** The criteria sheet. */
export function planCriteria(context: InputContext, printed: readonly PrintedCriterion[]): PlannedSheet {
  const { bloc, words, groupText } = context;
  const kinds = ruleKinds().filter((kind) => kind.role === "leaf" && !RARE.has(kind.name)).map((kind) => ruleText(words, kind.name));
  const groupList = literalList([words.allGroups, ...bloc.groups.map((group) => groupText(group.code))]);
  return planTable({
    table: "criteria",
    role: "criteria",
    tab: context.target("criteria"),
    titles: [`${words.titles.criteria} ${words.span(bloc.bloc.period, bloc.bloc.year)}`, bloc.bloc.name],
    guide: words.guides.criteria,
    headers: words.columns.criteria,
    looks: {
      label: { width: 7, format: TEXT },
      name: { width: 50, format: PROSE },
      max: { width: 7, format: NUMBER },
      rule: { width: 21, format: PROSE, list: literalList(kinds) },
      parameters: { width: 26, format: TEXT_LEFT },
      unit: { width: 10, format: { align: "center", wrap: true } },
      target: { width: 10, format: NUMBER },
      groups: { width: 17, format: PROSE, list: groupList },
      due: { width: 12, format: DATE },
      appraiser: { width: 15, format: PROSE },
      evidence: { width: 18, format: PROSE },
      weight: { width: 8, format: NUMBER },
      note: { width: 14, format: PROSE },
      code: { width: 10, format: TEXT },
    },
    rows: printed.map(({ criterion, label, isParent }) => ({
      code: criterion.code,
      section: isParent,
      cells: {
        label,
        name: criterion.name,
        max: cell(criterion.max),
        rule: isParent && criterion.rule === "sum" ? null : ruleText(words, criterion.rule),
        parameters: cell(parametersText(criterion)),
        unit: cell(criterion.unit),
        target: cell(criterion.target),
        groups: cell(criterion.groups?.map(groupText).join("; ")),
        due: dateCell(criterion.due),
        appraiser: cell(criterion.appraiser),
        evidence: cell(criterion.evidence),
        weight: criterion.weight === 1 ? null : criterion.weight,
        note: cell(criterion.note),
        code: criterion.code,
      },
    })),
    spare: SPARE,
    rare: ["unit", "target", "groups", "due", "appraiser", "evidence", "weight"],
    hiddenHint: words.hiddenHint,
    pageNumber: context.pageNumber,
    tabColor: "#2E75B6",
    upright: true,
  });
}
