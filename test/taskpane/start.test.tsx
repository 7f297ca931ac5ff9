import { act, fireEvent, screen } from "@testing-library/react";
import type { BlocDescription } from "../../src/app";
import { makeFinding } from "../../src/core/make-finding";
import { FakeActions, inspection } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

jest.setTimeout(20_000);

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
const added = (actions: FakeActions) => actions.asked.find((one) => one.work === "add")?.given as BlocDescription | undefined;

async function openOther(kind: "other" | "empty" = "other"): Promise<FakeActions> {
  const actions = new FakeActions();
  actions.inspection = inspection({ kind, bloc: null });
  await openPane(actions);
  return actions;
}

describe("a workbook that is no bloc", () => {
  test("says so and promises to leave the user's sheets alone; nothing is computed there", async () => {
    await openOther();
    expect(screen.getByText(/chưa phải sổ của khối, cụm thi đua/)).toBeTruthy();
    expect(screen.getByText(/Các trang hiện có được giữ nguyên/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Tính điểm, xếp hạng" })).toBeNull();
  });

  test("an empty workbook is called empty", async () => {
    await openOther("empty");
    expect(screen.getByText("Sổ tính này còn trống.")).toBeTruthy();
  });

  test("the form opens with the focus on its heading, and the way back leads back", async () => {
    await openOther();
    await press("Thêm trang tính trống");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Khối mới" }));
    await press("Quay lại");
    expect(screen.getByRole("button", { name: "Thêm mẫu đã điền" })).toBeTruthy();
  });

  test("an unfinished form says what is missing, puts the focus there, and adds nothing", async () => {
    const actions = await openOther();
    await press("Thêm trang tính trống");
    await press("Thêm các trang tính");
    expect(screen.getByText("Nhập tên khối hoặc cụm.")).toBeTruthy();
    expect(screen.getByText("Nhập ít nhất một đơn vị.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /Tên khối, cụm/ }));
    expect(added(actions)).toBeUndefined();
  });

  test("a filled form adds the bloc that was typed, and the pane then shows it", async () => {
    const actions = await openOther();
    await press("Thêm trang tính trống");
    type(/Tên khối, cụm/, "Cụm thi đua số 1");
    fireEvent.click(screen.getByRole("radio", { name: "Cụm thi đua" }));
    fireEvent.click(screen.getByRole("radio", { name: "Tổng kết năm" }));
    fireEvent.click(screen.getByRole("radio", { name: /Hai nhóm/ }));
    await settle();
    type(/Năm/, "2026");
    type(/nhóm có đánh giá công vụ/, "1. Sở Tư pháp\n2. Sở Nội vụ");
    type(/nhóm không đánh giá công vụ/, "Liên minh Hợp tác xã");
    await settle();
    expect(screen.getByText(/2 đơn vị\./)).toBeTruthy();
    await press("Thêm các trang tính");
    const given = added(actions);
    expect(given?.bloc).toMatchObject({ name: "Cụm thi đua số 1", kind: "cum", year: 2026, period: "year" });
    expect(given?.members.map((member) => [member.code, member.name, member.group])).toEqual([
      ["STP", "Sở Tư pháp", "N1"],
      ["SNV", "Sở Nội vụ", "N1"],
      ["LMHTX", "Liên minh Hợp tác xã", "N2"],
    ]);
    expect(screen.getByRole("button", { name: "Tính điểm, xếp hạng" })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("Đã thêm các trang tính của khối thi đua.");
  });

  test.each(["by its button", "by the Enter key in a field"])("when the sheets are added %s, the keyboard goes on at the heading of the bloc", async (way) => {
    await openOther();
    await press("Thêm trang tính trống");
    type(/Tên khối, cụm/, "Khối thi đua số 1");
    type(/^Đơn vị thành viên/, "Sở Tư pháp\nSở Nội vụ");
    const start = way === "by its button" ? screen.getByRole("button", { name: "Thêm các trang tính" }) : screen.getByRole("textbox", { name: /Tên khối, cụm/ });
    act(() => start.focus());
    fireEvent.submit(start.closest("form") as HTMLFormElement);
    await settle();
    const heading = screen.getByRole("heading", { level: 1, name: inspection().bloc?.name ?? "" });
    expect(document.activeElement).toBe(heading);
  });

  test("what was cut while the sheets were added is shown with its way to the cell, until a check says more", async () => {
    const actions = await openOther();
    actions.cut = [{ ...makeFinding("text-cut", { limit: 32_767 }), sheet: "Sở Tư pháp", cell: "B4", what: "", todo: "" }];
    await press("Thêm mẫu đã điền");
    await press("Thêm mẫu này");
    expect(screen.getByRole("status").textContent).toBe("Đã thêm các trang tính của khối thi đua, có 1 mục cần xem.");
    await press(/Sở Tư pháp.*B4/);
    expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { sheet: "Sở Tư pháp", cell: "B4" } });
    await press("Rà soát");
    expect(screen.queryByRole("button", { name: /Sở Tư pháp.*B4/ })).toBeNull();
  });

  test("a template says where it is from, fills in units to edit, and is in the bloc that is added", async () => {
    const actions = await openOther();
    await press("Thêm trang tính trống");
    fireEvent.click(screen.getByRole("radio", { name: "Bảng 100 điểm gọn để dùng thử" }));
    await settle();
    expect(screen.getByText(/^Nguồn: .*2008/)).toBeTruthy();
    expect(screen.getByText(/gợi ý theo cách gọi hiện nay/)).toBeTruthy();
    type(/Tên khối, cụm/, "Khối thi đua số 1");
    await press("Thêm các trang tính");
    expect(added(actions)?.criteria).toHaveLength(8);
    expect(added(actions)?.members.map(({ name }) => name)).toContain("Sở Dân tộc và Tôn giáo");
    expect(added(actions)?.bloc.note).toContain("(chưa có trong nguồn; khối tự điền)");
  });

  test("a sample is chosen by name and added whole", async () => {
    const actions = await openOther();
    await press("Thêm mẫu đã điền");
    expect(screen.getAllByRole("radio")).toHaveLength(5);
    expect(screen.getByText("Mọi điểm số trong mẫu là số liệu minh họa.")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /Cụm thi đua các tỉnh Bắc Trung Bộ/ }));
    await press("Thêm mẫu này");
    expect(added(actions)?.bloc).toMatchObject({ name: "Cụm thi đua các tỉnh Bắc Trung Bộ", year: 2017 });
    expect(added(actions)?.scores?.length).toBeGreaterThan(50);
  });

  test.each(["Thêm trang tính trống", "Thêm mẫu đã điền"])("axe-core finds nothing: %s", async (page) => {
    const actions = new FakeActions();
    actions.inspection = inspection({ kind: "empty", bloc: null });
    const { container } = await openPane(actions);
    await press(page);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
