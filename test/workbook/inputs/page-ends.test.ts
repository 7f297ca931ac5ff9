import { resolveBloc } from "../../../src/core";
import { pageStartsOf, type LongTable } from "../../../src/workbook/inputs/page-ends";
import { planInputs } from "../../../src/workbook/inputs/plan-inputs";
import { roomOnPage } from "../../../src/workbook/page-fit";
import type { PrintLayout, SheetPlan } from "../../../src/workbook/sheet-plan";

const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 };
const CHARS = [50];
const POINTS = 20;

/** Rows that one page holds below a header, all rows being equally high. */
const PER_PAGE = Math.floor(roomOnPage({ orientation: "landscape", margins: MARGINS }, CHARS) / POINTS) - 1;
const HEAD = 4;

/** Table with so many rows; below it so many lines. */
const starts = (rows: number, below: number, headings: readonly number[] = []): number[] => {
  const table: LongTable = { headerRow: HEAD, first: HEAD + 1, last: HEAD + rows, headings: new Set(headings) };
  const print: PrintLayout = { orientation: "landscape", fitWide: 1, margins: MARGINS, area: { row: 1, col: 0, rows: HEAD + rows + below, cols: 1 } };
  return pageStartsOf(table, print, CHARS, () => POINTS);
};

/** First row of the second page where nothing stands against it. */
const SECOND = HEAD + 1 + PER_PAGE - (HEAD - 1);

describe("ends of the pages of input tables", () => {
  test("a page ends where it is full; the lines above the table are on the first", () => {
    expect(starts(PER_PAGE - (HEAD - 1), 0)).toEqual([]);
    expect(starts(PER_PAGE + 10, 0)).toEqual([SECOND]);
    expect(starts(2 * PER_PAGE + 10, 0)).toEqual([SECOND, SECOND + PER_PAGE]);
  });

  test("headings go on with what they head", () => {
    expect(starts(PER_PAGE + 10, 0, [SECOND - 1, SECOND - 2])).toEqual([SECOND - 2]);
  });

  test("what is below the table stands in one piece with the last three rows, or more", () => {
    const rows = PER_PAGE - (HEAD - 1);
    const last = HEAD + rows;
    expect(starts(rows, 8)).toEqual([last - 2]);
    expect(starts(rows, 8, [last - 3])).toEqual([last - 3]);
    expect(starts(rows - 4, 8)).toEqual([last - 4 - 2]);
  });
});

test("pages of criteria and score sheets never end with a section; a short table has no breaks", () => {
  const planned = (sections: number): SheetPlan[] => {
    const criteria = Array.from({ length: sections }, (_, i) => [
      { code: `S${i}`, label: String(i + 1), name: `Phần ${i + 1}` },
      ...[1, 2, 3].map((n) => ({ code: `S${i}.${n}`, label: "-", name: `Tiêu chí ${i + 1}.${n}`, parent: `S${i}`, max: 1 })),
    ]).flat();
    const bloc = resolveBloc({
      schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2023, period: "year" }, groups: [{ code: "G", name: "Toàn khối" }],
      criteria, members: [{ code: "A", name: "Sở Tư pháp", group: "G" }],
    });
    return planInputs(bloc, "vi", { sheets: [] }).filter(({ role }) => role === "criteria" || role === "sheet:A");
  };
  for (const { print, blocks } of planned(60)) {
    const breaks = print?.breaksBefore ?? [];
    expect(breaks.length).toBeGreaterThan(1);
    const table = blocks.find(({ cells }) => cells.length > 20);
    const names = breaks.map((row) => table?.cells[row - 1 - table.row]?.[1]);
    for (const name of names) expect(name).toMatch(/^Tiêu chí/);
  }
  expect(planned(2).map(({ print }) => print?.breaksBefore)).toEqual([undefined, undefined]);
});
