import { checkWorkbook, computeRanking, inspectWorkbook } from "../../src/app";
import { sheetNamed } from "../excel/host-of";
import { blocOf, changed, deskOf, deskWith, find, pictures } from "./shell-of";

describe("looking without touching", () => {
  it("check finds what a run would find, and writes nothing", async () => {
    const desk = await deskWith(blocOf(5));
    const before = pictures(desk);
    const checked = await checkWorkbook(desk.shell);
    expect(changed(before, pictures(desk))).toEqual([]);
    expect(desk.host.counters.cellsWritten).toBe(0);
    const ran = await computeRanking(desk.shell);
    expect(checked.fingerprint).toBe(ran.fingerprint);
    expect(checked.findings).toEqual(ran.findings.filter(({ code }) => code !== "own-sheet-name-taken"));
  });

  it("inspection says what the workbook is, and which run its results are of", async () => {
    expect(await inspectWorkbook(deskOf().shell)).toEqual({ kind: "empty", bloc: null, findings: { error: 0, warning: 0, info: 0 }, earlier: null, finalised: null, preparedBy: null });
    const other = deskOf();
    other.host.edit(sheetNamed(other.host, "Sheet1").id, 0, 0, "Danh bạ");
    expect(await inspectWorkbook(other.shell)).toMatchObject({ kind: "other", bloc: null });
    const desk = await deskWith(blocOf(5));
    expect(await inspectWorkbook(desk.shell)).toMatchObject({
      kind: "bloc", earlier: null,
      bloc: { name: "Khối thi đua số 3", kind: "khoi", period: "year", year: 2026, groups: [{ code: "CV", members: 3 }, { code: "KCV", members: 2 }], members: Array.from({ length: 5 }, (_, i) => ({ name: `Đơn vị thành viên số ${i + 1}` })) },
    });
    await computeRanking(desk.shell);
    const { earlier } = await inspectWorkbook(desk.shell);
    expect(earlier?.when).toContain("2026");
    const spoilt = sheetNamed(desk.host, "ĐV 1");
    desk.host.edit(spoilt.id, find(spoilt, "Tiêu chí 1.1").row, find(spoilt, "Điểm Khối thống nhất").col, "99");
    desk.clock.now = new Date(2026, 10, 23, 8, 0, 0);
    await computeRanking(desk.shell);
    expect((await inspectWorkbook(desk.shell)).earlier).toEqual({ ...earlier, changed: 1 });
  });
});
