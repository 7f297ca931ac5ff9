import { HostFault, type RunOutcome, type Step, addBlocSheets, checkWorkbook, computeRanking, inspectWorkbook, resultJson } from "../../src/app";
import { blocToDescription, rankBloc, resolveBloc, type Bloc } from "../../src/core";
import { BLOCK_CELLS, blocksOf } from "../../src/excel/read-plan";
import { readWorkbook } from "../../src/excel";
import { createWorkbook } from "../../src/simhost";
import { cellAt, sheetNamed } from "../excel/host-of";
import { blocOf, changed, type Desk, deskOf, deskWith, find, ownSheet, pictures } from "./shell-of";

const caught = (promise: Promise<unknown>): Promise<HostFault> =>
  promise.then(() => { throw new Error("nothing was thrown"); }, (error: unknown) => {
    if (error instanceof HostFault) return error;
    throw error;
  });
const order = (outcome: RunOutcome): unknown => outcome.result.groups.map(({ standings }) => standings.map(({ member, rank, total }) => [member, rank, total]));
const own = (desk: Desk, role: string) => {
  const sheet = ownSheet(desk, role);
  if (sheet === undefined) throw new Error(`no sheet of the role ${role}`);
  return sheet;
};
const logLines = (desk: Desk): number => [...own(desk, "run-log").rows.values()].filter(({ cells }) => cells.some((cell) => typeof cell?.value === "string" && /^row:run:/.test(cell.value))).length;

describe("computing a ranking from a workbook", () => {
  it("comes to what core makes of the same bloc", async () => {
    const bloc = blocOf(10);
    const desk = await deskWith(bloc);
    const outcome = await computeRanking(desk.shell);
    expect(outcome.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome.status).toBe("ranked");
    const expected = rankBloc(bloc);
    expect(order(outcome)).toEqual(expected.groups.map(({ standings }) => standings.map(({ member, rank, total }) => [member, rank, total])));
    expect(outcome.result.nominations).toEqual(expected.nominations);
    expect(outcome.fingerprint).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(resultJson(outcome)).toMatchObject({ status: "ranked", groups: [{ code: "CV" }, { code: "KCV" }] });
  });

  it.each([[10, 60], [100, 60], [1_000, 12]])("of %d members with %d leaves each takes two syncs and the blocks to read, one to publish, one for the record", async (members, leaves) => {
    const desk = await deskWith(blocOf(members, leaves));
    const at: [Step, number][] = [];
    const outcome = await computeRanking(desk.shell, {}, (step) => at.push([step, desk.host.counters.syncs]));
    expect(outcome.status).toBe("ranked");
    const grids = await readWorkbook(desk.excel);
    const pieces = grids.sheets.filter(({ owned }) => owned === undefined).flatMap(({ values }, sheet) => (values.length === 0 ? [] : [{ sheet, row: 0, col: 0, rows: values.length, cols: values[0]?.length ?? 0 }]));
    const blocks = blocksOf(pieces, BLOCK_CELLS).length;
    if (members === 10) expect(blocks).toBe(1);
    const syncs = new Map(at);
    expect(at.map(([step]) => step)).toEqual(["reading", "scoring", "writing", "recording"]);
    expect(syncs.get("scoring")).toBe(2 + blocks);
    expect((syncs.get("recording") ?? 0) - (syncs.get("writing") ?? 0)).toBe(1);
    expect(desk.host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
  }, 240_000);

  it("is five syncs for a bloc, and one more where the result is shown", async () => {
    const desk = await deskWith(blocOf(10));
    await computeRanking(desk.shell);
    expect(desk.host.counters.syncs).toBe(5);
    desk.host.resetCounters();
    await computeRanking(desk.shell, { show: true });
    expect(desk.host.counters.syncs).toBe(6);
  });

  it("changes no sheet of the user, neither selection nor active sheet; the ribbon brings the standings to the front", async () => {
    const desk = await deskWith(blocOf(6));
    const { host } = desk;
    const active = host.workbook.sheets[1];
    if (active === undefined) throw new Error("no second sheet");
    host.person.activate(active.id);
    host.person.select(active.id, { row: 7, col: 3, rows: 2, cols: 2 });
    const before = pictures(desk);
    const selections = host.workbook.sheets.map(({ selection }) => selection);
    await computeRanking(desk.shell);
    const names = [...before.keys()];
    expect(changed(before, pictures(desk)).filter((name) => names.includes(name))).toEqual([]);
    expect(host.workbook.activeSheetId).toBe(active.id);
    expect(host.workbook.sheets.slice(0, names.length).map(({ selection }) => selection)).toEqual(selections);
    await computeRanking(desk.shell, { show: true });
    expect(host.workbook.activeSheetId).toBe(own(desk, "standings:CV").id);
  });

  it("twice changes nothing but the log", async () => {
    const desk = await deskWith(blocOf(7));
    const first = await computeRanking(desk.shell);
    const before = pictures(desk);
    const second = await computeRanking(desk.shell);
    expect(changed(before, pictures(desk))).toEqual([own(desk, "run-log").name]);
    expect(second.fingerprint).toBe(first.fingerprint);
    expect(logLines(desk)).toBe(2);
    expect(desk.host.workbook.names).toHaveLength(new Set(desk.host.workbook.names.map(({ name }) => name)).size);
  });

  it("has a fingerprint that knows no time, no language and no order of sheets", async () => {
    const desk = await deskWith(blocOf(6));
    const first = await computeRanking(desk.shell);
    desk.clock.now = new Date(2027, 0, 5, 23, 59, 0);
    expect((await computeRanking(desk.shell)).fingerprint).toBe(first.fingerprint);
    expect((await computeRanking({ ...desk.shell, language: "en" })).fingerprint).toBe(first.fingerprint);
    desk.host.workbook.sheets.reverse();
    expect((await computeRanking(desk.shell)).fingerprint).toBe(first.fingerprint);
  });

  it("leaves nothing of members who have gone", async () => {
    const desk = await deskWith(blocOf(8));
    await computeRanking(desk.shell);
    const gone = sheetNamed(desk.host, "ĐV 8");
    const members = sheetNamed(desk.host, "Đơn vị thành viên");
    const { row } = find(members, "Đơn vị thành viên số 8");
    desk.host.otherUser.deleteRows(members.id, row);
    desk.host.otherUser.deleteSheet(gone.id);
    const outcome = await computeRanking(desk.shell);
    expect(outcome.status).toBe("ranked");
    for (const role of ["standings:KCV", "summary", "nominations"]) {
      const text = JSON.stringify([...own(desk, role).rows.values()].map(({ cells }) => cells.map((cell) => cell?.value ?? null)));
      expect(text).not.toMatch(/ĐV 8|số 8/);
    }
  });

  it("lets remarks travel with their member", async () => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    const standings = own(desk, "standings:CV");
    const last = find(standings, "Đơn vị thành viên số 3");
    const right = Math.max(...[...standings.rows.values()].map(({ cells }) => cells.length));
    desk.host.edit(standings.id, last.row, right, "cần đối chiếu");
    expect(find(standings, "Đơn vị thành viên số 1").row).toBeLessThan(last.row);
    // The member's first leaf goes up, the other's down: they change places.
    for (const [name, points] of [["ĐV 1", "0"], ["ĐV 3", "10"]] as const) {
      const sheet = sheetNamed(desk.host, name);
      const { row } = find(sheet, "Tiêu chí 1.1");
      const { col } = find(sheet, "Điểm Khối thống nhất");
      desk.host.edit(sheet.id, row, col, points);
    }
    await computeRanking(desk.shell);
    const now = find(standings, "Đơn vị thành viên số 3");
    expect(now.row).toBe(find(standings, "Đơn vị thành viên số 1").row - 1);
    expect(cellAt(standings, now.row, right)?.value).toBe("cần đối chiếu");
    expect(cellAt(standings, last.row, right)?.value ?? "").toBe("");
  });
});

describe("a run that findings stop", () => {
  const spoil = (desk: Desk, typed: string): { sheet: string } => {
    const sheet = sheetNamed(desk.host, "ĐV 1");
    desk.host.edit(sheet.id, find(sheet, "Tiêu chí 1.1").row, find(sheet, "Điểm Khối thống nhất").col, typed);
    return { sheet: sheet.name };
  };

  it("writes the data check and one line of the log, and nothing else", async () => {
    const desk = await deskWith(blocOf(4));
    await computeRanking(desk.shell);
    spoil(desk, "11");
    const before = pictures(desk);
    const outcome = await computeRanking(desk.shell, { show: true });
    expect(outcome.status).toBe("stopped");
    expect(outcome.result.groups).toEqual([]);
    expect(changed(before, pictures(desk)).sort()).toEqual([own(desk, "data-check").name, own(desk, "run-log").name].sort());
    expect(desk.host.workbook.activeSheetId).toBe(own(desk, "data-check").id);
    expect(logLines(desk)).toBe(2);
  });

  it("takes no more syncs than any other", async () => {
    const desk = await deskWith(blocOf(4));
    spoil(desk, "11");
    desk.host.resetCounters();
    await computeRanking(desk.shell);
    expect(desk.host.counters.syncs).toBe(5);
  });

  it.each([
    ["11", "score-above-max"], ["-1", "score-negative"], ["abc", "score-unreadable"], ["'1.234", "score-unreadable"], ["#N/A", "score-error-value"], ["9/5", "score-date"],
  ])("names sheet and cell of %j, in both languages", async (typed, code) => {
    const desk = await deskWith(blocOf(4), { api: "1.9" });
    const { sheet } = spoil(desk, typed);
    for (const language of ["vi", "en"] as const) {
      const outcome = await computeRanking({ ...desk.shell, language });
      const errors = outcome.findings.filter(({ severity }) => severity === "error");
      expect(errors.map((finding) => [finding.code, finding.sheet])).toEqual([[code, sheet]]);
      expect(errors[0]?.cell).toMatch(/^[A-Z]+\d+$/);
      expect(errors[0]?.what.length).toBeGreaterThan(5);
      expect(errors[0]?.todo.length).toBeGreaterThan(5);
    }
  });

  it("is not a crash in an empty workbook or in one of another kind", async () => {
    for (const fill of [false, true]) {
      const desk = deskOf();
      if (fill) desk.host.edit(sheetNamed(desk.host, "Sheet1").id, 3, 2, "Danh bạ điện thoại");
      const before = pictures(desk);
      const outcome = await computeRanking(desk.shell);
      expect(outcome.status).toBe("stopped");
      expect(outcome.findings.some(({ severity }) => severity === "error")).toBe(true);
      expect(resultJson(outcome)).toMatchObject({ status: "stopped", groups: [] });
      expect(changed(before, pictures(desk))).toEqual(expect.arrayContaining([own(desk, "data-check").name, own(desk, "run-log").name]));
      expect(pictures(desk).size).toBe(before.size + 2);
      expect(pictures(desk).get("Sheet1")).toBe(before.get("Sheet1"));
    }
  });

  it("ranks all the same where only scores are missing and the user asks for it, and says that it is provisional", async () => {
    const desk = await deskWith(blocOf(4));
    spoil(desk, "");
    const stopped = await computeRanking(desk.shell);
    expect(stopped.findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["missing-stops"]);
    expect(stopped.findings.find(({ code }) => code === "missing-stops")).toMatchObject({ sheet: "ĐV 1" });
    const ranked = await computeRanking(desk.shell, { provisional: true });
    expect(ranked.status).toBe("ranked");
    expect(ranked.result.provisional).toBe(true);
  });
});

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
    expect(steps).toEqual(["reading", "scoring", "writing", "reading", "scoring", "writing", "recording"]);
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
    expect(await inspectWorkbook(deskOf().shell)).toEqual({ kind: "empty", bloc: null, findings: { error: 0, warning: 0, info: 0 }, earlier: null });
    const other = deskOf();
    other.host.edit(sheetNamed(other.host, "Sheet1").id, 0, 0, "Danh bạ");
    expect(await inspectWorkbook(other.shell)).toMatchObject({ kind: "other", bloc: null });
    const desk = await deskWith(blocOf(5));
    expect(await inspectWorkbook(desk.shell)).toMatchObject({
      kind: "bloc", earlier: null,
      bloc: { name: "Khối thi đua số 3", kind: "khoi", period: "year", year: 2026, groups: [{ code: "CV", members: 3 }, { code: "KCV", members: 2 }] },
    });
    await computeRanking(desk.shell);
    const { earlier } = await inspectWorkbook(desk.shell);
    expect(earlier?.when).toContain("2026");
    const spoilt = sheetNamed(desk.host, "ĐV 1");
    desk.host.edit(spoilt.id, find(spoilt, "Tiêu chí 1.1").row, find(spoilt, "Điểm Khối thống nhất").col, "99");
    desk.clock.now = new Date(2026, 10, 23, 8, 0, 0);
    await computeRanking(desk.shell);
    expect((await inspectWorkbook(desk.shell)).earlier).toEqual(earlier);
  });
});

describe("adding the sheets of a bloc", () => {
  it("overwrites nothing of the user's, and refuses where there is a bloc", async () => {
    const desk = deskOf();
    desk.host.edit(sheetNamed(desk.host, "Sheet1").id, 0, 0, "của tôi");
    const theirs = desk.host.person.addSheet("Tiêu chí");
    desk.host.edit(theirs.id, 2, 1, "bảng khác");
    const before = pictures(desk);
    await addBlocSheets(desk.shell, blocOf(3));
    const after = pictures(desk);
    for (const name of before.keys()) expect(after.get(name)).toBe(before.get(name));
    expect((await computeRanking(desk.shell)).status).toBe("ranked");
    expect(await caught(addBlocSheets(desk.shell, blocOf(3)))).toMatchObject({ code: "bloc-exists" });
  });

  it.each(["vi", "en"] as const)("gives back the bloc that it was made from (%s)", async (language) => {
    const bloc: Bloc = resolveBloc(blocToDescription(blocOf(5)));
    const desk = await deskWith(bloc, {}, language);
    const outcome = await checkWorkbook(desk.shell);
    expect(outcome.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome.bloc && blocToDescription({ ...outcome.bloc, settings: bloc.settings })).toEqual(blocToDescription(bloc));
  });

  it("hostile names and notes come back as they were", async () => {
    const hostile = ["=HYPERLINK(\"http://x\")", "+1 đơn vị", "@x", "'nháy", "1/2", "01.10", "9,5"];
    const given = blocToDescription(blocOf(hostile.length));
    const bloc = resolveBloc({ ...given, members: given.members.map((member, i) => ({ ...member, name: hostile[i] ?? "", note: hostile[i] ?? "" })) });
    const desk = await deskWith(bloc);
    const outcome = await computeRanking(desk.shell);
    expect(outcome.status).toBe("ranked");
    expect(outcome.bloc?.members.map(({ name, note }) => [name, note])).toEqual(hostile.map((text) => [text, text]));
    for (const sheet of desk.host.workbook.sheets) {
      for (const { cells } of sheet.rows.values()) for (const cell of cells) expect(cell?.formula ?? "").not.toMatch(/HYPERLINK/);
    }
    expect(find(own(desk, "standings:CV"), "=HYPERLINK")).toBeDefined();
  });

  it("works in a new workbook", async () => {
    const desk = deskOf(createWorkbook());
    await addBlocSheets(desk.shell, blocOf(3));
    expect(desk.host.counters.syncs).toBeLessThanOrEqual(5);
    expect(await inspectWorkbook(desk.shell)).toMatchObject({ kind: "bloc" });
  });
});
