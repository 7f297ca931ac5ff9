import { fireEvent, screen } from "@testing-library/react";
import type { FaultCode } from "../../src/excel/faults";
import { vi } from "../../src/i18n/vi-VN";
import { FakeActions, inspection } from "./fake-actions";
import { openPane, settle } from "./open-pane";

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}

/** A fault of ours is printed by React as well; it is expected here. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const silent = jest.spyOn(console, "error").mockImplementation(() => undefined);
  try {
    await work();
  } finally {
    silent.mockRestore();
  }
}

const codes = Object.keys(vi.pane.faults) as Exclude<FaultCode, "bug">[];

describe("faults between us and Excel", () => {
  test.each(codes)("%s: says what it is and what to do, and offers the way on", async (code) => {
    const actions = new FakeActions();
    actions.fail("compute", code);
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    const { what, todo } = vi.pane.faults[code](undefined);
    expect(screen.getByText(what).closest(`[role="alert"]`)).not.toBeNull();
    expect(screen.getByText(todo)).toBeTruthy();
    // What is final would be refused again: there the way on is to reopen it.
    const isFinal = code === "finalised" || code === "final-changed";
    expect(screen.getByRole("button", { name: isFinal ? vi.pane.reopen : "Thử lại" })).toBeTruthy();
  });

  test("trying again asks for the very same thing and clears the message", async () => {
    const actions = new FakeActions();
    actions.fail("compute", "edit-mode");
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    await press("Thử lại");
    expect(actions.asked.map((one) => one.work)).toEqual(["inspect", "compute", "compute"]);
    expect(screen.queryByRole("button", { name: "Thử lại" })).toBeNull();
    expect(screen.getAllByRole("table")).toHaveLength(2);
  });

  test("a sheet that is known is named", async () => {
    const actions = new FakeActions();
    actions.fail("compute", "protected", "Nhật ký tính điểm");
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    expect(screen.getByText("Trang “Nhật ký tính điểm” đang được bảo vệ.")).toBeTruthy();
  });

  test("the message can be closed", async () => {
    const actions = new FakeActions();
    actions.fail("check", "busy");
    await openPane(actions);
    await press("Rà soát");
    await press("Đóng thông báo");
    expect(screen.queryByText("Excel đang bận.")).toBeNull();
  });

  test("a workbook that cannot be read when the pane opens is no dead end", async () => {
    const actions = new FakeActions();
    actions.fail("inspect", "timeout");
    await openPane(actions);
    expect(screen.getByText("Excel không trả lời.")).toBeTruthy();
    await press("Thử lại");
    expect(screen.getByRole("button", { name: "Tính điểm, xếp hạng" })).toBeTruthy();
  });

  test("where there is a bloc already, trying again looks at it", async () => {
    const actions = new FakeActions();
    actions.inspection = inspection({ kind: "empty", bloc: null });
    actions.fail("add", "bloc-exists");
    await openPane(actions);
    await press("Thêm mẫu đã điền");
    await press("Thêm mẫu này");
    actions.inspection = inspection();
    await press("Thử lại");
    expect(actions.asked.map((one) => one.work)).toEqual(["inspect", "add", "inspect"]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Khối thi đua số 3 tỉnh Bình Phước");
  });

  test("a fault that the ribbon button left behind is shown once the pane opens", async () => {
    await openPane(new FakeActions(), { left: { name: "edit-mode", sheet: undefined, intent: { do: "compute", provisional: false } } });
    expect(screen.getByText("Excel đang ở chế độ nhập ô hoặc đang mở một hộp thoại.")).toBeTruthy();
    await press("Thử lại");
    expect(screen.getAllByRole("table")).toHaveLength(2);
  });

  test("a part of the pane that cannot be fetched is the network's fault", async () => {
    const actions = new FakeActions();
    actions.failing.set("compute", Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" }));
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    expect(screen.getByText("Mất kết nối mạng với Excel.")).toBeTruthy();
  });
});

describe("faults of ours", () => {
  test.each([
    ["a thrown error", new TypeError("x is undefined")],
    ["a thrown thing that is no error", "x is undefined"],
  ])("%s is called our fault, with details to copy, and the pane opens again", async (_, thrown) => {
    await quietly(async () => {
      const actions = new FakeActions();
      actions.failing.set("compute", thrown);
      await openPane(actions);
      await press("Tính điểm, xếp hạng");
      expect(screen.getByRole("heading", { name: "Lỗi của phần mềm" })).toBeTruthy();
      const details = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Chi tiết lỗi" });
      expect(details.value).toContain("x is undefined");
      await press("Mở lại ngăn tác vụ");
      expect(screen.getByRole("button", { name: "Tính điểm, xếp hạng" })).toBeTruthy();
    });
  });

  test("an Excel that calls our request senseless is our fault, too", async () => {
    await quietly(async () => {
      const actions = new FakeActions();
      actions.fail("compute", "bug");
      await openPane(actions);
      await press("Tính điểm, xếp hạng");
      expect(screen.getByRole("heading", { name: "Lỗi của phần mềm" })).toBeTruthy();
    });
  });

  test("details are selected for copying by hand where the clipboard is blocked", async () => {
    await quietly(async () => {
      const actions = new FakeActions();
      actions.failing.set("check", new Error("boom"));
      await openPane(actions);
      await press("Rà soát");
      await press("Sao chép chi tiết");
      const details = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Chi tiết lỗi" });
      expect(document.activeElement).toBe(details);
      expect([details.selectionStart, details.selectionEnd]).toEqual([0, details.value.length]);
      expect(screen.getByRole("status").textContent).toMatch(/bấm Ctrl\+C/);
    });
  });
});

describe("places where the pane cannot work", () => {
  test("an Excel that is too old", async () => {
    const actions = new FakeActions();
    await openPane(actions, { where: "too-old" });
    expect(screen.getByText("Phiên bản Excel này chưa chạy được phần mềm.")).toBeTruthy();
    expect(actions.asked).toEqual([]);
  });

  test("a browser tab", async () => {
    await openPane(new FakeActions(), { where: "not-in-excel", language: "en" });
    expect(screen.getByText("This page only works inside Excel.")).toBeTruthy();
  });
});
