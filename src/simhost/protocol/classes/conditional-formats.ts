import type { ClassTable, Scalar } from "../class-table";
import { hostObject } from "../class-table";
import { colorOf, integerOf, recordOf, textOf } from "../arguments";
import { invalidArgument, itemNotFound, notSimulated } from "../../host-error";
import type { RangeRef } from "../range-ref";
import type { SimBarBound, SimDataBar, SimSheet } from "../../model/types";
import { addDataBar, changeDataBar, dataBarsOn, deleteDataBar } from "../../edit/data-bars";
import type { HostObject, Session } from "../session";

/** What a proxy of class ConditionalFormat, or of a part of one, stands for: all that the host knows are data bars. */
interface DataBarRef {
  readonly sheet: SimSheet;
  readonly bar: SimDataBar;
}

export const conditionalFormatsTable: ClassTable<RangeRef> = {
  name: "ConditionalFormatCollection",
  scalars: {},
  objects: {},
  methods: {
    Add: {
      since: "1.6",
      writes: true,
      call: ({ sheet, row, col, rows, cols }, [type], session) => {
        if (type !== "DataBar") throw notSimulated(`a conditional format of type ${String(type)}`);
        return formatObject(sheet, addDataBar(session.journal, sheet, { row, col, rows, cols }));
      },
    },
    GetCount: { since: "1.6", call: (range) => dataBarsOn(range.sheet, range).length },
    GetItemAt: {
      since: "1.6",
      call: (range, [index]) => {
        const bar = dataBarsOn(range.sheet, range)[integerOf(index)];
        return bar ? formatObject(range.sheet, bar) : missing();
      },
    },
  },
  items: (range) => dataBarsOn(range.sheet, range).map((bar) => formatObject(range.sheet, bar)),
  indexer: (range, [id]): HostObject => {
    const bar = dataBarsOn(range.sheet, range).find((each) => each.id === textOf(id));
    return bar ? formatObject(range.sheet, bar) : missing();
  },
};

const formatObject = (sheet: SimSheet, bar: SimDataBar): HostObject => hostObject(conditionalFormatTable, { sheet, bar });

export const conditionalFormatTable: ClassTable<DataBarRef> = {
  name: "ConditionalFormat",
  identity: ["Id"],
  scalars: {
    Id: { since: "1.6", get: ({ bar }) => bar.id },
    Type: { since: "1.6", get: () => "DataBar" },
    Priority: { since: "1.6", get: ({ sheet, bar }) => sheet.dataBars.indexOf(bar) },
  },
  objects: {
    DataBar: { since: "1.6", get: (ref) => hostObject(dataBarTable, ref) },
    DataBarOrNullObject: { since: "1.6", get: (ref) => hostObject(dataBarTable, ref) },
  },
  methods: {
    Delete: { since: "1.6", writes: true, call: ({ sheet, bar }, _args, session) => deleteDataBar(session.journal, sheet, bar) },
    GetRangeOrNullObject: {
      since: "1.6",
      call: ({ sheet, bar }, _args, session) => {
        const [area, ...others] = bar.areas;
        return area === undefined || others.length > 0 ? null : session.make.range(sheet, area);
      },
    },
  },
};

export const dataBarTable: ClassTable<DataBarRef> = {
  name: "DataBarConditionalFormat",
  scalars: { LowerBoundRule: bound("lower"), UpperBoundRule: bound("upper") },
  objects: { PositiveFormat: { since: "1.6", get: (ref) => hostObject(positiveFormatTable, ref) } },
  methods: {},
};

export const positiveFormatTable: ClassTable<DataBarRef> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: {
      since: "1.6",
      get: ({ bar }) => bar.color,
      set: ({ sheet, bar }, value, session) => changeDataBar(session.journal, sheet, bar, { color: colorOf(value) }),
    },
  },
  objects: {},
  methods: {},
};

/** Assigned whole, as a plain object. */
function bound(side: "lower" | "upper"): Scalar<DataBarRef> {
  return {
    since: "1.6",
    get: ({ bar }) => ruleOf(bar[side]),
    set: ({ sheet, bar }, value, session: Session) => changeDataBar(session.journal, sheet, bar, { [side]: boundOf(value) }),
  };
}

const TYPES = { automatic: "Automatic", lowest: "LowestValue", highest: "HighestValue" } as const;

const ruleOf = (rule: SimBarBound): Readonly<Record<string, unknown>> =>
  rule.kind === "number" ? { type: "Number", formula: String(rule.value) } : { type: TYPES[rule.kind] };

function boundOf(value: unknown): SimBarBound {
  const { type, formula } = recordOf(value);
  if (type === "Automatic") return { kind: "automatic" };
  if (type === "LowestValue") return { kind: "lowest" };
  if (type === "HighestValue") return { kind: "highest" };
  if (type !== "Number") throw notSimulated(`a data bar that ends at ${String(type)}`);
  const number = Number(textOf(formula).replace(/^=/, ""));
  if (textOf(formula) === "" || !Number.isFinite(number)) throw invalidArgument(`"${textOf(formula)}" is no number.`);
  return { kind: "number", value: number };
}

const missing = (): never => {
  throw itemNotFound();
};
