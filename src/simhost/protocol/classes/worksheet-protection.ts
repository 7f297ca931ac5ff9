import type { ClassTable } from "../class-table";
import { flagOf, recordOf, wordOf } from "../arguments";
import { accessDenied, invalidArgument, notSimulated } from "../../host-error";
import type { SimProtectionOptions, SimSheet } from "../../model/types";
import type { Allowed } from "../../edit/write-formats";

export const worksheetProtectionTable: ClassTable<SimSheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { since: "1.2", get: (sheet) => sheet.protected },
    Options: { since: "1.2", get: (sheet) => (sheet.protected ? optionsForApi(sheet.protectionOptions ?? NOTHING_ALLOWED) : null) },
  },
  objects: {},
  methods: {
    Protect: {
      since: "1.2",
      writes: true,
      call: (sheet, [options, password], session) => {
        if (password !== null && password !== undefined) throw notSimulated("WorksheetProtection.protect with a password");
        const wanted = optionsFromApi(options);
        if (sheet.protected) throw accessDenied(`The sheet "${sheet.name}" is protected already.`);
        sheet.protected = true;
        sheet.protectionOptions = wanted;
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
        delete sheet.protectionOptions;
        session.journal.touch(sheet, "protection");
      },
    },
  },
};

/** What protect() without options allows. */
const NOTHING_ALLOWED: SimProtectionOptions = {
  autoFilter: false,
  deleteColumns: false,
  deleteRows: false,
  editObjects: false,
  editScenarios: false,
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  insertColumns: false,
  insertHyperlinks: false,
  insertRows: false,
  pivotTables: false,
  sort: false,
  selection: "all",
};

const SELECTION = { all: "Normal", unlocked: "Unlocked", none: "None" } as const;
const FROM_API = { Normal: "all", Unlocked: "unlocked", None: "none" } as const;

const isAllowed = (name: string): name is Allowed => Object.hasOwn(NOTHING_ALLOWED, name) && name !== "selection";

/** "allowSort" is `sort`. */
function optionsFromApi(value: unknown): SimProtectionOptions {
  if (value === null || value === undefined) return NOTHING_ALLOWED;
  const wanted: { -readonly [K in keyof SimProtectionOptions]: SimProtectionOptions[K] } = { ...NOTHING_ALLOWED };
  for (const [key, each] of Object.entries(recordOf(value))) {
    const name = key.charAt(5).toLowerCase() + key.slice(6);
    if (key === "selectionMode") wanted.selection = each === null || each === undefined ? "all" : FROM_API[wordOf(each, Object.values(SELECTION))];
    else if (key.startsWith("allow") && isAllowed(name)) wanted[name] = flagOf(each);
    else throw invalidArgument(`There is no option "${key}".`);
  }
  return wanted;
}

function optionsForApi({ selection, ...allowed }: SimProtectionOptions): Readonly<Record<string, unknown>> {
  const named = Object.entries(allowed).map(([name, value]) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]);
  return { ...Object.fromEntries(named) as Readonly<Record<string, unknown>>, selectionMode: SELECTION[selection] };
}
