import { fireEvent, screen, within } from "@testing-library/react";
import earlier from "../../samples/khoi-so-3-2018.bloc.json";
import { compareRuns, rankBloc, resolveBloc, type Bloc, type BlocDescription } from "../../src/core";
import type { CompareOutcome } from "../../src/app";
import { FakeActions, bloc, strict } from "./fake-actions";
import { accessibilityFaults, openPane, settle } from "./open-pane";

jest.setTimeout(30_000);

const ranked = (of: Bloc) => ({ bloc: of, result: rankBloc(of) });
const before: Bloc = resolveBloc(earlier as unknown as BlocDescription);
const compared: CompareOutcome = { status: "compared", comparison: compareRuns(ranked(bloc), ranked(before)), sheet: "So sánh" };
const section = (): HTMLElement => screen.getByRole("region", { name: /^(So sánh|Compare)$/ });
const press = async (name: string): Promise<void> => {
  fireEvent.click(within(section()).getByRole("button", { name }));
  await settle();
};

test("with the previous run: how many moved, and the way to the sheet", async () => {
  const actions = new FakeActions();
  actions.compared = compared;
  const { container } = await openPane(actions);
  await press("So với lần tính trước");
  expect(actions.asked.at(-1)).toEqual({ work: "compare", given: { file: null, provisional: false } });
  const moves = compared.comparison.members.map(({ move }) => move ?? 0);
  const [up, down] = [moves.filter((move) => move > 0).length, moves.filter((move) => move < 0).length];
  expect(up + down).toBeGreaterThan(0);
  expect(section().textContent).toContain(`${up} đơn vị tăng hạng, ${down} đơn vị giảm hạng.`);
  expect(screen.getByRole("status").textContent).toBe("Đã so sánh 10 đơn vị.");
  await press("Xem trang So sánh");
  expect(actions.asked.at(-1)).toEqual({ work: "goTo", given: { sheet: "So sánh" } });
  expect(await accessibilityFaults(container)).toEqual([]);
});

test("with a picked file; the same file may be picked again", async () => {
  const actions = new FakeActions();
  actions.compared = compared;
  await openPane(actions, { language: "en" });
  const input = within(section()).getByLabelText<HTMLInputElement>("Choose the Excel file of an earlier period");
  for (let time = 1; time <= 2; time += 1) {
    fireEvent.change(input, { target: { files: [new File(["x"], "2018.xlsx")] } });
    await settle();
    expect(actions.asked.filter(({ work }) => work === "compare").map(({ given }) => given)).toEqual(Array.from({ length: time }, () => ({ file: "2018.xlsx", provisional: false })));
  }
  expect(section().textContent).toContain("10 members compared.");
});

test("a refusal says why and what to do, with the first findings and their cells", async () => {
  const actions = new FakeActions();
  const finding = { code: "score-error-value", severity: "error", params: { given: "#REF!" }, sheet: "Sở Nội vụ", cell: "M9", what: "Ô có giá trị lỗi.", todo: "" } as const;
  actions.compared = { status: "refused", reason: { what: "Tệp 2018.xlsx còn lỗi.", todo: "Sửa rồi so sánh lại." }, findings: Array.from({ length: 7 }, () => finding) };
  await openPane(actions);
  await press("So với lần tính trước");
  expect(section().textContent).toContain("Sửa rồi so sánh lại.");
  expect(screen.getByRole("status").textContent).toBe("Chưa so sánh được.");
  expect(within(section()).getAllByText("Sở Nội vụ!M9: Ô có giá trị lỗi.")).toHaveLength(5);
});

test("results in view that left missing scores out are compared in the same way", async () => {
  const actions = new FakeActions();
  actions.of = strict;
  actions.compared = compared;
  await openPane(actions);
  for (const name of ["Tính điểm, xếp hạng", "Vẫn tính tạm"]) {
    fireEvent.click(screen.getByRole("button", { name }));
    await settle();
  }
  await press("So với lần tính trước");
  expect(actions.asked.at(-1)).toEqual({ work: "compare", given: { file: null, provisional: true } });
});

test("a fault of the host offers the same comparison again", async () => {
  const actions = new FakeActions();
  actions.compared = compared;
  await openPane(actions);
  actions.fail("compare", "busy");
  await press("So với lần tính trước");
  fireEvent.click(screen.getByRole("button", { name: "Thử lại" }));
  await settle();
  expect(actions.asked.filter(({ work }) => work === "compare")).toHaveLength(2);
  expect(section().textContent).toContain("Đã so sánh 10 đơn vị.");
});
