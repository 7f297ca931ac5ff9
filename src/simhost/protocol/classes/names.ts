import type { ClassTable } from "../class-table";
import { booleanOf, textOf } from "../arguments";
import { itemNotFound, notSimulated } from "../../host-error";
import { isHostObject } from "../class-table";
import { RangeRef } from "../range-ref";
import type { SimName, SimSheet } from "../../model/types";
import { addName, deleteName, findName, fixedReference, rangeOfName } from "../../edit/names";
import { formulaForApi, formulaFromApi } from "../../formula/spelling";
import type { HostObject, Session } from "../session";

/** The names of a sheet, or those of the whole workbook. */
export interface NameScope {
  readonly sheet?: SimSheet;
}

export const namedItemsTable: ClassTable<NameScope> = {
  name: "NamedItemCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      since: "1.4",
      writes: true,
      call: ({ sheet }, [name, reference, comment], session) => {
        const text = comment === null || comment === undefined ? undefined : textOf(comment);
        return session.make.namedItem(addName(session.journal, textOf(name), formulaOf(reference), sheet?.id, text));
      },
    },
    GetCount: { since: "1.4", call: (scope, _args, session) => namesIn(scope, session).length },
    GetItemOrNullObject: {
      since: "1.4",
      call: ({ sheet }, [name], session) => {
        const found = findName(session.workbook, textOf(name), sheet?.id);
        return found ? session.make.namedItem(found) : null;
      },
    },
  },
  items: (scope, session) => namesIn(scope, session).map((name) => session.make.namedItem(name)),
  indexer: ({ sheet }, [name], session): HostObject => session.make.namedItem(findName(session.workbook, textOf(name), sheet?.id) ?? missing()),
};

export const namedItemTable: ClassTable<SimName> = {
  name: "NamedItem",
  identity: ["_Id"],
  scalars: {
    _Id: { since: "1.1", get: (name) => name.name },
    Name: { since: "1.1", get: (name) => name.name },
    Formula: {
      since: "1.7",
      get: (name) => `=${formulaForApi(name.formula)}`,
      set: (name, value, session) => {
        name.formula = formulaOf(value);
        session.journal.markName(name.name);
        session.workbook.touchedBook = true;
      },
    },
    Type: { since: "1.1", get: (name, session) => contentOf(name, session).type },
    Value: { since: "1.1", get: (name, session) => contentOf(name, session).value },
    Visible: {
      since: "1.1",
      get: (name) => name.visible,
      set: (name, value, session) => {
        name.visible = booleanOf(value);
        session.workbook.touchedBook = true;
      },
    },
    Scope: { since: "1.4", get: (name) => (name.scope === undefined ? "Workbook" : "Worksheet") },
    Comment: {
      since: "1.4",
      get: (name) => name.comment ?? "",
      set: (name, value, session) => {
        name.comment = textOf(value);
        session.workbook.touchedBook = true;
      },
    },
  },
  objects: {},
  methods: {
    Delete: { since: "1.4", writes: true, call: (name, _args, session) => deleteName(session.journal, name) },
    GetRange: { since: "1.1", call: (name, _args, session) => rangeObject(name, session) ?? missing() },
    GetRangeOrNullObject: { since: "1.4", call: rangeOrNull },
  },
};

function rangeOrNull(name: SimName, _args: readonly unknown[], session: Session): HostObject | null {
  return rangeObject(name, session) ?? null;
}

function rangeObject(name: SimName, session: Session): HostObject | undefined {
  const found = rangeOfName(session.workbook, name);
  return found && session.make.range(found.sheet, found.range);
}

const namesIn = ({ sheet }: NameScope, session: Session): SimName[] => session.workbook.names.filter((name) => name.scope === sheet?.id);

function formulaOf(reference: unknown): string {
  if (isHostObject(reference) && reference.self instanceof RangeRef) return fixedReference(reference.self.sheet, reference.self);
  const text = textOf(reference);
  return formulaFromApi(text.startsWith("=") ? text.slice(1) : text);
}

function contentOf(name: SimName, session: Session): { type: string; value: unknown } {
  const { formula } = name;
  if (rangeOfName(session.workbook, name)) return { type: "Range", value: formula };
  if (/#REF!/.test(formula)) return { type: "Error", value: "#REF!" };
  if (/^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(formula)) return { type: "Double", value: Number(formula) };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (quoted?.[1] !== undefined) return { type: "String", value: quoted[1].replace(/""/g, '"') };
  if (/^(TRUE|FALSE)$/i.test(formula)) return { type: "Boolean", value: formula.toUpperCase() === "TRUE" };
  throw notSimulated("NamedItem.value of a name that is calculated");
}

const missing = (): never => {
  throw itemNotFound();
};
