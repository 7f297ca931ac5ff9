/** What somebody who did not compute sees of the last run. */
import { checkWorkbook, computeRanking, lastRun } from "../../src/app";
import { sheetNamed } from "../excel/host-of";
import { blocOf, changed, deskWith, find, pictures, type Desk } from "./shell-of";

/** Types the final score of the first criterion on the first member's sheet. */
function type(desk: Desk, value: string): void {
  const sheet = sheetNamed(desk.host, "ĐV 1");
  desk.host.edit(sheet.id, find(sheet, "Tiêu chí 1.1").row, find(sheet, "thống nhất").col, value);
}

it("is the outcome of the run, with what became of comparing its cells and when it was; nothing is written", async () => {
  const desk = await deskWith(blocOf(5));
  expect(await lastRun(desk.shell)).toBeNull();
  const ran = await computeRanking(desk.shell);
  const at = desk.clock.now;
  const before = pictures(desk);
  // A day later it is still the run of its day.
  desk.clock.now = new Date(2026, 10, 23, 8, 0, 0);
  const seen = await lastRun(desk.shell);
  expect(changed(before, pictures(desk))).toEqual([]);
  expect(seen?.at).toEqual(at);
  expect(seen?.outcome.fingerprint).toBe(ran.fingerprint);
  expect(seen?.outcome.result.groups).toEqual(ran.result.groups);
  expect(seen?.outcome.verification).toEqual({ ...ran.verification, differences: [] });
});

it("is none where the data were changed since, and the stop itself where they stop a run", async () => {
  const desk = await deskWith(blocOf(5));
  await computeRanking(desk.shell);
  type(desk, "9");
  const now = await checkWorkbook(desk.shell);
  expect([now.status, await lastRun(desk.shell)]).toEqual(["ranked", null]);
  type(desk, "chín");
  const stopped = await lastRun(desk.shell);
  expect(stopped?.outcome.status).toBe("stopped");
  expect(stopped?.outcome.findings.map(({ code }) => code)).toContain("score-unreadable");
});

it("is the provisional run that was asked for", async () => {
  const full = blocOf(5);
  const desk = await deskWith({ ...full, entries: full.entries.slice(1) });
  const ran = await computeRanking(desk.shell, { provisional: true });
  expect([ran.status, ran.result.provisional]).toEqual(["ranked", true]);
  const seen = await lastRun(desk.shell);
  expect([seen?.outcome.status, seen?.outcome.result.provisional, seen?.outcome.fingerprint]).toEqual(["ranked", true, ran.fingerprint]);
});
