import type { ClassTable } from "../class-table";
import { hostObject } from "../class-table";
import { wordOf } from "../arguments";
import type { SimWorkbook } from "../../model/types";
import type { SimLocale } from "../../model/locale";

const MODES = { automatic: "Automatic", automaticExceptTables: "AutomaticExceptTables", manual: "Manual" } as const;

export const applicationTable: ClassTable<SimWorkbook> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      since: "1.1",
      get: (workbook) => MODES[workbook.calculationMode],
      set: (workbook, value, session) => {
        const wanted = wordOf(value, Object.values(MODES));
        workbook.calculationMode = wanted === "Manual" ? "manual" : wanted === "Automatic" ? "automatic" : "automaticExceptTables";
        workbook.touchedBook = true;
        session.settle();
      },
    },
    CalculationState: { since: "1.9", get: (_workbook, session) => session.calculationState },
    DecimalSeparator: { since: "1.11", get: (_workbook, session) => session.locale.decimal },
    ThousandsSeparator: { since: "1.11", get: (_workbook, session) => session.locale.group },
    UseSystemSeparators: { since: "1.11", get: () => true },
  },
  objects: {
    CultureInfo: { since: "1.11", get: (_workbook, session) => hostObject(cultureInfoTable, session.locale) },
  },
  methods: {
    Calculate: {
      since: "1.1",
      writes: true,
      call: (_workbook, [type], session) => {
        wordOf(type, ["Recalculate", "Full", "FullRebuild"]);
        session.calculateAll();
      },
    },
    SuspendApiCalculationUntilNextSync: { since: "1.6", call: (_workbook, _args, session) => session.suspendCalculation() },
    // Nothing is drawn while a request runs, so there is nothing to suspend.
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", call: () => undefined },
  },
};

export const cultureInfoTable: ClassTable<SimLocale> = {
  name: "CultureInfo",
  scalars: { Name: { since: "1.11", get: (locale) => locale.name } },
  objects: { NumberFormat: { since: "1.11", get: (locale) => hostObject(numberFormatInfoTable, locale) } },
  methods: {},
};

export const numberFormatInfoTable: ClassTable<SimLocale> = {
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { since: "1.11", get: (locale) => locale.decimal },
    NumberGroupSeparator: { since: "1.11", get: (locale) => locale.group },
  },
  objects: {},
  methods: {},
};
