import type { Criterion, Entry, ScoreLayer } from "../../core/bloc";
import { fold } from "../format/fold";
import { valueOf } from "../format/values";
import { numberCell } from "./cell-values";
import type { CriteriaRead } from "./criteria";
import type { FindingList } from "./findings";
import { LabelTree } from "./label-tree";
import { parseLabel } from "./labels";
import { notePlace, tablePlaces, type TablePlaces } from "./places";
import { rowLabel, type RowLabel } from "./row-label";
import { readEntry, type ScoreTable } from "./score-sheet";
import { isTotal } from "./totals";

/** The criteria with what is needed to recognise their rows. */
export interface KnownCriteria {
  readonly read: CriteriaRead;
  readonly byCode: ReadonlyMap<string, Criterion>;
  readonly parents: ReadonlySet<string>;
  /** The layers whose points count. */
  readonly counted: readonly ScoreLayer[];
}

interface Match {
  readonly criterion: Criterion;
  /** Another criterion that the row's TT or code names while its wording names this one. */
  readonly insteadOf?: Criterion;
  readonly reworded: boolean;
}

/**
 * Reads a member's score table. Rows are matched to criteria by code, else by TT path, else by name. Where the
 * wording is that of another criterion than the TT says, the wording counts and the row is reported: people
 * insert rows and number them anew. Section rows and totals are no scores, whatever is typed there.
 */
export function readScores(
  table: ScoreTable, member: string, known: KnownCriteria, findings: FindingList,
): { readonly entries: readonly Entry[]; readonly places: TablePlaces } {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("name") ?? table.col("label") ?? table.sheet.firstCol);
  const entries: Entry[] = [];
  const strangers: { row: number; label: RowLabel }[] = [];
  const tree = new LabelTree();
  let lastMatched = table.firstRow;
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    if (table.isEmpty(row)) continue;
    const label = rowLabel(table, row);
    const place = label.label === "" ? null : tree.add(label.label, label.fromNumber);
    const match = matchRow(table.text(row, "code"), place?.path, label.name, known);
    if (match === null) {
      if (holdsScores(table, row)) strangers.push({ row, label });
      continue;
    }
    const { criterion } = match;
    const isParent = known.parents.has(criterion.code);
    if (places.rows.has(criterion.code)) {
      if (!isParent) findings.at(table.place(row, "label", "name"), "criterion-doubled", { label: criterion.label, name: criterion.name }, { member, criterion: criterion.code });
      continue;
    }
    lastMatched = row;
    notePlace(places, criterion.code, row);
    if (isParent) continue;
    reportMatch(table, row, label, match, member, findings);
    const read = readEntry(table, row, member, criterion, known.counted, findings);
    if (read === null) continue;
    entries.push(read.entry);
    if (read.stateCol !== undefined) places.states.set(criterion.code, read.stateCol);
  }
  for (const { row, label } of strangers) {
    if (isStranger(label, row < lastMatched)) {
      findings.at(table.place(row, "name", "label"), "criterion-unknown", { label: label.label, name: label.name }, { member });
    }
  }
  return { entries, places };
}

function matchRow(typedCode: string, path: string | undefined, name: string, known: KnownCriteria): Match | null {
  const { byCode, read } = known;
  const coded = byCode.get(typedCode);
  const labelled = path === undefined ? undefined : byCode.get(read.byPath.get(path) ?? "");
  const folded = fold(name);
  const alike = folded === "" ? [] : (read.byName.get(folded) ?? []);
  const named = alike.length === 1 ? byCode.get(alike[0] ?? "") : undefined;
  const first = coded ?? labelled ?? named;
  if (first === undefined) return null;
  if (folded === "" || alike.includes(first.code)) return { criterion: first, reworded: false };
  // Code and TT together outweigh the wording; the wording outweighs either alone.
  const agreed = coded !== undefined && coded === labelled;
  if (named !== undefined && !agreed) return { criterion: named, insteadOf: first, reworded: false };
  return { criterion: first, reworded: true };
}

function reportMatch(table: ScoreTable, row: number, label: RowLabel, match: Match, member: string, findings: FindingList): void {
  const { criterion, insteadOf } = match;
  const about = { member, criterion: criterion.code };
  const place = table.place(row, "name", "label");
  const names = { label: criterion.label, name: criterion.name };
  if (insteadOf !== undefined) findings.at(place, "criterion-moved", { ...names, given: `${insteadOf.label} ${insteadOf.name}` }, about);
  else if (match.reworded) findings.at(place, "criterion-reworded", { ...names, given: label.name }, about);
  const max = numberCell(table.sheet, row, table.col("max"));
  if (max.kind === "number" && criterion.max !== undefined && max.value !== criterion.max) {
    findings.at(table.place(row, "max"), "sheet-max-differs", { given: table.text(row, "max"), max: String(criterion.max) }, { ...about, field: "max" });
  }
}

/** Whether a row that is no known criterion holds what only a criterion's row has. Signatures and notes do not. */
function holdsScores(table: ScoreTable, row: number): boolean {
  const keys = ["max", "self", "cross-check", "appraised", "final", "actual", "target"] as const;
  const numeric = keys.some((key) => {
    const { kind } = numberCell(table.sheet, row, table.col(key));
    return kind !== "blank" && kind !== "text";
  });
  const state = table.text(row, "state");
  return numeric || (state !== "" && valueOf("state", state) !== undefined);
}

/** A row with scores that belongs to no criterion; totals, and figures without words at the foot, are none. */
function isStranger(label: RowLabel, amongCriteria: boolean): boolean {
  const hasLabel = label.label !== "" && parseLabel(label.label) !== null;
  if (!hasLabel && (isTotal(label.label) || isTotal(label.name))) return false;
  return amongCriteria || hasLabel || label.name !== "";
}
