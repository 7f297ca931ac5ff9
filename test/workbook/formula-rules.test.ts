import { formulaFaults } from "./formula-rules";

it.each([
  "IF(SUMPRODUCT(--('Tính toán'!$E$1:$K$1<>'Tính toán'!$E$2:$K$2))>0,\"đã đổi\",\"\")",
  "1+SUMPRODUCT(--ISNUMBER(A1:A9),--(A1:A9>A3))",
  "SUMPRODUCT((COUNTIF(A1:A9,B1:B9)>0)*1)",
  "COUNTIFS($A$1:$A$9,\">\"&A1,$B$1:$B$9,B1)",
  "IFERROR(VLOOKUP(TRIM(A1),$C$1:$D$9,2,FALSE),\"\")",
  "_xlfn.NUMBERVALUE(SUBSTITUTE(TRIM(E8),\".\",\",\"),\",\",\".\")",
  "SUM(A1:A9)/MAX(A1:A9,1)*100%",
  `A1&"${"x".repeat(253)}"""""`,
])("%s is good", (formula) => expect(formulaFaults(formula)).toEqual([]));

it.each([
  ["RANK(A1,A1:A9)", ["function RANK", "range A1:A9 where one value is expected"]],
  ["MAXIFS(A1:A9,B1:B9,1)", ["function MAXIFS", "range A1:A9 where one value is expected", "range B1:B9 where one value is expected"]],
  ["NUMBERVALUE(A1)", ["function NUMBERVALUE"]],
  ["SUM(IF(A1:A9>1,1,0))", ["range A1:A9 where one value is expected"]],
  ["SUMPRODUCT(IF(A1:A9>1,1,0))", ["range A1:A9 where one value is expected"]],
  ["A1:A9*2", ["range A1:A9 where one value is expected"]],
  ["SUM(A1:A9*2)", ["range A1:A9 where one value is expected"]],
  ["ABS(A1:A9)", ["range A1:A9 where one value is expected"]],
  ["COUNTIF(A1:A9,B1:B9)", ["range B1:B9 where one value is expected"]],
  ["SUM({1,2})", ["operator {", "operator }"]],
  ["SUM((A1,A2))", ["a union of ranges"]],
  ["(A1", ["a bracket is not closed"]],
  ["A1)", ["a bracket too many"]],
  ["điểm+1", ["name điểm"]],
  ["@A1", ["operator @"]],
  ["#REF!+1", ["error #REF!"]],
  [`A1&"${"x".repeat(256)}"`, ["a text of more than 255 characters"]],
  [`SUM(${"A1,".repeat(255)}A1)`, ["more than 255 arguments"]],
  [`${"(".repeat(65)}1${")".repeat(65)}`, ["more than 64 levels"]],
  [`1${"+1".repeat(4096)}`, ["8193 characters"]],
])("%s is not", (formula, faults) => expect(formulaFaults(formula)).toEqual(faults));
