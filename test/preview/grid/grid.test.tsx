import { act, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { Grid } from "../../../src/preview/grid/Grid";
import type { KeyCommand } from "../../../src/preview/grid/keys";
import type { CellPlace, Selection } from "../../../src/preview/grid/selection";
import type { SheetGeometry } from "../../../src/preview/grid/sheet-geometry";
import { previewWords } from "../../../src/preview/words";
import { SheetFixture } from "./sheet-fixture";

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  // jsdom does not scroll.
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollBy = () => undefined;
});

interface Seen {
  readonly typed: [CellPlace, string][];
  readonly commands: KeyCommand[];
}

function Held({ geometry, seen }: { readonly geometry: SheetGeometry; readonly seen: Seen }) {
  const [selection, setSelection] = useState<Selection>({ active: { row: 0, col: 0 }, far: { row: 0, col: 0 } });
  return (
    <Grid
      geometry={geometry}
      charts={[]}
      selection={selection}
      words={previewWords("vi").grid}
      onSelect={setSelection}
      editText={({ row, col }) => (row === 0 && col === 0 ? "9,5" : "")}
      onType={(place, text) => seen.typed.push([place, text])}
      onCommand={(command) => seen.commands.push(command)}
    />
  );
}

function show(fixture = new SheetFixture().put("A1", 9.5).put("B2", "Đạt")): { seen: Seen; field: HTMLTextAreaElement; active: () => string } {
  const seen: Seen = { typed: [], commands: [] };
  render(<Held geometry={fixture.geometry()} seen={seen} />);
  return {
    seen,
    field: screen.getByRole<HTMLTextAreaElement>("textbox"),
    active: () => document.querySelector(".cell.active")?.getAttribute("data-cell") ?? "",
  };
}

const type = (field: HTMLTextAreaElement, text: string): void => {
  fireEvent.input(field, { target: { value: text } });
};

describe("typing into a cell", () => {
  it("the first key replaces the content, Enter keeps it and goes down", () => {
    const { seen, field, active } = show();
    type(field, "8,25");
    fireEvent.keyDown(field, { key: "Enter" });
    expect(seen.typed).toEqual([[{ row: 0, col: 0 }, "8,25"]]);
    expect(active()).toBe("A2");
    expect(field.value).toBe("");
  });

  it("Tab keeps it and goes right, Shift+Enter up", () => {
    const { seen, field, active } = show();
    type(field, "1");
    fireEvent.keyDown(field, { key: "Tab" });
    expect(active()).toBe("B1");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    type(field, "2");
    fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
    expect(active()).toBe("B1");
    expect(seen.typed.map(([, text]) => text)).toEqual(["1", "2"]);
  });

  it("Esc gives it up", () => {
    const { seen, field, active } = show();
    type(field, "1");
    fireEvent.keyDown(field, { key: "Escape" });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(seen.typed).toEqual([]);
    expect(active()).toBe("A2");
  });

  it("F2 opens what is there; leaving it as it was writes nothing", () => {
    const { seen, field } = show();
    fireEvent.keyDown(field, { key: "F2" });
    expect(field.value).toBe("9,5");
    fireEvent.keyDown(field, { key: "Enter" });
    expect(seen.typed).toEqual([]);
  });

  it("arrows leave a cell that is being typed into, and move the caret in one that was opened", () => {
    const { seen, field, active } = show();
    type(field, "7");
    fireEvent.keyDown(field, { key: "ArrowRight" });
    expect(active()).toBe("B1");
    expect(seen.typed).toEqual([[{ row: 0, col: 0 }, "7"]]);
    fireEvent.keyDown(field, { key: "F2" });
    fireEvent.keyDown(field, { key: "ArrowLeft" });
    expect(active()).toBe("B1");
    expect(field.className).toContain("editing");
  });

  it("Alt+Enter makes a new line", () => {
    const { seen, field } = show();
    type(field, "một");
    fireEvent.keyDown(field, { key: "Enter", altKey: true });
    expect(field.value).toBe("một\n");
    expect(seen.typed).toEqual([]);
  });

  it("Backspace empties the cell and waits for more", () => {
    const { seen, field } = show();
    fireEvent.keyDown(field, { key: "Backspace" });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(seen.typed).toEqual([[{ row: 0, col: 0 }, ""]]);
  });

  it("leaving the sheet keeps it", async () => {
    const { seen, field } = show();
    field.focus();
    type(field, "5");
    await act(async () => field.blur());
    expect(seen.typed).toEqual([[{ row: 0, col: 0 }, "5"]]);
  });
});

describe("another sheet", () => {
  const first = new SheetFixture().put("A1", 1).geometry();
  const second = new SheetFixture().put("A1", 2).geometry();
  const other: SheetGeometry = { ...second, sheet: { ...second.sheet, id: "another" } };
  const held = (geometry: SheetGeometry, beside: React.ReactNode) => (
    <>
      <Held geometry={geometry} seen={{ typed: [], commands: [] }} />
      {beside}
    </>
  );

  it("takes the keyboard, so that typing goes on there", () => {
    const shown = render(held(first, <button type="button">Tệp mẫu</button>));
    screen.getByRole("button").focus();
    shown.rerender(held(other, <button type="button">Tệp mẫu</button>));
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
  });

  it("leaves it to the pane, which opened the sheet", () => {
    const pane = <iframe title="Ngăn" />;
    const shown = render(held(first, pane));
    screen.getByTitle("Ngăn").focus();
    shown.rerender(held(other, pane));
    expect(document.activeElement).toBe(screen.getByTitle("Ngăn"));
  });

  it("leaves it to the tabs, which are gone through with the arrow keys", () => {
    const tab = <button type="button" role="tab">Tiêu chí</button>;
    const shown = render(held(first, tab));
    screen.getByRole("tab").focus();
    shown.rerender(held(other, tab));
    expect(document.activeElement).toBe(screen.getByRole("tab"));
  });
});

describe("an input method that composes", () => {
  it("keeps Enter and arrows to itself until the word is done", () => {
    const { seen, field, active } = show();
    fireEvent.compositionStart(field);
    field.value = "điê";
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    fireEvent.keyDown(field, { key: "Process", keyCode: 229 });
    expect(active()).toBe("A1");
    expect(seen.typed).toEqual([]);
    field.value = "điểm";
    fireEvent.compositionEnd(field);
    fireEvent.input(field);
    fireEvent.keyDown(field, { key: "Enter" });
    expect(seen.typed).toEqual([[{ row: 0, col: 0 }, "điểm"]]);
  });
});

describe("without typing", () => {
  it("hands commands on", () => {
    const { seen, field } = show();
    fireEvent.keyDown(field, { key: "Delete" });
    fireEvent.keyDown(field, { key: "z", ctrlKey: true });
    fireEvent.keyDown(field, { key: "y", ctrlKey: true });
    expect(seen.commands).toEqual([{ kind: "clear" }, { kind: "undo" }, { kind: "redo" }]);
  });

  it("Shift with an arrow selects a range", () => {
    const { field } = show();
    fireEvent.keyDown(field, { key: "ArrowDown", shiftKey: true });
    fireEvent.keyDown(field, { key: "ArrowRight", shiftKey: true });
    const selected = [...document.querySelectorAll('[role="gridcell"][aria-selected="true"]')];
    expect(selected.map((cell) => cell.getAttribute("data-cell"))).toEqual(["A1", "B1", "A2", "B2"]);
  });
});

describe("what assistive technology is told", () => {
  it("is a grid with numbered rows and columns, the heads counted", () => {
    show();
    const grid = screen.getByRole("grid", { name: "Trang tính Thử" });
    expect(grid.getAttribute("aria-rowcount")).toBe("61");
    const cell = document.querySelector('[data-cell="B2"]');
    expect(cell?.getAttribute("aria-colindex")).toBe("3");
    expect(cell?.closest('[role="row"]')?.getAttribute("aria-rowindex")).toBe("3");
  });

  it("is the active cell by name and content", () => {
    const { field } = show();
    expect(field.getAttribute("aria-label")).toBe("Ô A1: 9,5");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(field.getAttribute("aria-label")).toBe("Ô A2, trống");
    expect(field.getAttribute("aria-activedescendant")).toBe("cell-1-0");
  });

  it("is the stale value of a formula that was not recalculated", () => {
    const fixture = new SheetFixture().put("A1", 1);
    const row = fixture.sheet.rows.get(0);
    if (row) row.cells[0] = { value: 1, formula: "HYPERLINK(1)", style: 0, notRecalculated: true };
    show(fixture);
    expect(document.querySelector('[data-cell="A1"]')?.getAttribute("title")).toContain("chưa được tính lại");
  });
});
