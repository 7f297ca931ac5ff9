import { cellAddress, columnLetters } from "../../../src/workbook/format/a1";
import { dateOfSerial, dateOfText, isoDate, serialOfIso } from "../../../src/workbook/format/dates";
import { fold } from "../../../src/workbook/format/fold";
import { dateParts, formatKind, shownDecimals } from "../../../src/workbook/format/number-formats";
import { isErrorValue } from "../../../src/workbook/format/error-values";

test("columns have letters as on a sheet", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
  expect(cellAddress(11, 8)).toBe("I12");
});

test("text is compared without accents, case and punctuation, and one province has one name", () => {
  expect(fold("Đắk Lắk")).toBe(fold("ĐĂK LĂK"));
  expect(fold("Điểm tối đa".normalize("NFD"))).toBe("diem toi da");
  expect(fold(" Tỷ lệ\n(%) ")).toBe(fold("Tỉ  lệ %"));
  expect(fold("Kỳ")).toBe(fold("kì"));
  expect(fold("Quy tắc")).toBe(fold("Qui tắc"));
  expect(fold("Nhóm Y")).not.toBe(fold("Nhóm I"));
});

describe("dates", () => {
  test("of serial numbers", () => {
    expect(dateOfSerial(42900)).toEqual({ year: 2017, month: 6, day: 14 });
    expect(dateOfSerial(61)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(dateOfSerial(2958465)).toEqual({ year: 9999, month: 12, day: 31 });
    expect(dateOfSerial(36585.75)).toEqual({ year: 2000, month: 2, day: 29 });
    expect(dateOfSerial(60)).toBeNull();
    expect(dateOfSerial(Number.NaN)).toBeNull();
  });

  test("and back, every day of four centuries", () => {
    for (let serial = 61; serial < 61 + 146097 * 2; serial += 1) {
      const date = dateOfSerial(serial)!;
      if (serialOfIso(isoDate(date)) !== serial) throw new Error(`serial ${serial}`);
    }
    expect(serialOfIso("2023-02-29")).toBeNull();
    expect(serialOfIso("2023-13-01")).toBeNull();
  });

  test("of text as people type it", () => {
    for (const typed of ["5/6/2017", "05/06/2017", "5-6-2017", "5.6.2017", "ngày 5 tháng 6 năm 2017", "Ngày 05/06/2017", "2017-06-05", " 5 / 6 / 2017 "]) {
      expect([typed, dateOfText(typed)]).toEqual([typed, "2017-06-05"]);
    }
    for (const typed of ["5/6/17", "31/02/2017", "6/2017", "hôm qua", ""]) expect([typed, dateOfText(typed)]).toEqual([typed, null]);
  });
});

test("number formats say what a number is", () => {
  for (const format of ["d-mmm", "m/d/yyyy", "dd/mm/yyyy", "[$-42A]dd mmmm yyyy", "h:mm", "[h]:mm", "mmm-yy"]) expect([format, formatKind(format)]).toEqual([format, "date"]);
  for (const format of ["0%", "0.00%"]) expect([format, formatKind(format)]).toEqual([format, "percent"]);
  for (const format of ["General", "0.00", "#,##0", "@", '0 "điểm"', "[Red]0.0;-0.0", "#,##0.00\\ \\đ", "_(* #,##0_)"]) expect([format, formatKind(format)]).toEqual([format, "number"]);
  expect(["0.00", "General", "0", "@", "#,##0.0"].map(shownDecimals)).toEqual([2, null, 0, null, 1]);
  expect([dateParts("d-mmm"), dateParts("mmm-yy"), dateParts("m/d/yyyy")]).toEqual([["d", "m"], ["m", "y"], ["m", "d", "y"]]);
});

test("error values of Excel and LibreOffice", () => {
  expect(["#N/A", "#DIV/0!", "#SPILL!", "Err:502"].every(isErrorValue)).toBe(true);
  expect(["#1", "N/A", ""].some(isErrorValue)).toBe(false);
});
