import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { TestBook } from "../plan-to-grids";
import { makeBloc, planRun } from "./run-fixture";

const MEMBERS = { A: { i: 45, ii: 40 }, B: { i: 40, ii: 40 } };
const scores = ["A", "B"].flatMap((member) => ["I.1", "II.1"].flatMap((criterion) => (["self", "cross-check"] as const).map((layer) => ({ member, criterion, layer, points: 40 }))));
const bloc = makeBloc({ members: MEMBERS, groups: [{ code: "G1", name: "Khối" }], more: { scores } });

const GLUE = "\u00A0";

const planOf = (language: "vi" | "en"): SheetPlan | undefined => planRun(new TestBook(), bloc, { language }).plans.find(({ role }) => role === "layers");
const textsOf = (plan: SheetPlan | undefined): unknown[] => (plan?.blocks ?? []).flatMap(({ cells }) => cells.flat());

describe("the comparison of layers", () => {
  test("names in its title the layers that have a column, and no other", () => {
    expect(textsOf(planOf("vi"))).toContainEqual(expect.stringMatching(/^BẢNG SO SÁNH ĐIỂM TỰ CHẤM, KIỂM TRA CHÉO NĂM 2023/));
    expect(textsOf(planOf("en"))).toContainEqual(expect.stringMatching(/^SELF-ASSESSED AND CROSS-CHECKED POINTS: YEAR 2023/));
  });

  test("a header of a difference ends its lines between words that belong together", () => {
    expect(textsOf(planOf("vi"))).toContain(`Kiểm tra chéo${GLUE}- Tự${GLUE}chấm`);
  });

  test("has room on one line for a word that stands in place of points, since numbers do not wrap", () => {
    const plan = planOf("vi");
    const keys = plan?.blocks.find(({ cells }) => cells[0]?.includes("column:counted") === true);
    const col = (keys?.col ?? 0) + (keys?.cells[0]?.indexOf("column:counted") ?? -1);
    expect(plan?.widths.find((width) => width.col === col)?.chars).toBeGreaterThanOrEqual("Không áp dụng".length);
  });
});

test("the total stands beside the maximum of the scale, live and verified", () => {
  const book = new TestBook();
  const { plans, verification } = planRun(book, bloc);
  book.apply(plans);
  const sheet = book.sheet("So sánh các lớp điểm");
  const [at, max] = [sheet.find("TỔNG ĐIỂM").row, sheet.find("column:max").col];
  expect(sheet.formula(at, max)).toMatch(/^='Tính toán'!\$[A-Z]+\$\d+$/);
  expect(sheet.get(at, max)).toBe(100);
  expect(verification.expected).toContainEqual(expect.objectContaining({ sheet: "So sánh các lớp điểm", row: at, col: max, value: "100" }));
});

test("members whose rows one page would hold begin a page of their own all the same, the first one below the titles", () => {
  const print = planOf("vi")?.print;
  expect(print?.fitTall).toBeUndefined();
  expect(print?.breaksBefore).toHaveLength(1);
});

describe("pages of the layers", () => {
  const LONG = Array.from({ length: 150 }, (_, i) => ({ code: `c${i}`, label: String(i + 1), name: i % 7 === 0 ? `Tiêu chí ${i} có tên dài phải xuống dòng trong cột nội dung của bảng so sánh các lớp điểm` : `Tiêu chí ${i}`, max: 1, parent: `s${Math.floor(i / 10)}` }));
  const SECTIONS = Array.from({ length: 15 }, (_, i) => ({ code: `s${i}`, label: `${i + 1}`, name: `Phần ${i}` }));
  const many = makeBloc({ members: { A: {}, B: {} }, groups: [{ code: "G1", name: "Khối" }], sections: [], more: {
    criteria: SECTIONS.flatMap((section, i) => [section, ...LONG.slice(i * 10, i * 10 + 10)]),
    scores: ["A", "B"].flatMap((member) => LONG.flatMap(({ code }) => (["self", "final"] as const).map((layer) => ({ member, criterion: code, layer, points: 1 })))),
  } });
  const plan = planRun(new TestBook(), many).plans.find(({ role }) => role === "layers");
  /** First text of each row of ours, by row. */
  const texts = new Map((plan?.blocks ?? []).flatMap(({ row, col, cells }) => cells.flatMap((line, i) => {
    const text = line.find((cell, c) => typeof cell === "string" && cell !== "" && col + c > 0);
    return typeof text === "string" && !text.startsWith("column:") ? [[row + i, text] as const] : [];
  })));
  const breaks = plan?.print?.breaksBefore ?? [];

  test("each begins with the name of its member, and only one member stands on each", () => {
    const starts = breaks.map((row) => texts.get(row));
    expect(starts.length).toBeGreaterThan(5);
    expect(starts.filter((text) => text === "Sở Nội vụ")).toHaveLength(1);
    const own = starts.findIndex((text) => text === "Sở Nội vụ");
    expect(new Set(starts.slice(0, own))).toEqual(new Set(["Sở Tư pháp (tiếp theo)"]));
    expect(new Set(starts.slice(own + 1))).toEqual(new Set(["Sở Nội vụ (tiếp theo)"]));
  });

  test("each has bloc, title and run above the header", () => {
    const [from = -1, to = -1] = plan?.print?.titleRows ?? [];
    expect([from, plan?.print?.area.row]).toEqual([1, 1]);
    const repeated = [...texts].filter(([row]) => row >= from && row <= to).sort(([a], [b]) => a - b).map(([, text]) => text);
    expect(repeated).toEqual(["KHỐI THI ĐUA 3", "BẢNG SO SÁNH ĐIỂM TỰ CHẤM, THỐNG NHẤT NĂM 2023", "TT"]);
  });

  test("no page ends with a heading, none holds more than fits, and the last has more than a row or two", () => {
    const heights = new Map(plan?.heights.map(({ row, points }) => [row, points]));
    const end = (plan?.print?.area.row ?? 0) + (plan?.print?.area.rows ?? 0);
    const bounds = [...breaks, end];
    const headings = new Set((plan?.blocks ?? []).flatMap(({ row, cells }) => cells.flatMap((line, i) => (line.some((cell) => typeof cell === "string" && /^Phần \d/.test(cell)) ? [row + i] : []))));
    expect(headings.size).toBe(2 * 15);
    expect(bounds.filter((row) => headings.has(row - 1))).toEqual([]);
    for (let i = 1; i < bounds.length; i += 1) {
      let points = 0;
      for (let row = bounds[i - 1] ?? 0; row < (bounds[i] ?? 0); row += 1) points += heights.get(row) ?? 15;
      // A4 upright between the margins, 257 mm, is 728 points; the table is shrunk to its width.
      expect(points).toBeLessThan(728 / 0.55);
      expect((bounds[i] ?? 0) - (bounds[i - 1] ?? 0)).toBeGreaterThan(3);
    }
  });

  test("criteria are not divided where a page holds them whole", () => {
    const headings = new Set((plan?.blocks ?? []).flatMap(({ row, cells }) => cells.flatMap((line, i) => (line.some((cell) => typeof cell === "string" && /^Phần \d/.test(cell)) ? [row + i] : []))));
    const goOn = breaks.filter((row) => texts.get(row)?.endsWith("(tiếp theo)") === true);
    expect(goOn.length).toBeGreaterThan(3);
    expect(goOn.filter((row) => !headings.has(row + 1))).toEqual([]);
  });

  test("each has the bloc, the title and the header above it", () => {
    const header = [...texts].find(([, text]) => text === "TT")?.[0] ?? -1;
    expect(plan?.print?.titleRows).toEqual([[...texts].find(([, text]) => text.startsWith("BẢNG SO SÁNH"))?.[0] ?? -1, header].map((row, i) => row - (i === 0 ? 1 : 0)));
  });

  test("every member has the legend on its last page", () => {
    const legends = [...texts].filter(([, text]) => text.startsWith("Điểm tính là"));
    expect(legends).toHaveLength(2);
  });
});
