/**
 * A bloc as lines of text and back, without loss. Every line is a word and JSON, so that people can read the
 * record; scores, of which there are many, stand member by member in the order of the criteria.
 */
import type { Bloc, Entry } from "../../core/bloc";

/** A line: its word, and its JSON as data. */
export interface RecordLine {
  readonly word: string;
  readonly data: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** Decide nothing, are not in the fingerprint, and may be long. */
const LEFT_OUT: ReadonlySet<string> = new Set(["note", "evidence", "preparedBy"]);

const PART = "bloc.";
const ITEM = "[]";
const CRITERIA = "score-order";
const ENTRIES = "entries";
const SCORE = "score";

/** The lines of a bloc; notes, evidence and the person are left out, as in the fingerprint. */
export function linesOfBloc({ entries, ...parts }: Bloc): RecordLine[] {
  return [
    ...Object.entries(parts as Fields).flatMap(([part, value]): RecordLine[] => {
      if (value === undefined) return [];
      const word = PART + part;
      if (!Array.isArray(value)) return [{ word, data: withoutNotes(value as Fields) }];
      const items = (value as readonly Fields[]).map((item) => ({ word: word + ITEM, data: withoutNotes(item) }));
      return items.length === 0 ? [{ word: word + ITEM, data: null }] : items;
    }),
    ...linesOfEntries(entries),
  ];
}

/** The bloc of its lines; lines with other words are passed over. */
export function blocOfLines(lines: readonly RecordLine[]): Bloc {
  const parts: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = {};
  for (const { word, data } of lines) {
    if (!word.startsWith(PART)) continue;
    if (!word.endsWith(ITEM)) {
      parts[word.slice(PART.length)] = data;
      continue;
    }
    const part = word.slice(PART.length, -ITEM.length);
    const items = (lists[part] ??= []);
    if (data !== null) items.push(data);
  }
  // The seal has shown that these are the lines that were made of a bloc.
  const rest = { ...parts, ...lists } as Omit<Bloc, "entries">;
  return { ...rest, entries: entriesOfLines(lines) };
}

function withoutNotes(item: Fields): Fields {
  return Object.fromEntries(Object.entries(item).filter(([key]) => !LEFT_OUT.has(key)));
}

function linesOfEntries(entries: readonly Entry[]): RecordLine[] {
  const byMember = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = byMember.get(entry.member);
    if (own === undefined) byMember.set(entry.member, [entry]);
    else own.push(entry);
  }
  const [first = []] = byMember.values();
  const order = first.map(({ criterion }) => criterion);
  const lines: RecordLine[] = [{ word: CRITERIA, data: order }];
  for (const [member, own] of byMember) {
    const usual = own.length === order.length && own.every(({ criterion }, i) => criterion === order[i]);
    lines.push({ word: ENTRIES, data: usual ? [member] : [member, own.map(({ criterion }) => criterion)] });
    for (const [field, values] of columnsOf(own)) lines.push({ word: SCORE, data: [member, field, shorter(values)] });
  }
  return lines;
}

/** The filled fields of a member's entries, each as a list in the order of the entries. */
function columnsOf(entries: readonly Entry[]): Map<string, unknown[]> {
  const columns = new Map<string, unknown[]>();
  entries.forEach((entry, at) => {
    for (const [field, value] of fieldsOf(entry)) {
      const column = columns.get(field) ?? [];
      while (column.length < at) column.push(null);
      column.push(value);
      columns.set(field, column);
    }
  });
  return columns;
}

/** "layers.final.points" → 9.5, for everything recorded in an entry. */
export function fieldsOf({ member: _member, criterion: _criterion, ...entry }: Entry): [string, string | number | boolean][] {
  return flatten(withoutNotes(entry), "");
}

function flatten(value: Fields, before: string): [string, string | number | boolean][] {
  return Object.entries(value).flatMap(([key, part]): [string, string | number | boolean][] => {
    if (typeof part === "string" || typeof part === "number" || typeof part === "boolean") return [[before + key, part]];
    return part === undefined || part === null ? [] : flatten(part as Fields, `${before}${key}.`);
  });
}

/** A list, or where most of it is empty an object of its filled places. */
function shorter(values: readonly unknown[]): unknown {
  const filled = values.flatMap((value, at) => (value === null ? [] : [[String(at), value] as const]));
  return filled.length * 3 < values.length ? Object.fromEntries(filled) : values;
}

function entriesOfLines(lines: readonly RecordLine[]): Entry[] {
  let order: readonly string[] = [];
  const entries: Entry[] = [];
  let own: Entry[] = [];
  for (const { word, data } of lines) {
    if (word === CRITERIA) order = data as readonly string[];
    else if (word === ENTRIES) {
      const [member, criteria = order] = data as readonly [string, (readonly string[])?];
      own = criteria.map((criterion) => ({ member, criterion, layers: {} }));
      entries.push(...own);
    } else if (word === SCORE) {
      const [, field, values] = data as readonly [string, string, Readonly<Record<string, unknown>>];
      const path = field.split(".");
      for (const [at, value] of Object.entries(values)) if (value !== null) put(own[Number(at)] ?? {}, path, 0, value);
    }
  }
  return entries;
}

function put(into: object, path: readonly string[], at: number, value: unknown): void {
  const key = path[at] ?? "";
  if (at === path.length - 1) {
    Reflect.set(into, key, value);
    return;
  }
  const known: unknown = Reflect.get(into, key);
  const inner = typeof known === "object" && known !== null ? known : {};
  if (inner !== known) Reflect.set(into, key, inner);
  put(inner, path, at + 1, value);
}
