import { act, fireEvent, screen, within } from "@testing-library/react";
import { FakeActions, bloc, inspection, strict } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

// axe-core looks at the whole pane, which takes a while on a busy machine.
jest.setTimeout(30_000);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(button(name));
  await settle();
}
const table = (name: string) => screen.getByRole("table", { name });
const rowsOf = (name: string): string[] => within(table(name)).getAllByRole("row").slice(1).map((row) => row.textContent ?? "");

describe("a bloc that has not been computed", () => {
  test("shows bloc, period and groups, and says that nothing was computed", async () => {
    await openPane(new FakeActions());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Khối thi đua số 3 tỉnh Bình Phước");
    expect(screen.getByText("Tổng kết năm 2019")).toBeTruthy();
    expect(screen.getByText("Có đánh giá công vụ: 7 đơn vị")).toBeTruthy();
    expect(screen.getByText("Không đánh giá công vụ: 3 đơn vị")).toBeTruthy();
    expect(screen.getByText(/Chưa tính lần nào/)).toBeTruthy();
  });

  test("an earlier run is named, with the way to each group's standings", async () => {
    const actions = new FakeActions();
    actions.inspection = inspection({ earlier: { when: "05/12/2019 07:00", changed: 0, verification: null } });
    await openPane(actions);
    expect(screen.getByText("Đang xem kết quả lần tính 05/12/2019 07:00")).toBeTruthy();
    await press("Mở bảng xếp hạng: Có đánh giá công vụ");
    expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { role: "standings:CV" } });
  });
});

describe("computing", () => {
  test("shows each group's standings with ranks, aligned totals in Vietnamese form, and what qualifies a place", async () => {
    await openPane(new FakeActions());
    await press("Tính điểm, xếp hạng");
    const first = rowsOf("Có đánh giá công vụ");
    expect(first).toHaveLength(7);
    expect(first[0]).toContain("Văn phòng Ủy ban nhân dân tỉnh");
    expect(first[0]).toMatch(/^1.*96,50 96,50%$/);
    expect(rowsOf("Không đánh giá công vụ").at(-1)).toMatch(/^3Liên minh các Hợp tác xã tỉnh.*Tạm tính92,82/);
  });

  test("says each step in words, keeps the focus on the button and ignores a second press", async () => {
    const actions = new FakeActions();
    let release: () => void = () => undefined;
    await openPane(actions);
    actions.hold = new Promise((resolve) => (release = resolve));
    const compute = button("Tính điểm, xếp hạng");
    compute.focus();
    fireEvent.click(compute);
    await settle();
    expect(screen.getByRole("status").textContent).toBe("Đang chấm điểm, xếp hạng…");
    expect(screen.getByRole("progressbar", { name: "Đang chấm điểm, xếp hạng…" })).toBeTruthy();
    expect(document.activeElement).toBe(compute);
    // A button that is truly disabled would lose the focus to the page.
    expect([compute.getAttribute("aria-disabled"), compute.hasAttribute("disabled")]).toEqual(["true", false]);
    fireEvent.click(compute);
    expect(actions.asked.filter((one) => one.work === "compute")).toHaveLength(1);
    release();
    await settle();
    expect(screen.getByRole("status").textContent).toMatch(/^Đã xếp hạng xong, có \d+ mục cần lưu ý\.$/);
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  test("a click on a row opens the standings of its group at that row", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    fireEvent.click(within(table("Không đánh giá công vụ")).getByRole("button", { name: "Cục Thống kê" }));
    await settle();
    expect(actions.asked.filter((one) => one.work === "goTo")).toEqual([{ work: "goTo", given: { role: "standings:KCV", member: { code: "CTK", name: "Cục Thống kê" } } }]);
  });

  test("while a run is under way nothing else is started, not even going to a cell", async () => {
    const actions = new FakeActions();
    let release: () => void = () => undefined;
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    actions.hold = new Promise((resolve) => (release = resolve));
    await press("Tính điểm, xếp hạng");
    fireEvent.click(within(table("Không đánh giá công vụ")).getByRole("button", { name: "Cục Thống kê" }));
    release();
    await settle();
    expect(actions.asked.map((one) => one.work)).toEqual(["inspect", "compute", "compute"]);
  });

  test("nominations stand by award, and lead to their sheet", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    const region = screen.getByRole("region", { name: "Đề nghị khen thưởng" });
    expect(within(region).getAllByRole("term").map((term) => term.textContent)).toEqual([
      "Cờ thi đua của UBND tỉnh",
      "Bằng khen của Chủ tịch UBND tỉnh",
    ]);
    expect(within(region).getAllByRole("definition")[0]?.textContent).toBe("Văn phòng Ủy ban nhân dân tỉnh");
    await press("Mở bảng đề nghị khen thưởng");
    expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { role: "nominations" } });
  });

  test("a change by anybody says that the results are out of date; computing again clears it", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    expect(screen.queryByText("Số liệu đã thay đổi, cần tính lại")).toBeNull();
    act(() => actions.watching?.(Date.now() + 1));
    expect(screen.getByText("Số liệu đã thay đổi, cần tính lại")).toBeTruthy();
    await press("Tính điểm, xếp hạng");
    expect(screen.queryByText("Số liệu đã thay đổi, cần tính lại")).toBeNull();
  });

  test("a change while a run is under way may have come too late for it, so the results are out of date at once", async () => {
    const actions = new FakeActions();
    let release: () => void = () => undefined;
    await openPane(actions);
    actions.hold = new Promise((resolve) => (release = resolve));
    await press("Tính điểm, xếp hạng");
    act(() => actions.watching?.(Date.now() + 1));
    release();
    await settle();
    expect(screen.getByText("Số liệu đã thay đổi, cần tính lại")).toBeTruthy();
  });
});

describe("a run of somebody else, by the ribbon's button or on another computer", () => {
  const shown = (): boolean => screen.queryByRole("region", { name: "Đề nghị khen thưởng" }) !== null;
  const followed = async (actions: FakeActions): Promise<void> => {
    act(() => actions.ran?.());
    await settle();
  };

  test("shows in the pane as the pane's own does, and what was out of date is not", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    expect(shown()).toBe(false);
    actions.last = { outcome: await actions.compute(false, () => undefined), at: new Date(2019, 11, 5, 9, 41) };
    act(() => actions.watching?.(Date.now() - 1));
    await followed(actions);
    expect(shown()).toBe(true);
    expect(screen.queryByText("Số liệu đã thay đổi, cần tính lại")).toBeNull();
    // When it was is said once a later run has stopped.
    actions.of = strict;
    await press("Tính điểm, xếp hạng");
    expect(document.body.textContent).toContain("lúc 09:41 ngày 05/12/2019");
  });

  test("is looked at when the pane's own work is done", async () => {
    const actions = new FakeActions();
    let release: () => void = () => undefined;
    await openPane(actions);
    actions.hold = new Promise((resolve) => (release = resolve));
    await press("Rà soát");
    await followed(actions);
    expect(actions.asked.some(({ work }) => work === "lastRun")).toBe(false);
    release();
    actions.hold = null;
    await settle();
    expect(actions.asked.filter(({ work }) => work === "lastRun")).toHaveLength(1);
  });

  test("leaves what is in view where the data were changed since", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    actions.last = { outcome: await actions.compute(false, () => undefined), at: new Date(2019, 11, 5, 9, 41) };
    await followed(actions);
    act(() => actions.watching?.(Date.now() + 1));
    actions.last = null;
    await followed(actions);
    expect(actions.asked.filter(({ work }) => work === "lastRun")).toHaveLength(2);
    expect(shown()).toBe(true);
    expect(screen.getByText("Số liệu đã thay đổi, cần tính lại")).toBeTruthy();
  });
});

describe("what was typed just before the button was pressed", () => {
  const outOfDate = (): HTMLElement | null => screen.queryByText("Số liệu đã thay đổi, cần tính lại");

  test("is in the results, however late Excel's message is looked at", async () => {
    const actions = new FakeActions();
    let release: () => void = () => undefined;
    await openPane(actions);
    const typed = Date.now() - 5;
    actions.hold = new Promise((resolve) => (release = resolve));
    await press("Tính điểm, xếp hạng");
    act(() => actions.watching?.(typed));
    release();
    await settle();
    expect(outOfDate()).toBeNull();
    act(() => actions.watching?.(typed));
    expect(outOfDate()).toBeNull();
  });

  test("still makes the earlier results out of date when the run stops", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    const typed = Date.now() + 1;
    actions.of = strict;
    await new Promise((resolve) => setTimeout(resolve, 5));
    await press("Tính điểm, xếp hạng");
    act(() => actions.watching?.(typed));
    expect(outOfDate()).not.toBeNull();
  });
});

describe("a stopped run", () => {
  test("only scores missing: says so, lists it, and computes provisionally when asked to", async () => {
    const actions = new FakeActions();
    actions.of = strict;
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    expect(screen.getByText("Chưa xếp hạng được")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByText("Lỗi phải sửa (1)")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("Chưa xếp hạng được: còn 1 lỗi phải sửa.");
    await press("Vẫn tính tạm");
    expect(actions.asked.filter((one) => one.work === "compute").map((one) => one.given)).toEqual([false, true]);
    expect(screen.getAllByRole("table")).toHaveLength(2);
    expect(screen.getByText("Tạm tính", { selector: ".fui-MessageBarTitle" })).toBeTruthy();
  });

  test("another error beside it: no way to a provisional result is offered", async () => {
    const actions = new FakeActions();
    const two = { ...strict, members: strict.members.map((member) => ({ ...member, code: member.code === "CTK" ? "STP" : member.code })) };
    actions.of = two;
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    expect(screen.getByText("Chưa xếp hạng được")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Vẫn tính tạm" })).toBeNull();
  });

  test("results of the run before it stay in view and say so", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    actions.of = strict;
    await press("Tính điểm, xếp hạng");
    expect(screen.getByText("Đang xem kết quả lần tính lúc 08:05 ngày 05/12/2019")).toBeTruthy();
    expect(screen.getAllByRole("table")).toHaveLength(2);
  });
});

describe("findings", () => {
  test("are grouped by severity with their count; each says what, what to do and where, and jumps there", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Rà soát");
    expect(actions.asked.map((one) => one.work)).toEqual(["inspect", "check"]);
    const region = screen.getByRole("region", { name: "Rà soát số liệu" });
    const group = within(region).getByText(/^Cảnh báo \(\d+\)$/).closest("details");
    const items = within(group as HTMLElement).getAllByRole("button");
    expect(within(region).getByText(`Cảnh báo (${items.length})`)).toBeTruthy();
    const item = items.find((one) => one.textContent?.includes("8,5"));
    expect(item?.textContent).toContain("Sở Nội vụ, ô M");
    fireEvent.click(item as HTMLElement);
    await settle();
    expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { sheet: "Sở Nội vụ", cell: expect.stringMatching(/^M\d+$/) as string } });
  });

  test("are shown forty at a time", async () => {
    const actions = new FakeActions();
    const many = { ...strict, entries: strict.entries.map((entry, index) => (index % 3 === 0 ? entry : { member: entry.member, criterion: entry.criterion, layers: {} })) };
    actions.of = many;
    await openPane(actions);
    await press("Rà soát");
    const group = screen.getByText(/^Lỗi phải sửa/).closest("details") as HTMLElement;
    const total = Number(/\((\d+)\)/.exec(within(group).getByText(/^Lỗi phải sửa/).textContent ?? "")?.[1]);
    expect(total).toBeGreaterThan(40);
    expect(within(group).getAllByRole("listitem")).toHaveLength(40);
    await press(/^Xem thêm \d+ mục$/);
    expect(within(group).getAllByRole("listitem")).toHaveLength(Math.min(80, total));
  });
});

describe("language", () => {
  test("switches everything that is shown, findings of an earlier check included, and is remembered", async () => {
    await openPane(new FakeActions());
    await press("Tính điểm, xếp hạng");
    await press("English");
    expect(document.documentElement.lang).toBe("en");
    expect(button("Compute ranking")).toBeTruthy();
    expect(rowsOf("Có đánh giá công vụ")[0]).toContain("96.50");
    expect(screen.getByText(/^Warnings \(\d+\)$/)).toBeTruthy();
    expect(screen.getByText(/is text, not a number/)).toBeTruthy();
    expect(localStorage.getItem("bloc-ranking.language")).toBe("en");
    await press("Tiếng Việt");
    expect(button("Tính điểm, xếp hạng")).toBeTruthy();
  });
});

describe("access for everybody", () => {
  test.each([
    ["ranked", (actions: FakeActions) => void actions],
    ["stopped", (actions: FakeActions) => void (actions.of = strict)],
    ["a host fault", (actions: FakeActions) => actions.fail("compute", "edit-mode")],
  ])("axe-core finds nothing: %s", async (_, set) => {
    const actions = new FakeActions();
    set(actions);
    const { container } = await openPane(actions);
    await press("Tính điểm, xếp hạng");
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

test("a run in which nobody has a score does not say that the ranking is done", async () => {
  const actions = new FakeActions();
  actions.of = { ...bloc, entries: [] };
  await openPane(actions);
  await press("Tính điểm, xếp hạng");
  expect(screen.getByRole("status").textContent).toBe("Chưa có đơn vị nào có điểm nên chưa xếp hạng được ai.");
});
