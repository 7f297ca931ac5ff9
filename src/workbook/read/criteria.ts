import type { CriterionDescription } from "../../core/description";
import { fold } from "../format/fold";
import { numberCell, shownText } from "./cell-values";
import type { FindingList } from "./findings";
import type { GroupNames } from "./group-names";
import { LabelTree, type Place } from "./label-tree";
import { parseLabel } from "./labels";
import { notePlace, tablePlaces, type TablePlaces } from "./places";
import { present } from "./present";
import { rowLabel, type RowLabel } from "./row-label";
import type { Table } from "./table";
import { isTotal } from "./totals";

type CriteriaTable = Table<"criteria">;

/** One row of the criteria sheet with its place in the tree. */
interface Row {
  readonly row: number;
  readonly place: Place;
  readonly code: string;
  readonly criterion: CriterionDescription;
  /** A "-" row without maximum, rule and code: it may only explain the row above. */
  readonly mayExplain: boolean;
}

/** The criteria as read, and what is needed to find their rows again on the members' sheets. */
export interface CriteriaRead {
  readonly criteria: readonly CriterionDescription[];
  /** Codes by TT path. */
  readonly byPath: ReadonlyMap<string, string>;
  /** Codes by folded name; several where a name is used again. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly places: TablePlaces;
}

/** Reads the criteria sheet: the tree from TT, codes where typed, else from the TT path. */
export function readCriteria(table: CriteriaTable, groups: GroupNames, findings: FindingList): CriteriaRead {
  const tree = new LabelTree();
  const rows: Row[] = [];
  const codes: string[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    if (table.isEmpty(row)) continue;
    const label = usableLabel(table, row, findings);
    if (label === null) continue;
    const place = tree.add(label.label, label.fromNumber);
    if (place === null) {
      findings.at(table.place(row, "label"), "criterion-bad-label", { label: label.label });
      continue;
    }
    const typedCode = table.text(row, "code");
    const code = typedCode === "" ? place.path : typedCode;
    codes[place.index] = code;
    if (label.name === "") findings.at(table.place(row, "name"), "criterion-name-missing", { label: label.label });
    if (place.repeated) {
      findings.at(table.place(row, "label"), "criterion-doubled", { label: label.label, name: label.name }, { criterion: code, field: "label" });
      if (typedCode === "") continue;
    }
    const parent = place.parent < 0 ? undefined : codes[place.parent];
    const criterion = readRow(table, row, label, code, parent, groups, findings);
    const bare = typedCode === "" && criterion.max === undefined && criterion.rule === undefined && criterion.parameters === undefined;
    rows.push({ row, place, code, criterion, mayExplain: bare && /^[-+•*·▪●○–—]+$/u.test(label.label) });
  }
  return collect(table, withoutExplanations(rows));
}

/**
 * The TT and name of a row that is a criterion; null for totals, notes and signatures. A row that looks like a
 * criterion but has no TT is reported.
 */
function usableLabel(table: CriteriaTable, row: number, findings: FindingList): RowLabel | null {
  const found = rowLabel(table, row);
  const readable = found.label !== "" && parseLabel(found.label) !== null;
  if (found.date) findings.at(table.place(row, "label"), "criterion-bad-label", { label: found.shown });
  if (readable) return found;
  if (isTotal(found.label) || isTotal(found.name)) return null;
  const scored = ["max", "rule", "code"] as const;
  if (!scored.some((key) => table.text(row, key) !== "")) return null;
  if (found.name === "" && found.label === "" && table.text(row, "code") === "") return null;
  findings.at(table.place(row, "label"), "criterion-bad-label", { label: found.label });
  return null;
}

function readRow(
  table: CriteriaTable, row: number, { label, name }: RowLabel, code: string, parent: string | undefined, groups: GroupNames, findings: FindingList,
): CriterionDescription {
  const about = (field: string) => ({ criterion: code, field });
  const max = table.number(row, "max", (given, place) => findings.at(place, "criterion-bad-max", { given }, about("max")));
  const weight = table.number(row, "weight", (given, place) => findings.at(place, "criterion-bad-weight", { given }, about("weight")));
  const target = table.number(row, "target", (given, place) =>
    findings.at(place, "figure-unreadable", { given, expected: "number" }, about("target")));
  const due = table.date(row, "due", about("due"));
  const optional = {
    parent, max, weight, target, due,
    rule: table.text(row, "rule") || undefined,
    parameters: parametersOf(table, row),
    groups: groups.list(table.text(row, "groups")),
    unit: table.text(row, "unit") || undefined,
    appraiser: table.text(row, "appraiser") || undefined,
    evidence: table.text(row, "evidence") || undefined,
    note: table.text(row, "note") || undefined,
  };
  return { code, label, name, ...present(optional) };
}

/** The parameters as typed; a JSON object, as bloc.json may have them, stays an object. */
function parametersOf(table: CriteriaTable, row: number): string | Readonly<Record<string, unknown>> | undefined {
  const col = table.col("parameters");
  const typed = shownText(numberCell(table.sheet, row, col));
  if (typed === "") return undefined;
  if (!typed.startsWith("{")) return typed;
  try {
    const parsed: unknown = JSON.parse(typed);
    return typeof parsed === "object" && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : typed;
  } catch (error) {
    if (error instanceof SyntaxError) return typed;
    throw error;
  }
}

/** Leaves out "-" rows that only describe a criterion which has a maximum of its own. */
function withoutExplanations(rows: readonly Row[]): readonly Row[] {
  const children = new Map<number, Row[]>();
  for (const row of rows) children.set(row.place.parent, [...(children.get(row.place.parent) ?? []), row]);
  const explaining = new Set<Row>();
  for (const row of rows) {
    const below = children.get(row.place.index) ?? [];
    if (row.criterion.max !== undefined && below.length > 0 && below.every((child) => child.mayExplain)) {
      for (const child of below) explaining.add(child);
    }
  }
  return rows.filter((row) => !explaining.has(row));
}

function collect(table: CriteriaTable, rows: readonly Row[]): CriteriaRead {
  const places = tablePlaces(table.sheet.name, table.header.columns, table.col("name") ?? table.sheet.firstCol);
  const byPath = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const { row, place, code, criterion } of rows) {
    notePlace(places, code, row);
    if (!place.repeated) byPath.set(place.path, code);
    const name = fold(criterion.name);
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), code]);
  }
  return { criteria: rows.map(({ criterion }) => criterion), byPath, byName, places };
}
