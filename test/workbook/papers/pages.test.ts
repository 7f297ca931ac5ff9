import { rankBloc, resolveBloc, type BlocDescription } from "../../../src/core";
import { planPapers, type PaperPlans } from "../../../src/workbook";
import { withClosing } from "../../../src/workbook/papers/context";
import { spareOf, UPRIGHT, withoutSpare, type PaperDocument, type PaperPart } from "../../../src/workbook/papers/document";
import { keepsWithNext } from "../../../src/workbook/papers/keep";
import { planPaper } from "../../../src/workbook/papers/paper-sheet";
import { paperRows } from "../../../src/workbook/papers/paper-rows";
import type { PaperKind } from "../../../src/i18n/words-papers";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import sample2015 from "../../../samples/khoi-so-3-2015.bloc.json";
import sample2016 from "../../../samples/khoi-so-3-2016.bloc.json";
import sample2018 from "../../../samples/khoi-so-3-2018.bloc.json";
import sample2019 from "../../../samples/khoi-so-3-2019.bloc.json";
import thamMuu from "../../../samples/khoi-tham-muu-2023.bloc.json";
import soNoiVu from "../../../samples/cum-so-noi-vu-2022.bloc.json";
import { FIVE, makeBloc } from "../outputs/run-fixture";

const SAMPLES = { sample2015, sample2018, sample2019, thamMuu, soNoiVu } as const;

function planned(sample: unknown, kind: PaperKind): { readonly plan: SheetPlan; readonly texts: readonly string[] } {
  const bloc = resolveBloc(sample as BlocDescription);
  const made: PaperPlans = planPapers({ bloc, result: rankBloc(bloc), grids: { sheets: [] }, language: "vi", kinds: [kind] });
  const plan = made.plans.at(-1);
  if (plan === undefined) throw new Error(`no ${kind}`);
  return { plan, texts: plan.blocks.flatMap(({ cells }) => cells.flat()).filter((value): value is string => typeof value === "string") };
}

const paragraph = (key: string): PaperPart => ({ kind: "paragraph", key, text: key, look: "body", indent: true });
const heading: PaperPart = { kind: "line", key: "heading", text: "V.", look: "heading", align: "left" };
const table: PaperPart = { kind: "table", key: "table", columns: [], rows: [] };
const keys = (parts: readonly PaperPart[]): string[] => parts.flatMap((part, at) => (keepsWithNext([...parts, paragraph("next")], at) ? [part.key] : []));

describe("a closing is never alone on a page", () => {
  test("it stays with what stands below the last heading, or with the end of a table", () => {
    expect(keys(withClosing([paragraph("a"), heading, paragraph("b")], [paragraph("end")]))).toEqual(["heading", "b", "end"]);
    expect(keys(withClosing([paragraph("a"), heading, paragraph("a2"), table, paragraph("b")], [paragraph("end")]))).toEqual(["heading", "a2", "table", "b", "end"]);
  });

  test("of much text below a heading with the last of it", () => {
    const many = Array.from({ length: 9 }, (_, i) => paragraph(`p${i}`));
    expect(keys(withClosing([heading, ...many], [paragraph("end")]))).toEqual(["heading", "p4", "p5", "p6", "p7", "p8", "end"]);
  });
});

describe("pages of the samples' papers", () => {
  test.each(Object.keys(SAMPLES) as (keyof typeof SAMPLES)[])("the minutes of %s take two", (name) => {
    expect(planned(SAMPLES[name], "minutes").plan.print?.breaksBefore).toHaveLength(1);
  });

  test.each(["sample2015", "sample2018", "sample2019", "thamMuu"] as const)("the minutes of the count of %s take one", (name) => {
    expect(planned(SAMPLES[name], "count").plan.print?.breaksBefore).toBeUndefined();
  });

  test("a submission takes one where a little less room saves the other, or type that is hardly smaller", () => {
    const tall = (sample: unknown): unknown => [planned(sample, "submission").plan.print].map((print) => [print?.breaksBefore, print?.fitTall])[0];
    for (const sample of [sample2015, sample2018]) expect(tall(sample)).toEqual([undefined, undefined]);
    for (const sample of [sample2019, thamMuu]) expect(tall(sample)).toEqual([undefined, 1]);
  });

  test("a page is filled where parts that stand closer together fill it, and boxes to sign in go on over the next", () => {
    const first = (sample: unknown): string | undefined => {
      const { plan } = planned(sample, "pact");
      const [row = 0] = plan.print?.breaksBefore ?? [];
      const cells = plan.blocks.flatMap((block) => block.cells.map((line, i) => ({ row: block.row + i, line }))).filter(({ row: at }) => at === row + 1).flatMap(({ line }) => line);
      return cells.map(String).find((text) => text.includes("đóng dấu"));
    };
    expect(first(thamMuu)).toContain("SỞ NGOẠI VỤ");
  });

  test("lines to write on by hand stay where they cost no page, and a table goes on over a page only where it must", () => {
    const texts = (sample: unknown, text: string): number => planned(sample, "minutes").texts.filter((one) => one === text).length;
    expect([soNoiVu, sample2015, sample2019].map((sample) => texts(sample, "…".repeat(33)))).toEqual([2, 2, 2]);
    expect([sample2016, thamMuu].map((sample) => texts(sample, "Tổng điểm"))).toEqual([2, 2]);
  });
});

describe("the pages of a sheet", () => {
  const said = (count: number): PaperPart[] => Array.from({ length: count }, (_, i) => paragraph(`p${i}`));
  const spare = (key: string): PaperPart => ({ kind: "line", key, text: { fill: key, fallback: "…", text: "…" }, look: "body", align: "left", spare: true });
  const planOf = (parts: readonly PaperPart[]): SheetPlan => planPaper({ ...UPRIGHT, kind: "minutes", tab: "T", file: "t", title: "T", language: "vi", parts }, { sheet: undefined, typed: new Map() }, { create: "T" });
  const dots = (plan: SheetPlan): number => plan.blocks.flatMap(({ cells }) => cells.flat()).filter((value) => value === "…").length;

  test("room to write in goes from its end, as far as it must to save a page", () => {
    const plan = planOf([...said(40), spare("s1"), spare("s2"), spare("s3"), spare("s4")]);
    expect([plan.print?.breaksBefore, dots(plan)]).toEqual([undefined, 2]);
    expect(dots(planOf([...said(60), spare("s1"), spare("s2")]))).toBe(2);
  });

  test("a table that is set on one page has its header once", () => {
    const rows = Array.from({ length: 44 }, (_, i) => ({ key: `${i}`, cells: { name: `Đơn vị ${i}` } }));
    const plan = planOf([{ kind: "table", key: "t", columns: [{ key: "name", header: "Tên", from: "b" }], rows }]);
    expect([plan.print?.fitTall, plan.blocks.flatMap(({ cells }) => cells.flat()).filter((value) => value === "Tên").length]).toEqual([1, 1]);
  });

  test("what is over a page by a hair is set on it, in type that is hardly smaller; more than that goes on over a second page", () => {
    const pages = (count: number): unknown => [planOf(said(count)).print].map((print) => [print?.fitTall, print?.breaksBefore?.length])[0];
    expect([41, 42, 44, 45].map(pages)).toEqual([[undefined, undefined], [1, undefined], [1, undefined], [undefined, 1]]);
  });
});

test("room to write in by hand is two lines of opinions and all rows of requests but one", () => {
  const bloc = makeBloc({ members: FIVE, more: { awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", scope: "group" }] } });
  const minutes = planPapers({ bloc, result: rankBloc(bloc), grids: { sheets: [] }, language: "vi", kinds: ["minutes"] }).documents[0] as PaperDocument;
  const rows = (paper: PaperDocument): number[] => paper.parts.flatMap((part) => (part.kind === "table" && part.key === "requests" ? [part.rows.length] : []));
  const lines = (paper: PaperDocument): number => paper.parts.filter(({ key }) => key.startsWith("minutes.opinions:")).length;
  expect([rows(minutes), lines(minutes)]).toEqual([[3], 2]);
  expect([rows(withoutSpare(minutes)), lines(withoutSpare(minutes))]).toEqual([[1], 0]);
  expect([spareOf(minutes), ...[1, 3, 4].flatMap((but) => [rows(withoutSpare(minutes, but)), lines(withoutSpare(minutes, but))])]).toEqual([4, [1], 1, [2], 2, [3], 2]);
  // Two lines high, and still sized by its program, so that it grows with what is typed.
  const row = paperRows(minutes).flatMap((part) => part.rows).find(({ key }) => key === "requests:row:1");
  expect([row?.cells["a"], row?.points]).toEqual(["1\n", undefined]);
});

test("a row with a long text in joined cells is as high as its lines; other rows are left to the program", () => {
  const text = "Hoàn thành xuất sắc nhiệm vụ. Tạm tính: 1 tiêu chí chưa chấm.";
  const columns = [{ key: "name", header: "", from: "b" }, { key: "note", header: "", from: "c", to: "d" }];
  const paper = { ...UPRIGHT, parts: [{ kind: "table", key: "t", columns, rows: [{ key: "1", cells: { note: "Tốt" } }, { key: "2", cells: { note: text } }, { key: "3", cells: { name: text } }] }] } as unknown as PaperDocument;
  expect(paperRows(paper)[0]?.rows.map(({ points }) => points)).toEqual([undefined, undefined, 34, undefined]);
});

test.each([
  ["VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", "Khối thi đua các cơ quan Tham mưu - Tổng hợp", ["KHỐI THI ĐUA CÁC CƠ QUAN", "THAM MƯU - TỔNG HỢP"]],
  ["Sở Nội vụ tỉnh Quảng Trị", "Cụm thi đua Sở Nội vụ các tỉnh Bắc Trung Bộ", ["CỤM THI ĐUA SỞ NỘI VỤ", "CÁC TỈNH BẮC TRUNG BỘ"]],
])("bodies of long names stand on two lines of a letterhead (%s)", (issuer, name, lines) => {
  const bloc = makeBloc({ members: FIVE, bloc: { issuer, name } });
  const minutes = planPapers({ bloc, result: rankBloc(bloc), grids: { sheets: [] }, language: "vi", kinds: ["minutes"] }).documents[0] as PaperDocument;
  const left = paperRows(minutes)[0]?.rows.map(({ cells }) => cells["a"]) ?? [];
  expect(left).toEqual(expect.arrayContaining(lines));
});
