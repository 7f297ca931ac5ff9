import type { Exact } from "../../exact/exact";
import { fromNumber } from "../../exact/from-number";
import type { GivenParameters, Parsed } from "../kind";
import { textNumber } from "../text-number";

/** Source text of a pattern for one number as people type it; the sign is written out where it is allowed. */
export const NUMBER = String.raw`\d+(?:[.,]\d+)?`;

/**
 * A clause of typed parameters as patterns see it: lower case, without accents, single spaces, "≥" as ">=".
 * Signs stay, unlike in `plainText`, because "<" and "/" carry meaning here.
 */
export function keywordText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/≥/g, ">=")
    .replace(/≤/g, "<=")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/\bti le\b/g, "ty le")
    .trim();
}

/** Parameters as a mistake shows them: as typed, an object as JSON, "" where there are none. */
export function shownParameters(given: GivenParameters): string {
  return typeof given === "object" ? JSON.stringify(given) : (given ?? "");
}

/** The clauses of typed parameters; ";" separates, because the comma is the decimal sign. Empty ones are dropped. */
export function clausesOf(text: string): string[] {
  return text.split(";").map((clause) => clause.trim()).filter((clause) => clause !== "");
}

/** What stands before and after the last colon of a clause; null where it has none. */
export function aroundColon(clause: string): readonly [string, string] | null {
  const at = clause.lastIndexOf(":");
  return at === -1 ? null : [clause.slice(0, at).trim(), clause.slice(at + 1)];
}

/** A number as bloc.json may hold it. */
export function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** A number inside parameters, by the contract's rule for typed numbers; null where it can be read in two ways. */
export function exactIn(typed: string | undefined): Exact | null {
  const number = typed === undefined ? null : textNumber(typed);
  return number === null ? null : fromNumber(number);
}

/** One parameter that a kind knows: how it is typed, and what it may be in bloc.json. */
export interface Field<T> {
  /** The value that a clause states, undefined where the clause is about something else. */
  read(clause: string): T | undefined;
  fromJson(value: unknown): T | undefined;
}

/** A number that is not negative. The patterns are tried on `keywordText`; group "n" holds the number. */
export function numberField(...patterns: readonly RegExp[]): Field<Exact> {
  return {
    read: (clause) => {
      const typed = matched(clause, patterns)?.["n"];
      return exactIn(typed) ?? undefined;
    },
    fromJson: (value) => (isFiniteNumber(value) && value >= 0 ? fromNumber(value) : undefined),
  };
}

/** Something that is either said or not. */
export function flagField(...patterns: readonly RegExp[]): Field<true> {
  return {
    read: (clause) => (matched(clause, patterns) === undefined ? undefined : true),
    fromJson: (value) => (value === true ? true : undefined),
  };
}

/** Free text after a keyword and a colon; kept as typed. */
export function textField(keyword: RegExp): Field<string> {
  return {
    read: (clause) => {
      const colon = clause.indexOf(":");
      if (colon === -1 || !keyword.test(keywordText(clause.slice(0, colon)))) return undefined;
      return clause.slice(colon + 1).trim() || undefined;
    },
    fromJson: (value) => (typeof value === "string" ? value.trim() || undefined : undefined),
  };
}

function matched(clause: string, patterns: readonly RegExp[]): Record<string, string> | undefined {
  const text = keywordText(clause);
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match.groups ?? {};
  }
  return undefined;
}

type Values<F> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

/**
 * Reads parameters clause by clause, or key by key from an object. Each clause must state exactly one field,
 * and no field twice; the first clause or key that does not is the mistake.
 */
export function parseFields<F extends Readonly<Record<string, Field<unknown>>>>(given: GivenParameters, fields: F): Parsed<Values<F>> {
  const values: Record<string, unknown> = {};
  if (given === undefined) return { parameters: values as Values<F> };
  const stated =
    typeof given === "string"
      ? clausesOf(given).map((clause) => ({ shown: clause, found: findField(clause, fields) }))
      : Object.entries(given).map(([key, value]) => ({ shown: `${key}: ${String(value)}`, found: fieldFromJson(key, value, fields) }));
  for (const { shown, found } of stated) {
    if (found === undefined || found.key in values) return { mistake: shown };
    values[found.key] = found.value;
  }
  return { parameters: values as Values<F> };
}

interface Found {
  readonly key: string;
  readonly value: unknown;
}

function findField(clause: string, fields: Readonly<Record<string, Field<unknown>>>): Found | undefined {
  for (const [key, field] of Object.entries(fields)) {
    const value = field.read(clause);
    if (value !== undefined) return { key, value };
  }
  return undefined;
}

function fieldFromJson(key: string, json: unknown, fields: Readonly<Record<string, Field<unknown>>>): Found | undefined {
  const value = Object.entries(fields).find(([known]) => known === key)?.[1].fromJson(json);
  return value === undefined ? undefined : { key, value };
}
