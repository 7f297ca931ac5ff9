import { type RunOutcome, computeRanking } from "../../src/app";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { readRecord } from "../../src/workbook";
import { readWorkbook } from "../../src/excel";
import { QUICK, sheetNamed } from "../excel/host-of";
import { blocOf, caught, type Desk, deskWith, find, logLines, own } from "./shell-of";

const desk = async (): Promise<Desk> => deskWith(blocOf(4), { engine: await loadFormulaEngine() });
const verified = ({ verification }: RunOutcome) => verification;
const recorded = async ({ shell }: Desk) => readRecord(await readWorkbook(shell.excel));
const logText = (one: Desk): string => [...own(one, "run-log").rows.values()].flatMap(({ cells }) => cells.map((cell) => (typeof cell?.value === "string" ? cell.value : ""))).join("|");
const scoreOf = (one: Desk, sheetName: string): { id: string; row: number; col: number } => {
  const sheet = sheetNamed(one.host, sheetName);
  return { id: sheet.id, row: find(sheet, "Tiêu chí 1.1").row, col: find(sheet, "Điểm Khối thống nhất").col };
};

jest.setTimeout(120_000);

describe("published cells against the engine", () => {
  it("all agree; outcome, record and log say how many", async () => {
    const one = await desk();
    const outcome = await computeRanking(one.shell);
    expect(verified(outcome)).toMatchObject({ state: "matched", different: 0, differences: [] });
    const checked = verified(outcome)?.checked ?? 0;
    expect(checked).toBeGreaterThan(50);
    expect((await recorded(one))[0]?.verification).toEqual({ state: "matched", checked, different: 0, notVerifiable: verified(outcome)?.notVerifiable });
    expect(logText(one)).toContain(`Đã đối chiếu khớp: ${checked} ô`);
  });

  it("in manual mode they are calculated before they are read, and the mode stays", async () => {
    const one = await desk();
    await computeRanking(one.shell);
    one.host.workbook.calculationMode = "manual";
    const { id, row, col } = scoreOf(one, "ĐV 1");
    one.host.edit(id, row, col, "1");
    expect(verified(await computeRanking(one.shell))).toMatchObject({ state: "matched" });
    expect(one.host.workbook.calculationMode).toBe("manual");
  });

  it("a calculation that does not end is said, and the run is complete all the same", async () => {
    const one = await desk();
    const shell = { ...one.shell, excel: { ...one.shell.excel, timing: { ...QUICK, setTimer: (done: () => void, ms: number) => setTimeout(done, ms > 1_000 ? ms : 0) } } };
    one.host.switches.calculationState = "Calculating";
    const outcome = await computeRanking(shell);
    expect(verified(outcome)).toMatchObject({ state: "unverified", reason: "not-calculated", checked: 0 });
    expect(logText(one)).toContain("Chưa đối chiếu: Excel chưa tính xong");
    expect((await recorded(one))[0]?.verification.state).toBe("unverified");
  });

  it("a cell of ours that somebody overwrites meanwhile is found and named", async () => {
    const one = await desk();
    await computeRanking(one.shell);
    const standings = own(one, "standings:CV");
    let hit: { row: number; col: number } | undefined;
    for (const [row, { cells }] of standings.rows) {
      const col = cells.findIndex((cell) => cell?.formula !== undefined && typeof cell.value === "number");
      if (col >= 0 && hit === undefined) hit = { row, col };
    }
    const outcome = await computeRanking(one.shell, {}, (step) => {
      if (step === "verifying") one.host.otherUser.edit(standings.id, hit!.row, hit!.col, "999");
    });
    expect(verified(outcome)).toMatchObject({ state: "different", different: expect.any(Number) as number });
    expect(verified(outcome)?.differences).toContainEqual(expect.objectContaining({ sheet: standings.name, found: 999 }));
    expect(logText(one)).toContain("Đối chiếu không khớp");
  });

  it("an input that somebody changes meanwhile speaks against no formula: not compared, and why", async () => {
    const one = await desk();
    const { id, row, col } = scoreOf(one, "ĐV 1");
    const outcome = await computeRanking(one.shell, {}, (step) => {
      if (step === "verifying") one.host.otherUser.edit(id, row, col, "1");
    });
    expect(verified(outcome)).toMatchObject({ state: "unverified", reason: "changed-meanwhile" });
  });

  it("a host that does not give the cells back leaves them unverified, and the run complete", async () => {
    const one = await desk();
    await computeRanking(one.shell);
    const outcome = await computeRanking(one.shell, {}, (step) => {
      if (step === "verifying") one.host.plans.failSync(1, "InvalidOperationInCellEditMode");
    });
    expect(verified(outcome)).toMatchObject({ state: "unverified", reason: "host" });
    expect(logLines(one)).toBe(2);
  });

  it("a run that fails between publication and record has no line and no record; the one before stands; the next puts it right", async () => {
    const one = await desk();
    const first = await computeRanking(one.shell);
    const { id, row, col } = scoreOf(one, "ĐV 1");
    one.host.edit(id, row, col, "1");
    const fault = await caught(computeRanking(one.shell, {}, (step) => {
      if (step === "recording") one.host.plans.failSync(1, "ConnectionFailure");
    }));
    expect(fault.code).toBe("offline");
    expect(logLines(one)).toBe(1);
    expect((await recorded(one)).map(({ fingerprint }) => `sha256:${fingerprint}`)).toEqual([first.fingerprint]);
    const next = await computeRanking(one.shell);
    expect((await recorded(one)).map(({ fingerprint }) => `sha256:${fingerprint}`)).toEqual([next.fingerprint, first.fingerprint]);
    expect(verified(next)?.state).toBe("matched");
  });

  it("a check and a stopped run say nothing about cells", async () => {
    const one = await desk();
    const { id, row, col } = scoreOf(one, "ĐV 1");
    one.host.edit(id, row, col, "abc");
    const outcome = await computeRanking(one.shell);
    expect(outcome.status).toBe("stopped");
    expect(outcome).not.toHaveProperty("verification");
  });
});
