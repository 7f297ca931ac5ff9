import { compareWorkbooks, computeRanking, explain, finalise, gridsOf, inspectWorkbook, keepPreparedBy, makePapers, paperFiles, reopen, verifyRecord } from "../../src/app";
import { wordsFor } from "../../src/i18n";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { sheetNamed } from "../excel/host-of";
import { blocOf, caught, type Desk, deskWith, find, logLines, own, pictures, changed } from "./shell-of";

jest.setTimeout(180_000);

const ranked = async (over: Parameters<typeof blocOf>[2] = {}): Promise<Desk> => {
  const desk = await deskWith(blocOf(4, 6, over), { engine: await loadFormulaEngine() });
  await computeRanking(desk.shell);
  return desk;
};
const score = (desk: Desk, name: string) => {
  const sheet = sheetNamed(desk.host, name);
  return { id: sheet.id, row: find(sheet, "Tiêu chí 1.1").row, col: find(sheet, "Điểm Khối thống nhất").col };
};
const edit = (desk: Desk, name: string, typed: string): void => {
  const { id, row, col } = score(desk, name);
  desk.host.edit(id, row, col, typed);
};
const logText = (desk: Desk): string => [...own(desk, "run-log").rows.values()].flatMap(({ cells }) => cells.map((cell) => (typeof cell?.value === "string" ? cell.value : ""))).join("|");
const codes = (outcome: Awaited<ReturnType<typeof finalise>>): string[] => outcome.obstacles.map(({ code }) => code);

describe("the workbook against its record", () => {
  it("is the same right after a run, also in another language and on another day", async () => {
    const desk = await ranked();
    desk.clock.now = new Date(2027, 3, 1, 8, 0, 0);
    expect(await verifyRecord({ ...desk.shell, language: "en" })).toMatchObject({ same: true, changes: [], differences: [], gone: 0, proven: true, damaged: false });
    expect((await verifyRecord(desk.shell)).checked).toBeGreaterThan(50);
  });

  it("names each input that changed, its cell, what it was and is; the live cells that follow; the other fingerprint", async () => {
    const desk = await ranked();
    edit(desk, "ĐV 1", "7,5");
    const check = await verifyRecord(desk.shell);
    expect(check.same).toBe(false);
    expect(check.changes).toEqual([{ sheet: "ĐV 1", cell: expect.stringMatching(/^[A-Z]+\d+$/) as string, what: "ĐV 1, Tiêu chí 1.1: thực hiện nhiệm vụ được giao, Điểm Khối thống nhất", was: "10", is: "7,5" }]);
    expect(check.differences.length).toBeGreaterThan(0);
    expect(check.fresh).not.toBe(check.run?.fingerprint);
    expect(check.proven).toBe(true);
    edit(desk, "ĐV 1", "10");
    expect((await verifyRecord(desk.shell)).same).toBe(true);
  });

  it("a cleared score, a changed maximum and a changed setting are changes", async () => {
    const desk = await ranked();
    edit(desk, "ĐV 2", "");
    const setup = sheetNamed(desk.host, "Thiết lập");
    const at = find(setup, "Số chữ số thập phân");
    desk.host.edit(setup.id, at.row, at.col + 1, "3");
    const check = await verifyRecord(desk.shell);
    expect(check.changes.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["Thiết lập", "ĐV 2"]));
    expect(check.changes.find(({ sheet }) => sheet === "ĐV 2")).toMatchObject({ is: "để trống" });
    expect(check.fresh).toBeNull();
  });

  it("a published cell that somebody typed over is found, also after rows were inserted above", async () => {
    const desk = await ranked();
    const sheet = own(desk, "standings:CV");
    let hit = { row: -1, col: -1 };
    for (const [row, { cells }] of sheet.rows) {
      const col = cells.findIndex((cell) => cell?.formula !== undefined && typeof cell.value === "number");
      if (col >= 0 && hit.row < 0) hit = { row, col };
    }
    desk.host.otherUser.insertRows(sheet.id, 2, 2);
    expect((await verifyRecord(desk.shell)).same).toBe(true);
    desk.host.edit(sheet.id, hit.row + 2, hit.col, "999");
    expect((await verifyRecord(desk.shell)).differences).toContainEqual(expect.objectContaining({ sheet: sheet.name, found: 999 }));
  });

  it("without a run there is no record; writes nothing in any case", async () => {
    const desk = await deskWith(blocOf(4, 6));
    const before = pictures(desk);
    expect(await verifyRecord(desk.shell)).toMatchObject({ run: null, same: false, damaged: false });
    expect(changed(before, pictures(desk))).toEqual([]);
  });
});

describe("finalising", () => {
  it("protects data and results without a password, says so in the log and to the pane; a run is refused before anything is written", async () => {
    const desk = await ranked();
    await keepPreparedBy(desk.shell, "Bà Nguyễn Thị A");
    const outcome = await finalise(desk.shell);
    expect(outcome.obstacles).toEqual([]);
    expect(outcome.finalised).toMatchObject({ by: "Bà Nguyễn Thị A", before: [] });
    const open = desk.host.workbook.sheets.filter((sheet) => !sheet.protected).map(({ name }) => name);
    expect(open.filter((name) => !["Bản ghi", "Sheet1"].includes(name))).toEqual([]);
    expect(desk.host.workbook.sheets.some(({ protectedByPassword }) => protectedByPassword)).toBe(false);
    expect(logText(desk)).toContain("Chốt kết quả");
    expect((await inspectWorkbook(desk.shell)).finalised).toMatchObject({ by: "Bà Nguyễn Thị A" });
    const before = pictures(desk);
    expect((await caught(computeRanking(desk.shell))).code).toBe("finalised");
    expect(changed(before, pictures(desk))).toEqual([]);
    expect((await verifyRecord(desk.shell)).same).toBe(true);
  });

  it("reopened, everything can be edited and computed again, and the log tells of it", async () => {
    const desk = await ranked();
    await finalise(desk.shell);
    expect(await reopen(desk.shell)).toEqual({ reopened: true, leftProtected: [] });
    expect(desk.host.workbook.sheets.some((sheet) => sheet.protected)).toBe(false);
    expect(logText(desk)).toContain("Mở lại");
    expect((await inspectWorkbook(desk.shell)).finalised).toBeNull();
    edit(desk, "ĐV 1", "5");
    expect((await computeRanking(desk.shell)).status).toBe("ranked");
    expect(logLines(desk)).toBe(2);
    expect(await reopen(desk.shell)).toEqual({ reopened: false, leftProtected: [] });
  });

  it("sheets that the user had protected stay so on reopening; one renamed meanwhile is reopened with the others", async () => {
    const desk = await ranked();
    await desk.excel.run(async (context) => {
      context.workbook.worksheets.getItem("ĐV 2").protection.protect();
      await context.sync();
    });
    expect((await finalise(desk.shell)).finalised?.before).toEqual(["ĐV 2"]);
    desk.host.otherUser.rename(own(desk, "summary").id, "Tổng hợp của tôi");
    expect(await reopen(desk.shell)).toEqual({ reopened: true, leftProtected: ["ĐV 2"] });
    expect(desk.host.workbook.sheets.filter((sheet) => sheet.protected).map(({ name }) => name)).toEqual(["ĐV 2"]);
  });

  it("is refused with every reason: no record, provisional, changed inputs, changed cells, not verified", async () => {
    const fresh = await deskWith(blocOf(4, 6));
    expect(codes(await finalise(fresh.shell))).toEqual(["no-record"]);
    const unverified = await deskWith(blocOf(4, 6));
    await computeRanking(unverified.shell);
    expect(codes(await finalise(unverified.shell))).toContain("differs");
    const desk = await ranked();
    edit(desk, "ĐV 1", "");
    expect(codes(await finalise(desk.shell))).toEqual(["inputs-changed"]);
    await computeRanking(desk.shell, { provisional: true });
    expect(codes(await finalise(desk.shell))).toEqual(["provisional"]);
    expect(desk.host.workbook.sheets.some((sheet) => sheet.protected)).toBe(false);
    expect(logText(desk)).not.toContain("row:finalised:");
  });

  it("waits for agreed points where scores fell back to self-assessment, and needs none where the bloc lists only that layer", async () => {
    const selfScored = (scoreLayers: readonly ("final" | "self")[]) => {
      const scores = blocOf(4, 6).entries.map(({ member, criterion, layers }) => ({ member, criterion, layer: "self" as const, points: layers.final?.points ?? 0 }));
      return ranked({ settings: { scoreLayers }, scores });
    };
    const waits = await finalise((await selfScored(["final", "self"])).shell);
    expect(waits.obstacles).toEqual([{ code: "provisional", fallbacks: expect.any(Number) as number }]);
    const said = waits.obstacles.map(wordsFor("vi").record.finalise.obstacle).join();
    expect(said).toMatch(/^kết quả mới là tạm tính: còn \d+ kết quả .*Điểm Khối thống nhất.*“Thứ tự lớp điểm”/);
    expect((await finalise((await selfScored(["self"])).shell)).obstacles).toEqual([]);
  });

  it("is refused while a decision is open", async () => {
    const desk = await ranked({ awards: [{ code: "CO", name: "Cờ thi đua của UBND tỉnh", for: "collective", scope: "bloc", leaderOnly: true, count: 1 }] });
    expect(await finalise(desk.shell)).toMatchObject({ finalised: null, obstacles: [{ code: "open", count: 1 }] });
  });

  it("a break between note and protection is mended by finalising or reopening again", async () => {
    const desk = await ranked();
    const first = caught(finalise(desk.shell));
    desk.host.plans.failSync(7, "ConnectionFailure");
    const fault = await first;
    expect(fault.code).toBe("offline");
    const lines = logText(desk);
    const again = await finalise(desk.shell);
    expect(again.finalised).not.toBeNull();
    expect(own(desk, "standings:CV").protected).toBe(true);
    expect(logText(desk).length - lines.length).toBeLessThan(400);
    expect((await reopen(desk.shell)).reopened).toBe(true);
    expect(desk.host.workbook.sheets.some((sheet) => sheet.protected)).toBe(false);
  });

  it("a password that somebody has set meanwhile is named, and nothing is claimed to be open", async () => {
    const desk = await ranked();
    await finalise(desk.shell);
    own(desk, "summary").protectedByPassword = true;
    expect((await caught(reopen(desk.shell))).code).toBe("protected");
    expect((await inspectWorkbook(desk.shell)).finalised).not.toBeNull();
  });
});

describe("what is still made of final results", () => {
  const isOpen = (desk: Desk, role: string): boolean => !own(desk, role).protected;
  const final = async (): Promise<Desk> => {
    const desk = await ranked();
    await makePapers(desk.shell, ["minutes"]);
    await explain(desk.shell, ["M1"]);
    expect((await finalise(desk.shell)).obstacles).toEqual([]);
    return desk;
  };
  const unprotectAndEdit = async (desk: Desk, name: string, typed: string): Promise<void> => {
    await desk.excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).protection.unprotect();
      await context.sync();
    });
    edit(desk, name, typed);
  };

  it("papers and their wording stay open; they are made again on another day, with what was filled in, and nothing else is touched", async () => {
    const desk = await final();
    expect([isOpen(desk, "paper:minutes"), isOpen(desk, "paper-template"), isOpen(desk, "summary"), isOpen(desk, "explanation")]).toEqual([true, true, false, false]);
    const sheet = own(desk, "paper:minutes");
    desk.host.edit(sheet.id, find(sheet, "Địa điểm:").row, 3, "Hội trường A");
    desk.clock.now = new Date(2027, 3, 1, 8, 0, 0);
    const before = pictures(desk);
    const { made } = await makePapers(desk.shell, ["minutes", "submission"]);
    expect(made.map(({ kind }) => kind)).toEqual(["minutes", "submission"]);
    expect(changed(before, pictures(desk))).toEqual(["Tờ trình"]);
    expect(find(sheet, "Hội trường A").row).toBe(find(sheet, "Địa điểm:").row);
    expect(isOpen(desk, "paper:submission")).toBe(true);
    expect((await paperFiles(desk.shell, ["minutes"])).files).toHaveLength(1);
    expect((await verifyRecord(desk.shell)).same).toBe(true);
    expect((await reopen(desk.shell)).leftProtected).toEqual([]);
    expect(desk.host.workbook.sheets.some((each) => each.protected)).toBe(false);
  });

  it("an explanation of other members writes that sheet alone, is verified, adds no line to the log, and is protected again", async () => {
    const desk = await final();
    const lines = logLines(desk);
    const before = pictures(desk);
    const outcome = await explain(desk.shell, ["M2"]);
    expect([outcome.status, outcome.verification?.state, outcome.findings.filter(({ severity }) => severity === "error")]).toEqual(["ranked", "matched", []]);
    expect(changed(before, pictures(desk))).toEqual(["Giải trình"]);
    expect(find(own(desk, "explanation"), "Đơn vị thành viên số 2 (M2)").row).toBeGreaterThan(0);
    expect(() => find(own(desk, "explanation"), "(M1)")).toThrow();
    expect([isOpen(desk, "explanation"), logLines(desk)]).toEqual([false, lines]);
    expect((await caught(computeRanking(desk.shell))).code).toBe("finalised");
  });

  it("a comparison is written twice and protected like the results it stands beside", async () => {
    const desk = await final();
    const other = await deskWith(blocOf(4, 6, { bloc: { name: "Khối thi đua số 3", kind: "khoi", year: 2025, period: "year" } }));
    const earlier = { name: "2025.xlsx", grids: await gridsOf(other.shell) };
    for (let time = 0; time < 2; time += 1) {
      expect((await compareWorkbooks(desk.shell, earlier)).status).toBe("compared");
      expect(isOpen(desk, "comparison")).toBe(false);
    }
    expect((await reopen(desk.shell)).reopened).toBe(true);
    expect(isOpen(desk, "comparison")).toBe(true);
  });

  it("is refused by name, before anything is written, where the workbook no longer comes to what was finalised", async () => {
    const desk = await final();
    await unprotectAndEdit(desk, "ĐV 1", "5");
    const before = pictures(desk);
    const earlier = { name: "2025.xlsx", grids: await gridsOf(desk.shell) };
    for (const work of [() => makePapers(desk.shell, ["minutes"]), () => paperFiles(desk.shell, ["minutes"]), () => explain(desk.shell, "all"), () => compareWorkbooks(desk.shell, earlier)]) {
      expect((await caught(work())).code).toBe("final-changed");
    }
    expect(changed(before, pictures(desk))).toEqual([]);
  });

  it("a paper that the user has protected is left so, and named", async () => {
    const desk = await ranked();
    await makePapers(desk.shell, ["minutes"]);
    await desk.excel.run(async (context) => {
      context.workbook.worksheets.getItem("Biên bản bình xét").protection.protect();
      await context.sync();
    });
    await finalise(desk.shell);
    expect(await caught(makePapers(desk.shell, ["minutes"]))).toMatchObject({ code: "protected", details: { sheet: "Biên bản bình xét" } });
    await reopen(desk.shell);
    expect(isOpen(desk, "paper:minutes")).toBe(false);
  });

  it("a write that fails leaves the explanation protected", async () => {
    const desk = await final();
    for (const request of [7, 8, 9]) {
      desk.host.plans.failSync(request, "GeneralException");
      expect((await caught(explain(desk.shell, ["M3"]))).code).toBe("bug");
      expect(isOpen(desk, "explanation")).toBe(false);
    }
    expect((await explain(desk.shell, ["M3"])).verification?.state).toBe("matched");
  });
});

describe("a pane that is opened later", () => {
  it("knows the run, its verification, how many inputs changed since, and who is named", async () => {
    const desk = await ranked();
    expect(await inspectWorkbook(desk.shell)).toMatchObject({ earlier: { changed: 0, verification: { state: "matched" } }, preparedBy: null, finalised: null });
    edit(desk, "ĐV 1", "5");
    await keepPreparedBy(desk.shell, "");
    expect(await inspectWorkbook(desk.shell)).toMatchObject({ earlier: { changed: 1 }, preparedBy: "" });
  });
});
