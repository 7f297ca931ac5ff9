/** Reads what an add-in passes, or throws InvalidArgument. */
import { invalidArgument } from "../host-error";

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function integerOf(value: unknown): number {
  const number = numberOf(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** A flag that may be left out. */
export const flagOf = (value: unknown): boolean => (value === undefined || value === null ? false : booleanOf(value));

/** One of the words, whatever the case of its first letter. */
export function wordOf<W extends string>(value: unknown, words: readonly W[]): W {
  const found = typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${words.join(", ")}.`);
  return found;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return Object.fromEntries(Object.entries(value));
}

/** "#RRGGBB" in upper case. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  const hex = /^#?([0-9A-Fa-f]{6})$/.exec(text)?.[1];
  const named = NAMED[text.toLowerCase()];
  if (hex === undefined && named === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return named ?? `#${(hex ?? "").toUpperCase()}`;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080", grey: "#808080",
};
