import { act, fireEvent, screen, within } from "@testing-library/react";
import { FakeActions, inspection, sameAsRecorded } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

const section = (): HTMLElement => screen.getByRole("region", { name: /^(Đối chiếu và chốt kết quả|Verification and finalising)$/ });
const press = async (name: string): Promise<void> => {
  fireEvent.click(within(section()).getByRole("button", { name }));
  await settle();
};
const withRun = (): FakeActions => {
  const actions = new FakeActions();
  actions.inspection = inspection({ earlier: { when: "22/11/2026 lúc 10:00", changed: 0, verification: { state: "matched", checked: 120, different: 0, notVerifiable: 0 } } });
  return actions;
};

test("what the record says of the run's cells stands there when the pane opens", async () => {
  const { container } = await openPane(withRun());
  expect(screen.getByText("Đã đối chiếu khớp: 120 ô")).toBeTruthy();
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("nothing is claimed of cells that were not compared", async () => {
  const actions = withRun();
  actions.inspection = inspection({ earlier: { when: "x", changed: 0, verification: { state: "unverified", checked: 0, different: 0, notVerifiable: 0, reason: "not-calculated" } } });
  await openPane(actions, { language: "en" });
  expect(screen.getByText("Not verified: Excel has not finished calculating")).toBeTruthy();
  expect(document.body.textContent).not.toContain("agree");
});

test("a workbook whose inputs changed since its record is out of date at once", async () => {
  const actions = withRun();
  actions.inspection = inspection({ earlier: { when: "22/11/2026 lúc 10:00", changed: 3, verification: null } });
  await openPane(actions);
  expect(screen.getByText("Số liệu đã thay đổi, cần tính lại")).toBeTruthy();
});

test("a cell that was found equal is claimed no longer once the data changed", async () => {
  const actions = withRun();
  await openPane(actions);
  expect(screen.getByText("Đã đối chiếu khớp: 120 ô")).toBeTruthy();
  act(() => actions.watching?.(Date.now() + 1));
  expect(screen.getByText("Số liệu đã thay đổi, cần tính lại")).toBeTruthy();
  expect(screen.queryByText("Đã đối chiếu khớp: 120 ô")).toBeNull();
});

test("checking against the record lists what changed, and leads to its cell", async () => {
  const actions = withRun();
  actions.recordCheck = {
    ...sameAsRecorded, same: false, fresh: "cd".repeat(32),
    changes: [{ sheet: "ĐV 1", cell: "M9", what: "ĐV 1, Tiêu chí 1", was: "10", is: "để trống" }],
    differences: [{ sheet: "XH", cell: "F8", expected: "86.67", found: 85.5 }],
  };
  const { container } = await openPane(actions);
  await press("Kiểm tra với bản ghi");
  expect(section().textContent).toContain("không còn đúng như bản ghi");
  expect(section().textContent).toContain("XH, ô F8: phải là 86,67, đang là 85,5");
  await press("ĐV 1, Tiêu chí 1: trước là 10, nay là để trống");
  expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { sheet: "ĐV 1", cell: "M9" } });
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("finalising asks once more, and tells every reason of a refusal", async () => {
  const actions = withRun();
  actions.finaliseOutcome = { finalised: null, obstacles: [{ code: "provisional" }, { code: "open", count: 2 }], check: sameAsRecorded };
  await openPane(actions);
  await press("Chốt kết quả");
  expect(actions.asked.some(({ work }) => work === "finalise")).toBe(false);
  expect(document.activeElement?.textContent).toBe("Chốt");
  await press("Thôi");
  expect(document.activeElement?.textContent).toBe("Chốt kết quả");
  await press("Chốt kết quả");
  await press("Chốt");
  expect(actions.asked.some(({ work }) => work === "finalise")).toBe(true);
  expect(section().textContent).toContain("kết quả mới là tạm tính");
  expect(section().textContent).toContain("còn 2 nội dung chờ quyết định");
  expect(document.activeElement?.textContent).toBe("Chốt kết quả");
  expect(screen.getByRole("status").textContent).toBe("Chưa chốt được, vì 2 lý do.");
});

test("final results say since when and by whom, and can be reopened after asking once more", async () => {
  const actions = withRun();
  actions.inspection = { ...actions.inspection, finalised: { when: "22/11/2026 lúc 11:00", by: "Bà A" } };
  const { container } = await openPane(actions);
  // Above the results, and where it is undone.
  expect(screen.getAllByText("Kết quả đã chốt ngày 22/11/2026 lúc 11:00, người lập bảng: Bà A")).toHaveLength(2);
  expect(within(section()).queryByRole("button", { name: "Chốt kết quả" })).toBeNull();
  await press("Mở lại");
  expect(await accessibilityFaults(container)).toEqual([]);
  actions.inspection = withRun().inspection;
  await press("Mở lại để sửa và tính lại");
  expect(actions.asked.some(({ work }) => work === "reopen")).toBe(true);
  expect(section().textContent).toContain("Đã mở lại");
  expect(document.activeElement?.textContent).toBe("Chốt kết quả");
});

test("a run that is refused because the results are final offers to reopen them", async () => {
  const actions = withRun();
  await openPane(actions);
  actions.fail("compute", "finalised");
  fireEvent.click(screen.getByRole("button", { name: "Tính điểm, xếp hạng" }));
  await settle();
  expect(screen.getByText("Kết quả đã chốt nên không tính lại được.")).toBeTruthy();
  expect(within(section()).getByRole("button", { name: "Mở lại" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Thử lại" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Mở lại để sửa và tính lại" }));
  await settle();
  expect(actions.asked.some(({ work }) => work === "reopen")).toBe(true);
  expect(screen.queryByText("Kết quả đã chốt nên không tính lại được.")).toBeNull();
});

describe("who prepares the results", () => {
  test("is asked while nobody has answered; a name is kept", async () => {
    const actions = withRun();
    actions.inspection = { ...actions.inspection, preparedBy: null };
    const { container } = await openPane(actions);
    expect(await accessibilityFaults(container)).toEqual([]);
    fireEvent.change(screen.getByLabelText("Người lập bảng"), { target: { value: "Bà Nguyễn Thị A" } });
    actions.inspection = { ...actions.inspection, preparedBy: "Bà Nguyễn Thị A" };
    const save = screen.getByRole("button", { name: "Ghi tên" });
    save.focus();
    fireEvent.click(save);
    await settle();
    expect(actions.asked.find(({ work }) => work === "keep")).toEqual({ work: "keep", given: "Bà Nguyễn Thị A" });
    expect(screen.queryByLabelText("Người lập bảng")).toBeNull();
    expect(screen.getByRole("status").textContent).toBe("Đã ghi vào trang Thiết lập.");
    // The form is gone; the keyboard goes on where it stood.
    expect(document.activeElement?.textContent).toBe("Các việc tiếp theo");
  });

  test("is not asked of final results, whose set-up is protected", async () => {
    const actions = withRun();
    actions.inspection = { ...actions.inspection, preparedBy: null, finalised: { when: "22/11/2026 lúc 11:00", by: "" } };
    await openPane(actions);
    expect(screen.getByRole("heading", { name: "Các việc tiếp theo" })).toBeTruthy();
    expect(screen.queryByLabelText("Người lập bảng")).toBeNull();
  });

  test("may stay blank, and is not asked again", async () => {
    const actions = withRun();
    actions.inspection = { ...actions.inspection, preparedBy: null };
    await openPane(actions);
    actions.inspection = { ...actions.inspection, preparedBy: "" };
    fireEvent.click(screen.getByRole("button", { name: "Để trống" }));
    await settle();
    expect(actions.asked.find(({ work }) => work === "keep")).toEqual({ work: "keep", given: "" });
    expect(screen.queryByLabelText("Người lập bảng")).toBeNull();
  });
});
