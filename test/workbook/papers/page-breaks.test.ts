import type { PaperPart } from "../../../src/workbook/papers/document";
import { pageStarts, unbreakable, type PageStart, type PartRows } from "../../../src/workbook/papers/page-breaks";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";

function part(kind: PaperPart["kind"], key: string, rows: number): PartRows {
  return { part: { kind, key, text: "", rows: [] } as unknown as PaperPart, rows: Array.from({ length: rows }, (_, i) => ({ key: `${key}:${i}`, part: "foot", cells: {} })) };
}

/** The rows below one another from row 0, each 20 points high, on A4 with 257 mm of type area. */
function startsOf(parts: readonly PartRows[], titleRows?: readonly [number, number]): PageStart[] {
  const keys = parts.flatMap(({ rows }) => rows.map(({ key }) => key));
  const plan = {
    heights: keys.map((_, row) => ({ row, points: 20 })), widths: [{ col: 0, chars: 80 }],
    print: { orientation: "portrait", fitWide: 1, margins: { top: 20, bottom: 20, left: 30, right: 15 }, area: { row: 0, col: 0, rows: keys.length, cols: 1 }, ...(titleRows === undefined ? {} : { titleRows }) },
  };
  return pageStarts(parts, plan as unknown as SheetPlan, new Map(keys.map((key, row) => [key, row])));
}

/** The same as numbers of rows, whole paper counted from 0. */
function breaksOf(parts: readonly PartRows[]): number[] {
  const keys = parts.flatMap(({ rows }) => rows.map(({ key }) => key));
  return startsOf(parts).map(({ key }) => keys.indexOf(key));
}

/** A table whose first row is its header. */
function table(key: string, rows: number): PartRows {
  const { part: one, rows: all } = part("table", key, rows);
  return { part: one, rows: all.map((row, i) => (i === 0 ? { ...row, key: `${key}:header` } : row)) };
}

describe("pages of a paper", () => {
  test("signatures take with them the paragraph before them and the room between", () => {
    const parts = [part("paragraph", "a", 2), part("paragraph", "end", 2), part("space", "s", 1), part("signatures", "sign", 3)];
    expect(unbreakable(parts)).toEqual([["a:0", "a:1"], ["end:0", "end:1", "s:0", "sign:0", "sign:1", "sign:2"]]);
  });

  test("signatures below a table take its last rows with them, so that they have no row alone beside them", () => {
    const blocks = unbreakable([part("table", "t", 7), part("space", "s", 1), part("signatures", "sign", 2)]);
    expect(blocks).toEqual([["t:0", "t:1", "t:2"], ["t:3"], ["t:4"], ["t:5", "t:6", "s:0", "sign:0", "sign:1"]]);
  });

  test("a total at the foot of a table has two rows above it on its page", () => {
    const { rows } = part("table", "t", 8);
    const total: PaperPart = { kind: "table", key: "t", columns: [], rows: [{ key: "1", cells: {} }, { key: "total", cells: {}, bold: true }] };
    expect(unbreakable([{ part: total, rows }])).toEqual([["t:0", "t:1", "t:2"], ["t:3"], ["t:4"], ["t:5", "t:6", "t:7"]]);
  });

  test("a table of few rows is never parted; of a long one two rows at least stay with its header and at its foot", () => {
    expect(unbreakable([part("table", "t", 5)])).toEqual([["t:0", "t:1", "t:2", "t:3", "t:4"]]);
    expect(unbreakable([part("table", "t", 6)])).toEqual([["t:0", "t:1", "t:2"], ["t:3"], ["t:4", "t:5"]]);
  });

  test("a heading, a heading of a group and what announces a table go with its header and first rows", () => {
    const announced = { part: { kind: "paragraph", key: "p", text: "as follows:", look: "body", indent: true } as PaperPart, rows: part("paragraph", "p", 1).rows };
    expect(unbreakable([part("field", "f", 1), part("line", "h", 1), announced, part("line", "g", 1), part("table", "t", 6)]))
      .toEqual([["f:0"], ["h:0", "p:0", "g:0", "t:0", "t:1", "t:2"], ["t:3"], ["t:4", "t:5"]]);
    expect(unbreakable([announced, part("table", "t", 3)])).toEqual([["p:0", "t:0", "t:1", "t:2"]]);
  });

  test("a paragraph that ends with a colon stays with what it announces, another does not", () => {
    const said = (key: string, text: string): PartRows => ({ part: { kind: "paragraph", key, text, look: "body", indent: true }, rows: part("paragraph", key, 1).rows });
    expect(unbreakable([said("a", "Still to be decided:"), said("b", "- first."), said("c", "- second.")])).toEqual([["a:0", "b:0"], ["c:0"]]);
  });

  test("what fits on a page has no break; one row too much takes the closing over, never the signatures alone", () => {
    const paper = (lines: number): PartRows[] => [part("table", "t", lines), part("paragraph", "end", 2), part("space", "s", 1), part("signatures", "sign", 6)];
    expect(breaksOf(paper(26))).toEqual([]);
    expect(breaksOf(paper(27))).toEqual([27]);
    expect(breaksOf([part("table", "t", 35)])).toEqual([]);
    expect(breaksOf([part("table", "t", 36)])).toEqual([34]);
  });

  test("a page that begins within a table begins with its header, for which there is room; one that begins with something else does not", () => {
    expect(startsOf([table("t", 100)])).toEqual([
      { key: "t:35", under: "t:header" }, { key: "t:69", under: "t:header" },
    ]);
    expect(startsOf([part("paragraph", "p", 5), part("table", "u", 30), part("line", "h", 1), table("t", 20)])).toEqual([{ key: "h:0" }]);
  });

  test("a sheet that repeats the header by itself gets no second one", () => {
    expect(startsOf([table("t", 60)], [0, 0])).toEqual([{ key: "t:35" }]);
  });
});

test("boxes to sign in: what stands above them is never parted from the first of them, and stands above those of the next page once more", () => {
  const boxes = part("boxes", "boxes", 12);
  const few = part("boxes", "few", 3);
  const headed: PartRows = { part: { ...boxes.part, header: "Pact" } as PaperPart, rows: boxes.rows.map((row, i) => (i === 0 ? { ...row, key: "boxes:header" } : row)) };
  expect(unbreakable([headed]).slice(0, 2)).toEqual([["boxes:header", "boxes:1", "boxes:2"], ["boxes:3"]]);
  expect(unbreakable([headed]).at(-1)).toEqual(["boxes:10", "boxes:11"]);
  expect(unbreakable([boxes])[0]).toEqual(["boxes:0", "boxes:1"]);
  expect(unbreakable([few])).toEqual([["few:0", "few:1", "few:2"]]);
  const before = part("space", "s", 26);
  expect(startsOf([{ ...before, part: { kind: "paragraph", key: "s", text: "", look: "body", indent: false } }, headed])).toEqual([expect.objectContaining({ under: "boxes:header" })]);
});
