import { rankBloc, resolveBloc, type BlocDescription } from "../../../src/core";
import { planPapers, type PaperPlans } from "../../../src/workbook";
import { withClosing } from "../../../src/workbook/papers/context";
import { UPRIGHT, withoutSpare, type PaperDocument, type PaperPart } from "../../../src/workbook/papers/document";
import { keepsWithNext } from "../../../src/workbook/papers/keep";
import { paperRows } from "../../../src/workbook/papers/paper-rows";
import type { PaperKind } from "../../../src/i18n/words-papers";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import sample2015 from "../../../samples/khoi-so-3-2015.bloc.json";
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

  test("a submission takes one where a little less room saves the other", () => {
    for (const sample of [sample2015, sample2018]) expect(planned(sample, "submission").plan.print?.breaksBefore).toBeUndefined();
  });

  test("lines to write on by hand stay where they cost no page, and go where they do", () => {
    const dots = (sample: unknown): number => planned(sample, "minutes").texts.filter((text) => text === "…".repeat(33)).length;
    expect([dots(soNoiVu), dots(sample2019)]).toEqual([2, 0]);
  });
});

test("room to write in by hand is two lines of opinions and all rows of requests but one", () => {
  const bloc = makeBloc({ members: FIVE });
  const minutes = planPapers({ bloc, result: rankBloc(bloc), grids: { sheets: [] }, language: "vi", kinds: ["minutes"] }).documents[0] as PaperDocument;
  const rows = (paper: PaperDocument): number[] => paper.parts.flatMap((part) => (part.kind === "table" && part.key === "requests" ? [part.rows.length] : []));
  const lines = (paper: PaperDocument): number => paper.parts.filter(({ key }) => key.startsWith("minutes.opinions:")).length;
  expect([rows(minutes), lines(minutes)]).toEqual([[3], 2]);
  expect([rows(withoutSpare(minutes)), lines(withoutSpare(minutes))]).toEqual([[1], 0]);
  // Two lines high, and still sized by its program, so that it grows with what is typed.
  const row = paperRows(minutes).flatMap((part) => part.rows).find(({ key }) => key === "requests:1");
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
