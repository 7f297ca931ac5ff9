import type { SimRange, SimSheet } from "../../simhost/model/types";
import { booleanAttribute, childOf, childrenOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { attributesText, outerXml, withAttributes } from "../xml/patch";
import { cellName, parseRanges, rangeName } from "./reference";

export interface SheetView {
  readonly frozen: { rows: number; cols: number };
  readonly showGridlines: boolean;
  readonly selection: SimRange;
  /** The tab is selected; more than one selected tab makes a group in Excel. */
  readonly tabSelected: boolean;
}

function firstView(root: XmlElement): XmlElement | undefined {
  return childOf(childOf(root, "sheetViews"), "sheetView");
}

/** The pane in which the selection stands, as the file names it. */
function activePane(frozen: { rows: number; cols: number }): string {
  if (frozen.rows > 0) return frozen.cols > 0 ? "bottomRight" : "bottomLeft";
  return frozen.cols > 0 ? "topRight" : "topLeft";
}

/** The sheet's first window; the file may hold more, which are kept. */
export function readView(root: XmlElement): SheetView {
  const view = firstView(root);
  const pane = childOf(view, "pane")?.attributes ?? {};
  const frozen = pane["state"] === "frozen" || pane["state"] === "frozenSplit";
  const inPane = pane["activePane"] ?? "topLeft";
  const selections = childrenOf(view, "selection");
  const selection = selections.find((element) => (element.attributes["pane"] ?? "topLeft") === inPane) ?? selections.at(-1);
  const range = parseRanges(selection?.attributes["sqref"] ?? selection?.attributes["activeCell"] ?? "A1")[0];
  return {
    frozen: {
      rows: frozen ? Math.floor(numberAttribute(pane, "ySplit") ?? 0) : 0,
      cols: frozen ? Math.floor(numberAttribute(pane, "xSplit") ?? 0) : 0,
    },
    showGridlines: booleanAttribute(view?.attributes ?? {}, "showGridLines", true),
    selection: range ?? { row: 0, col: 0, rows: 1, cols: 1 },
    tabSelected: booleanAttribute(view?.attributes ?? {}, "tabSelected"),
  };
}

function paneXml(text: string, existing: XmlElement | undefined, was: SheetView, sheet: SimSheet, prefix: string): string {
  const { rows, cols } = sheet.frozen;
  if (was.frozen.rows === rows && was.frozen.cols === cols) return existing === undefined ? "" : outerXml(text, existing);
  if (rows === 0 && cols === 0) return "";
  const attributes = {
    xSplit: cols === 0 ? undefined : cols,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellName(rows, cols),
    activePane: activePane(sheet.frozen),
    state: "frozen",
  };
  return `<${prefix}pane${attributesText({}, attributes)}/>`;
}

function selectionXml(sheet: SimSheet, prefix: string): string {
  const { rows, cols } = sheet.frozen;
  const { selection } = sheet;
  const active = activePane(sheet.frozen);
  const panes = [...(cols > 0 ? ["topRight"] : []), ...(rows > 0 ? ["bottomLeft"] : []), ...(rows > 0 && cols > 0 ? ["bottomRight"] : [])];
  const place = { activeCell: cellName(selection.row, selection.col), sqref: rangeName(selection) };
  if (panes.length === 0) return `<${prefix}selection${attributesText(place)}/>`;
  return panes.map((pane) => `<${prefix}selection${attributesText({ pane }, pane === active ? place : {})}/>`).join("");
}

/** The sheetViews element after the model's changes; other windows and what the model does not know are kept. */
export function writeViews(text: string, root: XmlElement, prefix: string, sheet: SimSheet, tabSelected: boolean): string {
  const views = childOf(root, "sheetViews");
  const view = firstView(root);
  const was = readView(root);
  const attributes = {
    showGridLines: sheet.showGridlines === was.showGridlines ? view?.attributes["showGridLines"] : sheet.showGridlines ? undefined : 0,
    tabSelected: tabSelected ? 1 : undefined,
  };
  const sameFreeze = was.frozen.rows === sheet.frozen.rows && was.frozen.cols === sheet.frozen.cols;
  const sameSelection = rangeName(was.selection) === rangeName(sheet.selection);
  const pane = childOf(view, "pane");
  const keep = view !== undefined && sameFreeze && sameSelection;
  const selection = keep ? childrenOf(view, "selection").map((element) => outerXml(text, element)).join("") : selectionXml(sheet, prefix);
  const rest = (view?.children ?? []).filter((child) => child.name !== "pane" && child.name !== "selection");
  const inside = paneXml(text, pane, was, sheet, prefix) + selection + rest.map((element) => outerXml(text, element)).join("");
  if (view === undefined) {
    return `<${prefix}sheetViews><${prefix}sheetView${attributesText({}, { ...attributes, workbookViewId: 0 })}>${inside}</${prefix}sheetView></${prefix}sheetViews>`;
  }
  const first = withAttributes(text, view, sameFreeze ? attributes : { ...attributes, topLeftCell: undefined }, inside);
  const others = (views as XmlElement).children.slice(1).map((element) => outerXml(text, element));
  return withAttributes(text, views as XmlElement, {}, first + others.join(""));
}
