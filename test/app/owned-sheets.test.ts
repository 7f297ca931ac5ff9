import { computeRanking } from "../../src/app";
import { blocOf, caught, changed, deskWith, own, pictures } from "./shell-of";

describe("sheets of ours in a user's hands", () => {
  it("a user's sheet of our name is left alone, and the user is told", async () => {
    const desk = await deskWith(blocOf(4));
    const theirs = desk.host.person.addSheet("Bảng tổng hợp điểm");
    desk.host.edit(theirs.id, 0, 0, "bảng của tôi");
    const before = pictures(desk);
    const outcome = await computeRanking(desk.shell);
    expect(pictures(desk).get("Bảng tổng hợp điểm")).toBe(before.get("Bảng tổng hợp điểm"));
    expect(outcome.findings.filter(({ code }) => code === "own-sheet-name-taken")).toMatchObject([{ severity: "info", params: { wanted: "Bảng tổng hợp điểm", used: own(desk, "summary").name } }]);
  });

  it("stay ours when they are renamed", async () => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    const sheet = own(desk, "standings:CV");
    desk.host.person.rename(sheet.id, "Hạng nhóm 1");
    const count = desk.host.workbook.sheets.length;
    await computeRanking(desk.shell);
    expect(own(desk, "standings:CV").id).toBe(sheet.id);
    expect(desk.host.workbook.sheets).toHaveLength(count);
  });

  it("are made anew when they are deleted", async () => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    desk.host.otherUser.deleteSheet(own(desk, "summary").id);
    const outcome = await computeRanking(desk.shell);
    expect(outcome.status).toBe("ranked");
    expect(own(desk, "summary").name).toBe("Bảng tổng hợp điểm");
    expect(desk.host.workbook.names.filter(({ formula }) => formula.includes("#REF!"))).toEqual([]);
  });

  it("are written where they are hidden, and stay hidden", async () => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    const sheet = own(desk, "standings:CV");
    sheet.visibility = "hidden";
    const active = desk.host.workbook.activeSheetId;
    expect((await computeRanking(desk.shell, { show: true })).status).toBe("ranked");
    expect(sheet.visibility).toBe("hidden");
    expect(desk.host.workbook.activeSheetId).toBe(active);
  });

  it.each([["protected"], ["filtered"]])("are refused by name where one is %s, before anything is written", async (trouble) => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    const sheet = own(desk, "standings:KCV");
    if (trouble === "protected") sheet.protected = true;
    else {
      sheet.filter = { row: 0, col: 0, rows: 20, cols: 5 };
      const row = sheet.rows.get(8);
      if (row !== undefined) row.hidden = true;
    }
    const before = pictures(desk);
    const fault = await caught(computeRanking(desk.shell));
    expect(fault).toMatchObject({ code: trouble, details: { sheet: sheet.name } });
    expect(changed(before, pictures(desk))).toEqual([]);
  });
});
