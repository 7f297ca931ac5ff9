import type { ClassTable } from "../class-table";
import { accessDenied, notSimulated } from "../../host-error";
import type { SimSheet } from "../../model/types";

export const worksheetProtectionTable: ClassTable<SimSheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { since: "1.2", get: (sheet) => sheet.protected },
    Options: { since: "1.2", get: (sheet) => (sheet.protected ? { ...DEFAULT_OPTIONS } : null) },
  },
  objects: {},
  methods: {
    Protect: {
      since: "1.2",
      writes: true,
      call: (sheet, [options, password], session) => {
        if (password !== null && password !== undefined) throw notSimulated("WorksheetProtection.protect with a password");
        if (!isDefault(options)) throw notSimulated("WorksheetProtection.protect with options that allow more");
        if (sheet.protected) throw accessDenied(`The sheet "${sheet.name}" is protected already.`);
        sheet.protected = true;
        session.journal.touch(sheet, "protection");
      },
    },
    Unprotect: {
      since: "1.7",
      writes: true,
      call: (sheet, [password], session) => {
        if (!sheet.protected) throw accessDenied(`The sheet "${sheet.name}" is not protected.`);
        if (sheet.protectedByPassword && (password === null || password === undefined)) throw accessDenied("A password is needed.");
        if (sheet.protectedByPassword) throw notSimulated("WorksheetProtection.unprotect with a password");
        sheet.protected = false;
        session.journal.touch(sheet, "protection");
      },
    },
  },
};

/** What protect() without options allows. */
const DEFAULT_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

const isDefault = (options: unknown): boolean =>
  options === null || options === undefined || (typeof options === "object" && Object.values(options).every((value) => value === false || value === "Normal"));
