import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rollUpYears, type RollUpOutcome } from "../../src/app";
import type { BlocDescription } from "../../src/core";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { blocOf, deskOf, deskWith, find, own, pictures, changed, type Desk } from "./shell-of";

const YEARS = [2015, 2016, 2017, 2018, 2019];
const fileOf = (year: number): string => `khoi-so-3-${year}.xlsx`;
const sample = (year: number): Desk => deskOf(readXlsx(readFileSync(join(__dirname, "../../samples", fileOf(year)))));

async function rolledUp(language: "vi" | "en" = "vi", years: readonly number[] = YEARS): Promise<{ target: Desk; outcome: RollUpOutcome }> {
  const target = deskOf(undefined, {}, language);
  const outcome = await rollUpYears(years.map((year) => ({ name: basename(fileOf(year)), shell: sample(year).shell })), target.shell);
  return { target, outcome };
}

/** A bloc of one year as a workbook. */
const yearBook = async (year: number, over: Partial<BlocDescription> = {}) => {
  const { schema: _none, ...rest } = { schema: 1, ...over };
  const desk = await deskWith(blocOf(4, 6, { ...rest, bloc: { name: "Khối thi đua số 3", kind: "khoi", year, period: "year", ...over.bloc } }));
  return { name: `${year}.xlsx`, shell: desk.shell, desk };
};
const problems = ({ problems: found }: RollUpOutcome): unknown[] => found.map(({ code, severity, files }) => [code, severity, files]);

describe("the five years of the sample", () => {
  let made: Awaited<ReturnType<typeof rolledUp>>;
  beforeAll(async () => { made = await rolledUp(); });

  test("nine collectives and 52 individuals were commended, of Văn phòng HĐND one and six", async () => {
    const { target, outcome } = made;
    expect(outcome.status).toBe("rolled-up");
    expect(problems(outcome)).toEqual([["year-provisional", "warning", ["khoi-so-3-2019.xlsx"]]]);
    const sheet = own(target, "congress-units");
    const row = (text: string): unknown[] => (sheet.rows.get(find(sheet, text).row)?.cells ?? []).map((cell) => cell?.value ?? null);
    expect(row("Cộng").slice(-2)).toEqual([9, 52]);
    expect(row("Văn phòng Hội đồng nhân dân tỉnh").slice(-2)).toEqual([1, 6]);
    const list = own(target, "congress-commended");
    const kinds = [...list.rows.values()].flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" && /^row:e:(collectives|individuals):/.test(cell.value) ? [cell.value] : [])));
    expect(kinds.filter((key) => key.includes("collectives"))).toHaveLength(9);
    expect(kinds.filter((key) => key.includes("individuals"))).toHaveLength(52);
  });

  test("Văn phòng HĐND is followed to its name of 2015, with its rank of that year", async () => {
    const { target, outcome } = made;
    const unit = outcome.rolled?.units.find(({ code }) => code === "VPHDND");
    expect(unit?.years.map(({ standings }) => standings.map(({ member, rank, of }) => [member, rank, of]))).toEqual([
      [["VPDBQH", 3, 3]], [["VPHDND", 2, 3]], [["VPHDND", 2, 3]], [["VPHDND", 2, 3]], [["VPHDND", 1, 3]],
    ]);
    expect(find(own(target, "congress"), "2015: Văn phòng Đoàn đại biểu Quốc hội")).toBeDefined();
    expect(outcome.rolled?.units).toHaveLength(10);
  });

  test("who was granted the flag stood first that year", async () => {
    const { outcome } = made;
    const flags = outcome.rolled?.units.flatMap(({ years }) => years.flatMap(({ year, standings, granted }) =>
      granted.filter(({ award }) => award.startsWith("Cờ")).map(() => [year, standings[0]?.rank]))) ?? [];
    expect(flags).toHaveLength(9);
    expect(flags.every(([, rank]) => rank === 1)).toBe(true);
  });

  test("each year is named with its file and fingerprint, and that the figures are invented", async () => {
    const { target } = made;
    const sheet = own(target, "congress");
    for (const year of YEARS) {
      const { row, col } = find(sheet, `khoi-so-3-${year}.xlsx; 05/12/${year}`);
      expect(sheet.rows.get(row)?.cells[col]?.value).toMatch(/sha256:[0-9a-f]{64}$/);
    }
    expect(find(sheet, "Số liệu minh họa")).toBeDefined();
  });

  test("the trend has a line for each member, of its rates and its ranks, in charts that refer to the cells", async () => {
    const { target, outcome } = made;
    for (const [role, members] of [["trend:1", 7], ["trend:2", 3]] as const) {
      const sheet = own(target, role);
      expect(sheet.charts.map(({ kind, series }) => [kind, series.length])).toEqual([["LineMarkers", members], ["LineMarkers", members]]);
      const { row } = find(sheet, "Xếp hạng");
      // The first member's ranks stand under the heading, in the columns of the five years.
      expect(sheet.charts[1]?.series[0]?.values).toBe(`'${sheet.name}'!$D$${row + 2}:$H$${row + 2}`);
      expect((sheet.rows.get(row + 1)?.cells ?? []).slice(3, 8).every((cell) => Number.isInteger(cell?.value))).toBe(true);
    }
    expect(outcome.rolled?.years).toEqual(YEARS);
  });

  test.each(["vi", "en"] as const)("the same workbooks give the same file, in %s, whatever the order and the clock", async (language) => {
    const first = await rolledUp(language);
    const second = await rolledUp(language, [...YEARS].reverse());
    second.target.clock.now = new Date(2031, 0, 1);
    expect(Buffer.from(writeXlsx(first.target.host.workbook)).equals(Buffer.from(writeXlsx(second.target.host.workbook)))).toBe(true);
  });

  test("the yearly workbooks are not touched", async () => {
    const desk = sample(2018);
    const before = pictures(desk);
    await rollUpYears([{ name: "2018", shell: desk.shell }, { name: "2017", shell: sample(2017).shell }], deskOf().shell);
    expect(changed(before, pictures(desk))).toEqual([]);
  });
});

describe("what does not go together", () => {
  test("two workbooks of one year are refused by name, and nothing is written", async () => {
    const target = deskOf();
    const before = pictures(target);
    const outcome = await rollUpYears([await yearBook(2020), { ...(await yearBook(2020)), name: "ban-sao.xlsx" }], target.shell);
    expect([outcome.status, problems(outcome)]).toEqual(["refused", [["year-doubled", "error", ["2020.xlsx", "ban-sao.xlsx"]]]]);
    expect(outcome.problems[0]?.what).toContain("2020.xlsx, ban-sao.xlsx");
    expect(changed(before, pictures(target))).toEqual([]);
  });

  test("another bloc's workbook, unless it is said to be the same", async () => {
    const books = [await yearBook(2020), await yearBook(2021, { bloc: { name: "Khối thi đua số 7", kind: "khoi", year: 2021, period: "year" } })];
    expect(problems(await rollUpYears(books, deskOf().shell))).toEqual([["different-bloc", "error", ["2020.xlsx"]]]);
    const outcome = await rollUpYears(books, deskOf().shell, { renamed: true });
    expect([outcome.status, problems(outcome)]).toEqual(["rolled-up", [["different-bloc", "warning", ["2020.xlsx"]]]]);
  });

  test("a year between that has no workbook is told", async () => {
    const outcome = await rollUpYears([await yearBook(2019), await yearBook(2021)], deskOf().shell);
    expect([outcome.status, outcome.problems.map(({ what }) => what)]).toEqual(["rolled-up", ["Thiếu tệp của năm 2020."]]);
  });

  test("a year that stops is named with its findings and refused; unless stated, or provisional", async () => {
    const missing = await yearBook(2021, { settings: { missing: "stop" }, scores: blocScores().slice(1) });
    const books = [await yearBook(2020), missing];
    const outcome = await rollUpYears(books, deskOf().shell);
    expect(outcome.status).toBe("refused");
    expect(outcome.books.map(({ status }) => status)).toEqual(["ranked", "stopped"]);
    expect(outcome.books[1]?.findings.filter(({ severity }) => severity === "error").map(({ code, sheet }) => [code, sheet])).toEqual([["missing-stops", "ĐV 1"]]);
    expect((await rollUpYears(books, deskOf().shell, { provisional: true })).status).toBe("rolled-up");
    const stated = await rollUpYears(books, deskOf().shell, { stopped: true });
    expect(stated.rolled?.units[0]?.years.map(({ standings }) => standings[0]?.rank ?? null)).toEqual([1, null]);
  });

  test("a half-year is no year; for a trend alone it is a period like any other, before its year", async () => {
    const half = { bloc: { name: "Khối thi đua số 3", kind: "khoi", year: 2020, period: "half-year" } } as const;
    const books = [await yearBook(2020), { ...(await yearBook(2020, half)), name: "6-thang.xlsx" }];
    expect(problems(await rollUpYears(books, deskOf().shell))).toEqual([["year-doubled", "error", ["2020.xlsx", "6-thang.xlsx"]], ["not-a-year", "error", ["6-thang.xlsx"]]]);
    const target = deskOf();
    const outcome = await rollUpYears(books, target.shell, { trend: true });
    expect([outcome.status, problems(outcome)]).toEqual(["rolled-up", []]);
    const sheet = own(target, "trend:1");
    const { row, col } = find(sheet, "6 tháng 2020");
    expect([sheet.rows.get(row)?.cells[col + 1]?.value, sheet.charts.length]).toEqual(["Năm 2020", 2]);
    expect(target.host.workbook.sheets.some(({ name }) => name.startsWith("Tổng hợp"))).toBe(false);
  });

  test("a workbook without a bloc is named, and refused whatever is stated", async () => {
    const outcome = await rollUpYears([await yearBook(2020), { name: "trong.xlsx", shell: deskOf().shell }], deskOf().shell, { stopped: true, renamed: true });
    expect(outcome.status).toBe("refused");
    expect(outcome.books[1]).toMatchObject({ name: "trong.xlsx", year: null, status: "unreadable", findings: [{ code: "empty-workbook" }] });
  });
});

function blocScores(): NonNullable<BlocDescription["scores"]> {
  const bloc = blocOf(4, 6);
  return bloc.entries.map(({ member, criterion, layers }) => ({ member, criterion, layer: "final" as const, points: Number(layers.final?.points) }));
}
