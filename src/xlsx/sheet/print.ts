import type { SimPrint, SimSheet } from "../../simhost/model/types";
import { defaultPrint } from "../../simhost/model/create-workbook";
import { booleanAttribute, childOf, childrenOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { decodeXstring, encodeXstring, escapeText } from "../xml/escape";
import { attributesText, innerXml, outerXml } from "../xml/patch";
import { joinHeader, splitHeader } from "./header-footer";
import type { HeaderParts } from "./header-footer";

const POINTS_PER_INCH = 72;
const EDGES = ["left", "right", "top", "bottom", "header", "footer"] as const;
const HEADER_SEQUENCE = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];

function readHeader(root: XmlElement, name: string): HeaderParts {
  return splitHeader(decodeXstring(childOf(childOf(root, "headerFooter"), name)?.text ?? ""));
}

const breakElements = (root: XmlElement): XmlElement[] => childrenOf(childOf(root, "rowBreaks"), "brk");

/** Somebody put it there; the others are where Excel itself last broke the pages. */
const isManual = ({ attributes }: XmlElement): boolean => booleanAttribute(attributes, "man");

/** Page set-up of a sheet without its print area and titles, which stand among the workbook's names. */
export function readPrint(root: XmlElement): SimPrint {
  const usual = defaultPrint();
  const setup = childOf(root, "pageSetup")?.attributes ?? {};
  const margins = childOf(root, "pageMargins")?.attributes ?? {};
  const options = childOf(root, "printOptions")?.attributes ?? {};
  const fits = booleanAttribute(childOf(childOf(root, "sheetPr"), "pageSetUpPr")?.attributes ?? {}, "fitToPage");
  const wide = numberAttribute(setup, "fitToWidth") ?? 1;
  const tall = numberAttribute(setup, "fitToHeight") ?? 1;
  const scale = numberAttribute(setup, "scale");
  const first = booleanAttribute(setup, "useFirstPageNumber") ? numberAttribute(setup, "firstPageNumber") : undefined;
  const edge = (name: (typeof EDGES)[number]): number => {
    const inches = numberAttribute(margins, name);
    return inches === undefined ? usual.margins[name] : Number((inches * POINTS_PER_INCH).toFixed(4));
  };
  return {
    orientation: setup["orientation"] === "landscape" ? "landscape" : "portrait",
    paper: numberAttribute(setup, "paperSize") ?? 1,
    ...(fits && wide > 0 ? { fitWide: wide } : {}),
    ...(fits && tall > 0 ? { fitTall: tall } : {}),
    ...(!fits && scale !== undefined ? { scale } : {}),
    margins: { left: edge("left"), right: edge("right"), top: edge("top"), bottom: edge("bottom"), header: edge("header"), footer: edge("footer") },
    centerHorizontally: booleanAttribute(options, "horizontalCentered"),
    centerVertically: booleanAttribute(options, "verticalCentered"),
    header: readHeader(root, "oddHeader"),
    footer: readHeader(root, "oddFooter"),
    ...(booleanAttribute(childOf(root, "headerFooter")?.attributes ?? {}, "differentFirst") ? { firstPageDiffers: true as const } : {}),
    ...(first === undefined ? {} : { firstPageNumber: first }),
    rowBreaks: breakElements(root).filter(isManual).map(({ attributes }) => Number(attributes["id"])).filter((row) => Number.isInteger(row) && row > 0).sort((a, b) => a - b),
  };
}

/** Inches without the noise of dividing by 72. */
function inches(points: number): number {
  return Number((points / POINTS_PER_INCH).toFixed(6));
}

function headerFooterXml(text: string, root: XmlElement, prefix: string, was: SimPrint, print: SimPrint): string {
  const existing = childOf(root, "headerFooter");
  const pieces = HEADER_SEQUENCE.map((name) => {
    const changed = name === "oddHeader" ? print.header : name === "oddFooter" ? print.footer : undefined;
    const before = name === "oddHeader" ? was.header : was.footer;
    const old = childOf(existing, name);
    if (changed === undefined || joinHeader(changed) === joinHeader(before)) return old === undefined ? "" : outerXml(text, old);
    const line = joinHeader(changed);
    return line === "" ? "" : `<${prefix}${name}>${escapeText(encodeXstring(line))}</${prefix}${name}>`;
  }).join("");
  const changes = print.firstPageDiffers === was.firstPageDiffers ? {} : { differentFirst: print.firstPageDiffers === true ? 1 : undefined };
  const attributes = attributesText(existing?.attributes ?? {}, changes);
  return pieces === "" && attributes === "" ? "" : `<${prefix}headerFooter${attributes}>${pieces}</${prefix}headerFooter>`;
}

/** Last column of a sheet: a break goes through the whole row. */
const LAST_COLUMN = 16_383;

function breaksXml(text: string, root: XmlElement, prefix: string, was: SimPrint, print: SimPrint): string {
  const existing = childOf(root, "rowBreaks");
  if (was.rowBreaks.join() === print.rowBreaks.join()) return existing === undefined ? "" : outerXml(text, existing);
  const others = breakElements(root).filter((element) => !isManual(element));
  const breaks = [
    ...others.map((element) => ({ row: Number(element.attributes["id"]), xml: outerXml(text, element) })),
    ...print.rowBreaks.map((row) => ({ row, xml: `<${prefix}brk${attributesText({}, { id: row, max: LAST_COLUMN, man: 1 })}/>` })),
  ].sort((a, b) => a.row - b.row);
  if (breaks.length === 0) return "";
  const attributes = attributesText({}, { count: breaks.length, manualBreakCount: print.rowBreaks.length });
  return `<${prefix}rowBreaks${attributes}>${breaks.map(({ xml }) => xml).join("")}</${prefix}rowBreaks>`;
}

/** The five print elements after the model's changes; "" takes one away. Printer settings and other attributes are kept. */
export function writePrint(text: string, root: XmlElement, prefix: string, sheet: SimSheet): Record<string, string> {
  const { print } = sheet;
  const was = readPrint(root);
  const element = (name: string, changes: Record<string, string | number | undefined>): string => {
    const existing = childOf(root, name);
    const attributes = attributesText(existing?.attributes ?? {}, changes);
    const inside = existing === undefined ? "" : innerXml(text, existing);
    return attributes === "" ? "" : `<${prefix}${name}${attributes}${inside === "" ? "/>" : `>${inside}</${prefix}${name}>`}`;
  };
  const fits = print.fitWide !== undefined || print.fitTall !== undefined;
  const otherPaper = was.paper !== print.paper || was.orientation !== print.orientation;
  return {
    printOptions: element("printOptions", {
      horizontalCentered: print.centerHorizontally ? 1 : undefined,
      verticalCentered: print.centerVertically ? 1 : undefined,
    }),
    pageMargins: element("pageMargins", Object.fromEntries(EDGES.map((name) => [name, inches(print.margins[name])]))),
    pageSetup: element("pageSetup", {
      paperSize: print.paper,
      orientation: print.orientation,
      scale: fits ? undefined : print.scale,
      fitToWidth: fits ? (print.fitWide ?? 0) : undefined,
      fitToHeight: fits ? (print.fitTall ?? 0) : undefined,
      ...(was.firstPageNumber === print.firstPageNumber ? {} : { firstPageNumber: print.firstPageNumber, useFirstPageNumber: print.firstPageNumber === undefined ? undefined : 1 }),
      ...(otherPaper ? { paperHeight: undefined, paperWidth: undefined, usePrinterDefaults: undefined } : {}),
    }),
    headerFooter: headerFooterXml(text, root, prefix, was, print),
    rowBreaks: breaksXml(text, root, prefix, was, print),
  };
}
