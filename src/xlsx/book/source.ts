import type { SimSheet, SimStyle, SimWorkbook } from "../../simhost/model/types";
import type { PackageFile } from "../package/package-file";
import type { SharedStrings } from "../strings/shared-strings";
import type { StyleSheet } from "../styles/style-sheet";
import type { XmlAttributes } from "../xml/scan";

/** A name as the file has it. */
export interface RawName {
  readonly attributes: XmlAttributes;
  readonly formula: string;
  /** Place of its sheet among all sheets, for a name of one sheet. */
  readonly sheetPlace?: number;
}

/** One entry of the workbook's list of sheets; chart sheets and other kinds have no sheet in the model. */
export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly part: string;
  readonly attributes: XmlAttributes;
  readonly modelId?: string;
}

/** Names of the parts that a workbook has once at most. */
export interface BookParts {
  readonly workbook: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly calcChain?: string;
}

/** What the file layer remembers of an opened workbook. */
export class BookSource {
  constructor(
    readonly file: PackageFile,
    readonly parts: BookParts,
    readonly entries: readonly SheetEntry[],
    readonly names: readonly RawName[],
    readonly strings: SharedStrings,
    /** Styles as they were read; the model's list begins with the same objects. */
    readonly styles: readonly SimStyle[],
    readonly styleSheet: StyleSheet,
    /** Sheet that was shown on opening. */
    readonly activeSheetId: string,
    /** Strict files name other namespaces than usual ones. */
    readonly strict: boolean,
  ) {}
}

/** What the file layer remembers of a sheet that it read. */
export class SheetSource {
  constructor(
    readonly part: string,
    readonly name: string,
    readonly tabSelected: boolean,
    /** Parts of the charts that were read into the model. */
    readonly charts: readonly string[],
  ) {}
}

export function bookSource(workbook: SimWorkbook): BookSource | undefined {
  return workbook.source instanceof BookSource ? workbook.source : undefined;
}

export function sheetSource(sheet: SimSheet): SheetSource | undefined {
  return sheet.source instanceof SheetSource ? sheet.source : undefined;
}
