import { computeRanking, goTo } from "../../src/app";
import { cellAt } from "../excel/host-of";
import { type Desk, blocOf, caught, deskWith, find, own } from "./shell-of";

const ROLE = "standings:CV";
const NAME = (n: number): string => `Đơn vị thành viên số ${n}`;
const memberOf = (n: number) => ({ code: `M${n}`, name: NAME(n) });

async function ranked(): Promise<Desk> {
  const desk = await deskWith(blocOf(7));
  await computeRanking(desk.shell);
  return desk;
}

/** What is selected on the standings: its first and its last cell as they show it, and whether the sheet is in front. */
function selected(desk: Desk): { readonly row: number; readonly name: unknown; readonly columns: readonly [unknown, unknown]; readonly front: boolean } {
  const sheet = own(desk, ROLE);
  const { row, col, rows, cols } = sheet.selection;
  expect(rows).toBe(1);
  const header = find(sheet, "Điểm tối đa áp dụng").row;
  const at = (place: number): unknown => cellAt(sheet, header, place)?.value;
  const names = sheet.rows.get(header)?.cells.findIndex((cell) => cell?.value === "Đơn vị") ?? -1;
  return { row, name: cellAt(sheet, row, names)?.value, columns: [at(col), at(col + cols - 1)], front: desk.host.workbook.activeSheetId === sheet.id };
}

describe("to a member's row of the standings", () => {
  it("selects it from the number to the remark, and brings the sheet to the front", async () => {
    const desk = await ranked();
    for (const n of [3, 1, 7]) {
      await goTo(desk.shell, { role: ROLE, member: memberOf(n) });
      expect(selected(desk)).toMatchObject({ name: NAME(n), columns: ["TT", "Ghi chú"], front: true });
    }
  });

  it("finds it where users put rows above it and renamed the sheet", async () => {
    const desk = await ranked();
    const sheet = own(desk, ROLE);
    const before = find(sheet, NAME(5)).row;
    desk.host.person.rename(sheet.id, "Hạng nhóm 1");
    desk.host.otherUser.insertRows(sheet.id, 1, 3);
    await goTo(desk.shell, { role: ROLE, member: memberOf(5) });
    expect(selected(desk)).toMatchObject({ row: before + 3, name: NAME(5) });
  });

  it("follows the names where only what is seen was sorted, and the key where a name was corrected", async () => {
    const desk = await ranked();
    const sheet = own(desk, ROLE);
    const [one, other] = [find(sheet, NAME(1)), find(sheet, NAME(3))];
    desk.host.edit(sheet.id, one.row, one.col, NAME(3));
    desk.host.edit(sheet.id, other.row, other.col, NAME(1));
    await goTo(desk.shell, { role: ROLE, member: memberOf(3) });
    expect(selected(desk).row).toBe(one.row);
    const third = find(sheet, NAME(5));
    desk.host.edit(sheet.id, third.row, third.col, "Tên viết lại");
    await goTo(desk.shell, { role: ROLE, member: memberOf(5) });
    expect(selected(desk).row).toBe(third.row);
  });

  it("opens the sheet and selects nothing where the row is gone, and says so where the sheet is", async () => {
    const desk = await ranked();
    const sheet = own(desk, ROLE);
    const before = sheet.selection;
    await goTo(desk.shell, { role: ROLE, member: { code: "M99", name: "Không có" } });
    expect([sheet.selection, desk.host.workbook.activeSheetId]).toEqual([before, sheet.id]);
    desk.host.otherUser.deleteSheet(sheet.id);
    expect(await caught(goTo(desk.shell, { role: ROLE, member: memberOf(1) }))).toMatchObject({ code: "no-sheet" });
  });
});
