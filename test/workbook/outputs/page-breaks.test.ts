import type { KeyedRow } from "../../../src/workbook/outputs/keyed-sheet";
import { cutIntoPages, onPages, type TablePart } from "../../../src/workbook/outputs/page-breaks";

/** Rows of 10 points, so that a page has room for ten of them. */
const ROOM = { room: 100, heightOf: () => 10 };
const rowsOf = (name: string, count: number, part: KeyedRow["part"] = "body"): KeyedRow[] => Array.from({ length: count }, (_, i) => ({ key: `${name}${i + 1}`, part, cells: {} }));
const partOf = (name: string, count: number, more: Partial<TablePart> = {}): TablePart => ({
  rows: rowsOf(name, count), headings: new Set([`${name}1`]), goesOn: (page) => ({ key: `${name}:${page}`, part: "body", cells: {} }), ...more,
});
/** The rows of each page by their keys. */
function pages(parts: readonly TablePart[], used = 0): string[][] {
  const all: string[][] = [[]];
  for (const { key, breakBefore } of onPages(parts, ROOM, used)) {
    if (breakBefore === true) all.push([]);
    all.at(-1)?.push(key);
  }
  return all;
}

test("a part that one page holds moves to the next as a whole; one that none holds begins where it stands and is named again", () => {
  expect(pages([partOf("a", 6), partOf("b", 8)]).map((keys) => keys.join(" "))).toEqual(["a1 a2 a3 a4 a5 a6", "b1 b2 b3 b4 b5 b6 b7 b8"]);
  expect(pages([partOf("a", 6), partOf("b", 12)]).map((keys) => keys.join(" "))).toEqual(["a1 a2 a3 a4 a5 a6 b1 b2 b3 b4", "b:2 b5 b6 b7 b8 b9 b10 b11 b12"]);
});

test("a list is divided wherever three of its rows find room, and not where fewer do", () => {
  expect(pages([partOf("a", 6), partOf("b", 8, { isList: true })]).map((keys) => keys[0])).toEqual(["a1", "b:2"]);
  expect(pages([partOf("a", 8), partOf("b", 8, { isList: true })]).map((keys) => keys[0])).toEqual(["a1", "b1"]);
});

test("what comes first on the first page begins there, although the lines above leave it less than a page", () => {
  expect(pages([partOf("a", 9)], 30).map((keys) => keys.join(" "))).toEqual(["a1 a2 a3 a4 a5 a6", "a:2 a7 a8 a9"]);
});

test("lines below the table take three of its rows with them, and no line of the table's stands among them", () => {
  const withNotes = (rows: number, notes: number): TablePart => ({ ...partOf("a", 0), rows: [...rowsOf("a", rows), ...rowsOf("n", notes, "foot")] });
  expect(pages([withNotes(10, 4)]).at(-1)?.join(" ")).toBe("a:2 a8 a9 a10 n1 n2 n3 n4");
  expect(pages([withNotes(10, 10)]).slice(1).map((keys) => keys[0])).toEqual(["n1", "n10"]);
});

test("several lines may stand above what goes on, other ones above another row, and the page has room for them", () => {
  const lines = (page: number, first: KeyedRow): KeyedRow[] => (first.key === "a10" ? rowsOf(`${page}:`, 3) : rowsOf(`${page}:`, 1));
  expect(pages([partOf("a", 24, { goesOn: lines })]).map((keys) => keys.join(" "))).toEqual([
    "a1 a2 a3 a4 a5 a6 a7 a8 a9 a10", "2:1 a11 a12 a13 a14 a15 a16 a17 a18 a19", "3:1 a20 a21 a22 a23 a24",
  ]);
  expect(pages([partOf("a", 18, { goesOn: lines })], 10).map((keys) => keys.join(" "))).toEqual([
    "a1 a2 a3 a4 a5 a6 a7 a8 a9", "2:1 2:2 2:3 a10 a11 a12 a13 a14 a15", "3:1 a16 a17 a18",
  ]);
});

test("blocks stay whole: what belongs to a row goes with it", () => {
  const block = { ...partOf("a", 16), headings: new Set(["a1", "a2", "a3", "a5", "a6", "a7", "a9", "a10", "a11", "a13", "a14", "a15"]) };
  expect(pages([block]).map((keys) => keys.join(" "))).toEqual(["a1 a2 a3 a4 a5 a6 a7 a8", "a:2 a9 a10 a11 a12 a13 a14 a15 a16"]);
});

test("of blocks of several rows the last page has as many as are asked for, the block that is moved whole", () => {
  const headings = new Set(["a1", "a2", "a3", "a5", "a6", "a7", "a9", "a10", "a11"]);
  expect(pages([{ ...partOf("a", 12), headings }]).map((keys) => keys.length)).toEqual([8, 5]);
  const cut = (count: number, room: number): number[] => cutIntoPages({ rows: rowsOf("a", count), headings: new Set([...headings, "a13", "a14", "a15", "a17", "a18", "a19"]), fewest: 8 }, { ...ROOM, room }, 0, 0).map((page) => page.length);
  expect(cut(20, 160)).toEqual([12, 8]);
  // Never at the price of a page before it that is emptier than the last.
  expect(cut(12, 80)).toEqual([8, 4]);
});

test("a heading is not left alone for the sake of the last page", () => {
  const headings = new Set(["a1", "a2", "a3", "a4", "a6", "a7", "a8"]);
  expect(cutIntoPages({ rows: rowsOf("a", 9), headings, fewest: 8 }, { ...ROOM, room: 80 }, 0, 0).map((page) => page.length)).toEqual([5, 4]);
});

test("rows moved to the last page never make it fuller than a page", () => {
  const rows = [...rowsOf("a", 2), ...rowsOf("n", 1, "foot")];
  const tall = { room: 100, heightOf: ({ key }: KeyedRow): number => (key === "n1" ? 60 : 45) };
  expect(cutIntoPages({ rows, headings: new Set() }, tall, 0, 0).map((page) => page.map(({ key }) => key))).toEqual([["a1", "a2"], ["n1"]]);
});

test("the lines above a further page go by the row that it begins with, and take their room", () => {
  const above = (page: number, first: KeyedRow): KeyedRow[] => (first.key === "a10" ? [`x:${page}`, `y:${page}`, `z:${page}`] : [`x:${page}`]).map((key) => ({ key, part: "body", cells: {} }));
  expect(pages([partOf("a", 20, { headings: new Set(["a10"]), goesOn: above })], 10).map((keys) => keys.join(" "))).toEqual([
    "a1 a2 a3 a4 a5 a6 a7 a8 a9", "x:2 y:2 z:2 a10 a11 a12 a13 a14 a15 a16", "x:3 a17 a18 a19 a20",
  ]);
});
