/** What is wrong with ballots is told by names, and leads to the cell of the row. */
import { resolveBloc } from "../../../src/core/resolve-bloc";
import { wordsFor } from "../../../src/i18n";
import type { LocatedFinding } from "../../../src/workbook/located-finding";
import { run, sheetNamed, sheetsOf, SMALL } from "./small-bloc";

const AWARD = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", count: 1, onTie: "ask", minBallot: 80 } as const;
const FULL = { voters: 9, issued: 9, returned: 9, valid: 9, for: 8 };
const ballot = [
  { award: "CO", subject: "STP", round: 1, ...FULL },
  { award: "CO", subject: "TTT", round: 1, ...FULL },
  { award: "CO", subject: "TTT", round: 2, ...FULL },
];
const BLOC = resolveBloc({
  schema: 1, bloc: { ...SMALL.bloc, period: "year" }, settings: { asOf: "2017-12-31" }, groups: SMALL.groups, awards: [AWARD], ballot,
  criteria: [{ code: "1", name: "Chương trình công tác", max: 12 }],
  members: SMALL.members.map(({ code, name, group }) => ({ code, name, group })),
  scores: SMALL.members.map(({ code }, at) => ({ member: code, criterion: "1", layer: "final" as const, points: 10 - at })),
});

/** The findings where cells of one ballot (0: STP, 1: TTT, 2: TTT again) hold something else, by header. */
const found = (of: number, spoilt: Readonly<Record<string, string | number>>): { at: string; finding: LocatedFinding }[] => {
  const sheets = sheetsOf(BLOC);
  const sheet = sheetNamed(sheets, "Kết quả bỏ phiếu");
  const top = sheet.values.findIndex((row) => row.includes("Đồng ý"));
  for (const [header, value] of Object.entries(spoilt)) sheet.values[top + 1 + of]![sheet.values[top]!.indexOf(header)] = value;
  return run(sheets).findings.filter(({ severity }) => severity === "error").map((finding) => {
    const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(finding.cell ?? "") ?? [];
    return { at: `${finding.sheet}: ${String(sheet.values[top]?.[letter.charCodeAt(0) - 65])} ${Number(row) - top - 2}`, finding };
  });
};
const what = ({ finding }: { finding: LocatedFinding }, language: "vi" | "en" = "vi"): string => {
  if (finding.code !== "ballot-counts") throw new Error(finding.code);
  return wordsFor(language).findings["ballot-counts"](finding.params).what;
};

test("ballots that fit together are not named", () => {
  expect(found(0, {})).toEqual([]);
});

test.each([
  [0, { "Đồng ý": 11 }, "Đồng ý 0", "Kết quả bỏ phiếu của “Sở Tư pháp” cho “Cờ thi đua” chưa đúng: “Đồng ý” (11) nhiều hơn “Hợp lệ” (9)."],
  [1, { "Phiếu phát ra": 10 }, "Phiếu phát ra 1", "Kết quả bỏ phiếu của “Thanh tra tỉnh” cho “Cờ thi đua” chưa đúng: “Phiếu phát ra” (10) nhiều hơn “Số đơn vị có quyền bỏ phiếu” (9)."],
  [2, { "Hợp lệ": 12 }, "Hợp lệ 2", "Kết quả bỏ phiếu của “Thanh tra tỉnh” cho “Cờ thi đua” chưa đúng: “Hợp lệ” (12) nhiều hơn “Thu về” (9)."],
  [2, { "Vòng": 1 }, "Vòng 2", "Kết quả bỏ phiếu của “Thanh tra tỉnh” cho “Cờ thi đua” chưa đúng: vòng 1 được nhập hai lần."],
  [0, { "Vòng": 3 }, "Vòng 0", "Kết quả bỏ phiếu của “Sở Tư pháp” cho “Cờ thi đua” chưa đúng: “Vòng” ghi 3."],
])("a count that cannot be: row %i, %j", (row, spoilt, at, text) => {
  const told = found(row, spoilt);
  expect(told.map((one) => one.at)).toEqual([`Kết quả bỏ phiếu: ${at}`]);
  expect(told.map((one) => what(one))).toEqual([text]);
});

test("in English", () => {
  expect(found(0, { "Đồng ý": 11 }).map((one) => what(one, "en"))).toEqual(["The votes on “Sở Tư pháp” for “Cờ thi đua” cannot be right: “For” (11) is more than “Valid” (9)."]);
  expect(found(2, { "Vòng": 1 }).map((one) => what(one, "en"))).toEqual(["The votes on “Thanh tra tỉnh” for “Cờ thi đua” cannot be right: round 1 is entered twice."]);
  expect(found(0, { "Vòng": 3 }).map((one) => what(one, "en"))).toEqual(["The votes on “Sở Tư pháp” for “Cờ thi đua” cannot be right: “Round” says 3."]);
});

test("a subject or an award that there is not is named in its cell", () => {
  expect(found(0, { "Đối tượng": "Sở Lạ" }).map(({ at, finding }) => [at, finding.code])).toEqual([["Kết quả bỏ phiếu: Đối tượng 0", "reference-unknown"]]);
  expect(found(1, { "Danh hiệu": "Bằng lạ" }).map(({ at, finding }) => [at, finding.code])).toEqual([["Kết quả bỏ phiếu: Danh hiệu 1", "reference-unknown"]]);
});

test("votes are found in their column, for verification as well", () => {
  const { outcome } = run(sheetsOf(BLOC));
  const sheet = sheetNamed(sheetsOf(BLOC), "Kết quả bỏ phiếu");
  const top = sheet.values.findIndex((row) => row.includes("Đồng ý"));
  const letter = String.fromCharCode(65 + sheet.values[top]!.indexOf("Đồng ý"));
  expect(outcome.locate({ award: "CO", member: "TTT", field: "for" })).toEqual({ sheet: "Kết quả bỏ phiếu", cell: `${letter}${top + 3}` });
});
