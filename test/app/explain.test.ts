import { computeRanking, explain, explainedMembers } from "../../src/app";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { blocOf, deskWith, find, ownSheet, type Desk } from "./shell-of";

jest.setTimeout(120_000);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const texts = (desk: Desk, role: string): string => {
  const sheet = ownSheet(desk, role);
  return [...(sheet?.rows.values() ?? [])].flatMap(({ cells }) => cells.map((cell) => textOf(cell?.value))).join("\n");
};

describe("explaining", () => {
  it("is a run that writes the sheet, shows it, and is verified; later runs renew it for the same members", async () => {
    const desk = await deskWith(blocOf(4), { engine: await loadFormulaEngine() });
    const outcome = await explain(desk.shell, ["M2", "M3"]);
    expect(outcome.status).toBe("ranked");
    expect(outcome.verification?.state).toBe("matched");
    const sheet = ownSheet(desk, "explanation");
    expect(desk.host.workbook.activeSheetId).toBe(sheet?.id);
    expect(sheet?.print.fitWide).toBe(1);
    expect(sheet?.print.rowBreaks).toHaveLength(1);
    expect(texts(desk, "explanation")).toContain("Đơn vị thành viên số 2 (M2)");
    expect(texts(desk, "explanation")).not.toContain("(M1)");
    expect(texts(desk, "run-log")).toContain("Giải trình");
    await computeRanking(desk.shell);
    expect(texts(desk, "explanation")).toContain("(M3)");
    expect(texts(desk, "explanation")).not.toContain("(M1)");
  });

  it("a stopped run explains nothing and shows the data check", async () => {
    const bloc = blocOf(3);
    const desk = await deskWith({ ...bloc, entries: bloc.entries.slice(1) });
    const outcome = await explain(desk.shell, "all");
    expect(outcome.status).toBe("stopped");
    expect(ownSheet(desk, "explanation")).toBeUndefined();
    expect(desk.host.workbook.activeSheetId).toBe(ownSheet(desk, "data-check")?.id);
    expect(explainedMembers(outcome, "vi", "all")).toEqual([]);
    expect((await explain(desk.shell, "all", { provisional: true })).status).toBe("ranked");
    expect(texts(desk, "explanation")).toContain("Chưa chấm: không cộng điểm");
  });

  it("a choice marked on the nominations sheet decides at the next run", async () => {
    const tie = blocOf(4, 12, { awards: [{ code: "BK", name: "Bằng khen", for: "collective", scope: "bloc", count: 1, leaderOnly: true }] });
    const desk = await deskWith(tie);
    const first = await computeRanking(desk.shell);
    expect(first.result.open.map(({ code }) => code)).toEqual(["leaders-vote"]);
    const sheet = ownSheet(desk, "nominations");
    if (sheet === undefined) throw new Error("no nominations");
    const subject = first.result.open[0]?.subjects[1] ?? "";
    const row = [...sheet.rows].find(([, { cells }]) => textOf(cells[0]?.value).startsWith("row:o:") && textOf(cells[0]?.value).includes(`"${subject}"`))?.[0] ?? -1;
    desk.host.edit(sheet.id, row, find(sheet, "Chọn").col, "x");
    desk.host.edit(sheet.id, row, find(sheet, "Lý do").col, "được các đơn vị thống nhất");
    const second = await computeRanking(desk.shell);
    expect(second.findings.filter(({ code }) => code.startsWith("choice") || code.startsWith("decision"))).toEqual([]);
    expect(second.result.open).toEqual([]);
    expect(second.result.nominations.map((one) => [one.subject, one.reasons[0]?.params["why"]])).toEqual([[subject, "được các đơn vị thống nhất"]]);
    expect(texts(desk, "nomination-list")).toContain("(Kèm theo Tờ trình số");
  });
});
