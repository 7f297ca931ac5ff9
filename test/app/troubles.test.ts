import { type Step, checkWorkbook, computeRanking } from "../../src/app";
import { cellAt, sheetNamed } from "../excel/host-of";
import { blocOf, caught, deskWith, find, logLines, order, own, ownSheet, pictures } from "./shell-of";

describe("troubles of a run", () => {
  it("a read-only workbook is refused by name", async () => {
    const desk = await deskWith(blocOf(4));
    desk.host.workbook.readOnly = true;
    expect(await caught(computeRanking(desk.shell))).toMatchObject({ code: "read-only" });
    expect((await checkWorkbook(desk.shell)).status).toBe("ranked");
  });

  it("a second run while one is under way is refused, the first goes on", async () => {
    const desk = await deskWith(blocOf(4));
    const first = computeRanking(desk.shell);
    expect(await caught(computeRanking(desk.shell))).toMatchObject({ code: "running" });
    expect((await first).status).toBe("ranked");
    expect(logLines(desk)).toBe(1);
    expect((await computeRanking(desk.shell)).status).toBe("ranked");
  });

  it("a sheet of ours that somebody renames between reading and writing is found again", async () => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    const sheet = own(desk, "summary");
    desk.host.plans.beforeSync(4, () => desk.host.otherUser.rename(sheet.id, "Tổng hợp của tôi"));
    desk.host.resetCounters();
    const steps: Step[] = [];
    expect((await computeRanking(desk.shell, {}, (step) => steps.push(step))).status).toBe("ranked");
    expect(steps).toEqual(["reading", "scoring", "writing", "reading", "scoring", "writing", "verifying", "recording"]);
    expect(own(desk, "summary").name).toBe("Tổng hợp của tôi");
    expect(logLines(desk)).toBe(2);
  });

  it("a score edited by somebody else after it was read does not mix into the result", async () => {
    const desk = await deskWith(blocOf(4));
    const expected = order(await checkWorkbook(desk.shell));
    const sheet = sheetNamed(desk.host, "ĐV 1");
    const at = { row: find(sheet, "Tiêu chí 1.1").row, col: find(sheet, "Điểm Khối thống nhất").col };
    desk.host.plans.beforeSync(4, () => desk.host.otherUser.edit(sheet.id, at.row, at.col, "1"));
    expect(order(await computeRanking(desk.shell))).toEqual(expected);
    expect(cellAt(sheet, at.row, at.col)?.value).toBe(1);
    expect(order(await computeRanking(desk.shell))).not.toEqual(expected);
  });

  it("a run that fails while it writes leaves no line in the log, and the next one puts everything right", async () => {
    const desk = await deskWith(blocOf(4));
    const reference = await deskWith(blocOf(4));
    await computeRanking(reference.shell);
    for (const n of [4, 5, 6, 7]) desk.host.plans.failSync(n, "ServerBusy");
    expect(await caught(computeRanking(desk.shell))).toMatchObject({ code: "busy" });
    expect(ownSheet(desk, "run-log")).toBeUndefined();
    await computeRanking(desk.shell);
    expect(logLines(desk)).toBe(1);
    expect(pictures(desk)).toEqual(pictures(reference));
  });

  it("a run whose record fails has its results but no line", async () => {
    const desk = await deskWith(blocOf(4));
    desk.host.plans.failSync(5, "ConnectionFailure");
    expect(await caught(computeRanking(desk.shell))).toMatchObject({ code: "offline" });
    expect(ownSheet(desk, "standings:CV")).toBeDefined();
    expect(ownSheet(desk, "run-log")).toBeUndefined();
  });
});
