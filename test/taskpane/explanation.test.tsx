import { fireEvent, screen, within } from "@testing-library/react";
import { FakeActions, inspection, strict } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

const section = (name = "Giải trình") => within(screen.getByRole("region", { name }));
async function press(name: string): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}
async function choose(member: string, name = "Đơn vị"): Promise<void> {
  const select = screen.getByRole("combobox", { name });
  fireEvent.change(select, { target: { value: within(select).getByRole<HTMLOptionElement>("option", { name: member }).value } });
  await settle();
}
const MEMBER = "Văn phòng Ủy ban nhân dân tỉnh";

jest.setTimeout(30_000);

// What the pane loads only when it is needed is loaded before the clock of a test runs.
beforeAll(async () => {
  await import("../../src/taskpane/components/Results");
  await import("../../src/taskpane/components/MemberExplanation");
}, 240_000);

describe("explaining", () => {
  test("is offered after a run, for all members or one of them", async () => {
    await openPane(new FakeActions());
    expect(screen.queryByRole("region", { name: "Giải trình" })).toBeNull();
    await press("Tính điểm, xếp hạng");
    const options = within(screen.getByRole("combobox", { name: "Đơn vị" })).getAllByRole("option").map((option) => option.textContent);
    expect(options[0]).toBe("Tất cả đơn vị");
    expect(options).toHaveLength(11);
  });

  test("of results that were final before the pane opened, the sheet is offered at once, and the member is told after it", async () => {
    const actions = new FakeActions();
    actions.inspection = inspection({ finalised: { when: "22/11/2026 lúc 10:00", by: "" } });
    await openPane(actions);
    await choose(MEMBER);
    expect(section().queryByText(/điểm\b/)).toBeNull();
    await press("Lập bảng giải trình");
    const code = actions.of.members.find(({ name }) => name === MEMBER)?.code;
    expect(actions.asked.at(-1)).toEqual({ work: "explain", given: { members: [code], provisional: false } });
    expect(section().getByText(/96,50\/100,00 điểm/)).toBeTruthy();
  });

  test("tells how a member came to its total and its place without writing anything", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    await choose(MEMBER);
    expect(section().getByText(/96,50\/100,00 điểm/).textContent).toMatch(/Hạng 1\/7/);
    expect(section().getByText("Đơn vị dẫn đầu, không có đơn vị xếp trên.")).toBeTruthy();
    expect(section().getByText(/^Hơn .* điểm: phần/)).toBeTruthy();
    expect(section().getByRole("list", { name: "Điểm từng phần" }).textContent).not.toMatch(/Cộng các phần/);
    expect(section().getByText("Chi tiết từng tiêu chí")).toBeTruthy();
    expect(section().getAllByText(/→ [\d,]+ điểm/).length).toBeGreaterThan(10);
    expect(actions.asked.filter(({ work }) => work === "explain")).toEqual([]);
  });

  test("writes the sheet for the chosen member, or for all", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    await press("Lập bảng giải trình");
    expect(actions.asked.at(-1)).toEqual({ work: "explain", given: { members: "all", provisional: false } });
    await choose(MEMBER);
    await press("Lập bảng giải trình");
    const code = actions.of.members.find(({ name }) => name === MEMBER)?.code;
    expect(actions.asked.at(-1)).toEqual({ work: "explain", given: { members: [code], provisional: false } });
    expect(section().getByText(/96,50\/100,00 điểm/)).toBeTruthy();
  });

  test("stays provisional where the results in view are", async () => {
    const actions = new FakeActions();
    actions.of = strict;
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    await press("Vẫn tính tạm");
    await press("Lập bảng giải trình");
    expect(actions.asked.at(-1)).toEqual({ work: "explain", given: { members: "all", provisional: true } });
  });

  test("a fault offers the same explanation again", async () => {
    const actions = new FakeActions();
    await openPane(actions);
    await press("Tính điểm, xếp hạng");
    actions.fail("explain", "protected", "Giải trình");
    await press("Lập bảng giải trình");
    await press("Thử lại");
    expect(actions.asked.filter(({ work }) => work === "explain")).toHaveLength(2);
  });

  test("is in English where the pane is, and free of barriers", async () => {
    const { container } = await openPane(new FakeActions(), { language: "en" });
    await press("Compute ranking");
    await choose(MEMBER, "Member");
    expect(section("Explanation").getByText(/96\.50 of 100\.00 points/)).toBeTruthy();
    expect(section("Explanation").getByText("Leads; nobody stands ahead.")).toBeTruthy();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
