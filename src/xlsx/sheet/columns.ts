import type { SimColumn } from "../../simhost/model/types";
import { MAX_COLUMNS } from "../limits";
import type { Budget } from "../limits";
import { booleanAttribute, childOf, childrenOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { attributesText } from "../xml/patch";
import type { XmlAttributes } from "../xml/scan";

/**
 * A <col> that reaches to the sheet's edge ("all the rest is hidden", "all the rest has this width") is shown on
 * its first columns only: 16,384 objects a sheet would serve nobody. The file keeps it whole.
 */
const SHOWN_COLUMNS = 1024;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly attributes: XmlAttributes;
}

function readSpans(root: XmlElement): Span[] {
  return childrenOf(childOf(root, "cols"), "col").flatMap(({ attributes }) => {
    const min = numberAttribute(attributes, "min") ?? 0;
    const max = Math.min(numberAttribute(attributes, "max") ?? min, MAX_COLUMNS);
    return min >= 1 && max >= min ? [{ first: min - 1, last: max - 1, attributes }] : [];
  });
}

function columnOf(attributes: XmlAttributes, styleCount: number): SimColumn {
  const width = numberAttribute(attributes, "width");
  const style = numberAttribute(attributes, "style") ?? 0;
  return {
    ...(width === undefined ? {} : { width }),
    ...(booleanAttribute(attributes, "hidden") ? { hidden: true } : {}),
    ...(style > 0 && style < styleCount ? { style } : {}),
  };
}

/** Columns with a width, a style or hidden, by number. */
export function readColumns(root: XmlElement, styleCount: number, part: string, budget: Budget): Map<number, SimColumn> {
  const columns = new Map<number, SimColumn>();
  for (const { first, last, attributes } of readSpans(root)) {
    const shown = Math.min(last, Math.max(SHOWN_COLUMNS, first + 1) - 1);
    budget.spendItems(shown - first + 1, part);
    for (let col = first; col <= shown; col++) columns.set(col, columnOf(attributes, styleCount));
  }
  return columns;
}

/** Attributes of a column after the model's changes to it; undefined if there is nothing to say. */
function changed(attributes: XmlAttributes, was: SimColumn | undefined, now: SimColumn | undefined, styleOf: (style: number) => number): string {
  const changes: Record<string, string | number | undefined> = {};
  if (was?.width !== now?.width) {
    changes["width"] = now?.width;
    changes["customWidth"] = now?.width === undefined ? undefined : 1;
    changes["bestFit"] = undefined;
  }
  if ((was?.hidden ?? false) !== (now?.hidden ?? false)) changes["hidden"] = now?.hidden === true ? 1 : undefined;
  if ((was?.style ?? 0) !== (now?.style ?? 0)) changes["style"] = now?.style === undefined || now.style === 0 ? undefined : styleOf(now.style);
  return attributesText(attributes, { ...changes, min: undefined, max: undefined });
}

/** The cols element of the model's columns; what the file says besides (outline levels, far columns) is kept. "" if empty. */
export function writeColumns(
  root: XmlElement,
  prefix: string,
  styleCount: number,
  columns: ReadonlyMap<number, SimColumn>,
  defaultWidth: number,
  styleOf: (style: number) => number,
): string {
  const spans = readSpans(root);
  const cut = new Set<number>([0]);
  for (const { first, last } of spans) cut.add(first).add(last + 1);
  for (const col of columns.keys()) cut.add(col).add(col + 1);
  for (const { first, last } of spans) for (let col = first; col <= Math.min(last, SHOWN_COLUMNS - 1); col++) cut.add(col);
  const bounds = [...cut].sort((a, b) => a - b);
  const out: { first: number; last: number; text: string }[] = [];
  bounds.forEach((first, i) => {
    const next = bounds[i + 1];
    if (next === undefined || first >= MAX_COLUMNS) return;
    const span = spans.find((candidate) => candidate.first <= first && first <= candidate.last);
    const shown = span !== undefined && first < Math.max(SHOWN_COLUMNS, span.first + 1);
    const was = span === undefined ? undefined : columnOf(span.attributes, styleCount);
    const now = shown || columns.has(first) ? columns.get(first) : was;
    let text = changed(span?.attributes ?? {}, was, now, styleOf);
    if (text === "") return;
    // Excel refuses a column without a width when it is hidden.
    if (!/ width=/.test(text)) text += ` width="${defaultWidth}"`;
    const before = out.at(-1);
    if (before !== undefined && before.last === first - 1 && before.text === text) before.last = next - 1;
    else out.push({ first, last: next - 1, text });
  });
  if (out.length === 0) return "";
  const elements = out.map(({ first, last, text }) => `<${prefix}col min="${first + 1}" max="${last + 1}"${text}/>`);
  return `<${prefix}cols>${elements.join("")}</${prefix}cols>`;
}
