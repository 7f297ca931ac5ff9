/** An input that changed since a run, in words: what it is, where it stands, what it was and is. */
import type { Bloc } from "../core";
import { type Language, type Words, wordsFor } from "../i18n";
import { formatDecimal } from "../i18n/number";
import type { InputChange, LocatedFinding, ReadOutcome } from "../workbook";
import { plainNumber } from "./plain-number";

/** A change with its place; `sheet` "" where it stands on no sheet any more. */
export interface ToldChange extends Pick<LocatedFinding, "sheet" | "cell"> {
  /** "ĐV 1, Tiêu chí 1.1, Điểm Khối thống nhất" */
  readonly what: string;
  /** As people write it in this language; the word for blank where there was or is nothing. */
  readonly was: string;
  readonly is: string;
}

/** Where a change stands now, and which bloc names what is gone. */
export interface ChangeContext {
  readonly locate: ReadOutcome["locate"];
  /** The bloc of the record, for names of what is no longer there. */
  readonly before: Bloc;
  readonly after: Bloc;
  readonly language: Language;
}

/** The words of each change. */
export function tellChanges(changes: readonly InputChange[], context: ChangeContext): ToldChange[] {
  const words = wordsFor(context.language);
  const names = new Names(context, words);
  return changes.map(({ key, subject, was, is }) => {
    const place = context.locate(subject);
    return {
      sheet: place?.sheet ?? "", ...(place?.cell === undefined ? {} : { cell: place.cell }),
      what: names.of(key), was: shown(was, words), is: shown(is, words),
    };
  });
}

function shown(value: InputChange["was"], { language, record }: Words): string {
  if (value === undefined || value === "") return record.blank;
  if (typeof value === "boolean") return value ? record.yes : record.no;
  return typeof value === "number" ? formatDecimal(plainNumber(value), language) : value === "yes" ? record.yes : value === "no" ? record.no : value;
}

/** Names of things by the key of an input. */
class Names {
  private readonly byCode = new Map<string, string>();

  constructor({ before, after }: ChangeContext, private readonly words: Words) {
    for (const bloc of [before, after]) {
      for (const { code, name } of bloc.criteria) this.byCode.set(`criteria|${code}`, name);
      for (const { code, shortName } of bloc.members) this.byCode.set(`members|${code}`, shortName);
      for (const { code, name } of bloc.awards) this.byCode.set(`awards|${code}`, name);
      for (const { code, name } of bloc.candidates) this.byCode.set(`candidates|${code}`, name);
      for (const { code, name } of bloc.groups) this.byCode.set(`groups|${code}`, name);
    }
  }

  /** "settings|missing", "criteria|1.1|max", "ballot|CO|M1|1|for", or of a score "M1|1.1|layers.final.points". */
  of(key: string): string {
    const parts = key.split("|");
    const [first = "", second = ""] = parts;
    const field = parts.at(-1) ?? "";
    const { tabs } = this.words.inputs;
    if (first === "bloc" || first === "settings") return [tabs.setup, this.setting(field)].join(", ");
    if (this.byCode.has(`members|${first}`) && parts.length === 3 && this.byCode.has(`criteria|${second}`)) {
      return [this.byCode.get(`members|${first}`), this.byCode.get(`criteria|${second}`), this.column("scoreSheet", scoreColumn(field))].join(", ");
    }
    const table = tableOf(first);
    const middle = parts.slice(1, -1).map((code) => this.byCode.get(`${first}|${code}`) ?? this.byCode.get(`awards|${code}`) ?? this.byCode.get(`members|${code}`) ?? this.byCode.get(`candidates|${code}`) ?? code);
    const tab: string = first === "groups" ? tabs.setup : (tabs as Readonly<Record<string, string>>)[first] ?? first;
    return [tab, ...middle, table === undefined ? field : this.column(table, COLUMN_OF[field] ?? field)].join(", ");
  }

  private setting(field: string): string {
    const settings: Readonly<Record<string, { readonly label: string } | undefined>> = this.words.inputs.settings;
    return settings[field]?.label ?? (field === "rounding" ? this.words.inputs.settings.roundingStage.label : field);
  }

  private column(table: string, field: string): string {
    const columns: Readonly<Record<string, string | undefined>> = (this.words.inputs.columns as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[table] ?? {};
    return columns[field] ?? field;
  }
}

/** Columns that have another name on the sheet than in the bloc. */
const COLUMN_OF: Readonly<Record<string, string>> = { rule: "method", parent: "label", excluded: "excludedReason" };

const tableOf = (first: string): string | undefined => (["criteria", "members", "awards", "candidates", "ballot", "granted", "decisions", "groups"].includes(first) ? first : undefined);

function scoreColumn(field: string): string {
  const [first = "", layer, part] = field.split(".");
  return layer === undefined ? first : part === "why" || part === "by" ? "why" : layer;
}
