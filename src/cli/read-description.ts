import Ajv, { type ErrorObject } from "ajv";
import schema from "../../docs/bloc.schema.json";
import type { BlocDescription } from "../core";
import type { Words } from "../i18n";
import { Stop } from "./exit";
import { nearest } from "./nearest";

type TypeName = keyof Words["cli"]["description"]["types"];

/**
 * A bloc description from the bytes of a bloc.json. Every problem is listed with its place in the file
 * ("criteria[3].max"), in the user's language; unknown keys name the nearest known one. Throws Stop.
 */
export function readDescription(path: string, bytes: Uint8Array, words: Words): BlocDescription {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Stop([words.cli.file.notText(path)]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Stop([words.cli.file.notJson(path, (error as Error).message)]);
  }
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });
  ajv.addFormat("date", isRealDate);
  const validate = ajv.compile<BlocDescription>(schema);
  if (validate(value)) return value;
  const lines = [...new Set((validate.errors ?? []).flatMap((error) => sentence(error, words)))];
  throw new Stop([words.cli.description.title(path, lines.length), ...lines.map((line) => `  ${line}`)]);
}

/** false for a day that no calendar has, such as 30 February. */
function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** "/criteria/3/max" as a person reads it: "criteria[3].max", counted from 1 as in a list. */
function place(pointer: string, top: string): string {
  const steps = pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (steps.length === 0) return top;
  return steps.map((step, i) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : `${i === 0 ? "" : "."}${step}`)).join("");
}

function sentence(error: ErrorObject, words: Words): string[] {
  const say = words.cli.description;
  const at = place(error.instancePath, say.top);
  const given = JSON.stringify(error.data)?.slice(0, 60) ?? "";
  const limit = String((error.params as { limit?: number }).limit);
  switch (error.keyword) {
    case "required":
      return [say.required(at, String(error.params.missingProperty))];
    case "additionalProperties": {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {}).filter((name) => name !== "$schema");
      return [say.unknownKey(at, key, nearest(key, known), known.join(", "))];
    }
    case "type":
      return [say.type(at, [error.params.type as TypeName | TypeName[]].flat().map((name) => say.types[name]).join(" / "))];
    case "enum":
      return [say.oneOf(at, given, (error.params.allowedValues as unknown[]).map((v) => JSON.stringify(v)).join(", "))];
    case "const":
      return [say.oneOf(at, given, JSON.stringify(error.params.allowedValue))];
    case "format":
    case "pattern":
      return [say.date(at, given)];
    case "minimum":
      return [say.least(at, limit)];
    case "maximum":
      return [say.most(at, limit)];
    case "exclusiveMinimum":
      return [say.above(at, limit)];
    case "minLength":
    case "minItems":
      return [say.empty(at)];
    case "maxLength":
      return [say.tooLong(at, Number(limit))];
    case "uniqueItems":
      return [say.doubled(at)];
    case "dependencies":
      return [say.goesWith(at, String(error.params.property), String(error.params.missingProperty))];
    case "oneOf":
      return [];
    default:
      return [say.other(at, error.message ?? error.keyword)];
  }
}
