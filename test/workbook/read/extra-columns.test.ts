import { gatherExtraColumns } from "../../../src/workbook/read/gather-extra-columns";
import type { LocatedFinding } from "../../../src/workbook/located-finding";

const column = (header: string, sheet: string, cell: string): LocatedFinding =>
  ({ code: "extra-column", severity: "info", params: { header, others: "", more: 0 }, sheet, cell });
const told = (findings: readonly LocatedFinding[]): unknown[] =>
  gatherExtraColumns(findings).map((finding) => [finding.code, finding.sheet, finding.cell, ...(finding.code === "extra-column" ? [finding.params.others, finding.params.more] : [])]);

test("a column on every member's sheet is told once, at the first, however it is spelt", () => {
  const sheets = ["STP", "SNV", "STC", "CTK", "TTT"];
  expect(told(sheets.map((sheet, at) => column(at % 2 === 0 ? "Ý kiến" : "Ý  KIẾN", sheet, `Q${at + 8}`)))).toEqual([
    ["extra-column", "STP", "Q8", "“SNV”, “STC”, “CTK”", 1],
  ]);
  expect(told(sheets.slice(0, 4).map((sheet) => column("Ý kiến", sheet, "Q8")))).toEqual([["extra-column", "STP", "Q8", "“SNV”, “STC”, “CTK”", 0]]);
});

test("other columns, two on one sheet and other findings stay as they are, in their order", () => {
  const other: LocatedFinding = { code: "no-setup", severity: "error", params: {}, sheet: "" };
  expect(told([column("Ý kiến", "STP", "Q8"), other, column("Ý kiến", "STP", "R8"), column("Việc của tôi", "Tiêu chí", "O5"), column("Ý kiến", "SNV", "Q8")])).toEqual([
    ["extra-column", "STP", "Q8", "“SNV”", 0],
    ["no-setup", "", undefined],
    ["extra-column", "STP", "R8", "“SNV”", 0],
    ["extra-column", "Tiêu chí", "O5", "", 0],
  ]);
});
