import type { BlocInfo, ClassRule, ScoreLayer, TieBreak } from "../../core/bloc";
import type { GroupDescription, SettingsDescription } from "../../core/description";
import type { SettingKey } from "../../i18n/words-inputs";
import { wordsFor } from "../../i18n";
import { cellAddress } from "../format/a1";
import { REQUIRED_COLUMNS } from "../format/columns";
import { fold } from "../format/fold";
import { FORMAT_VERSION, settingOf } from "../format/settings";
import { valueOf, valuesIn, type ValueOf, type ValueSet } from "../format/values";
import { dateOfCell, numberCell, shownText } from "./cell-values";
import { findHeader } from "./find-header";
import type { CellPlace, FindingList } from "./findings";
import { notePlace, tablePlaces, type Places } from "./places";
import { present } from "./present";
import type { SheetView } from "./sheet-view";
import { Table } from "./table";

/** What the set-up sheet says. Head and deputy are as typed: a code or a name. */
export interface SetupRead {
  readonly bloc: BlocInfo;
  readonly settings: SettingsDescription;
  readonly groups: readonly GroupDescription[];
}

/** Cells of the set-up sheet that hold a setting: label and value. */
export type SettingCells = ReadonlyMap<SettingKey, CellPlace>;

/**
 * The settings of a sheet: the column that holds the most known labels, and the value beside each. The column
 * of values is the one headed "Giá trị", else the first one to the right of the labels that is in use.
 */
export function findSettings(sheet: SheetView): SettingCells {
  const labels: { key: SettingKey; row: number; col: number }[] = [];
  let valueCol: number | undefined;
  const heads = new Set([wordsFor("vi"), wordsFor("en")].map((words) => fold(words.inputs.settingColumns.value)));
  for (let row = sheet.firstRow; row < sheet.endRow; row += 1) {
    for (let col = sheet.firstCol; col < sheet.endCol; col += 1) {
      const value = sheet.value(row, col);
      if (typeof value !== "string" || value === "") continue;
      if (valueCol === undefined && heads.has(fold(value))) valueCol = col;
      const key = settingOf(value);
      if (key !== undefined) labels.push({ key, row, col });
    }
  }
  const column = mostCommon(labels.map(({ col }) => col));
  const inColumn = labels.filter(({ col }) => col === column);
  const cells = new Map<SettingKey, CellPlace>();
  for (const { key, row, col } of inColumn) {
    const before = cells.get(key);
    // A title or note may read like a label; the row that has a value is the setting.
    if (before !== undefined && sheet.value(before.row, before.col) !== "") continue;
    const at = valueCol ?? firstUsed(sheet, inColumn.map((label) => label.row), col + 1) ?? col + 1;
    if (before === undefined || sheet.value(row, at) !== "") cells.set(key, { sheet: sheet.name, row, col: at });
  }
  return cells;
}

function mostCommon(cols: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const col of cols) counts.set(col, (counts.get(col) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

function firstUsed(sheet: SheetView, rows: readonly number[], from: number): number | undefined {
  for (let col = from; col < sheet.endCol; col += 1) if (rows.some((row) => sheet.value(row, col) !== "")) return col;
  return undefined;
}

/** Reads the set-up sheet. Whatever is blank is left out, so that the defaults of core fill it. */
export function readSetup(sheet: SheetView, places: Places, findings: FindingList): SetupRead {
  const cells = findSettings(sheet);
  places.setup = sheet.name;
  for (const [key, { row, col }] of cells) places.settings.set(key, { sheet: sheet.name, cell: cellAddress(row, col) });
  const reader = new SettingReader(sheet, cells, findings);
  const version = reader.whole("formatVersion");
  const versionCell = cells.get("formatVersion");
  if (version !== undefined && version > FORMAT_VERSION && versionCell !== undefined) {
    findings.at(versionCell, "format-newer", { given: String(version) });
  }
  return {
    bloc: readInfo(reader),
    settings: {
      ...present({
        asOf: reader.date("asOf"),
        scoreLayers: reader.layers(),
        missing: reader.choice("missing", "missing"),
        rankOn: reader.choice("rankOn", "rankOn"),
        rankMethod: reader.choice("rankMethod", "rankMethod"),
      }),
      rounding: present({ stage: reader.choice("roundingStage", "roundingStage"), decimals: reader.decimals() }),
      tieBreaks: readTieBreaks(sheet, places, findings),
      classes: readClasses(sheet, places, findings),
    },
    groups: readGroups(sheet, places, findings),
  };
}

function readInfo(reader: SettingReader): BlocInfo {
  const name = reader.text("name");
  if (name === "") reader.missing("name");
  const year = reader.whole("year");
  if (year === undefined && reader.text("year") === "") reader.missing("year", "error");
  const period = reader.choice("period", "period");
  if (period === undefined && reader.text("period") === "") reader.missing("period");
  const optional = {
    head: reader.text("head") || undefined,
    deputy: reader.text("deputy") || undefined,
    place: reader.text("place") || undefined,
    issuer: reader.text("issuer") || undefined,
    preparedBy: namedIn(reader.text("preparedBy")),
    note: reader.text("note") || undefined,
  };
  return { name, kind: reader.choice("kind", "kind") ?? "khoi", year: year ?? 0, period: period ?? "year", ...present(optional) };
}

/** A dash says that nobody is to be named, and that this was meant. */
function namedIn(text: string): string | undefined {
  return NOBODY.test(text) ? undefined : text;
}

const NOBODY = /^[-–—]?$/;

/** Reads single settings and reports those that cannot be understood. */
class SettingReader {
  constructor(
    private readonly sheet: SheetView,
    private readonly cells: SettingCells,
    private readonly findings: FindingList,
  ) {}

  text(key: SettingKey): string {
    const place = this.cells.get(key);
    return place === undefined ? "" : this.sheet.text(place.row, place.col);
  }

  choice<S extends ValueSet>(key: SettingKey, set: S): ValueOf<S> | undefined {
    const given = this.text(key);
    if (given === "") return undefined;
    const value = valueOf(set, given);
    if (value === undefined) this.bad(key, given, valuesIn(set).join(", "));
    return value;
  }

  whole(key: SettingKey): number | undefined {
    const place = this.cells.get(key);
    if (place === undefined) return undefined;
    const cell = numberCell(this.sheet, place.row, place.col);
    if (cell.kind === "blank") return undefined;
    if ((cell.kind === "number" || cell.kind === "text-number") && Number.isInteger(cell.value) && cell.value >= 0) return cell.value;
    this.bad(key, shownText(cell), "");
    return undefined;
  }

  decimals(): number | undefined {
    const value = this.whole("decimals");
    if (value === undefined || value <= 9) return value;
    this.bad("decimals", String(value), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
    return undefined;
  }

  date(key: SettingKey): string | undefined {
    const place = this.cells.get(key);
    const date = place === undefined ? undefined : dateOfCell(this.sheet, place.row, place.col);
    if (date === null && place !== undefined) this.findings.at(place, "report-bad-date", { given: this.text(key) }, { field: key });
    return date ?? undefined;
  }

  layers(): readonly ScoreLayer[] | undefined {
    const given = this.text("scoreLayers");
    if (given === "") return undefined;
    const parts = given.split(/→|->|=>|>|;|,|\//).map((part) => part.trim()).filter((part) => part !== "");
    const layers = parts.map((part) => valueOf("layers", part));
    const known = layers.filter((layer) => layer !== undefined);
    if (known.length === parts.length && new Set(known).size === known.length) return known;
    this.bad("scoreLayers", given, valuesIn("layers").join(", "));
    return undefined;
  }

  missing(key: SettingKey, severity?: "error"): void {
    const place = this.cells.get(key);
    if (place !== undefined) this.findings.at(place, "setting-missing", { setting: key }, { field: key }, severity);
    else this.findings.at({ sheet: this.sheet.name, row: this.sheet.firstRow, col: this.sheet.firstCol }, "setting-missing", { setting: key }, { field: key }, severity);
  }

  private bad(key: SettingKey, given: string, allowed: string): void {
    const place = this.cells.get(key);
    if (place !== undefined) this.findings.at(place, "bad-setting", { setting: key, given, allowed }, { field: key });
  }
}

/** A small table of the set-up sheet: from its header to the first empty row or the next label. */
function smallTable<T extends "groups" | "tieBreaks" | "classes">(sheet: SheetView, table: T, findings: FindingList): Table<T> | null {
  const header = findHeader(sheet, table);
  if (header === null || !REQUIRED_COLUMNS[table].every((choice) => choice.some((key) => header.columns.has(key)))) return null;
  let end = header.lastRow + 1;
  const cols = [...header.columns.values()];
  while (end < sheet.endRow && cols.some((col) => sheet.value(end, col) !== "")) end += 1;
  return new Table(sheet, table, header, findings, end);
}

function readGroups(sheet: SheetView, places: Places, findings: FindingList): readonly GroupDescription[] {
  const table = smallTable(sheet, "groups", findings);
  if (table === null) return [];
  const found = tablePlaces(sheet.name, table.header.columns, table.col("name") ?? table.col("code") ?? sheet.firstCol);
  places.groups = found;
  const groups: GroupDescription[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const code = table.text(row, "code") || table.text(row, "name");
    if (code === "") continue;
    notePlace(found, code, row);
    const given = table.text(row, "notApplicable");
    const notApplicable = given === "" ? undefined : valueOf("notApplicable", given);
    if (given !== "" && notApplicable === undefined) {
      findings.at(table.place(row, "notApplicable"), "bad-setting", { setting: "groups.notApplicable", given, allowed: valuesIn("notApplicable").join(", ") }, { group: code, field: "notApplicable" });
    }
    groups.push({ code, name: table.text(row, "name") || code, ...present({ notApplicable }) });
  }
  return groups;
}

function readTieBreaks(sheet: SheetView, places: Places, findings: FindingList): readonly TieBreak[] {
  const table = smallTable(sheet, "tieBreaks", findings);
  if (table === null) return [];
  places.settings.set("tieBreaks", { sheet: sheet.name, cell: cellAddress(table.firstRow, table.place(table.firstRow, "by").col) });
  const breaks: TieBreak[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const given = table.text(row, "by");
    if (given === "") continue;
    const by = valueOf("tieBreakBy", given);
    if (by === undefined) {
      findings.at(table.place(row, "by"), "bad-setting", { setting: "tieBreaks.by", given, allowed: valuesIn("tieBreakBy").join(", ") }, { field: "tieBreaks" });
      continue;
    }
    breaks.push({ by, ...present({ criterion: table.text(row, "criterion") || undefined }) });
  }
  return breaks;
}

function readClasses(sheet: SheetView, places: Places, findings: FindingList): readonly ClassRule[] {
  const table = smallTable(sheet, "classes", findings);
  if (table === null) return [];
  places.settings.set("classes", { sheet: sheet.name, cell: cellAddress(table.firstRow, table.place(table.firstRow, "name").col) });
  const classes: ClassRule[] = [];
  for (let row = table.firstRow; row < table.endRow; row += 1) {
    const name = table.text(row, "name");
    const bad = (key: "from" | "minShareEach") => (given: string, place: CellPlace) =>
      findings.at(place, "bad-setting", { setting: `classes.${key}`, given, allowed: "" }, { field: "classes" });
    const from = table.number(row, "from", bad("from"));
    if (name === "" && from === undefined) continue;
    const minShareEach = table.number(row, "minShareEach", bad("minShareEach"));
    if (name === "" || from === undefined) {
      findings.at(table.place(row, name === "" ? "name" : "from"), "setting-missing", { setting: name === "" ? "classes.name" : "classes.from" }, { field: "classes" }, "error");
      continue;
    }
    classes.push({ name, from, ...present({ minShareEach }) });
  }
  return classes;
}
