/** How the values in findings are put into words; the same for every language but for the catalogue used. */
import { formatDecimal } from "./number";
import type { Language } from "./words";
import type { InputWords } from "./words-inputs";

const hasKey = <T extends object>(object: T, key: PropertyKey): key is keyof T => Object.prototype.hasOwnProperty.call(object, key);

/** The printed header for a key "<table>.<column>"; any other text is a header already. */
export function headerName(inputs: InputWords, key: string): string {
  const [table, column] = key.split(".", 2);
  if (table === undefined || column === undefined || !hasKey(inputs.columns, table)) return key;
  const columns: Readonly<Record<string, string>> = inputs.columns[table];
  return columns[column] ?? key;
}

/** The printed name of a setting, of a column, or of a key of bloc.json; the key itself where there is none. */
export function fieldName(inputs: InputWords, key: string): string {
  if (hasKey(inputs.settings, key)) return inputs.settings[key].label;
  return inputs.fields[key] ?? headerName(inputs, key);
}

/** A fault of a ballot, with printed headers for the names of its figures. */
export interface BallotFaultWords {
  readonly column: string;
  readonly figure: string;
  /** The figure that it exceeds. */
  readonly above?: { readonly column: string; readonly figure: string };
  /** The same round of the same subject stands there twice. */
  readonly isTwice: boolean;
}

/** Reads what core says of a ballot: "for 11 > valid 9", "valid = -1", "round = 1" where that round is there twice. */
export function ballotFaultWords(inputs: InputWords, given: string): BallotFaultWords {
  const header = (name: string): string => headerName(inputs, `ballot.${name === "for" ? "votesFor" : name}`);
  const [name = "", second = "", third = "", other, limit = ""] = given.split(" ");
  if (other !== undefined) return { column: header(name), figure: second, above: { column: header(other), figure: limit }, isTwice: false };
  return { column: header(name), figure: third, isTwice: name === "round" && (third === "1" || third === "2") };
}

/**
 * Allowed values in the user's language. `allowed` is a list separated by ", " whose items are keys of the
 * catalogue ("stop", "zero") or names that need no translation (groups, awards).
 */
export function allowedNames(inputs: InputWords, allowed: string, of: keyof InputWords["values"] | "rules" | null): string {
  const words: Readonly<Record<string, string>> = of === null ? {} : of === "rules" ? inputs.rules : inputs.values[of];
  return allowed
    .split(", ")
    .filter((item) => item !== "")
    .map((item) => `“${words[item] ?? inputs.fields[item] ?? item}”`)
    .join(", ");
}

/** The part of the catalogue that translates the allowed values of a setting or column; null: none does. */
export function valuesOf(inputs: InputWords, key: string): keyof InputWords["values"] | null {
  const column = key.split(".").at(-1) ?? key;
  const named: Readonly<Record<string, keyof InputWords["values"]>> = {
    scoreLayers: "layers",
    for: "awardFor",
    round: "quotaRounding",
    by: "tieBreakBy",
    leader: "leader",
    leaderOnly: "yesNo",
    advisory: "yesNo",
    keepsPlace: "yesNo",
  };
  if (named[column] !== undefined) return named[column];
  return hasKey(inputs.values, column) ? column : null;
}

/** The right form of a rule's parameters, with the rule's name; text that names no rule comes back unchanged. */
export function ruleForm(inputs: InputWords, rule: string): string {
  return hasKey(inputs.ruleForms, rule) ? inputs.ruleForms[rule] : rule;
}

/**
 * A value in the user's form where it is a number ("9.5" is "9,5" in Vietnamese; with a percent sign too), and as
 * typed where it is not.
 */
export function givenValue(value: string, language: Language): string {
  const [, number, sign = ""] = /^(-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)(%?)$/.exec(value) ?? [];
  return number === undefined ? value : `${formatDecimal(number, language)}${sign}`;
}
