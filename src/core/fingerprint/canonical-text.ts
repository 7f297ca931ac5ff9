import type { Bloc } from "../bloc";
import { fromDecimalText, fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import { byCode } from "../model";
import type { RunResult, Standing } from "../result";

type Json = null | boolean | string | Written | readonly Json[] | Fields;

/** A field that is undefined is as one that is not there. */
interface Fields {
  readonly [key: string]: Json | undefined;
}

/** Canonical text already: a number as the decimal it stands for, or a whole list, which is written only once. */
class Written {
  constructor(readonly text: string) {}
}

/**
 * The text whose SHA-256 is the fingerprint: canonical JSON of inputs, settings and results. Keys are sorted,
 * text is NFC, numbers are decimals without trailing zeros; groups, members, criteria, scores, awards and
 * votes are in order of their codes, so the order of rows does not matter. It holds no time (not the day of
 * the run), no language, nobody who ran it, and no remarks.
 */
export function canonicalText(bloc: Bloc, result: RunResult): string {
  const { asOf: _asOf, ...settings } = bloc.settings;
  const { preparedBy: _preparedBy, ...info } = bloc.bloc;
  return write({
    schema: exactly(1),
    bloc: withoutNotes(info),
    settings: json(settings),
    groups: listOf(bloc.groups),
    criteria: listOf(bloc.criteria),
    members: listOf(bloc.members),
    scores: listOf(bloc.entries),
    awards: listOf(bloc.awards),
    candidates: listOf(bloc.candidates),
    ballot: listOf(bloc.ballot),
    granted: listOf(bloc.granted),
    ...(bloc.decisions === undefined ? {} : { decisions: listOf(bloc.decisions) }),
    results: {
      status: result.status,
      provisional: result.provisional,
      groups: sorted(
        result.groups.map(({ code, standings }) => ({ code, standings: sorted(standings.map(standingJson)) })),
      ),
      nominations: listOf(result.nominations),
      open: listOf(result.open),
    },
  });
}

function standingJson(standing: Standing): Fields {
  const decimal = (text: string | null): Json => (text === null ? null : decimalOf(text));
  return {
    ...objectOf(standing),
    total: decimal(standing.total),
    totalExact: standing.totalExact?.includes("/") === true ? standing.totalExact : decimal(standing.totalExact),
    earned: decimal(standing.earned),
    max: decimal(standing.max),
    fullMax: decimal(standing.fullMax),
    rate: decimal(standing.rate),
    sections: sorted(standing.sections.map((s) => ({ code: s.code, points: decimal(s.points), max: decimal(s.max) }))),
    leaves: sorted(standing.leaves.map((l) => ({ ...objectOf(l), points: decimal(l.points) }))),
  };
}

function exactly(n: number): Written {
  return new Written(exactText(fromNumber(n)));
}

function decimalOf(text: string): Written {
  return new Written(exactText(fromDecimalText(text)));
}

function listOf(items: readonly object[]): Json {
  return sorted(items.map(withoutNotes));
}

function withoutNotes(item: object): Fields {
  const { note: _note, evidence: _evidence, ...rest } = objectOf(item);
  return rest;
}

function objectOf(item: object): Fields {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, json(value)]));
}

function json(value: unknown): Json | undefined {
  if (value === undefined) return undefined;
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? exactly(value) : String(value);
  if (Array.isArray(value)) return value.map((item) => json(item) ?? null);
  if (typeof value === "object") return objectOf(value);
  throw new TypeError(`canonicalText: a ${typeof value} is no data`);
}

/** Lists whose order means nothing, in an order that depends on nothing but their contents: by code, then by text. */
function sorted(items: readonly Fields[]): Json {
  const texts = items
    .map((item) => {
      const text = write(item);
      return { text, key: `${codesOf(item)} ${text}` };
    })
    .sort((a, b) => byCode(a.key, b.key))
    .map(({ text }) => text);
  return new Written(`[${texts.join(",")}]`);
}

const CODES = ["code", "member", "criterion", "award", "subject", "round", "year"];

function codesOf(fields: Fields): string {
  return CODES.map((code) => write(fields[code] ?? null)).join(" ");
}

function write(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (value instanceof Written) return value.text;
  const fields = Object.entries(value as Fields)
    .flatMap(([key, field]) => (field === undefined ? [] : [[key.normalize("NFC"), field] as const]))
    .sort(([a], [b]) => byCode(a, b));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${write(field)}`).join(",")}}`;
}
