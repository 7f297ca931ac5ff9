/**
 * A paper as a Word file: data in, bytes out. This floor is the only one that knows the docx package. Layout by
 * NĐ 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, margins 20/20/30/15 mm, page number top centre from page 2.
 */
import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { PaperDocument } from "../workbook";
import { bodyOf } from "./body";
import { fitted } from "./fit";
import { fixedDates, coreProperties } from "./fixed-bytes";
import { FONT, millimetres, halfPoints } from "./units";

const A4 = { short: millimetres(210), long: millimetres(297) };
const MARGIN = { top: millimetres(20), bottom: millimetres(20), left: millimetres(30), right: millimetres(15), header: millimetres(10), footer: millimetres(10), gutter: 0 };

/** The bytes of a .docx. The same paper gives the same bytes. */
export async function paperToDocx(paper: PaperDocument): Promise<Uint8Array> {
  const landscape = paper.orientation === "landscape";
  const number = new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(13) })] });
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const area = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const set = fitted(paper, area);
  const document = new Document({
    title: paper.title, creator: "Bloc Ranking", lastModifiedBy: "Bloc Ranking",
    styles: { default: { document: { run: { font: FONT, size: halfPoints(13), language: { value: paper.language === "vi" ? "vi-VN" : "en-US" } } } } },
    sections: [{
      properties: {
        titlePage: true,
        // The package turns the sides of a page on its side by itself.
        page: { size: { width: A4.short, height: A4.long, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: MARGIN },
      },
      headers: paper.unnumbered === true ? {} : { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
      children: bodyOf(set, area.width),
    }],
  });
  return fixedDates(new Uint8Array(await Packer.toArrayBuffer(document, undefined, coreProperties(paper.title))));
}
