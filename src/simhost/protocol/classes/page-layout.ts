import type { ClassTable, Scalar } from "../class-table";
import { hostObject } from "../class-table";
import { booleanOf, integerOf, numberOf, recordOf, textOf, wordOf } from "../arguments";
import { invalidArgument, notSimulated } from "../../host-error";
import { rangeArgument } from "../range-ref";
import type { SimPrint, SimSheet } from "../../model/types";
import type { Session } from "../session";

/** Numbers of paper sizes in the file format. */
const PAPERS = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;
const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const pageLayoutTable: ClassTable<SimSheet> = {
  name: "PageLayout",
  scalars: {
    Orientation: {
      since: "1.9",
      get: ({ print }) => (print.orientation === "portrait" ? "Portrait" : "Landscape"),
      set: (sheet, value, session) => {
        sheet.print.orientation = wordOf(value, ["Portrait", "Landscape"]) === "Portrait" ? "portrait" : "landscape";
        session.journal.touch(sheet, "print");
      },
    },
    PaperSize: {
      since: "1.9",
      get: ({ print }) => Object.entries(PAPERS).find(([, number]) => number === print.paper)?.[0] ?? null,
      set: (sheet, value, session) => {
        if (typeof value === "string" && !Object.hasOwn(PAPERS, value)) throw notSimulated(`PageLayout.paperSize ${value}`);
        sheet.print.paper = PAPERS[wordOf(value, ["Letter", "Legal", "A3", "A4", "A5"])];
        session.journal.touch(sheet, "print");
      },
    },
    FirstPageNumber: {
      since: "1.9",
      get: ({ print }) => print.firstPageNumber ?? "",
      set: (sheet, value, session) => {
        if (value === "" || value === null) delete sheet.print.firstPageNumber;
        else sheet.print.firstPageNumber = integerOf(value);
        session.journal.touch(sheet, "print");
      },
    },
    Zoom: { since: "1.9", get: ({ print }) => zoomOf(print), set: setZoom },
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: { since: "1.9", get: (sheet) => hostObject(headersFootersTable, sheet) } },
  methods: {
    SetPrintMargins: {
      since: "1.9",
      writes: true,
      call: (sheet, [unit, options], session) => {
        const factor = POINTS_PER_UNIT[wordOf(unit, ["Points", "Inches", "Centimeters"])];
        for (const [side, value] of Object.entries(recordOf(options))) {
          if (!isMargin(side)) throw invalidArgument(`There is no margin "${side}".`);
          if (value !== null && value !== undefined) sheet.print.margins[side] = numberOf(value) * factor;
        }
        session.journal.touch(sheet, "print");
      },
    },
    SetPrintArea: {
      since: "1.9",
      writes: true,
      call: (sheet, [value], session) => {
        const { row, col, rows, cols } = rangeArgument(value, sheet, session.workbook);
        sheet.print.area = { row, col, rows, cols };
        session.journal.touch(sheet, "print");
      },
    },
    SetPrintTitleRows: {
      since: "1.9",
      writes: true,
      call: (sheet, [value], session) => {
        const { row, rows } = rangeArgument(value, sheet, session.workbook);
        sheet.print.titleRows = [row, row + rows - 1];
        session.journal.touch(sheet, "print");
      },
    },
    SetPrintTitleColumns: {
      since: "1.9",
      writes: true,
      call: (sheet, [value], session) => {
        const { col, cols } = rangeArgument(value, sheet, session.workbook);
        sheet.print.titleColumns = [col, col + cols - 1];
        session.journal.touch(sheet, "print");
      },
    },
    GetPrintTitleColumnsOrNullObject: {
      since: "1.9",
      call: (sheet, _args, session) => {
        const columns = sheet.print.titleColumns;
        return columns ? session.make.range(sheet, { row: 0, col: columns[0], rows: 1_048_576, cols: columns[1] - columns[0] + 1 }) : null;
      },
    },
    GetPrintTitleRowsOrNullObject: {
      since: "1.9",
      call: (sheet, _args, session) => {
        const rows = sheet.print.titleRows;
        return rows ? session.make.range(sheet, { row: rows[0], col: 0, rows: rows[1] - rows[0] + 1, cols: 16_384 }) : null;
      },
    },
  },
};

type Margin = keyof SimPrint["margins"];
const isMargin = (side: string): side is Margin => ["top", "bottom", "left", "right", "header", "footer"].includes(side);

function margin(side: Margin): Scalar<SimSheet> {
  return {
    since: "1.9",
    get: ({ print }) => print.margins[side],
    set: (sheet, value, session) => {
      sheet.print.margins[side] = numberOf(value);
      session.journal.touch(sheet, "print");
    },
  };
}

function flag(name: "centerHorizontally" | "centerVertically"): Scalar<SimSheet> {
  return {
    since: "1.9",
    get: ({ print }) => print[name],
    set: (sheet, value, session) => {
      sheet.print[name] = booleanOf(value);
      session.journal.touch(sheet, "print");
    },
  };
}

function zoomOf({ fitWide, fitTall, scale }: SimPrint): unknown {
  if (fitWide === undefined && fitTall === undefined) return { scale: scale ?? 100 };
  return { horizontalFitToPages: fitWide ?? null, verticalFitToPages: fitTall ?? null };
}

/** The object is assigned whole: what it leaves out is not kept. */
function setZoom(sheet: SimSheet, value: unknown, session: Session): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = recordOf(value);
  const { print } = sheet;
  delete print.scale;
  delete print.fitWide;
  delete print.fitTall;
  if (scale !== null && scale !== undefined) {
    const percent = integerOf(scale);
    if (percent < 10 || percent > 400) throw invalidArgument("The scale is 10 to 400.");
    print.scale = percent;
  }
  if (horizontalFitToPages !== null && horizontalFitToPages !== undefined) print.fitWide = integerOf(horizontalFitToPages);
  if (verticalFitToPages !== null && verticalFitToPages !== undefined) print.fitTall = integerOf(verticalFitToPages);
  session.journal.touch(sheet, "print");
}

export const headersFootersTable: ClassTable<SimSheet> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: {
      since: "1.9",
      get: ({ print }) => (print.firstPageDiffers === true ? "FirstAndDefault" : "Default"),
      set: (sheet, value, session) => {
        const state = wordOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]);
        if (state !== "Default" && state !== "FirstAndDefault") throw notSimulated(`HeaderFooterGroup.state ${state}`);
        if (state === "FirstAndDefault") sheet.print.firstPageDiffers = true;
        else delete sheet.print.firstPageDiffers;
        session.journal.touch(sheet, "print");
      },
    },
  },
  objects: { DefaultForAllPages: { since: "1.9", get: (sheet) => hostObject(headerFooterTable, sheet) } },
  methods: {},
};

export const headerFooterTable: ClassTable<SimSheet> = {
  name: "HeaderFooter",
  scalars: {
    LeftHeader: part("header", "left"),
    CenterHeader: part("header", "center"),
    RightHeader: part("header", "right"),
    LeftFooter: part("footer", "left"),
    CenterFooter: part("footer", "center"),
    RightFooter: part("footer", "right"),
  },
  objects: {},
  methods: {},
};

function part(where: "header" | "footer", side: "left" | "center" | "right"): Scalar<SimSheet> {
  return {
    since: "1.9",
    get: ({ print }) => print[where][side],
    set: (sheet, value, session) => {
      sheet.print[where][side] = textOf(value);
      session.journal.touch(sheet, "print");
    },
  };
}
