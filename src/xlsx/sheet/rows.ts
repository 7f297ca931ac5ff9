import type { SimRow } from "../../simhost/model/types";
import { booleanAttribute, numberAttribute } from "../xml/element";
import { attributesText } from "../xml/patch";
import type { XmlAttributes } from "../xml/scan";

/** What a <row> says besides its cells. */
export function readRow(attributes: XmlAttributes, styleCount: number): SimRow {
  const row: SimRow = { cells: [] };
  const height = numberAttribute(attributes, "ht");
  if (height !== undefined) {
    row.height = height;
    if (!booleanAttribute(attributes, "customHeight")) row.autoHeight = true;
  }
  if (booleanAttribute(attributes, "hidden")) row.hidden = true;
  const style = numberAttribute(attributes, "s") ?? 0;
  if (style > 0 && style < styleCount && booleanAttribute(attributes, "customFormat")) row.style = style;
  return row;
}

/** The opening tag's attributes of a row after the model's changes. */
export function rowAttributes(
  attributes: XmlAttributes,
  index: number,
  now: SimRow | undefined,
  styleCount: number,
  styleOf: (style: number) => number,
): string {
  const was = readRow(attributes, styleCount);
  const changes: Record<string, string | number | undefined> = { r: index + 1, spans: undefined };
  if (!sameHeight(was, now)) {
    changes["ht"] = now?.height;
    changes["customHeight"] = now?.height === undefined || now.autoHeight === true ? undefined : 1;
  }
  if ((was.hidden ?? false) !== (now?.hidden ?? false)) changes["hidden"] = now?.hidden === true ? 1 : undefined;
  if ((was.style ?? 0) !== (now?.style ?? 0)) {
    const style = now?.style ?? 0;
    changes["s"] = style === 0 ? undefined : styleOf(style);
    changes["customFormat"] = style === 0 ? undefined : 1;
  }
  // "r" first, as every writer has it.
  const { r, ...rest } = changes;
  return attributesText({ r: String(r), ...attributes }, { r, ...rest });
}

/** Whether the row's own attributes mean what the model has. */
export function sameRow(attributes: XmlAttributes, now: SimRow | undefined, styleCount: number): boolean {
  const was = readRow(attributes, styleCount);
  return sameHeight(was, now) && (was.hidden ?? false) === (now?.hidden ?? false) && (was.style ?? 0) === (now?.style ?? 0);
}

function sameHeight(was: SimRow, now: SimRow | undefined): boolean {
  return was.height === now?.height && was.autoHeight === now?.autoHeight;
}
