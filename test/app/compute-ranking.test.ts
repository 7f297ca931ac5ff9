import { type Step, computeRanking, resultJson } from "../../src/app";
import { rankBloc } from "../../src/core";
import { BLOCK_CELLS, blocksOf } from "../../src/excel/read-plan";
import { readWorkbook } from "../../src/excel";
import { cellAt, sheetNamed } from "../excel/host-of";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { blocOf, changed, type Desk, deskOf, deskWith, find, logLines, order, own, pictures } from "./shell-of";

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

  it.each([[10, 60], [100, 60], [1_000, 12]])("of %d members with %d leaves each takes two syncs and the blocks to read, few to publish, one for the record", async (members, leaves) => {
    const desk = await deskWith(blocOf(members, leaves));
    const at: [Step, number][] = [];
    const outcome = await computeRanking(desk.shell, {}, (step) => at.push([step, desk.host.counters.syncs]));
    expect(outcome.status).toBe("ranked");
    const grids = await readWorkbook(desk.excel);
    const pieces = grids.sheets.filter(({ owned }) => owned === undefined).flatMap(({ values }, sheet) => (values.length === 0 ? [] : [{ sheet, row: 0, col: 0, rows: values.length, cols: values[0]?.length ?? 0 }]));
    const blocks = blocksOf(pieces, BLOCK_CELLS).length;
    if (members === 10) expect(blocks).toBe(1);
    const syncs = new Map(at);
    expect(at.map(([step]) => step)).toEqual(["reading", "scoring", "writing", "verifying", "recording"]);
    expect(syncs.get("scoring")).toBe(2 + blocks);
    // The sheets in requests of 4.5 MB, then the charts: once to look and up to three times to write.
    if (members === 10) expect((syncs.get("verifying") ?? 0) - (syncs.get("writing") ?? 0)).toBeLessThanOrEqual(5);
    expect(desk.host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
    expect(desk.host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
  }, 240_000);

  it("is at most eleven syncs for a bloc, comparing with Excel included, and one more where the result is shown", async () => {
    const desk = await deskWith(blocOf(10), { engine: await loadFormulaEngine() });
    const at = new Map<Step, number>();
    await computeRanking(desk.shell, {}, (step) => at.set(step, desk.host.counters.syncs));
    expect(desk.host.counters.syncs).toBeLessThanOrEqual(11);
    expect((at.get("recording") ?? 0) - (at.get("verifying") ?? 0)).toBe(2);
    expect(desk.host.counters.syncs - (at.get("recording") ?? 0)).toBe(1);
    desk.host.resetCounters();
    await computeRanking(desk.shell);
    const again = desk.host.counters.syncs;
    desk.host.resetCounters();
    await computeRanking(desk.shell, { show: true });
    expect(desk.host.counters.syncs).toBe(again + 1);
  }, 60_000);

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
    expect(changed(before, pictures(desk))).toEqual([own(desk, "record").name, own(desk, "run-log").name]);
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

  it("puts the results before the data check and the log that a stopped run left, in the order of a run that was not stopped", async () => {
    const tabs = (desk: Desk): string[] => desk.host.workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
    const stopped = await deskWith(blocOf(4));
    spoil(stopped, "");
    await computeRanking(stopped.shell);
    const [check, log] = [own(stopped, "data-check").name, own(stopped, "run-log").name];
    expect(tabs(stopped).slice(-2)).toEqual([check, log]);
    await computeRanking(stopped.shell, { provisional: true });
    await computeRanking(stopped.shell, { provisional: true, explain: "all" });
    expect(tabs(stopped).slice(-3)).toEqual([check, log, own(stopped, "calculation").name]);
    expect(tabs(stopped).at(-4)).toBe(own(stopped, "explanation").name);
    const other = await deskWith(blocOf(4));
    spoil(other, "");
    await computeRanking(other.shell, { provisional: true, explain: "all" });
    const results = (desk: Desk): string[] => tabs(desk).filter((name) => ![check, log, own(desk, "calculation").name].includes(name));
    expect(results(stopped)).toEqual(results(other));
  });
});
