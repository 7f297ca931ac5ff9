/** A file that the user picked beside the open workbook, as a shell without a host for it can read it. */
import { ownedSheets } from "../excel";
import { wordsFor, type Language, type Words } from "../i18n";
import type { SheetGrid, WorkbookGrids } from "../workbook";
import type { CompareOutcome } from "./compare-workbooks";

/** A workbook file as plain values, with the names by which our sheets in it are known. */
export interface FileBook {
  readonly sheets: readonly Omit<SheetGrid, "owned" | "formulas">[];
  /** The workbook's own names (not those of a sheet's scope), with what they refer to. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** The grids of such a file: our own sheets are known as ours, so that they are not read as inputs. */
export function gridsOfFile({ sheets, names }: FileBook): WorkbookGrids {
  const roles = ownedSheets(names.map((name) => ({ ...name, scope: "Workbook" })));
  return {
    sheets: sheets.map((sheet) => {
      const owned = roles.get(sheet.name);
      return owned === undefined ? sheet : { ...sheet, owned };
    }),
  };
}

/** Why a file cannot be read as a workbook. */
export type FileFaultCode = keyof Words["cli"]["file"]["xlsx"];

/** The outcome of a comparison with a file that cannot be read. */
export function unreadableFile(name: string, code: FileFaultCode, language: Language): CompareOutcome {
  return { status: "refused", reason: { what: `${name}: ${wordsFor(language).cli.file.xlsx[code]}`, todo: "" }, findings: [] };
}
