import { fireEvent, screen, within } from "@testing-library/react";
import { FakeActions, bloc, inspection } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

// The part of the pane is loaded lazily: on a busy machine its first loading takes its time.
jest.setTimeout(60_000);

async function opened(actions: FakeActions): Promise<HTMLElement> {
  const { container } = await openPane(actions);
  await screen.findByRole("region", { name: "Văn bản" }, { timeout: 30_000 });
  return container;
}
const section = () => within(screen.getByRole("region", { name: "Văn bản" }));
async function press(name: string): Promise<void> {
  fireEvent.click(section().getByRole("button", { name }));
  await settle();
}
async function tick(name: string): Promise<void> {
  fireEvent.click(section().getByRole("checkbox", { name }));
  await settle();
}
const made = (kind: "minutes" | "pact", name: string) => ({ kind, name, role: `paper:${kind}`, sheet: name });

describe("papers in the pane", () => {
  test("the ticked papers are made as sheets, and each can be shown", async () => {
    const actions = new FakeActions();
    actions.papers = { made: [made("pact", "Bản giao ước thi đua"), made("minutes", "Biên bản bình xét")], refused: [], findings: [] };
    const container = await opened(actions);
    await tick("Bản giao ước thi đua");
    await press("Lập trang văn bản");
    expect(actions.asked.at(-1)).toEqual({ work: "papers", given: ["pact", "minutes"] });
    await press("Mở trang: Biên bản bình xét");
    expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { role: "paper:minutes" } });
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  test("Word files are handed over by a click each", async () => {
    const actions = new FakeActions();
    actions.papers = { made: [made("minutes", "Biên bản bình xét")], refused: [], findings: [] };
    await opened(actions);
    await press("Tải tệp Word (.docx)");
    expect(actions.asked.at(-1)).toEqual({ work: "paperFiles", given: ["minutes"] });
    expect(section().getByText(/Nếu không thấy tệp tải về/)).toBeTruthy();
    await press("Tải minutes.docx");
    expect(actions.asked.at(-1)).toEqual({ work: "save", given: "minutes.docx" });
  });

  test("where a pane cannot download, it says so and what to do instead", async () => {
    const actions = new FakeActions();
    actions.savesFilesHere = false;
    await opened(actions);
    expect(section().queryByRole("button", { name: "Tải tệp Word (.docx)" })).toBeNull();
    expect(section().getByText("Phiên bản Excel này không cho ngăn bên phải tải tệp về máy.")).toBeTruthy();
    expect(section().getByText(/bản xem trước trên trình duyệt/)).toBeTruthy();
  });

  test("what was refused is said by name; nothing can be made where nothing is ticked", async () => {
    const actions = new FakeActions();
    actions.papers = { made: [], refused: [{ kind: "minutes", name: "Biên bản bình xét", why: "Biên bản bình xét: chưa lập, vì chưa xếp hạng được." }], findings: [] };
    await opened(actions);
    await press("Lập trang văn bản");
    expect(section().getByText("Biên bản bình xét: chưa lập, vì chưa xếp hạng được.")).toBeTruthy();
    await tick("Biên bản bình xét");
    const before = actions.asked.length;
    await press("Lập trang văn bản");
    expect(actions.asked).toHaveLength(before);
  });

  test("a half-year review offers no papers about awards", async () => {
    const actions = new FakeActions();
    const one = inspection().bloc;
    if (one === null) throw new Error("no bloc");
    actions.inspection = inspection({ bloc: { ...one, period: "half-year" } });
    actions.of = { ...bloc, bloc: { ...bloc.bloc, period: "half-year" } };
    await opened(actions);
    expect(section().getAllByRole("checkbox").map((box) => box.closest("span")?.textContent)).toEqual(["Bảng tổng hợp đăng ký thi đua", "Bản giao ước thi đua", "Biên bản bình xét"]);
  });
});
