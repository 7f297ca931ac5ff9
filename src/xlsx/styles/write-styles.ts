import type { SimFont, SimStyle } from "../../simhost/model/types";
import { childOf, numberAttribute } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { escapeAttribute, encodeXstring } from "../xml/escape";
import { attributesText, innerXml, outerXml, patchChildren } from "../xml/patch";
import { colorElement } from "./colors";
import { FIRST_CUSTOM_FORMAT, builtInId } from "./number-formats";
import { BORDER_SIDES, readFormat, storedRotation } from "./read-styles";
import type { StyleSheet } from "./style-sheet";

const SHEET_SEQUENCE = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const FONT_SEQUENCE = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];
const BORDER_SEQUENCE = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

/** A list of the styles part (fonts, fills …) that grows at its end. */
class GrowingList {
  private readonly added: string[] = [];
  private readonly indexes = new Map<string, number>();

  /** `known`: the elements that the file has, as text, so that saving again and again does not make the list grow. */
  constructor(private readonly existing: number, known: readonly string[] = []) {
    known.forEach((xml, index) => {
      if (!this.indexes.has(xml)) this.indexes.set(xml, index);
    });
  }

  /** Index of the element; an equal one of the file, or one that was added before, is used again. */
  add(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.existing + this.added.push(xml) - 1;
    this.indexes.set(xml, index);
    return index;
  }

  /** The list's element with the additions; undefined if there are none. */
  element(sheet: StyleSheet, name: string, prefix: string): string | undefined {
    if (this.added.length === 0) return undefined;
    const list = childOf(sheet.root, name);
    const inside = (list === undefined ? "" : innerXml(sheet.text, list)) + this.added.join("");
    const count = this.existing + this.added.length;
    return `<${prefix}${name}${attributesText(list?.attributes ?? {}, { count })}>${inside}</${prefix}${name}>`;
  }
}

/**
 * Gives each style of the model its cell format in the file. Styles that were read keep theirs; others become
 * new formats, made from the format that they derive from by changing only what differs, so that theme colours,
 * schemes and whatever else the model does not know survive.
 */
export class StyleWriter {
  private readonly formatOf = new Map<number, number>();
  private readonly fonts: GrowingList;
  private readonly fills: GrowingList;
  private readonly borders: GrowingList;
  private readonly formats: GrowingList;
  private readonly numberFormats: GrowingList;
  private readonly numberFormatIds: Map<string, number>;
  private readonly prefix: string;

  constructor(
    private readonly sheet: StyleSheet,
    /** Styles as they were read, by index. */
    private readonly read: readonly SimStyle[],
    private readonly styles: readonly SimStyle[],
  ) {
    const listOf = (elements: readonly XmlElement[]) => new GrowingList(elements.length, elements.map(({ start, end }) => sheet.text.slice(start, end)));
    this.fonts = listOf(sheet.fonts);
    this.fills = listOf(sheet.fills);
    this.borders = listOf(sheet.borders);
    this.formats = listOf(sheet.formats);
    this.numberFormats = new GrowingList(sheet.numberFormats.size);
    this.numberFormatIds = new Map([...sheet.numberFormats].map(([id, code]) => [code, id]));
    this.prefix = /^<([^\s/>:]+:)/.exec(sheet.text.slice(sheet.root.start))?.[1] ?? "";
  }

  /** The value of a cell's `s` attribute for a style of the model. */
  formatIndex(style: number): number {
    const wanted = this.styles[style];
    if (wanted === undefined) return 0;
    if (wanted === this.read[style] && style < this.sheet.formats.length) return style;
    let index = this.formatOf.get(style);
    if (index === undefined) {
      index = this.addFormat(wanted);
      this.formatOf.set(style, index);
    }
    return index;
  }

  /** The styles part with what was added; undefined if nothing was. */
  text(): string | undefined {
    const { sheet, prefix } = this;
    const elements = {
      numFmts: this.numberFormats.element(sheet, "numFmts", prefix),
      fonts: this.fonts.element(sheet, "fonts", prefix),
      fills: this.fills.element(sheet, "fills", prefix),
      borders: this.borders.element(sheet, "borders", prefix),
      cellXfs: this.formats.element(sheet, "cellXfs", prefix),
    };
    if (Object.values(elements).every((element) => element === undefined)) return undefined;
    return patchChildren(sheet.text, sheet.root, SHEET_SEQUENCE, elements);
  }

  private addFormat(wanted: SimStyle): number {
    const { sheet } = this;
    const originIndex = wanted.origin !== undefined && wanted.origin < sheet.formats.length ? wanted.origin : 0;
    const origin = sheet.formats[originIndex];
    const was = readFormat(sheet, originIndex);
    const id = (name: string): number => (origin && numberAttribute(origin.attributes, name)) ?? 0;
    const changes: Record<string, string | number | undefined> = {};
    const change = (name: string, value: number, apply: string): void => {
      changes[name] = value;
      changes[apply] = 1;
    };
    if (wanted.numberFormat !== was.numberFormat) change("numFmtId", this.numberFormatId(wanted.numberFormat), "applyNumberFormat");
    const font = this.fontXml(sheet.fonts[id("fontId")], was.font, wanted.font);
    if (font !== undefined) change("fontId", this.fonts.add(font), "applyFont");
    if (wanted.fill !== was.fill) change("fillId", this.fillId(wanted.fill), "applyFill");
    const border = this.borderXml(sheet.borders[id("borderId")], was, wanted);
    if (border !== undefined) change("borderId", this.borders.add(border), "applyBorder");
    if (wanted.quotePrefix !== was.quotePrefix) changes["quotePrefix"] = wanted.quotePrefix ? 1 : undefined;
    const children = this.formatChildren(origin, was, wanted, changes);
    if (origin !== undefined && Object.keys(changes).length === 0) return originIndex;
    const base = origin?.attributes ?? { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0", xfId: "0" };
    const open = `<${this.prefix}xf${attributesText(base, changes)}`;
    return this.formats.add(children === "" ? `${open}/>` : `${open}>${children}</${this.prefix}xf>`);
  }

  private numberFormatId(code: string): number {
    const known = builtInId(code) ?? this.numberFormatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.numberFormatIds.values()) + 1;
    this.numberFormatIds.set(code, id);
    this.numberFormats.add(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(encodeXstring(code))}"/>`);
    return id;
  }

  private fontXml(origin: XmlElement | undefined, was: SimFont, wanted: SimFont): string | undefined {
    const p = this.prefix;
    const flags = { b: "bold", i: "italic", strike: "strike", u: "underline" } as const;
    const changed = new Map<string, string>();
    for (const [tag, key] of Object.entries(flags)) if (was[key] !== wanted[key]) changed.set(tag, wanted[key] ? `<${p}${tag}/>` : "");
    if (was.size !== wanted.size) changed.set("sz", `<${p}sz val="${wanted.size}"/>`);
    if (was.color !== wanted.color) changed.set("color", wanted.color === undefined ? "" : colorElement(`${p}color`, wanted.color));
    if (was.name !== wanted.name) {
      changed.set("name", `<${p}name val="${escapeAttribute(wanted.name)}"/>`);
      // The family, character set and theme scheme were those of the old font.
      for (const tag of ["family", "charset", "scheme"]) changed.set(tag, "");
    }
    if (changed.size === 0) return undefined;
    const own = (tag: string): string => {
      const child = childOf(origin, tag);
      return child === undefined ? "" : outerXml(this.sheet.text, child);
    };
    return `<${p}font>${FONT_SEQUENCE.map((tag) => changed.get(tag) ?? own(tag)).join("")}</${p}font>`;
  }

  private fillId(color: string | undefined): number {
    if (color === undefined) return 0;
    const p = this.prefix;
    return this.fills.add(
      `<${p}fill><${p}patternFill patternType="solid">${colorElement(`${p}fgColor`, color)}<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }

  private borderXml(origin: XmlElement | undefined, was: SimStyle, wanted: SimStyle): string | undefined {
    const p = this.prefix;
    const changed = new Map<string, string>();
    for (const [side, names] of Object.entries(BORDER_SIDES) as [keyof typeof BORDER_SIDES, readonly string[]][]) {
      const before = was.borders[side];
      const after = wanted.borders[side];
      if (before?.line === after?.line && before?.color === after?.color) continue;
      const tag = origin?.children.find((child) => names.includes(child.name))?.name ?? side;
      const color = after?.color === undefined ? `<${p}color auto="1"/>` : colorElement(`${p}color`, after.color);
      changed.set(tag, after === undefined ? `<${p}${tag}/>` : `<${p}${tag} style="${escapeAttribute(after.line)}">${color}</${p}${tag}>`);
    }
    if (changed.size === 0) return undefined;
    const inside = BORDER_SEQUENCE.map((tag) => {
      const child = childOf(origin, tag);
      return changed.get(tag) ?? (child === undefined ? "" : outerXml(this.sheet.text, child));
    });
    return `<${p}border${attributesText(origin?.attributes ?? {})}>${inside.join("")}</${p}border>`;
  }

  /** Alignment, protection and extensions of a format, with what differs changed. */
  private formatChildren(origin: XmlElement | undefined, was: SimStyle, wanted: SimStyle, changes: Record<string, string | number | undefined>): string {
    const alignment: Record<string, string | number | undefined> = {};
    const general = (value: string | undefined, usual: string): string | undefined => (value === usual ? undefined : value);
    if (general(was.horizontal, "general") !== general(wanted.horizontal, "general")) alignment["horizontal"] = general(wanted.horizontal, "general");
    if (general(was.vertical, "bottom") !== general(wanted.vertical, "bottom")) alignment["vertical"] = general(wanted.vertical, "bottom");
    if (was.wrap !== wanted.wrap) alignment["wrapText"] = wanted.wrap ? 1 : undefined;
    if (was.indent !== wanted.indent) alignment["indent"] = wanted.indent === 0 ? undefined : wanted.indent;
    if (was.rotation !== wanted.rotation) alignment["textRotation"] = wanted.rotation === 0 ? undefined : storedRotation(wanted.rotation);
    const protection: Record<string, string | number | undefined> = {};
    if (was.locked !== wanted.locked) protection["locked"] = wanted.locked ? undefined : 0;
    if (was.formulaHidden !== wanted.formulaHidden) protection["hidden"] = wanted.formulaHidden ? 1 : undefined;
    if (Object.keys(alignment).length > 0) changes["applyAlignment"] = 1;
    if (Object.keys(protection).length > 0) changes["applyProtection"] = 1;
    const child = (name: string, change: Record<string, string | number | undefined>): string => {
      const attributes = attributesText(childOf(origin, name)?.attributes ?? {}, change);
      return attributes === "" ? "" : `<${this.prefix}${name}${attributes}/>`;
    };
    const extensions = childOf(origin, "extLst");
    return child("alignment", alignment) + child("protection", protection) + (extensions === undefined ? "" : outerXml(this.sheet.text, extensions));
  }
}
