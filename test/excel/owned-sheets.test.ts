import { ownedSheets, sheetOfReference } from "../../src/excel/owned-sheets";
import { nameOfRole } from "../../src/workbook/ownership";

const named = (role: string, formula: string, scope = "Workbook") => ({ name: nameOfRole(role), formula, scope });

describe("sheets known by their hidden names", () => {
  it("reads the sheet of a reference, quoted or not", () => {
    expect(sheetOfReference("='XH - Có đánh giá công vụ'!$A$1")).toBe("XH - Có đánh giá công vụ");
    expect(sheetOfReference("='It''s (2)!'!$A$1")).toBe("It's (2)!");
    expect(sheetOfReference("=Sheet1!$A$1")).toBe("Sheet1");
    expect(sheetOfReference("=#REF!$A$1")).toBeUndefined();
    expect(sheetOfReference("=12")).toBeUndefined();
  });

  it("gives each sheet its role", () => {
    expect([...ownedSheets([named("standings:G1", "='Bảng 1'!$A$1"), named("run-log", "=Log!$A$1")])]).toEqual([["Bảng 1", "standings:G1"], ["Log", "run-log"]]);
  });

  it("leaves a copy to the user, and names that are not ours, and sheets that are gone", () => {
    const names = [named("summary", "='Bảng 1 (2)'!$A$1", "Worksheet"), { name: "DiemToiDa", formula: "=Sheet1!$A$1", scope: "Workbook" }, named("run-log", "=#REF!$A$1")];
    expect(ownedSheets(names).size).toBe(0);
  });
});
