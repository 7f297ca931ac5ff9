import type { SimListValidation, SimRange } from "../../simhost/model/types";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { escapeText } from "../xml/escape";
import { attributesText, outerXml, withAttributes } from "../xml/patch";
import { parseRanges, rangeName } from "./reference";

/** What is left of `range` without `hole`: up to four ranges. */
export function subtractRange(range: SimRange, hole: SimRange): SimRange[] {
  const top = Math.max(range.row, hole.row);
  const bottom = Math.min(range.row + range.rows, hole.row + hole.rows);
  const left = Math.max(range.col, hole.col);
  const right = Math.min(range.col + range.cols, hole.col + hole.cols);
  if (top >= bottom || left >= right) return [range];
  const pieces: SimRange[] = [
    { row: range.row, col: range.col, rows: top - range.row, cols: range.cols },
    { row: bottom, col: range.col, rows: range.row + range.rows - bottom, cols: range.cols },
    { row: top, col: range.col, rows: bottom - top, cols: left - range.col },
    { row: top, col: right, rows: bottom - top, cols: range.col + range.cols - right },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.cols > 0);
}

function subtractAll(ranges: readonly SimRange[], holes: readonly SimRange[]): SimRange[] {
  return holes.reduce<SimRange[]>((left, hole) => left.flatMap((range) => subtractRange(range, hole)), [...ranges]);
}

function listXml(at: readonly SimRange[], formula: string, prefix: string): string {
  const attributes = { type: "list", allowBlank: 1, showInputMessage: 1, showErrorMessage: 1, sqref: at.map(rangeName).join(" ") };
  return `<${prefix}dataValidation${attributesText({}, attributes)}><${prefix}formula1>${escapeText(formula)}</${prefix}formula1></${prefix}dataValidation>`;
}

/**
 * The dataValidations element with lists added. A cell can have one validation only, so an added list takes its
 * cells out of those of the file and of earlier additions, as setting one in Excel does.
 */
export function writeValidations(text: string, root: XmlElement, prefix: string, added: readonly SimListValidation[]): string {
  const existing = childOf(root, "dataValidations");
  const covered = added.map((list) => list.at);
  const kept = childrenOf(existing, "dataValidation").flatMap((element) => {
    const ranges = parseRanges(element.attributes["sqref"] ?? "");
    const left = subtractAll(ranges, covered);
    if (left.length === 0) return [];
    const same = left.map(rangeName).join(" ") === ranges.map(rangeName).join(" ");
    return [same ? outerXml(text, element) : withAttributes(text, element, { sqref: left.map(rangeName).join(" ") })];
  });
  const lists = added.flatMap((list, i) => {
    const left = subtractAll([list.at], covered.slice(i + 1));
    return left.length === 0 ? [] : [listXml(left, list.formula, prefix)];
  });
  const all = [...kept, ...lists];
  if (all.length === 0) return "";
  return `<${prefix}dataValidations${attributesText(existing?.attributes ?? {}, { count: all.length })}>${all.join("")}</${prefix}dataValidations>`;
}
