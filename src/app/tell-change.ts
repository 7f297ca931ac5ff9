/** An input that changed since a run, in words: what it is, where it stands, what it was and is. */
import { SCORE_LAYERS, type Bloc, type RunResult, type ScoreLayer, type Subject } from "../core";
import { type Language, type Words, wordsFor } from "../i18n";
import { fieldName } from "../i18n/finding-values";
import type { InputChange, LocatedFinding, ReadOutcome } from "../workbook";
import { toldValue } from "./told-value";

/** A change with its place; `sheet` "" where it stands on no sheet any more. */
export interface ToldChange extends Pick<LocatedFinding, "sheet" | "cell"> {
  /** "ĐV 1, Tiêu chí 1.1, Điểm Khối thống nhất" */
  readonly what: string;
  /** As people write it in this language; the word for blank where there was or is nothing. */
  readonly was: string;
  readonly is: string;
  /** Why it changes no result: other points count for this criterion. */
  readonly note?: string;
}

/** Where a change stands now, and which bloc names what is gone. */
export interface ChangeContext {
  readonly locate: ReadOutcome["locate"];
  /** The bloc of the record, for names of what is no longer there. */
  readonly before: Bloc;
  readonly after: Bloc;
  readonly language: Language;
  /** What `after` comes to, which tells the layers that count. */
  readonly result?: RunResult;
}

/** The words of each change. */
export function tellChanges(changes: readonly InputChange[], context: ChangeContext): ToldChange[] {
  const words = wordsFor(context.language);
  const names = new Names(context, words);
  const counted = countedLayers(context.result);
  return changes.map(({ key, subject, was, is }) => {
    const place = context.locate(subject);
    const field = key.split("|").at(-1) ?? "";
    const note = is === undefined ? undefined : noteOf(field, counted.get(`${subject.member ?? ""}|${subject.criterion ?? ""}`), context, words);
    return {
      sheet: place?.sheet ?? "", ...(place?.cell === undefined ? {} : { cell: place.cell }),
      what: names.of(key, subject), was: toldValue(was, field, words), is: toldValue(is, field, words),
      ...(note === undefined ? {} : { note }),
    };
  });
}

/** By "member|criterion". */
function countedLayers(result: RunResult | undefined): ReadonlyMap<string, ScoreLayer> {
  return new Map((result?.groups ?? []).flatMap(({ standings }) => standings.flatMap(({ member, leaves }) =>
    leaves.flatMap(({ criterion, layer }) => (layer === undefined ? [] : [[`${member}|${criterion}`, layer] as const])))));
}

/** Points of a layer that does not count, because the bloc does not use it or because a layer before it has points. */
function noteOf(field: string, counted: ScoreLayer | undefined, { after }: ChangeContext, words: Words): string | undefined {
  const layer = SCORE_LAYERS.find((one) => field === `layers.${one}.points` || field === `typed.${one}.points`);
  if (layer === undefined || counted === undefined || layer === counted) return undefined;
  const { layerNotListed, layerNotUsed } = words.record.check;
  return after.settings.scoreLayers.includes(layer) ? layerNotUsed(words.inputs.values.layers[counted]) : layerNotListed;
}

type Tables = Words["inputs"]["columns"];

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
  of(key: string, { member, criterion, field: scored = "" }: Subject): string {
    const parts = key.split("|");
    const [first = ""] = parts;
    const field = parts.at(-1) ?? "";
    const { tabs } = this.words.inputs;
    if (member !== undefined && criterion !== undefined) {
      return [this.byCode.get(`members|${member}`) ?? member, this.byCode.get(`criteria|${criterion}`) ?? criterion, this.column("scoreSheet", scored)].join(", ");
    }
    if (!isTable(first, this.words)) return [tabs.setup, fieldName(this.words.inputs, field)].join(", ");
    const middle = parts.slice(1, -1).filter((code) => code !== "").map((code) => this.byCode.get(`${first}|${code}`) ?? this.byCode.get(`awards|${code}`) ?? this.byCode.get(`members|${code}`) ?? this.byCode.get(`candidates|${code}`) ?? code);
    const tab: Readonly<Record<string, string>> = tabs;
    return [tab[first] ?? tabs.setup, ...middle, this.column(first, field)].join(", ");
  }

  private column(table: keyof Tables, field: string): string {
    const columns: Readonly<Record<string, string | undefined>> = this.words.inputs.columns[table];
    return columns[COLUMN_OF[`${table}.${field}`] ?? field] ?? fieldName(this.words.inputs, field);
  }
}

const isTable = (name: string, { inputs }: Words): name is keyof Tables => Object.hasOwn(inputs.columns, name);

/** Columns that have another name on the sheet than in the bloc. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  "criteria.parent": "label", "members.excluded": "excludedReason", "candidates.woman": "salutation", "ballot.for": "votesFor",
};
