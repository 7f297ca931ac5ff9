import type { SettingKey } from "../../i18n/words-inputs";
import { FORMAT_VERSION } from "../format/settings";
import { valuesIn, type ValueSet } from "../format/values";
import type { PlanCell } from "../sheet-plan";
import { MARGINS } from "../outputs/page-look";
import { Draft, FONT, HEADER_FILL, SECTION_FILL, SIZE, columnReference, literalList, pageFooter } from "./draft";
import type { PlannedSheet } from "./input-table";
import { cell, dateCell, type InputContext } from "./names";
import { rowHeight } from "./row-heights";

const GENERAL: readonly SettingKey[] = ["name", "kind", "year", "period", "head", "deputy", "place", "issuer", "preparedBy", "note", "formatVersion"];
const SCORING: readonly SettingKey[] = ["asOf", "scoreLayers", "missing", "roundingStage", "decimals", "rankOn", "rankMethod"];
const SETS: Readonly<Partial<Record<SettingKey, ValueSet>>> = {
  kind: "kind", period: "period", missing: "missing", roundingStage: "roundingStage", rankOn: "rankOn", rankMethod: "rankMethod",
};
const GROUP_SPARE = 3;
const OTHER_SPARE = 3;
const WIDTHS = [30, 44, 50];
const COLUMNS = WIDTHS.map((width) => ({ width, wrap: true }));
const FIRST_SETTING = 4;

/** How a column of a small table looks, and the items of its drop-down list. */
interface SmallColumn {
  readonly items?: readonly string[];
  readonly align?: "center";
}
const NUMBERS: SmallColumn = { align: "center" };

/** The row of the first group and the number of rows for groups, for drop-down lists on other sheets. */
export function groupRows(context: InputContext): { readonly first: number; readonly last: number } {
  const first = FIRST_SETTING + 1 + GENERAL.length + 1 + SCORING.length + 1 + 2;
  return { first, last: first + context.bloc.groups.length - 1 };
}

/** Where the members' names stand, for the lists of head and deputy. */
export interface MemberNamesAt {
  readonly sheet: string;
  readonly letters: string;
  readonly first: number;
  readonly last: number;
}

/** The set-up sheet: settings as label and value under headings, then the small tables. */
export function planSetup(context: InputContext, members: MemberNamesAt): PlannedSheet {
  const { bloc, words } = context;
  const draft = new Draft(WIDTHS);
  const rows = new Map<string, number>();
  draft.guide(3, words.guides.setup);
  draft.line(1, 3, words.titles.setup, { bold: true, size: 14 });
  const { label, value, hint } = words.settingColumns;
  header(draft, 3, [label, value, hint]);
  let row = heading(draft, FIRST_SETTING, words.headings.general);
  row = settings(GENERAL, row);
  row = heading(draft, row, words.headings.scoring);
  row = settings(SCORING, row);
  row = smallTable(row + 1, words.headings.groups, Object.values(words.columns.groups), bloc.groups.map((group) => [
    group.code, group.name, words.values.notApplicable[group.notApplicable],
  ]), GROUP_SPARE, [{}, {}, { items: valuesIn("notApplicable").map((key) => words.values.notApplicable[key]) }]);
  row = smallTable(row + 1, words.headings.tieBreaks, Object.values(words.columns.tieBreaks), bloc.settings.tieBreaks.map((one, at) => [
    at + 1, words.values.tieBreakBy[one.by], cell(one.criterion),
  ]), OTHER_SPARE, [NUMBERS, { items: valuesIn("tieBreakBy").map((key) => words.values.tieBreakBy[key]) }, {}]);
  row = smallTable(row + 1, words.headings.classes, Object.values(words.columns.classes), bloc.settings.classes.map((one) => [
    one.name, one.from, cell(one.minShareEach),
  ]), OTHER_SPARE, [{}, NUMBERS, NUMBERS]);
  const plan = draft.plan({
    role: "setup",
    tab: context.target("setup"),
    freeze: { rows: 4, cols: 1 },
    tabColor: "#1F4E79",
    print: {
      orientation: "portrait", fitWide: 1, area: { row: 1, col: 0, rows: row - 1, cols: 3 }, margins: MARGINS, footer: pageFooter(context.pageNumber),
    },
  });
  return { plan, rows, columns: new Map([["label", 0], ["value", 1], ["hint", 2]]) };

  function settings(keys: readonly SettingKey[], from: number): number {
    keys.forEach((key, at) => {
      const { label: text, hint: help } = words.settings[key];
      rows.set(key, from + at);
      const cells = [text, settingCell(context, key), help];
      draft.put(from + at, 0, ...cells).fit(from + at, rowHeight(cells, COLUMNS, key === "note")).list(from + at, 1, 1, 1, listFor(key));
    });
    draft
      .format(from, 0, keys.length, 3, { font: FONT, size: SIZE, valign: "center", wrap: true, border: "thin" })
      .format(from, 1, keys.length, 1, { numberFormat: "@", align: "left" })
      .format(from, 2, keys.length, 1, { italic: true, size: 11, color: "#595959" });
    keys.forEach((key, at) => {
      // Nobody overlooks that figures are invented, where that is what the note says.
      if (key === "note") draft.format(from + at, 1, 1, 1, { bold: true, color: "#C00000" });
      if (key === "asOf") draft.format(from + at, 1, 1, 1, { numberFormat: "dd/mm/yyyy" });
      if (key === "year" || key === "decimals" || key === "formatVersion") draft.format(from + at, 1, 1, 1, { numberFormat: "0" });
    });
    return from + keys.length;
  }

  function listFor(key: SettingKey): readonly string[] | string | null {
    if (key === "head" || key === "deputy") return columnReference(members.sheet, members.letters, members.first, members.last);
    const set = SETS[key];
    if (set === undefined) return null;
    const texts: Readonly<Record<string, string>> = words.values[set];
    return literalList(valuesIn(set).map((value) => texts[value] ?? String(value)));
  }

  function smallTable(
    at: number, title: string, headers: readonly string[], cells: readonly (readonly PlanCell[])[], spare: number, looks: readonly SmallColumn[],
  ): number {
    const top = heading(draft, at, title);
    header(draft, top, headers);
    const count = cells.length + spare;
    draft.block(top + 1, 0, cells).format(top + 1, 0, count, 3, { font: FONT, size: SIZE, valign: "center", wrap: true, border: "thin", align: "left" });
    for (let line = 0; line < count; line += 1) draft.fit(top + 1 + line, rowHeight(cells[line] ?? [], COLUMNS));
    looks.forEach(({ items, align }, col) => {
      if (items !== undefined) draft.list(top + 1, col, count, 1, literalList(items));
      if (align !== undefined) draft.format(top + 1, col, count, 1, { align });
    });
    return top + 1 + count;
  }
}

function heading(draft: Draft, row: number, text: string): number {
  draft.put(row, 0, text).fit(row, rowHeight([], COLUMNS)).format(row, 0, 1, 3, { font: FONT, size: SIZE, bold: true, fill: SECTION_FILL });
  return row + 1;
}

function header(draft: Draft, row: number, texts: readonly string[]): void {
  draft.block(row, 0, [texts]).fit(row, rowHeight(texts, COLUMNS, true)).format(row, 0, 1, 3, { font: FONT, size: SIZE, bold: true, fill: HEADER_FILL, align: "center", valign: "center", wrap: true, border: "thin" });
}

function settingCell({ bloc: { bloc, settings }, words, fullName }: InputContext, key: SettingKey): PlanCell {
  const { values } = words;
  switch (key) {
    case "name": return cell(bloc.name);
    case "kind": return values.kind[bloc.kind];
    case "year": return bloc.year;
    case "period": return values.period[bloc.period];
    case "head": return cell(bloc.head === undefined ? undefined : fullName(bloc.head));
    case "deputy": return cell(bloc.deputy === undefined ? undefined : fullName(bloc.deputy));
    case "place": return cell(bloc.place);
    case "issuer": return cell(bloc.issuer);
    case "preparedBy": return cell(bloc.preparedBy);
    case "asOf": return dateCell(settings.asOf);
    case "scoreLayers": return settings.scoreLayers.map((layer) => values.layers[layer]).join(" → ");
    case "missing": return values.missing[settings.missing];
    case "roundingStage": return values.roundingStage[settings.rounding.stage];
    case "decimals": return settings.rounding.decimals;
    case "rankOn": return values.rankOn[settings.rankOn];
    case "rankMethod": return values.rankMethod[settings.rankMethod];
    case "note": return cell(bloc.note);
    case "formatVersion": return FORMAT_VERSION;
  }
}
