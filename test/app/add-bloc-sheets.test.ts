import { addBlocSheets, checkWorkbook, computeRanking, inspectWorkbook } from "../../src/app";
import { blocToDescription, resolveBloc, type Bloc } from "../../src/core";
import { createWorkbook } from "../../src/simhost";
import { sheetNamed } from "../excel/host-of";
import { blocOf, caught, deskOf, deskWith, find, own, pictures } from "./shell-of";

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

  it("tells of each name that no cell holds, and of nothing else", async () => {
    const given = blocToDescription(blocOf(2));
    const long = (unit: string): string => unit.repeat(20_000);
    const bloc = resolveBloc({ ...given, bloc: { ...given.bloc, name: `K${long("ở😀")}` }, members: given.members.map((member, i) => (i === 0 ? { ...member, name: long("Sở") } : member)) });
    const desk = deskOf();
    const findings = await addBlocSheets(desk.shell, bloc);
    const places = findings.map(({ code, sheet, cell }) => {
      expect(code).toBe("text-cut");
      const [, letters = "", row = ""] = /^([A-Z])(\d+)$/.exec(cell ?? "") ?? [];
      const value = sheetNamed(desk.host, sheet).rows.get(Number(row) - 1)?.cells[letters.charCodeAt(0) - 65]?.value;
      expect(value).toMatch(/^.{32760,32767}$/s);
      expect(value).not.toMatch(/[\uD800-\uDBFF]$/);
      return sheet;
    });
    expect(places).toEqual(expect.arrayContaining(["Thiết lập", "Đơn vị thành viên"]));
    expect(findings[0]?.what).toContain("32767");
    expect(await addBlocSheets(deskOf().shell, blocOf(2))).toEqual([]);
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
