/** How things are written on input sheets so that reading finds them again: by name where that is plain, else by code. */
import type { Bloc } from "../../core/bloc";
import type { Language } from "../../i18n";
import { wordsFor } from "../../i18n";
import type { InputWords } from "../../i18n/words-inputs";
import { serialOfIso } from "../format/dates";
import { AwardNames } from "../read/awards";
import { GroupNames } from "../read/group-names";
import { MemberNames } from "../read/members";
import type { PlanCell, SheetPlan } from "../sheet-plan";

/** What every planner of an input sheet needs. */
export interface InputContext {
  readonly bloc: Bloc;
  readonly language: Language;
  readonly words: InputWords;
  /** Where the sheet of a role goes. */
  readonly target: (role: string) => SheetPlan["target"];
  /** Of every page: "Trang 1/2", as codes of Excel's. */
  readonly pageNumber: string;
  /** Whether any criterion has a unit, a target or a rule that computes, or any result is recorded. */
  readonly hasFigures: boolean;
  /** Whether any criterion is scored by what was achieved, in figures or in words. */
  readonly hasResults: boolean;
  readonly groupText: (code: string) => string;
  readonly memberText: (code: string) => string;
  /** The full name of a member, or its code where the name does not find it. */
  readonly fullName: (code: string) => string;
  readonly awardText: (code: string) => string;
}

/** The context for one bloc and language. */
export function inputContext(bloc: Bloc, language: Language, target: InputContext["target"]): InputContext {
  const groups = new GroupNames(bloc.groups);
  const members = new MemberNames(bloc.members);
  const awards = new AwardNames(bloc.awards);
  const text = (code: string, name: string | undefined, find: (typed: string) => string | undefined): string =>
    name !== undefined && !name.includes(";") && find(name) === code ? name : code;
  return {
    bloc,
    language,
    words: wordsFor(language).inputs,
    pageNumber: wordsFor(language).outputs.page,
    target,
    hasFigures: hasFigures(bloc),
    hasResults: hasFigures(bloc) || bloc.criteria.some(({ rule }) => rule === "level"),
    groupText: (code) => text(code, bloc.groups.find((group) => group.code === code)?.name, (typed) => groups.find(typed)),
    memberText: (code) => text(code, bloc.members.find((member) => member.code === code)?.shortName, (typed) => members.find(typed)),
    fullName: (code) => text(code, bloc.members.find((member) => member.code === code)?.name, (typed) => members.find(typed)),
    awardText: (code) => text(code, bloc.awards.find((award) => award.code === code)?.name, (typed) => awards.find(typed)),
  };
}

function hasFigures({ criteria, entries }: Bloc): boolean {
  const plain = new Set(["direct", "yes-no", "sum", "bonus", "penalty", "level"]);
  return criteria.some(({ rule, unit, target }) => unit !== undefined || target !== undefined || !plain.has(rule))
    || entries.some(({ target, actual }) => target !== undefined || actual !== undefined);
}

/** A date as a cell holds it; text that is no date stays text. */
export function dateCell(iso: string | undefined): PlanCell {
  return iso === undefined ? null : (serialOfIso(iso) ?? iso);
}

/** A value as a cell holds it; absent leaves the cell empty. */
export function cell(value: string | number | undefined): PlanCell {
  return value === undefined || value === "" ? null : value;
}
