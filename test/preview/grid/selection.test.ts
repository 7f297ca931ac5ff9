import { commandOf, type KeyPress } from "../../../src/preview/grid/keys";
import { moveSelection, selectCell, selectedRange, type Move, type Selection } from "../../../src/preview/grid/selection";
import { SheetFixture } from "./sheet-fixture";

const at = (row: number, col: number): Selection => ({ active: { row, col }, far: { row, col } });
const step = (rows: number, cols: number): Move => ({ kind: "step", rows, cols });

describe("moveSelection", () => {
  const fixture = new SheetFixture().put("A1", 1).put("B1", 2).put("C1", 3).put("F1", 4).put("A5", 5).merge("B3:C4");
  fixture.sheet.columns.set(6, { hidden: true });
  fixture.sheet.frozen = { rows: 1, cols: 1 };
  const geometry = fixture.geometry();
  const move = (from: Selection, to: Move, extend = false): Selection => moveSelection(geometry, from, to, extend);

  it("steps, over hidden columns, and stops at the edge of the sheet", () => {
    expect(move(at(0, 0), step(1, 0))).toEqual(at(1, 0));
    expect(move(at(0, 5), step(0, 1))).toEqual(at(0, 7));
    expect(move(at(0, 0), step(-1, 0))).toEqual(at(0, 0));
  });

  it("enters a merged cell by its first cell and leaves it on the far side", () => {
    expect(move(at(3, 3), step(0, -1))).toEqual(at(2, 1));
    expect(move(at(2, 1), step(1, 0))).toEqual(at(4, 1));
    expect(move(at(2, 1), step(0, 1))).toEqual(at(2, 3));
  });

  it("goes to the edge of the data", () => {
    const right: Move = { kind: "edge", rows: 0, cols: 1 };
    expect(move(at(0, 0), right)).toEqual(at(0, 2));
    expect(move(at(0, 2), right)).toEqual(at(0, 5));
    expect(move(at(0, 5), right)).toEqual(at(0, 5));
    expect(move(at(0, 0), { kind: "edge", rows: 1, cols: 0 })).toEqual(at(4, 0));
  });

  it("knows Home, End and their Ctrl forms, behind the frozen part as in Excel", () => {
    expect(move(at(4, 3), { kind: "row-start" })).toEqual(at(4, 1));
    expect(move(at(0, 0), { kind: "row-end" })).toEqual(at(0, 5));
    expect(move(at(4, 3), { kind: "sheet-start" })).toEqual(at(1, 1));
    expect(move(at(0, 0), { kind: "sheet-end" })).toEqual(at(4, 5));
  });

  it("extends from the active cell", () => {
    const extended = move(move(at(4, 4), step(1, 0), true), step(0, -1), true);
    expect(extended).toEqual({ active: { row: 4, col: 4 }, far: { row: 5, col: 3 } });
    expect(selectedRange(geometry, extended)).toEqual({ row: 4, col: 3, rows: 2, cols: 2 });
  });

  it("takes merged cells in whole", () => {
    expect(selectedRange(geometry, { active: { row: 3, col: 2 }, far: { row: 5, col: 2 } })).toEqual({ row: 2, col: 1, rows: 4, cols: 2 });
    expect(selectCell(geometry, { row: 3, col: 2 })).toEqual(at(2, 1));
  });
});

describe("commandOf", () => {
  const press = (key: string, held: Partial<KeyPress> = {}): KeyPress =>
    ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

  it("reads the keys of a spreadsheet", () => {
    expect(commandOf(press("Enter"))).toEqual({ kind: "move", move: step(1, 0), extend: false });
    expect(commandOf(press("Tab", { shiftKey: true }))).toEqual({ kind: "move", move: step(0, -1), extend: false });
    expect(commandOf(press("ArrowDown", { shiftKey: true }))).toEqual({ kind: "move", move: step(1, 0), extend: true });
    expect(commandOf(press("Home", { ctrlKey: true }))).toEqual({ kind: "move", move: { kind: "sheet-start" }, extend: false });
    expect(commandOf(press("PageDown"))).toEqual({ kind: "page", direction: 1, extend: false });
    expect(commandOf(press("z", { metaKey: true }))).toEqual({ kind: "undo" });
    expect(commandOf(press("Z", { ctrlKey: true, shiftKey: true }))).toEqual({ kind: "redo" });
  });

  it("leaves letters, AltGr combinations and unknown keys to typing", () => {
    expect(commandOf(press("a"))).toBeUndefined();
    expect(commandOf(press("đ"))).toBeUndefined();
    expect(commandOf(press("ArrowDown", { altKey: true }))).toBeUndefined();
    expect(commandOf(press("F5"))).toBeUndefined();
  });
});
