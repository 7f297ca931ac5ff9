import type { Bloc } from "../bloc";
import { fromDecimalText, fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { RunResult, Standing } from "../result";

type Json = null | boolean | string | Exactly | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A number that is written as the decimal it stands for. */
interface Exactly {
  readonly decimal: string;
  readonly isDecimal: true;
}

/**
 * The text whose SHA-256 is the fingerprint: canonical JSON of inputs, settings and results. Keys are sorted,
 * text is NFC, numbers are decimals without trailing zeros; groups, members, criteria, scores, awards and
 * votes are in order of their codes, so the order of rows does not matter. It holds no time (not the day of
 * the run), no language, nobody who ran it, and no remarks.
 */
export function canonicalText(bloc: Bloc, result: RunResult): string {
  const { asOf: _asOf, ...settings } = bloc.settings;
  return write({
    schema: exactly(1),
    bloc: withoutNotes(bloc.bloc),
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

function standingJson(standing: Standing): Json {
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

function exactly(n: number): Exactly {
  return { decimal: exactText(fromNumber(n)), isDecimal: true };
}

function decimalOf(text: string): Exactly {
  return { decimal: exactText(fromDecimalText(text)), isDecimal: true };
}

function listOf(items: readonly object[]): Json {
  return sorted(items.map(withoutNotes));
}

function withoutNotes(item: object): Json {
  const { note: _note, evidence: _evidence, ...rest } = objectOf(item);
  return rest;
}

function objectOf(item: object): { readonly [key: string]: Json | undefined } {
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

/** Lists whose order means nothing, in an order that depends on nothing but their contents. */
function sorted(items: readonly Json[]): Json {
  return items
    .map((item) => ({ item, key: sortKey(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

const CODES = ["code", "member", "criterion", "award", "subject", "round", "year"];

function sortKey(item: Json): string {
  if (item === null || typeof item !== "object" || Array.isArray(item) || "isDecimal" in item) return write(item);
  const fields = item as { readonly [key: string]: Json | undefined };
  return `${CODES.map((code) => write(fields[code] ?? null)).join(" ")} ${write(item)}`;
}

function write(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value.normalize("NFC"));
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (isExactly(value)) return value.decimal;
  const fields = Object.entries(value as { readonly [key: string]: Json | undefined })
    .flatMap(([key, field]) => (field === undefined ? [] : [[key.normalize("NFC"), field] as const]))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${write(field)}`).join(",")}}`;
}

function isExactly(value: Json): value is Exactly {
  return value !== null && typeof value === "object" && "isDecimal" in value && value.isDecimal === true;
}
