/**
 * The samples in which a score is missing rank provisionally. Here the bloc has set its policy to "stop": the same
 * files, one cell of the set-up sheet changed as a person would, and the run stops at exactly the missing scores.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { computeRanking } from "../../src/app";
import { readXlsx } from "../../src/xlsx";
import { changed, deskOf, find, pictures, type Desk } from "../app/shell-of";
import { sheetNamed } from "../excel/host-of";

/** File, its set-up sheet, and every missing score. */
const SAMPLES: readonly (readonly [file: string, setup: string, missing: readonly (readonly [sheet: string, criterion: string])[]])[] = [
  ["khoi-3-2017", "Thiết lập", [["Liên minh HTX", "Phát hiện, nhân điển hình tiên tiến"], ["Cục Thống kê", "Hoạt động công đoàn, đoàn thanh niên"]]],
  ["cum-so-noi-vu-2022", "Thiết lập", [["SNV Hà Tĩnh", "Tuyên truyền, nhân điển hình tiên tiến"]]],
  ["khoi-tham-muu-2023", "Thiết lập", [["Sở Ngoại vụ", "Phát hiện, tôn vinh điển hình tiên tiến"]]],
  ["cum-bac-trung-bo-2017", "Thiết lập", [["Quảng Bình", "Số xã đạt chuẩn nông thôn mới"]]],
  ["khoi-so-3-2019", "Thiết lập", [["Liên minh HTX", "Sáng kiến, giải pháp được công nhận"]]],
  ["nguoi-khac-openpyxl", "Thiết lập chung", [["Hội Khuyến học", "Tập huấn cán bộ hội"]]],
];

const open = (file: string): Desk => deskOf(readXlsx(readFileSync(join(__dirname, "../../samples", `${file}.xlsx`))));

describe.each(SAMPLES)("the sample %s, its policy set to stop", (file, setup, missing) => {
  const stopped = async (): Promise<{ desk: Desk; outcome: Awaited<ReturnType<typeof computeRanking>>; before: Map<string, string> }> => {
    const desk = open(file);
    const sheet = sheetNamed(desk.host, setup);
    const { row, col } = find(sheet, "Khi thiếu điểm");
    desk.host.edit(sheet.id, row, col + 1, "Dừng lại để bổ sung");
    const before = pictures(desk);
    return { desk, before, outcome: await computeRanking(desk.shell) };
  };

  test("stops at the missing scores, each with its cell, and at nothing else", async () => {
    const { desk, outcome } = await stopped();
    expect(outcome.status).toBe("stopped");
    expect([outcome.result.groups, outcome.result.nominations]).toEqual([[], []]);
    const errors = outcome.findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, sheet }) => [code, sheet]).sort()).toEqual(missing.map(([sheet]) => ["missing-stops", sheet]).sort());
    for (const [name, criterion] of missing) {
      const { row } = find(sheetNamed(desk.host, name), criterion);
      const error = errors.find(({ sheet }) => sheet === name);
      expect(error?.cell).toMatch(new RegExp(`^[A-Z]+${row + 1}$`));
      expect(error?.what).toContain(criterion);
    }
  });

  test("writes the data check and the log, and no standings", async () => {
    const { desk, outcome, before } = await stopped();
    expect(outcome.status).toBe("stopped");
    expect(changed(before, pictures(desk))).toEqual(["Rà soát số liệu", "Nhật ký tính điểm"]);
  });

  test("ranks once the policy is to leave out", async () => {
    const outcome = await computeRanking(open(file).shell);
    expect([outcome.status, outcome.result.provisional]).toEqual(["ranked", true]);
  });
});
