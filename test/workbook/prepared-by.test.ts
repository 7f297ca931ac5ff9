import { canonicalText, rankBloc } from "../../src/core";
import { planInputs } from "../../src/workbook/inputs/plan-inputs";
import { planPreparedBy, preparedByOf } from "../../src/workbook/prepared-by";
import { readBloc } from "../../src/workbook/read/read-bloc";
import { makeBloc } from "./outputs/run-fixture";
import { TestBook } from "./plan-to-grids";

const bookOf = (preparedBy?: string): TestBook => {
  const bloc = makeBloc(preparedBy === undefined ? {} : { bloc: { name: "Khối", kind: "khoi", year: 2023, period: "year", preparedBy } });
  return new TestBook().apply(planInputs(bloc, "vi", { sheets: [] }));
};
const keep = (book: TestBook, name: string): TestBook => {
  const plan = planPreparedBy(book.grids(), name, "vi");
  return book.apply(plan === undefined ? [] : [plan]);
};

describe("who prepares the results", () => {
  test("is asked while the row is blank, kept in the set-up, and read with the bloc", () => {
    const book = bookOf();
    expect(preparedByOf(book.grids())).toBeUndefined();
    keep(book, " Bà Nguyễn Thị A ");
    expect(preparedByOf(book.grids())).toBe("Bà Nguyễn Thị A");
    expect(readBloc(book.grids()).bloc?.bloc.preparedBy).toBe("Bà Nguyễn Thị A");
    expect(preparedByOf(bookOf("Ông B").grids())).toBe("Ông B");
  });

  test("left blank on purpose is not asked again and names nobody", () => {
    const book = keep(bookOf(), "");
    expect(preparedByOf(book.grids())).toBe("");
    expect(readBloc(book.grids()).bloc?.bloc).not.toHaveProperty("preparedBy");
    expect(readBloc(book.grids()).findings).toEqual([]);
  });

  test("a hyphen names nobody, as a keyboard has no dash", () => {
    const book = bookOf("-");
    expect(preparedByOf(book.grids())).toBe("");
    expect(readBloc(book.grids()).bloc?.bloc).not.toHaveProperty("preparedBy");
  });

  test("nothing but that one cell changes, and the fingerprint stays", () => {
    const book = bookOf();
    const before = book.sheet("Thiết lập").all();
    const fingerprint = (): string => {
      const { bloc } = readBloc(book.grids());
      return bloc === null ? "" : canonicalText(bloc, rankBloc(bloc));
    };
    const text = fingerprint();
    keep(book, "A");
    const after = book.sheet("Thiết lập").all();
    expect(after.filter(({ value }) => value !== "A")).toEqual(before);
    expect(fingerprint()).toBe(text);
  });

  test("a set-up from before there was such a row gets one below everything; all else reads as before", () => {
    const book = bookOf();
    const sheet = book.sheet("Thiết lập");
    sheet.deleteRow(sheet.find("Người lập bảng").row);
    const before = readBloc(book.grids());
    const cells = sheet.all();
    expect(preparedByOf(book.grids())).toBeUndefined();
    keep(book, "Bà C");
    const after = readBloc(book.grids());
    expect(sheet.all().slice(0, cells.length)).toEqual(cells);
    expect(preparedByOf(book.grids())).toBe("Bà C");
    expect(after.findings).toEqual(before.findings);
    expect(after.bloc).toEqual({ ...before.bloc, bloc: { ...before.bloc?.bloc, preparedBy: "Bà C" } });
  });

  test("without a set-up sheet there is nowhere to keep it", () => {
    expect(planPreparedBy({ sheets: [] }, "A", "vi")).toBeUndefined();
    expect(preparedByOf({ sheets: [] })).toBeUndefined();
  });
});
