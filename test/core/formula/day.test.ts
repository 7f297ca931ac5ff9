/** Days in text are read day first by formulas, as the reader reads them, or not at all. */
import fc from "fast-check";
import { dayIn, dayTyped } from "../../../src/core/formula/day";
import type { FormulaEngine } from "../../../src/simhost/engine";
import { loadFormulaEngine } from "../../../src/simhost/engine/load-in-node";
import { dateOfText, serialOfIso } from "../../../src/workbook/format/dates";
import { formulaFaults } from "../../workbook/formula-rules";
import { DATED, placeDays, READ, REFUSED } from "./days";
import { computeWith } from "./evaluate";
import type { Value } from "./placed";
import { written } from "./written";

let engine: FormulaEngine;
beforeAll(async () => {
  engine = await loadFormulaEngine();
});

const ERROR = /^#(?:N\/A|VALUE!|NUM!)$/;

/** What the day of each cell is, of the cell itself and by way of its text; an error is "error". */
function days(cells: readonly Value[]): Value[][] {
  const computed = computeWith(engine, placeDays(cells));
  return cells.map((_, i) => ["B", "D"].map((column) => computed(`${column}${i + 1}`)).map((value) => (typeof value === "string" && ERROR.test(value) ? "error" : value)));
}

test("a day in text is read with the day first", () => {
  const texts = Object.keys(READ);
  expect(Object.fromEntries(texts.map((text, i) => [text, days(texts)[i]]))).toEqual(Object.fromEntries(Object.entries(READ).map(([text, iso]) => [text, [serialOfIso(iso), serialOfIso(iso)]])));
  expect(texts.map(dateOfText)).toEqual(Object.values(READ));
});

test("a day that no calendar has, and any other text, are errors", () => {
  const found = days(REFUSED);
  expect(Object.fromEntries(REFUSED.map((text, i) => [text, found[i]]))).toEqual(Object.fromEntries(REFUSED.map((text) => [text, ["error", "error"]])));
});

test("a date stays what it is, without its time", () => {
  expect(days(DATED.map(([cell]) => cell))).toEqual(DATED.map(([, day]) => [day, day]));
});

test("whatever is typed, a formula reads the reader's day or none; every plain day is read", () => {
  const part = (max: number) => fc.integer({ min: 0, max }).chain((n) => fc.constantFrom(String(n), String(n).padStart(2, "0")));
  const year = fc.constantFrom("2024", "2026", "1999", "2000", "2100", "26", "02026", "20 26");
  const sign = fc.constantFrom("/", "-", ".", "/", "-", ".", "//", " / ", " ");
  const texts = fc.sample(fc.tuple(part(33), sign, part(14), sign, year).map((pieces) => pieces.join("")), { numRuns: 500, seed: 20261123 });
  const found = days(texts);
  expect(found.filter(([day]) => typeof day === "number").length).toBeGreaterThan(80);
  texts.forEach((text, i) => {
    const iso = dateOfText(text);
    const day = iso !== null && /^\d+[/.-]\d+[/.-]\d+$/.test(text) ? serialOfIso(iso) : "error";
    expect([text, found[i]]).toEqual([text, [day, day]]);
  });
});

test("the formulas are short, and of functions that all spreadsheets share", () => {
  const [typed, own, other] = [written(dayTyped(["F12"])), written(dayIn(["F12"], ["F12"])), written(dayIn(["'Danh sách đơn vị'!$H$12"]))];
  expect(typed).toBe('IF(ISNUMBER(F12),F12,SUBSTITUTE(SUBSTITUTE(TRIM(F12),"-","/"),".","/"))');
  const month = 'MID(F12,FIND("/",F12)+1,2)';
  const day = `DATE(RIGHT(F12,4),SUBSTITUTE(${month},"/",""),SUBSTITUTE(LEFT(F12,2),"/",""))`;
  expect(own).toBe(`IF(ISNUMBER(F12),INT(F12),IF(EXACT(F12,IF(LEFT(F12,1)="0","0","")&DAY(${day})&"/"&IF(LEFT(${month},1)="0","0","")&MONTH(${day})&"/"&YEAR(${day})),${day},NA()))`);
  expect([typed, own, other].flatMap(formulaFaults)).toEqual([]);
  expect(other.length).toBeLessThan(2000);
});
