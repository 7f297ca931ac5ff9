import { act, fireEvent, screen, within } from "@testing-library/react";
import type { StabilityOutcome } from "../../src/app";
import { stabilityOf } from "../../src/core";
import { stabilityBloc } from "../app/stability-bloc";
import { FakeActions, strict } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

jest.setTimeout(30_000);

const bloc = stabilityBloc();
const diagnosed: StabilityOutcome = {
  status: "diagnosed", bloc, fingerprint: "sha256:00", settings: { share: 20, runs: 1000, seed: 1 }, provisional: false,
  groups: stabilityOf(bloc, { share: 0.2, runs: 1000, seed: 1 }), findings: [],
};
const section = (): HTMLElement => screen.getByRole("region", { name: /^(Độ ổn định của thứ hạng|Stability of ranks)$/ });
const press = async (name: string): Promise<void> => {
  fireEvent.click(within(section()).getByRole("button", { name }));
  await settle();
};

test("says that it decides nothing, asks with the chosen share, shows ranks, neighbours and criteria", async () => {
  const actions = new FakeActions();
  actions.stable = diagnosed;
  const { container } = await openPane(actions);
  expect(section().textContent).toContain("Chỉ để tham khảo: không quyết định gì, không thay đổi thứ hạng và không ghi gì vào sổ.");
  fireEvent.change(within(section()).getByRole("combobox", { name: "Hệ số mỗi tiêu chí tăng, giảm" }), { target: { value: "20" } });
  await press("Xét độ ổn định");
  expect(actions.asked.at(-1)).toEqual({ work: "stability", given: { share: 20, provisional: false } });
  expect(screen.getByRole("status").textContent).toBe("Đã xét xong độ ổn định của thứ hạng.");
  const table = within(section()).getByRole("table", { name: "Nhóm một" });
  expect(within(table).getAllByRole("row").map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ["Hạng", "Đơn vị", "Cao nhất–thấp nhất", "Giữ hạng"], ["1", "Sở A", "1–2", expect.stringMatching(/^9\d%$/)], ["2", "Sở B", "1–2", expect.stringMatching(/^9\d%$/)], ["3", "Sở C", "3", "100%"],
  ]);
  const text = section().textContent ?? "";
  expect(text).toContain("B vượt A nếu được thêm 1,01 điểm ở “I Chuyên môn”.");
  expect(text).toContain("1 tiêu chí mà khi bỏ thì thứ hạng thay đổi");
  expect(text).toContain("Bỏ “I Chuyên môn”: A từ hạng 1 xuống hạng 2; B từ hạng 2 lên hạng 1.");
  expect(text).toContain("D và E đang đồng hạng.");
  expect(text).toContain("Bỏ bất kỳ tiêu chí nào thì thứ hạng cũng giữ nguyên.");
  expect(text).toContain("Tính lại 1000 lần, mỗi lần hệ số của từng tiêu chí tăng hoặc giảm ngẫu nhiên, nhiều nhất 20%. Số khởi tạo 1");
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("results made provisionally are looked at provisionally", async () => {
  const actions = new FakeActions();
  actions.of = strict;
  actions.stable = { ...diagnosed, provisional: true };
  await openPane(actions, { language: "en" });
  fireEvent.click(screen.getByRole("button", { name: "Compute ranking" }));
  await settle();
  fireEvent.click(screen.getByRole("button", { name: "Compute provisionally all the same" }));
  await settle();
  await press("Look at stability");
  expect(actions.asked.at(-1)).toEqual({ work: "stability", given: { share: 10, provisional: true } });
  expect(section().textContent).toContain("Provisional: some scores are missing");
  expect(screen.getByRole("status").textContent).toBe("Stability of ranks: done.");
});

test("data that cannot be ranked: says so, with the first errors and their cells", async () => {
  const actions = new FakeActions();
  const finding = { code: "score-error-value", severity: "error", params: { given: "#REF!" }, sheet: "Sở Nội vụ", cell: "M9", what: "Ô có giá trị lỗi.", todo: "" } as const;
  actions.stable = { status: "stopped", findings: [{ ...finding, severity: "info", what: "Chỉ để biết." }, ...Array.from({ length: 7 }, () => finding)] };
  await openPane(actions);
  await press("Xét độ ổn định");
  expect(section().textContent).toContain("Bấm Rà soát, sửa các lỗi rồi xét lại.");
  expect(within(section()).getAllByText("Sở Nội vụ!M9: Ô có giá trị lỗi.")).toHaveLength(5);
  expect(section().textContent).not.toContain("Chỉ để biết.");
  expect(screen.getByRole("status").textContent).toBe("Chưa xét được độ ổn định của thứ hạng.");
});

test("a later change of the data is told; one from before is not", async () => {
  const actions = new FakeActions();
  actions.stable = diagnosed;
  await openPane(actions);
  await press("Xét độ ổn định");
  act(() => actions.watching?.(Date.now() - 60_000));
  expect(section().textContent).not.toContain("Số liệu đã thay đổi sau lần xét này.");
  act(() => actions.watching?.(Date.now() + 60_000));
  expect(section().textContent).toContain("Số liệu đã thay đổi sau lần xét này.");
  await press("Xét độ ổn định");
  expect(section().textContent).not.toContain("Số liệu đã thay đổi sau lần xét này.");
});

test("a fault of the host offers the same again", async () => {
  const actions = new FakeActions();
  actions.stable = diagnosed;
  await openPane(actions);
  actions.fail("stability", "busy");
  await press("Xét độ ổn định");
  fireEvent.click(screen.getByRole("button", { name: "Thử lại" }));
  await settle();
  expect(actions.asked.filter(({ work }) => work === "stability")).toHaveLength(2);
  expect(within(section()).getByRole("table", { name: "Nhóm hai" })).toBeTruthy();
});
