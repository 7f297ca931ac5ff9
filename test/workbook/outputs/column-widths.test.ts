import { HEADER, type EarlierSheet } from "../../../src/workbook/outputs/earlier-sheet";
import { inFewestPages, type Widths } from "../../../src/workbook/outputs/explanation/column-widths";

const laidOut = (pages: (widths: Widths) => number) => (widths: Widths) => ({ widths, pages: Array.from({ length: pages(widths) }) });
const room = ({ criterion, rule, figures }: Widths): number => criterion + rule + figures;
/** A sheet that stands, with these rows. */
const standing = (...keys: readonly string[]): EarlierSheet => ({ rows: new Map([HEADER, ...keys].map((key, row) => [key, { key, row }])) }) as unknown as EarlierSheet;

test("columns are the narrowest that cost no page, and as wide as type can be read where that saves one", () => {
  const fits = (least: number): number => room(inFewestPages(undefined, 1, laidOut((widths) => (room(widths) >= least ? 1 : 2))).laid.widths);
  expect([fits(0), fits(85), fits(98), fits(102), fits(113), fits(1_000)]).toEqual([84, 90, 101, 113, 113, 84]);
});

test("a sheet keeps its widths, those of before there was a choice as well, unless wider ones save a page", () => {
  const always = laidOut(() => 3);
  expect(room(inFewestPages(standing(), 1, always).laid.widths)).toBe(101);
  const kept = inFewestPages(standing("widths:1"), 1, always);
  expect([room(kept.laid.widths), kept.changed, kept.row.key]).toEqual([90, false, "widths:1"]);
  const wider = inFewestPages(standing("widths:1"), 1, laidOut((widths) => (room(widths) >= 110 ? 1 : 2)));
  expect([room(wider.laid.widths), wider.changed, wider.row.key]).toEqual([113, true, "widths:4"]);
});
