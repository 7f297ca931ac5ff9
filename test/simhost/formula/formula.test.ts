import { isFormula } from "../../../src/simhost/formula/check";
import { rangeOf, scanFormula } from "../../../src/simhost/formula/scan";
import { formulaForApi, formulaFromApi } from "../../../src/simhost/formula/spelling";
import { formulaFromTyping } from "../../../src/simhost/formula/typing";
import { LOCALES } from "../../../src/simhost/model/locale";

/** "kind:text" of every token but spaces and operators. */
const kinds = (formula: string): string[] =>
  scanFormula(formula).filter((token) => token.kind !== "space" && token.kind !== "operator").map((token) => `${token.kind}:${token.text}`);

describe("scanning", () => {
  test.each([
    ["SUM(A1:B2,$C$3)*2", ["function:SUM", "reference:A1:B2", "reference:$C$3", "number:2"]],
    ["'Tháng 1'!A1+Đơn_vị!B2", ["reference:'Tháng 1'!A1", "reference:Đơn_vị!B2"]],
    ["'It''s'!A:B", ["reference:'It''s'!A:B"]],
    ["$1:$3 A1", ["reference:$1:$3", "reference:A1"]],
    ['IF(A1="A2","B3",x)', ["function:IF", "reference:A1", 'string:"A2"', 'string:"B3"', "name:x"]],
    ["LOG10(A1)", ["function:LOG10", "reference:A1"]],
    ["Điểm1+A1B", ["name:Điểm1", "name:A1B"]],
    ["Bảng1[[#This Row],[Điểm]]", ["opaque:Bảng1[[#This Row],[Điểm]]"]],
    ["[1]Sheet1!A1+'[Sổ.xlsx]S'!A1", ["opaque:[1]Sheet1!A1", "opaque:'[Sổ.xlsx]S'!A1"]],
    ["Sheet1:Sheet3!A1", ["opaque:Sheet1:Sheet3!A1"]],
    ["A1#", ["opaque:A1#"]],
    ["Sheet1!#REF!+#N/A", ["error:Sheet1!#REF!", "error:#N/A"]],
    ["1.5E+3+.5", ["number:1.5E+3", "number:.5"]],
    ["XFE1+ABC9", ["name:XFE1", "reference:ABC9"]],
    ["_xlfn.MAXIFS(A:A,B:B,1)", ["function:_xlfn.MAXIFS", "reference:A:A", "reference:B:B", "number:1"]],
  ])("%s", (formula, expected) => {
    expect(kinds(formula)).toEqual(expected);
    expect(scanFormula(formula).map((token) => token.text).join("")).toBe(formula);
  });

  test("the sheet and the rectangle of a reference, corners in any order", () => {
    const [token] = scanFormula("'It''s'!$C$5:A2");
    if (token?.kind !== "reference") throw new Error("no reference");
    expect(token.sheet).toBe("It's");
    expect(rangeOf(token.first, token.last)).toEqual({ row: 1, col: 0, rows: 4, cols: 3 });
  });
});

describe("grammar", () => {
  test.each(["1+1", "-A1%", "SUM()", "SUM(A1,,B1)", "A1:B2 B1:C3", "(A1,B1)", "{1,-2;\"x\",TRUE}", "IF(A1<>1,\"\",A1>=2)", "LAMBDA(x,x+1)(2)", "+A1", "@A1:A3", "A1:INDEX(B:B,2)", "nhận xét"])(
    "%s is a formula",
    (formula) => expect(isFormula(formula)).toBe(true),
  );
  test.each(["1+", "SUM(A1", "A1)", "*2", "2 lần", "\"x", "{A1}", "IF(A1 1)", "", "x".repeat(8193)])("%p is none", (formula) =>
    expect(isFormula(formula)).toBe(false),
  );
});

describe("spelling in the file", () => {
  test.each([
    ["maxifs(A:A,B:B,1)", "_xlfn.MAXIFS(A:A,B:B,1)"],
    ["SUM(NUMBERVALUE(A1,\",\",\".\"))", "SUM(_xlfn.NUMBERVALUE(A1,\",\",\".\"))"],
    ["FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ["LET(x,A1,x+1)", "_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)"],
    ["COUNTIFS(A1:A3,\"MAXIFS(\")", "COUNTIFS(A1:A3,\"MAXIFS(\")"],
  ])("%s", (api, file) => {
    expect(formulaFromApi(api)).toBe(file);
    expect(formulaForApi(file).toUpperCase()).toBe(api.toUpperCase());
    expect(formulaFromApi(formulaForApi(file))).toBe(file);
  });
});

test("typing under Vietnamese settings", () => {
  const vi = LOCALES["vi-VN"];
  expect(formulaFromTyping('=IF(A1>1,5;"a;b,c";\'x;y\'!A1)', vi)).toBe('=IF(A1>1.5,"a;b,c",\'x;y\'!A1)');
  expect(formulaFromTyping("9,5", vi)).toBe("9,5");
  expect(formulaFromTyping("-0,5", vi)).toBe("-0,5");
  expect(formulaFromTyping("=SUM(A1,B1)", LOCALES["en-US"])).toBe("=SUM(A1,B1)");
});
