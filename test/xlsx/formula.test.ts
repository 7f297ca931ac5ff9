import { quoteSheetName, renameInFormula } from "../../src/xlsx/formula/rename-sheets";
import { repeatFormula } from "../../src/xlsx/formula/shift";
import { formulaTokens } from "../../src/xlsx/formula/tokens";

describe("repeating a formula two rows down and one column right", () => {
  test.each([
    ["A1", "B3"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:B2,C:D,3:4,$C:D,3:$4)", "SUM(B3:C4,D:E,5:6,$C:E,5:$4)"],
    ["'It''s A1'!A1+Sheet1!B2", "'It''s A1'!B3+Sheet1!C4"],
    ["Sheet1:Sheet3!A1+'A 1:B 2'!C3", "Sheet1:Sheet3!B3+'A 1:B 2'!D5"],
    ["[1]Sheet1!A1+'[2]My A1'!A1", "[1]Sheet1!B3+'[2]My A1'!B3"],
    ['"A1 ""B2"" C3"&A1', '"A1 ""B2"" C3"&B3'],
    ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
    ["Bang1[Cột A1]+Bang1[[#This Row],[B2]]+A1", "Bang1[Cột A1]+Bang1[[#This Row],[B2]]+B3"],
    ["Bang1[a'[A1]+A1", "Bang1[a'[A1]+B3"],
    ["A1_x+xxxA1+A1.b+Điểm1+_A1", "A1_x+xxxA1+A1.b+Điểm1+_A1"],
    ["1E5+1.5E+3+2*A1", "1E5+1.5E+3+2*B3"],
    ["#REF!+A1+#N/A", "#REF!+B3+#N/A"],
    ["A1#+_xlfn.XLOOKUP(A1,B:B,C:C)", "B3#+_xlfn.XLOOKUP(B3,C:C,D:D)"],
    ["ABCD1+XFE1+A1048577+A0", "ABCD1+XFE1+A1048577+A0"],
    ["IF(A1>0,A1:INDEX(B:B,3),-A1%)", "IF(B3>0,B3:INDEX(C:C,3),-B3%)"],
    ["XFD1+A1048576", "#REF!+#REF!"],
    ["A1:XFD1", "B3:#REF!"],
    ["{1,2;3,4}*A1", "{1,2;3,4}*B3"],
    ["A1 B2", "B3 C4"],
    ["", ""],
  ])("%s", (formula, expected) => {
    expect(repeatFormula(formula)(2, 1)).toBe(expected);
  });
});

test.each(["'open", '"open', "[open", "A1:", "!", "''!A1", "a'b!c", "((", "#", "A1:B2:C3", "Sheet1!:A1"])("tokens of %j are the whole text", (formula) => {
  expect(formulaTokens(formula).map((token) => token.text).join("")).toBe(formula);
});

describe("renaming", () => {
  const renames = new Map([["old", "New name"], ["số liệu", "Data"], ["a'b", "c"]]);
  test.each([
    ["Old!A1+OLD!B2", "'New name'!A1+'New name'!B2"],
    ["'Số liệu'!A1", "Data!A1"],
    ["'a''b'!A1", "'c'!A1"],
    ["Old:Other!A1+'Số liệu:Old'!B1", "'New name:Other'!A1+'Data:New name'!B1"],
    ['"Old!A1"&Older!A1&xOld!A1', '"Old!A1"&Older!A1&xOld!A1'],
    ["[1]Old!A1+'[1]Old'!A1", "[1]Old!A1+'[1]Old'!A1"],
    ["Old+Old(1)", "Old+Old(1)"],
  ])("%s", (formula, expected) => {
    expect(renameInFormula(formula, renames)).toBe(expected);
  });
});

test.each([["Data", "Data"], ["Số liệu", "'Số liệu'"], ["A1", "'A1'"], ["R1C1", "'R1C1'"], ["RC", "'RC'"], ["2017", "'2017'"], ["It's", "'It''s'"], ["TRUE", "'TRUE'"], ["a-b", "'a-b'"]])(
  "the name %s in a formula",
  (name, expected) => {
    expect(quoteSheetName(name)).toBe(expected);
  },
);
