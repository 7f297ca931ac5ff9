/** The inputs of a run as one flat list, to tell which of them changed. */
import type { Bloc } from "../../core/bloc";
import type { Subject } from "../../core/finding";
import { fieldsOf } from "./lines-of-bloc";

/** One thing that somebody recorded or set. */
export interface RecordedInput {
  /** What it is about, for finding its cell. */
  readonly subject: Subject;
  /** The value as plain text: a number as its decimal, a list or an object as JSON. */
  readonly value: string | number | boolean;
}

/**
 * Every input of a bloc by a key that is the same in every run: "member|criterion|layers.final.points" for scores,
 * "criteria|1.1|max", "members|M1|name", "settings|missing", "awards|CO|count", "ballot|CO|M1|1|for" …
 * Of things that say the same of themselves, such as two awards of one year to one subject, the second and later are counted: "granted|M1|BK|2024|#2|decision".
 * Notes, evidence and who prepared it decide nothing and are not among them; nor is the day of a run.
 */
export function inputsOf(bloc: Bloc, asOfFixed: boolean): Map<string, RecordedInput> {
  const inputs = new Map<string, RecordedInput>();
  const add = (key: string, subject: Subject, value: string | number | boolean): void => void inputs.set(key, { subject, value });
  const occurrences = new Map<string, number>();
  const addFields = (name: string, subject: Subject, item: object): void => {
    const occurrence = (occurrences.get(name) ?? 0) + 1;
    occurrences.set(name, occurrence);
    const before = occurrence === 1 ? name : `${name}|#${occurrence}`;
    for (const [field, value] of valuesOf(item)) add(`${before}|${field}`, { field, ...subject }, value);
  };
  const { asOf, ...settings } = bloc.settings;
  addFields("bloc", {}, bloc.bloc);
  addFields("settings", {}, { ...settings, ...(asOfFixed && asOf !== undefined ? { asOf } : {}) });
  for (const group of bloc.groups) addFields(`groups|${group.code}`, { group: group.code }, group);
  for (const criterion of bloc.criteria) addFields(`criteria|${criterion.code}`, { criterion: criterion.code }, criterion);
  for (const member of bloc.members) addFields(`members|${member.code}`, { member: member.code }, member);
  for (const entry of bloc.entries) {
    const { member, criterion } = entry;
    for (const [field, value] of fieldsOf(entry)) add(`${member}|${criterion}|${field}`, { member, criterion, field: columnOf(field) }, value);
  }
  for (const award of bloc.awards) addFields(`awards|${award.code}`, { award: award.code }, award);
  for (const one of bloc.candidates) addFields(`candidates|${one.code}`, { candidate: one.code }, one);
  const members = new Set(bloc.members.map(({ code }) => code));
  for (const vote of bloc.ballot) {
    const { award, subject, round } = vote;
    addFields(`ballot|${award}|${subject}|${round}`, { award, ...(members.has(subject) ? { member: subject } : { candidate: subject }) }, vote);
  }
  for (const one of bloc.granted) addFields(`granted|${one.subject}|${one.award}|${one.year}`, { field: "granted" }, one);
  (bloc.decisions ?? []).forEach((decision, at) => addFields(`decisions|${decision.award ?? ""}|${at + 1}`, decision.award === undefined ? { field: "decisions" } : { award: decision.award, field: "decision" }, decision));
  return inputs;
}

/** Decide nothing. */
const PASSED_OVER: ReadonlySet<string> = new Set(["note", "evidence", "preparedBy"]);

function valuesOf(item: object): [string, string | number | boolean][] {
  return Object.entries(item).flatMap(([field, value]: [string, unknown]): [string, string | number | boolean][] => {
    if (value === undefined || value === null || PASSED_OVER.has(field)) return [];
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return [[field, value]];
    return [[field, JSON.stringify(value)]];
  });
}

/** "layers.final.points" and "typed.final.points" → "final", the column of the score sheet; "layers.final.why" → "why"; "target" → "target". */
function columnOf(field: string): string {
  const [first = "", layer, part] = field.split(".");
  if (layer === undefined) return first;
  return part === "why" || part === "by" ? part : layer;
}

/** An input that is not what it was; `was` or `is` undefined where it was not there. */
export interface InputChange {
  readonly key: string;
  readonly subject: Subject;
  readonly was: RecordedInput["value"] | undefined;
  readonly is: RecordedInput["value"] | undefined;
}

/** What changed from one set of inputs to the other, in the order in which they stand in the later one, then what is gone. */
export function changesBetween(before: ReadonlyMap<string, RecordedInput>, after: ReadonlyMap<string, RecordedInput>): InputChange[] {
  const changed = [...after].flatMap(([key, { subject, value }]): InputChange[] => {
    const was = before.get(key)?.value;
    return was === value ? [] : [{ key, subject, was, is: value }];
  });
  const gone = [...before].flatMap(([key, { subject, value }]): InputChange[] => (after.has(key) ? [] : [{ key, subject, was: value, is: undefined }]));
  return [...changed, ...gone];
}
