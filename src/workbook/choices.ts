/** Decisions that people make on the nominations sheet itself: a mark beside those chosen, and why. */
import type { AwardRule } from "../core/award";
import { ballotOf } from "../core/awards/ballot";
import { considersFiles } from "../core/awards/contenders";
import type { Bloc, BlocKind, Decision } from "../core/bloc";
import { yesNoOf } from "../core/rules/yes-no";
import { wordsFor } from "../i18n";
import { cellAddress } from "./format/a1";
import type { WorkbookGrids } from "./grid";
import { readEarlier, valueAt } from "./outputs/earlier-sheet";
import { NOMINATIONS_ROLE, ownedSheet } from "./ownership";
import type { FindingList } from "./read/findings";
import type { Places } from "./read/places";

/** One that waits for a decision, or waited when the sheet was written, with what was typed beside it. */
export interface Choice {
  readonly award: string;
  /** null for an award whose scope is the whole bloc. */
  readonly group: string | null;
  readonly subject: string;
  /** As typed; "" for no mark. */
  readonly mark: string;
  readonly why: string;
  readonly sheet: string;
  readonly row: number;
  readonly markCol: number;
  readonly whyCol: number;
}

/** Row key of somebody about whom the bloc decides. */
export function choiceKey(award: string, group: string | null, subject: string): string {
  return `o:${JSON.stringify([award, group, subject])}`;
}

/** Everything that stands in the cells for decisions on the nominations sheet, in sheet order. */
export function choicesIn(grids: WorkbookGrids): Choice[] {
  const sheet = ownedSheet(grids, NOMINATIONS_ROLE);
  const earlier = readEarlier(sheet);
  const [markCol, whyCol] = [earlier?.columns.get("choice"), earlier?.columns.get("reason")];
  if (sheet === undefined || earlier === undefined || markCol === undefined || whyCol === undefined) return [];
  return [...earlier.rows.values()].flatMap(({ key, row }): Choice[] => {
    const parts = partsOf(key);
    if (parts === undefined) return [];
    const text = (col: number): string => String(valueAt(sheet, row, col)).trim();
    return [{ ...parts, mark: text(markCol), why: text(whyCol), sheet: sheet.name, row, markCol, whyCol }];
  });
}

/** Choices on one award in one group. */
export interface Contest {
  readonly award: string;
  readonly group: string | null;
  readonly choices: readonly Choice[];
}

/** The choices, contest by contest. */
export function contestsIn(grids: WorkbookGrids): Contest[] {
  const contests = new Map<string, { award: string; group: string | null; choices: Choice[] }>();
  for (const choice of choicesIn(grids)) {
    const { award, group } = choice;
    const key = JSON.stringify([award, group]);
    const contest = contests.get(key) ?? { award, group, choices: [] };
    contest.choices.push(choice);
    contests.set(key, contest);
  }
  return [...contests.values()];
}

/**
 * Whether somebody waits for votes, which no mark replaces: the award asks for a minimum share of them, or goes by
 * them because files are put forward for it, and none are entered.
 */
export function lacksVotes(bloc: Bloc, award: AwardRule, subject: string): boolean {
  return (award.minBallot !== undefined || considersFiles(award, bloc)) && ballotOf(bloc.ballot, award, subject) === null;
}

/**
 * The decisions that the nominations sheet holds besides those of the decisions sheet. A mark does not count beside
 * somebody without the votes that the award goes by, nor without a reason of its own, nor does either side where both
 * sheets speak of the same and differ; findings say so.
 */
export function withChoices(bloc: Bloc, grids: WorkbookGrids, findings: FindingList, places: Places): Bloc {
  let decisions: readonly Decision[] = bloc.decisions ?? [];
  for (const { award, choices } of contestsIn(grids)) {
    const rule = bloc.awards.find(({ code }) => code === award);
    const chosen = choices.filter((choice) => isChosen(choice, findings));
    const [first] = chosen;
    if (rule === undefined || first === undefined) continue;
    places.choices.set(award, { sheet: first.sheet, cell: cellAddress(first.row, first.markCol) });
    const names = (subjects: readonly string[]): string => subjects.map((subject) => nameOf(bloc, subject)).join(", ");
    const subjects = chosen.map(({ subject }) => subject);
    const among = new Set(choices.map(({ subject }) => subject));
    const elsewhere = decisions.filter((decision) => decision.award === award && decision.subjects.every((subject) => among.has(subject)));
    const other = elsewhere.find((decision) => !sameSet(decision.subjects, subjects));
    if (other !== undefined) {
      const place = { sheet: first.sheet, row: first.row, col: first.markCol };
      findings.at(place, "decision-contradiction", { award: rule.name, here: names(subjects), there: names(other.subjects) }, { award, field: "decision" });
      decisions = decisions.filter((decision) => !elsewhere.includes(decision));
    } else if (elsewhere.length === 0) {
      const counted = chosen.filter((choice) => counts(choice, rule, bloc, findings));
      if (counted.length > 0) decisions = [...decisions, { award, subjects: counted.map(({ subject }) => subject), by: decidedBy(bloc.bloc.kind), why: whyOf(counted, bloc) }];
    }
  }
  return decisions.length === 0 && bloc.decisions === undefined ? bloc : { ...bloc, decisions };
}

/** Whether a mark decides; a finding names the cell where it does not. */
function counts({ award, subject, why, sheet, row, markCol, whyCol }: Choice, rule: AwardRule, bloc: Bloc, findings: FindingList): boolean {
  const params = { award: rule.name, names: nameOf(bloc, subject) };
  const about = { award, field: "decision" };
  if (lacksVotes(bloc, rule, subject)) {
    findings.at({ sheet, row, col: markCol }, "decision-unused", params, about);
    return false;
  }
  if (why === "") findings.at({ sheet, row, col: whyCol }, "choice-unexplained", params, about);
  return why !== "";
}

/** The reason of a decision: what all marks say, or each with the name that it is about. */
function whyOf(choices: readonly Choice[], bloc: Bloc): string {
  const reasons = [...new Set(choices.map(({ why }) => why))];
  return reasons.length === 1 ? reasons.join("") : choices.map(({ subject, why }) => `${nameOf(bloc, subject)}: ${why}`).join("; ");
}

function isChosen(choice: Choice, findings: FindingList): boolean {
  if (choice.mark === "") return false;
  const said = yesNoOf(choice.mark);
  if (said === null) findings.at({ sheet: choice.sheet, row: choice.row, col: choice.markCol }, "choice-unreadable", { given: choice.mark }, { award: choice.award, field: "decision" });
  return said === "yes";
}

/** Who decides on the sheet of the bloc: the bloc, in the language that its own names are in. */
function decidedBy(kind: BlocKind): string {
  return wordsFor("vi").outputs.nominations.decidedBy[kind];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function nameOf(bloc: Bloc, subject: string): string {
  return bloc.members.find(({ code }) => code === subject)?.shortName ?? bloc.candidates.find(({ code }) => code === subject)?.name ?? subject;
}

function partsOf(key: string): Pick<Choice, "award" | "group" | "subject"> | undefined {
  if (!key.startsWith("o:[")) return undefined;
  const parts: unknown = parsed(key.slice(2));
  if (!Array.isArray(parts)) return undefined;
  const [award, group, subject] = parts as readonly unknown[];
  if (typeof award !== "string" || typeof subject !== "string" || (group !== null && typeof group !== "string")) return undefined;
  return { award, group, subject };
}

/** A key cell that a user has spoilt is no key of ours. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
