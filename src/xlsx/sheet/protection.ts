import type { SimProtectionOptions, SimSheet } from "../../simhost/model/types";
import { booleanAttribute, childOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { attributesText, outerXml } from "../xml/patch";

export interface ReadProtection {
  readonly protected: boolean;
  readonly protectionOptions?: SimProtectionOptions;
  readonly protectedByPassword?: true;
}

type Permission = Exclude<keyof SimProtectionOptions, "selection">;

/** The file says what is locked. What it does not mention is locked, except objects and scenarios, which are free. */
const ATTRIBUTES: Readonly<Record<Permission, { readonly name: string; readonly locked: boolean }>> = {
  autoFilter: { name: "autoFilter", locked: true },
  deleteColumns: { name: "deleteColumns", locked: true },
  deleteRows: { name: "deleteRows", locked: true },
  editObjects: { name: "objects", locked: false },
  editScenarios: { name: "scenarios", locked: false },
  formatCells: { name: "formatCells", locked: true },
  formatColumns: { name: "formatColumns", locked: true },
  formatRows: { name: "formatRows", locked: true },
  insertColumns: { name: "insertColumns", locked: true },
  insertHyperlinks: { name: "insertHyperlinks", locked: true },
  insertRows: { name: "insertRows", locked: true },
  pivotTables: { name: "pivotTables", locked: true },
  sort: { name: "sort", locked: true },
};

const PERMISSIONS = Object.entries(ATTRIBUTES) as readonly (readonly [Permission, (typeof ATTRIBUTES)[Permission]])[];
const PASSWORD = ["password", "hashValue"];

/** Whether a sheet is protected, what is allowed all the same, and whether a password is needed to lift it. */
export function readProtection(root: XmlElement): ReadProtection {
  const attributes = childOf(root, "sheetProtection")?.attributes ?? {};
  if (!booleanAttribute(attributes, "sheet")) return { protected: false };
  const allowed = PERMISSIONS.map(([permission, { name, locked }]) => [permission, !booleanAttribute(attributes, name, locked)] as const);
  const selection = booleanAttribute(attributes, "selectUnlockedCells") ? "none" : booleanAttribute(attributes, "selectLockedCells") ? "unlocked" : "all";
  return {
    protected: true,
    protectionOptions: { ...(Object.fromEntries(allowed) as Record<Permission, boolean>), selection },
    ...(PASSWORD.some((name) => (attributes[name] ?? "") !== "") ? { protectedByPassword: true } : {}),
  };
}

/** The sheetProtection element after the model's changes; "" for none. A password of the file stays with its sheet. */
export function writeProtection(text: string, root: XmlElement, prefix: string, sheet: SimSheet): string {
  const existing = childOf(root, "sheetProtection");
  const was = readProtection(root);
  const same = was.protected === sheet.protected && (!sheet.protected || sheet.protectionOptions === undefined || sameOptions(was.protectionOptions, sheet.protectionOptions));
  if (same) return existing === undefined ? "" : outerXml(text, existing);
  if (!sheet.protected) return "";
  const attributes = attributesText(existing?.attributes ?? {}, { sheet: 1, ...optionAttributes(sheet.protectionOptions) });
  return `<${prefix}sheetProtection${attributes}/>`;
}

function sameOptions(a: SimProtectionOptions | undefined, b: SimProtectionOptions): boolean {
  return a !== undefined && a.selection === b.selection && PERMISSIONS.every(([permission]) => a[permission] === b[permission]);
}

/** Only what differs from what an absent attribute says. */
function optionAttributes(options: SimProtectionOptions | undefined): Record<string, number | undefined> {
  const attributes: Record<string, number | undefined> = {};
  for (const [permission, { name, locked }] of PERMISSIONS) {
    const isLocked = options?.[permission] !== true;
    attributes[name] = isLocked === locked ? undefined : isLocked ? 1 : 0;
  }
  attributes["selectLockedCells"] = options === undefined || options.selection === "all" ? undefined : 1;
  attributes["selectUnlockedCells"] = options?.selection === "none" ? 1 : undefined;
  return attributes;
}
