/** A recorded value as people write it. */
import type { Words } from "../i18n";
import { formatDate } from "../i18n/date";
import { valuesOf } from "../i18n/finding-values";
import { formatDecimal } from "../i18n/number";
import type { RecordedInput } from "../workbook";
import { plainNumber } from "./plain-number";

/**
 * A value of an input in the words of a language: numbers and dates in its form, what is picked from a list by its
 * printed word, the items of a list one after the other; the word for blank where there is none. `field` is the key
 * in the bloc.
 *
 * @example toldValue("[\"final\",\"self\"]", "scoreLayers", wordsFor("vi")) // "Khối thống nhất, Tự chấm"
 */
export function toldValue(value: RecordedInput["value"] | undefined, field: string, words: Words): string {
  return partsOf(typeof value === "string" ? dataIn(value) : value, field, words) || words.record.blank;
}

/** Lists and objects are recorded as JSON; any other text is what somebody typed. */
function dataIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function partsOf(value: unknown, field: string, words: Words): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item) => partsOf(item, field, words)).join(items.some((item) => typeof item === "object") ? "; " : ", ");
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).map(([key, part]: [string, unknown]) => partsOf(part, key, words)).filter((part) => part !== "").join(", ");
  }
  if (typeof value === "number") return formatDecimal(plainNumber(value), words.language);
  if (typeof value === "boolean") return yesOrNo(value, field, words);
  return typeof value === "string" ? wordOf(value, field, words) : "";
}

function yesOrNo(value: boolean, field: string, { inputs, record }: Words): string {
  if (field === "woman") return value ? inputs.salutations.woman : inputs.salutations.man;
  if (field === "leader") return value ? inputs.values.leader.yes : inputs.values.leader.no;
  return value ? record.yes : record.no;
}

/** Lists of values whose keys in the bloc have other names. */
const SETS: Readonly<Record<string, keyof Words["inputs"]["values"]>> = { stage: "roundingStage", of: "quotaBase" };

function wordOf(text: string, field: string, { inputs, record }: Words): string {
  const set = SETS[field] ?? valuesOf(inputs, field);
  const listed: Readonly<Record<string, string>> = field === "rule" ? inputs.rules : set === null ? {} : inputs.values[set];
  if (Object.hasOwn(listed, text)) return listed[text] ?? text;
  return text === "yes" ? record.yes : text === "no" ? record.no : formatDate(text);
}
