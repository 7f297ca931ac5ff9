/** Data check: everything that was found, where, and what to do; and what came of the run. */
import type { Bloc } from "../../core/bloc";
import type { Severity } from "../../core/finding";
import type { Words } from "../../i18n";
import { findingText } from "../../i18n/finding-text";
import type { DataCheckColumn } from "../../i18n/words-outputs";
import type { WorkbookGrids } from "../grid";
import type { LocatedFinding } from "../located-finding";
import { ownedSheet, type WantedSheet } from "../ownership";
import { pageScale, printedChars } from "../page-fit";
import type { SheetPlan } from "../sheet-plan";
import { HEADER, readEarlier, wantSheet } from "./earlier-sheet";
import { STANDINGS_ROLE } from "./kept-remarks";
import { KEY_COLUMN, type KeyedColumn, type KeyedRow } from "./keyed-sheet";
import type { OutputSheet } from "./output-context";
import { CENTER, lineHeight, MARGINS, pageCode, RUN_LINE, STRONG, TEXT_CENTER, TITLE } from "./page-look";
import { pageNote } from "./page-note";
import { planKeyedSheet, textLine, wrapText } from "./plan-keyed-sheet";
import { blocLine } from "./sheet-text";

/** Role of the data check, which a stopped run writes too. */
export const DATA_CHECK_ROLE = "data-check";
const TAB_COLOR = "#C00000";
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const COLORS: Readonly<Record<Severity, string>> = { error: "#9C0006", warning: "#7F4F00", info: "#404040" };

/** The data check of a ranked run. */
export const dataCheck: OutputSheet = {
  wanted: ({ grids, words }) => [wantedDataCheck(grids, words)],
  plan: (context, _role, target) =>
    planDataCheck({ ...context, outcome: context.result.provisional ? "provisional" : "ranked" }, target),
};

/** What is checked: findings of the run and of the publication, in any order. */
export interface Checked {
  readonly grids: WorkbookGrids;
  readonly words: Words;
  /** null where the set-up could not be read. */
  readonly bloc: Bloc | null;
  readonly ranAt: string;
  readonly findings: readonly LocatedFinding[];
  readonly outcome: "ranked" | "provisional" | "stopped";
}

/** The data check as a wanted sheet, of a ranked and of a stopped run. */
export function wantedDataCheck(grids: WorkbookGrids, { outputs }: Words): WantedSheet {
  return wantSheet(grids, DATA_CHECK_ROLE, outputs.tabs[DATA_CHECK_ROLE]);
}

/**
 * The plan of the data check sheet. Findings stand by severity, within it in the order given; a remark that a
 * user typed beside a finding stays with it for as long as it is found.
 */
export function planDataCheck(checked: Checked, target: SheetPlan["target"]): SheetPlan {
  const { grids, words } = checked;
  const texts = words.outputs.dataCheck;
  const earlier = "overwrite" in target ? readEarlier(ownedSheet(grids, DATA_CHECK_ROLE)) : undefined;
  const columns = columnsOf(words);
  const width = columns.reduce((sum, column) => sum + (column.printed ? column.chars : 0), 0);
  const rows: KeyedRow[] = [...headOf(checked, width), { key: HEADER, part: "header", cells: { ...texts.columns } }, ...bodyOf(checked)];
  const note = pageNote(checked.bloc?.bloc.note, "landscape", "", pageScale({ orientation: "landscape", margins: MARGINS }, printedChars(columns)));
  return planKeyedSheet({ columns, rows }, { titleColumn: "what" }, {
    role: DATA_CHECK_ROLE, target, earlier, frozenColumn: "severity", tabColor: TAB_COLOR,
    print: { orientation: "landscape", fitWide: 1, margins: MARGINS, ...(note === undefined ? {} : { header: { left: note } }), footer: { right: pageCode(words.outputs.page) } },
  });
}

function columnsOf({ outputs }: Words): KeyedColumn[] {
  const column = (key: DataCheckColumn, chars: number, look: KeyedColumn["look"] = {}): KeyedColumn => ({ key, chars, look, printed: true });
  return [
    { key: KEY_COLUMN, chars: 10, printed: false },
    column("label", Math.max(5, outputs.dataCheck.columns.label.length + 2), CENTER), column("severity", 12, CENTER), column("sheet", 24, { numberFormat: "@" }), column("cell", 9, TEXT_CENTER),
    column("what", 60, { numberFormat: "@" }), column("todo", 50, { numberFormat: "@" }),
  ];
}

function headOf({ words, bloc, findings, outcome, ranAt, grids }: Checked, width: number): KeyedRow[] {
  const texts = words.outputs.dataCheck;
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const status = outcome === "stopped" ? texts.stopped(count("error")) : outcome === "provisional" ? texts.rankedProvisionally : texts.ranked;
  const hasEarlier = grids.sheets.some((sheet) => sheet.owned?.startsWith(STANDINGS_ROLE) === true);
  const standing = outcome !== "stopped" ? "" : hasEarlier ? texts.earlierStands : texts.noEarlier;
  const across = (key: string, text: string, look: KeyedRow["look"], size: number): KeyedRow => ({
    key, part: "head", only: "label", cells: { label: text }, across: true, ...(look === undefined ? {} : { look }),
    points: text === "" ? 3 : lineHeight(size, Math.max(1, wrapText(text, width * 0.9).length)),
  });
  return [
    blocLine(bloc, "label"),
    across("title", texts.title(bloc === null ? "" : words.outputs.period(bloc.bloc)), TITLE, 14),
    across("run", words.outputs.time(ranAt), RUN_LINE, 12),
    across("status", status, { ...STRONG, wrap: true, color: outcome === "stopped" ? COLORS.error : "#000000" }, 13),
    across("earlier", standing, { size: 12, wrap: true }, 12),
    textLine("counts", "head", "label", texts.counts(count("error"), count("warning"), count("info")), { points: lineHeight(13) }),
    { key: "space", part: "head", only: "", cells: {}, points: 8 },
  ];
}

function bodyOf({ words, findings }: Checked): KeyedRow[] {
  const texts = words.outputs.dataCheck;
  if (findings.length === 0) return [textLine("clean", "body", "label", texts.clean)];
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const seen = new Map<string, number>();
  return sorted.map((finding, i): KeyedRow => {
    const { what, todo } = findingText(words, finding);
    const identity = `${finding.code}|${finding.sheet}|${finding.cell ?? ""}`;
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return {
      key: `f:${identity}|${nth}`, part: "body", looks: { severity: SEVERITY_LOOKS[finding.severity] },
      cells: {
        label: i + 1, severity: texts.severity[finding.severity], sheet: finding.sheet === "" ? texts.wholeBook : finding.sheet,
        cell: finding.cell ?? "", what, todo,
      },
    };
  });
}

const SEVERITY_LOOKS: Readonly<Record<Severity, { bold: boolean; color: string }>> = {
  error: { bold: true, color: COLORS.error }, warning: { bold: true, color: COLORS.warning }, info: { bold: false, color: COLORS.info },
};
