import { DEFAULT_STYLE } from "../../simhost/model/styles";
import { Budget } from "../limits";
import { CONTENT_TYPES_PART } from "../package/content-types";
import { PackageFile } from "../package/package-file";
import { relationshipsPart } from "../package/relationships";
import { NO_STRINGS } from "../strings/shared-strings";
import { BLANK_STYLES } from "../styles/blank-styles";
import { parseStyleSheet } from "../styles/style-sheet";
import { OFFICE_COLORS } from "../styles/theme";
import { packEntry } from "../zip/write-zip";
import { BookSource } from "./source";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, vocabularyOf, XML_DECLARATION } from "./vocabulary";

const WORKBOOK_PART = "xl/workbook.xml";
const STYLES_PART = "xl/styles.xml";

/** A package without sheets, so that a new workbook is written as an opened one with sheets added. */
export function blankSource(): BookSource {
  const { main, relationships } = vocabularyOf(false);
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/></Relationships>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      CONTENT_TYPES_PART,
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        `<Default Extension="rels" ContentType="${CONTENT_TYPES.relationships}"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/${WORKBOOK_PART}" ContentType="${CONTENT_TYPES.workbook}"/>` +
        `<Override PartName="/${STYLES_PART}" ContentType="${CONTENT_TYPES.styles}"/></Types>`,
    ],
    [relationshipsPart(""), relationship("rId1", "officeDocument", WORKBOOK_PART)],
    [
      WORKBOOK_PART,
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr/><bookViews><workbookView/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`,
    ],
    [relationshipsPart(WORKBOOK_PART), relationship("rId1", "styles", "styles.xml")],
  ];
  const utf8 = new TextEncoder();
  const entries = parts.map(([name, xml]) => packEntry(name, utf8.encode(XML_DECLARATION + xml)));
  entries.push(packEntry(STYLES_PART, utf8.encode(BLANK_STYLES)));
  const styleSheet = parseStyleSheet(BLANK_STYLES, STYLES_PART, OFFICE_COLORS, Budget.unlimited());
  return new BookSource(new PackageFile(entries), { workbook: WORKBOOK_PART, styles: STYLES_PART }, [], [], NO_STRINGS, [DEFAULT_STYLE], styleSheet, "", false);
}
