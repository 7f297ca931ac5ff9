import { keepsWithNext } from "../../../src/workbook/papers/keep";
import type { PaperPart } from "../../../src/workbook/papers/document";

const paragraph = (text: string, keep?: true): PaperPart => ({ kind: "paragraph", key: text, text, look: "body", indent: true, ...(keep === undefined ? {} : { keep }) });
const space: PaperPart = { kind: "space", key: "space", points: 8 };
const signatures: PaperPart = { kind: "signatures", key: "signatures", left: [], right: [] };

const kept = (parts: readonly PaperPart[]): readonly boolean[] => parts.map((_, at) => keepsWithNext(parts, at));

describe("what stays with signatures", () => {
  test("the last paragraph, with or without room before them", () => {
    expect(kept([paragraph("one"), paragraph("two"), signatures])).toEqual([false, true, false]);
    expect(kept([paragraph("one"), paragraph("two"), space, signatures])).toEqual([false, true, true, false]);
  });

  test("and whatever says that it stays with that paragraph", () => {
    expect(kept([paragraph("one"), paragraph("two", true), paragraph("three"), signatures])).toEqual([false, true, true, false]);
  });
});
