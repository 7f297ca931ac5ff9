import { rankBloc, type Bloc, type BlocDescription } from "../../../src/core";
import { add, equals } from "../../../src/core/exact/arithmetic";
import { ZERO } from "../../../src/core/exact/exact";
import { fromDecimalText, fromNumber } from "../../../src/core/exact/from-number";
import { requestsIn } from "../../../src/workbook/outputs/explanation/requests";
import { planOutputs } from "../../../src/workbook/outputs/plan-outputs";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { FINGERPRINT, makeBloc } from "./run-fixture";

const NAME = "Giải trình";
const ONE_GROUP = [{ code: "G1", name: "Khối" }];
const THREE = { A: { i: 45, ii: 40 }, B: { i: 40, ii: 40 }, C: { i: 48, ii: 45 } };
const bloc = (more: Partial<BlocDescription> = {}, members: Record<string, object> = THREE): Bloc => makeBloc({ members, groups: ONE_GROUP, more });

const plansOf = (book: TestBook, of: Bloc, explain?: readonly string[] | "all", language: "vi" | "en" = "vi"): readonly SheetPlan[] =>
  planOutputs({
    bloc: of, result: rankBloc(of), grids: book.grids(), findings: [], language, fingerprint: FINGERPRINT, ranAt: "2023-12-05T08:30:00", cellOf: () => undefined,
    ...(explain === undefined ? {} : { explain }),
  }).plans;
const run = (book: TestBook, of: Bloc, explain?: readonly string[] | "all", language?: "vi" | "en"): TestBook => book.apply(plansOf(book, of, explain, language));

/** Row of the n-th cell that holds this, and the column of a header. */
const rowOf = (sheet: TestSheet, text: string, nth = 0): number => sheet.all().filter(({ value }) => value === text)[nth]?.row ?? -1;
const colOf = (sheet: TestSheet, header: string): number => sheet.find(header).col;
const texts = (sheet: TestSheet): string => sheet.all().map(({ value }) => String(value)).join("\n");

describe("the explanation sheet", () => {
  test("is written when asked for, and from then on at every run for the same members", () => {
    const book = run(new TestBook(), bloc());
    expect(book.grids().sheets.map(({ name }) => name)).not.toContain(NAME);
    run(book, bloc(), ["B"]);
    expect(texts(book.sheet(NAME))).toContain("Sở Nội vụ (B)");
    expect(texts(book.sheet(NAME))).not.toContain("Sở Tư pháp (A)");
    run(book, bloc({}, { ...THREE, B: { i: 49, ii: 49 } }));
    expect(texts(book.sheet(NAME))).toContain("Sở Nội vụ (B)");
    expect(texts(book.sheet(NAME))).not.toContain("Sở Tư pháp (A)");
    expect(texts(book.sheet(NAME))).toContain("Đơn vị dẫn đầu, không có đơn vị xếp trên.");
    run(book, bloc(), "all");
    run(book, bloc({}, { ...THREE, D: { i: 1, ii: 1 } }));
    expect(texts(book.sheet(NAME))).toContain("Sở Ngoại vụ (D)");
  });

  test("has one page for each member in the order of the standings, with title and header on every page", () => {
    const book = new TestBook();
    const plan = plansOf(book, bloc(), "all").find(({ role }) => role === "explanation");
    book.apply(plan === undefined ? [] : [plan]);
    const sheet = book.sheet(NAME);
    const heads = ["Thanh tra tỉnh (C)", "Sở Tư pháp (A)", "Sở Nội vụ (B)"].map((head) => rowOf(sheet, head));
    expect(plan?.print).toMatchObject({ orientation: "portrait", fitWide: 1, breaksBefore: heads.slice(1) });
    expect(plan?.print?.fitTall).toBeUndefined();
    expect(plan?.print?.titleRows?.[1]).toBe(rowOf(sheet, "Số liệu, diễn giải"));
    expect(plan?.print?.titleRows?.[0]).toBe(plan?.print?.area.row);
  });

  describe("of a member that no page holds", () => {
    const REQUESTS = "Kiến nghị của đơn vị và kết quả giải quyết";
    /** First cells of the rows of each page. */
    const pagesWith = (count: number): string[][] => {
      const book = new TestBook();
      const of = makeBloc({ members: { A: { i: 45, ii: 40 } }, groups: ONE_GROUP, sections: Array.from({ length: count }, (_, i) => `S${i + 1}`) });
      const plan = plansOf(book, of, "all").find(({ role }) => role === "explanation");
      book.apply(plan === undefined ? [] : [plan]);
      const sheet = book.sheet(NAME);
      const [from, to] = [(plan?.print?.titleRows?.[1] ?? 0) + 1, (plan?.print?.area.row ?? 0) + (plan?.print?.area.rows ?? 0)];
      const breaks = new Set(plan?.print?.breaksBefore);
      const pages: string[][] = [[]];
      for (let row = from; row < to; row += 1) {
        if (breaks.has(row)) pages.push([]);
        pages.at(-1)?.push([colOf(sheet, "TT"), colOf(sheet, "Nội dung, tiêu chí")].map((col) => String(sheet.get(row, col) ?? "")).join(" ").trim());
      }
      return pages;
    };
    const found = [11, 13, 14, 15, 17, 18, 24, 33, 36, 40].map(pagesWith);
    const HEADINGS = new Set(["Chi tiết điểm", "Cộng điểm", "So với đơn vị liền kề", "Xét khen thưởng", REQUESTS, "TT Kiến nghị của đơn vị"]);

    test("every page begins with its name, and none ends with a heading", () => {
      expect(found.map((pages) => pages.length)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 3]);
      for (const pages of found) {
        expect(pages[0]?.[0]).toBe("Sở Tư pháp (A)");
        for (const [first] of pages.slice(1)) expect(first).toBe("Sở Tư pháp (A) (tiếp theo)");
        for (const page of pages) expect(HEADINGS.has(page.at(-1) ?? "") || /^S\d+ Phần/.test(page.at(-1) ?? "")).toBe(false);
      }
    });

    test("awards stand together with what heads them, and no last page holds a few lines alone", () => {
      for (const pages of found) {
        const page = pages.find((rows) => rows.includes("Xét khen thưởng")) ?? [];
        expect(page[page.indexOf("Xét khen thưởng") + 1]).toBe("Không có danh hiệu, hình thức khen thưởng nào được xét.");
        expect(pages.at(-1)?.length ?? 0).toBeGreaterThanOrEqual(8);
      }
    });

    test("the table of requests is on one page, with fewer blank rows where that saves one", () => {
      const tables = found.map((pages) => pages.map((page) => (page.includes(REQUESTS) ? page.slice(page.indexOf(REQUESTS) + 2).length : 0)));
      for (const pages of found) expect(pages.at(-1)).toContain(REQUESTS);
      const blanks = tables.map((pages) => pages.at(-1) ?? 0);
      expect(blanks).toEqual([3, 1, 2, 1, 1, 3, 3, 2, 3, 3]);
      expect(tables.map((pages) => pages.reduce((sum, rows) => sum + rows, 0))).toEqual(blanks);
    });
  });

  test("columns are wider, and type smaller, only where that saves a page; a sheet that stands keeps its widths otherwise", () => {
    const of = (count: number): Bloc => makeBloc({ members: { A: { i: 45, ii: 40 } }, groups: ONE_GROUP, sections: Array.from({ length: count }, (_, i) => `S${i + 1}`) });
    const planOf = (book: TestBook, count: number): SheetPlan | undefined => plansOf(book, of(count), "all").find(({ role }) => role === "explanation");
    const figures = (plan: SheetPlan | undefined): number | undefined => plan?.widths[5]?.chars;
    expect([8, 10, 14, 15, 17, 18].map((count) => figures(planOf(new TestBook(), count)))).toEqual([24, 26, 31, 35, 40, 24]);
    const book = run(new TestBook(), of(8), "all");
    expect(planOf(book, 8)?.relaid).toBeUndefined();
    const more = planOf(book, 15);
    expect([figures(more), more?.relaid, more?.print?.breaksBefore]).toEqual([35, true, []]);
    run(book, of(15), "all");
    const again = planOf(book, 8);
    expect([figures(again), again?.relaid]).toEqual([35, undefined]);
    const old = run(new TestBook(), of(8), "all");
    const key = old.sheet(NAME).find("text::widths:0");
    old.sheet(NAME).set(key.row, key.col, "");
    expect([figures(planOf(old, 8)), planOf(old, 8)?.relaid]).toEqual([35, undefined]);
  });

  test("says what every criterion earned and why, the gaps and why, the awards and why not", () => {
    const sheet = run(new TestBook(), bloc({ awards: [{ code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", leaderOnly: true }] }), ["A"]).sheet(NAME);
    const row = rowOf(sheet, "Tiêu chí I.1");
    const at = (header: string): unknown => sheet.get(row, colOf(sheet, header));
    expect([at("Điểm tối đa"), at("Cách chấm"), at("Số liệu, diễn giải"), at("Điểm"), at("Nguồn điểm")]).toEqual([50, "Chấm điểm trực tiếp", "Được chấm 45,00/50 điểm", 45, "Khối thống nhất"]);
    expect(texts(sheet)).toContain("Kém Thanh tra tỉnh (hạng 1) 8,00 điểm: phần II kém 5,00; phần I kém 3,00.");
    expect(texts(sheet)).toContain("Hơn Sở Nội vụ (hạng 3) 5,00 điểm: phần I hơn 5,00.");
    expect(texts(sheet)).toContain("Cờ thi đua: không đề nghị (chỉ xét đơn vị dẫn đầu; đơn vị xếp hạng 2).");
  });

  test("awards name what an open decision may undo, who waits for it, and the votes that decided", () => {
    const flag = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "bloc", leaderOnly: true, count: 1 } as const;
    const merit = { code: "BK", name: "Bằng khen", for: "collective", scope: "group", count: 2, excludes: ["CO"] } as const;
    const lines = (more: NonNullable<Parameters<typeof makeBloc>[0]>["more"]): string[] => {
      const of = makeBloc({ members: { A: { i: 40 }, B: { i: 39 }, C: { i: 38 }, V: { i: 30, group: "G2" } }, more: { awards: [flag, merit], ...more } });
      return texts(run(new TestBook(), of, "all").sheet(NAME)).split("\n").filter((text) => text.startsWith("Bằng khen:") || text.startsWith("Cờ thi đua:"));
    };
    const open = lines({});
    expect(open).toContain("Bằng khen: chờ quyết định (chờ quyết định về Cờ thi đua).");
    expect(open.filter((text) => text.includes("có thể thay đổi sau khi quyết định về Cờ thi đua"))).toHaveLength(1);
    expect(open.join(" ")).not.toContain("Bằng khen: không đề nghị (chờ");
    const votes = (subject: string, count: number) => ({ award: "CO", subject, round: 1 as const, for: count, voters: 4 });
    const voted = lines({ ballot: [votes("A", 3), votes("V", 1)] });
    expect(voted.join(" ")).not.toContain("có thể thay đổi");
    expect(voted.filter((text) => text.includes("phiếu đồng ý"))).toEqual([expect.stringMatching(/^Cờ thi đua: đề nghị \(.*3\/4/), expect.stringMatching(/^Cờ thi đua: không đề nghị \(.*1\/4/)]);
  });

  test("the gap is to the next rank and names all who share it; who shares a rank is not told to lead or follow alone", () => {
    const tied = bloc({}, { A: { i: 45 }, B: { i: 45 }, C: { i: 40 }, D: { i: 40 }, E: { i: 40 } });
    const gaps = (member: string): string[] => {
      const sheet = run(new TestBook(), tied, [member]).sheet(NAME);
      const [from, to] = ["So với đơn vị liền kề", "Xét khen thưởng"].map((text) => rowOf(sheet, text));
      return sheet.all().filter(({ row, col, value }) => row > (from ?? 0) && row < (to ?? 0) && col >= 1 && value !== "").map(({ value }) => String(value));
    };
    const behind = "Hơn Thanh tra tỉnh, Sở Ngoại vụ, Ban Dân tộc (hạng 3) 10,00 điểm: phần I hơn 5,00; phần II hơn 5,00.";
    expect(gaps("A")).toEqual(["Cùng dẫn đầu, không có đơn vị xếp trên.", "Bằng Sở Nội vụ (hạng 1), đồng hạng.", behind]);
    expect(gaps("B")).toEqual(["Cùng dẫn đầu, không có đơn vị xếp trên.", "Bằng Sở Tư pháp (hạng 1), đồng hạng.", behind]);
    expect(gaps("D")).toEqual(["Kém Sở Tư pháp, Sở Nội vụ (hạng 1) 10,00 điểm: phần I kém 5,00; phần II kém 5,00.", "Đồng hạng 3 với Thanh tra tỉnh, Ban Dân tộc.", "Không có đơn vị xếp dưới."]);
  });

  test("where those who share a rank differ in their sections, the gap to each of them is told", () => {
    const tied = (more: number): Bloc => bloc({}, { A: { i: 45, ii: 40 }, B: { i: 40, ii: 45 }, C: { i: 40 - more, ii: 40 + more }, D: { i: 30 } });
    const sheet = (of: Bloc): string => texts(run(new TestBook(), of, ["C"]).sheet(NAME));
    expect(sheet(tied(0))).toContain("Kém Sở Tư pháp, Sở Nội vụ (hạng 1) 5,00 điểm. So với Sở Tư pháp: phần I kém 5,00. So với Sở Nội vụ: phần II kém 5,00.");
    expect(sheet(tied(2))).toContain("Kém Sở Tư pháp, Sở Nội vụ (hạng 1) 5,00 điểm. So với Sở Tư pháp: phần I kém 7,00; phần II hơn 2,00. So với Sở Nội vụ: phần II kém 3,00; phần I kém 2,00.");
  });

  test("what the standings say beside a member stands on its page too", () => {
    const late = bloc({}, { A: { i: 45 }, B: { i: 40 } });
    const sheet = run(new TestBook(), { ...late, members: late.members.map((one) => (one.code === "A" ? { ...one, reportDue: "2023-12-01", reportReceived: "2023-12-03" } : one)) }, ["A"]).sheet(NAME);
    expect(texts(sheet)).toContain("Báo cáo chậm: hạn 01/12/2023, nhận 03/12/2023.");
  });

  test("points, totals, rank and class are formulas over the calculation that come to the engine's figures", () => {
    const sheet = run(new TestBook(), bloc(), ["A"]).sheet(NAME);
    const points = colOf(sheet, "Điểm");
    for (const text of ["Tổng điểm", "Tỷ lệ %", "Xếp hạng", "Tiêu chí I.1", "Phần I", "I. Phần I", "TỔNG ĐIỂM"]) expect([text, sheet.formula(rowOf(sheet, text), points)]).toEqual([text, expect.stringContaining("'Tính toán'!")]);
    expect(sheet.get(rowOf(sheet, "TỔNG ĐIỂM"), points)).toBe(85);
  });

  test("the sum of the sections stands over what a step adds to it, as a formula, and where it is the total it is not said twice", () => {
    const rescaled = run(new TestBook(), bloc({ groups: [{ code: "G1", name: "Khối", notApplicable: "rescale" }], scores: [
      { member: "A", criterion: "I.1", layer: "final", points: 33 }, { member: "A", criterion: "II.1", state: "n/a" },
    ] }, { A: {} }), "all").sheet(NAME);
    expect(rescaled.formula(rowOf(rescaled, "Cộng các phần"), colOf(rescaled, "Điểm"))).toMatch(/^=SUM\(/);
    const [row, col] = [rowOf(rescaled, "Cộng các phần"), colOf(rescaled, "Nội dung, tiêu chí")];
    expect([rescaled.get(row - 1, col), rescaled.get(row + 2, col)]).toEqual(["I. Phần I", "TỔNG ĐIỂM"]);
    const plain = run(new TestBook(), bloc(), ["A"]).sheet(NAME);
    expect(plain.get(rowOf(plain, "TỔNG ĐIỂM") - 1, colOf(plain, "Nội dung, tiêu chí"))).toBe("II. Phần II");
  });

  test("an override says who and why", () => {
    const overridden = bloc({ scores: [{ member: "A", criterion: "I.1", layer: "final", points: 7, by: "Khối trưởng", why: "minh chứng bổ sung" }, { member: "A", criterion: "II.1", layer: "final", points: 7 }] }, { A: {} });
    const sheet = run(new TestBook(), overridden, "all").sheet(NAME);
    expect(sheet.get(rowOf(sheet, "Tiêu chí I.1"), colOf(sheet, "Nguồn điểm"))).toBe("Khối trưởng điều chỉnh; lý do: minh chứng bổ sung");
  });

  test("an override says from what it leads to what", () => {
    const scores = [{ member: "A", criterion: "I.1", layer: "self" as const, points: 9 }, { member: "A", criterion: "I.1", layer: "appraised" as const, points: 5.25 },
      { member: "A", criterion: "I.1", layer: "final" as const, points: 5.5, by: "Khối trưởng", why: "minh chứng" }, { member: "A", criterion: "II.1", layer: "final" as const, points: 7, by: "Khối trưởng", why: "x" }];
    const sheet = run(new TestBook(), bloc({ scores }, { A: {} }), "all").sheet(NAME);
    expect(["Tiêu chí I.1", "Tiêu chí II.1"].map((name) => sheet.get(rowOf(sheet, name), colOf(sheet, "Số liệu, diễn giải")))).toEqual(["Điểm điều chỉnh: từ 5,25 thành 5,50", "Điểm điều chỉnh"]);
  });

  test("maxima add up though something does not count; what counts of a criterion with parts is said beside it", () => {
    const scores = [{ member: "A", criterion: "I.1", layer: "final" as const, points: 40 }, { member: "A", criterion: "II.1", state: "n/a" as const }];
    const sheet = run(new TestBook(), bloc({ scores }, { A: {} }), "all").sheet(NAME);
    const at = (name: string, header: string): unknown => sheet.get(rowOf(sheet, name), colOf(sheet, header));
    expect(["Phần I", "Tiêu chí I.1", "Phần II", "Tiêu chí II.1"].map((name) => at(name, "Điểm tối đa"))).toEqual([50, 50, 50, 50]);
    expect([at("Phần I", "Số liệu, diễn giải"), at("Phần II", "Số liệu, diễn giải")]).toEqual(["", "Điểm tối đa áp dụng 0"]);
    expect(sheet.formula(rowOf(sheet, "Phần II"), colOf(sheet, "Điểm tối đa"))).toContain("ISNUMBER");
  });

  test.each(["vi", "en"] as const)("a member without a score, and one that is not ranked, are explained in %s", (language) => {
    const sheet = run(new TestBook(), bloc({}, { A: { i: 40, ii: 40 }, B: {} }), "all", language).sheet(language === "vi" ? NAME : "Explanation");
    expect(texts(sheet)).toContain(language === "vi" ? "Chưa có điểm nào" : "No score at all");
    expect(texts(sheet)).toContain(language === "vi" ? "Không xếp hạng: chưa có điểm." : "Not ranked:");
  });
});

test("joined cells are taken apart where another row comes to stand, and no formula is in a cell of text", () => {
  const book = run(new TestBook(), bloc({ awards: [{ code: "CO", name: "Cờ", for: "collective", scope: "group", count: 1 }] }, { A: { i: 40 }, B: { i: 40 } }), "all");
  const before = book.sheet(NAME).all().filter(({ value }) => String(value).startsWith("join:")).map(({ row }) => row);
  const open = book.sheet("Đề nghị khen thưởng").all().filter(({ value }) => String(value).startsWith("join:")).map(({ row }) => row);
  expect([before.length, open.length]).toEqual([expect.any(Number), 2]);
  const plans = plansOf(book, bloc({}, { C: { i: 48, ii: 45 } }), "all");
  const cleared = (role: string): Set<number> => new Set(plans.find((plan) => plan.role === role)?.clear?.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i)));
  for (const row of before) expect(cleared("explanation").has(row)).toBe(true);
  for (const row of open) expect(cleared("nominations").has(row)).toBe(true);
  for (const { name } of book.grids().sheets) {
    for (const { row, col } of book.sheet(name).all()) if (book.sheet(name).formula(row, col) !== undefined) expect([name, book.sheet(name).cells.get(`${row},${col}`)?.format]).not.toEqual([name, "@"]);
  }
});

test.each([
  ["rescaled", { groups: [{ code: "G1", name: "Khối", notApplicable: "rescale" as const }], scores: [{ member: "A", criterion: "I.1", layer: "final" as const, points: 33.333 }, { member: "A", criterion: "II.1", state: "n/a" as const }] }],
  ["weighted", { criteria: [{ code: "I", label: "I", name: "Một", weight: 1.5 }, { code: "I.1", label: "1", name: "a", parent: "I", max: 50 }, { code: "II", label: "II", name: "Hai", max: 7, weight: 0.3 }], scores: [{ member: "A", criterion: "I.1", layer: "final" as const, points: 33.37 }, { member: "A", criterion: "II", layer: "final" as const, points: 2.25 }] }],
  ["thirds", { criteria: [{ code: "I", label: "I", name: "Một", max: 10, rule: "proportional" }, { code: "II", label: "II", name: "Hai", max: 10, rule: "proportional" }], scores: [{ member: "A", criterion: "I", target: 3, actual: 1 }, { member: "A", criterion: "II", target: 3, actual: 1 }] }],
  ["penalty", { criteria: [{ code: "I", label: "I", name: "Một", max: 10 }, { code: "II", label: "II", name: "Hai", rule: "penalty" }], scores: [{ member: "A", criterion: "I", layer: "final" as const, points: 9.5 }, { member: "A", criterion: "II", layer: "final" as const, points: 2 }] }],
] satisfies [string, Partial<BlocDescription>][])("the steps as printed add up to the printed total exactly: %s", (_, more) => {
  const of = bloc(more, { A: {} });
  const sheet = run(new TestBook(), of, "all").sheet(NAME);
  const points = colOf(sheet, "Điểm");
  const [first, last] = [rowOf(sheet, "Cộng điểm") + 1, rowOf(sheet, "TỔNG ĐIỂM")];
  let sum = ZERO;
  for (let row = first; row < last; row += 1) {
    if (sheet.get(row, colOf(sheet, "Nội dung, tiêu chí")) !== "Cộng các phần") sum = add(sum, fromNumber(Number(sheet.get(row, points))));
  }
  const total = rankBloc(of).groups[0]?.standings[0]?.total ?? "none";
  expect(equals(sum, fromDecimalText(total))).toBe(true);
  expect(equals(fromNumber(Number(sheet.get(last, points))), fromDecimalText(total))).toBe(true);
});

describe("requests and answers", () => {
  const type = (sheet: TestSheet, member: string, n: number, request: string, answer: string): void => {
    const row = rowOf(sheet, `join:ask|${member}|${n}`);
    sheet.set(row, colOf(sheet, "Kiến nghị của đơn vị"), request).set(row, colOf(sheet, "Kết quả giải quyết"), answer);
  };
  const shown = (sheet: TestSheet, member: string): unknown[][] =>
    sheet.all().filter(({ value }) => String(value).startsWith(`join:ask|${member}|`)).map(({ row }) => [sheet.get(row, colOf(sheet, "Kiến nghị của đơn vị")), sheet.get(row, colOf(sheet, "Kết quả giải quyết"))]);

  test("stay with their member at every run, also when the order changes", () => {
    const book = run(new TestBook(), bloc(), "all");
    type(book.sheet(NAME), "A", 1, "Xem lại điểm I.1", "Giữ nguyên");
    type(book.sheet(NAME), "B", 2, "=HYPERLINK(\"x\")", "");
    run(book, bloc({}, { ...THREE, B: { i: 50, ii: 50 } }));
    expect(shown(book.sheet(NAME), "A")).toEqual([["Xem lại điểm I.1", "Giữ nguyên"], ["", ""], ["", ""]]);
    expect(shown(book.sheet(NAME), "B")[0]).toEqual(["=HYPERLINK(\"x\")", ""]);
    expect(requestsIn(book.grids()).get("A")).toMatchObject([{ request: { cell: "Xem lại điểm I.1" }, answer: { cell: "Giữ nguyên" } }]);
    const once = JSON.stringify(book.grids());
    run(book, bloc({}, { ...THREE, B: { i: 50, ii: 50 } }));
    expect(JSON.stringify(book.grids())).toBe(once);
  });

  test("are kept below while only others are explained, and come back", () => {
    const book = run(new TestBook(), bloc(), "all");
    type(book.sheet(NAME), "A", 1, "Xem lại điểm I.1", "Giữ nguyên");
    const plan = plansOf(book, bloc(), ["B"]).find(({ role }) => role === "explanation");
    run(book, bloc(), ["B"]);
    expect(shown(book.sheet(NAME), "A")).toEqual([]);
    const row = rowOf(book.sheet(NAME), "Xem lại điểm I.1");
    expect(row).toBeGreaterThan((plan?.print?.area.row ?? 0) + (plan?.print?.area.rows ?? 0) - 1);
    run(book, bloc(), ["B"]);
    run(book, bloc(), "all");
    expect(shown(book.sheet(NAME), "A")[0]).toEqual(["Xem lại điểm I.1", "Giữ nguyên"]);
    expect(texts(book.sheet(NAME)).split("Xem lại điểm I.1")).toHaveLength(2);
  });

  test("a row that somebody inserts is one more request, and free rows are always left", () => {
    const book = run(new TestBook(), bloc(), "all");
    const sheet = book.sheet(NAME);
    type(sheet, "A", 1, "một", "");
    sheet.insertRow(rowOf(sheet, "join:ask|A|1") + 1);
    sheet.set(rowOf(sheet, "join:ask|A|1") + 1, colOf(sheet, "Kiến nghị của đơn vị"), "hai");
    type(sheet, "A", 2, "ba", "");
    type(sheet, "A", 3, "bốn", "");
    run(book, bloc());
    expect(shown(book.sheet(NAME), "A").map(([request]) => request)).toEqual(["một", "hai", "ba", "bốn", ""]);
    expect(texts(book.sheet(NAME)).split("hai\n")).toHaveLength(2);
  });

  test("those of a member that is gone are kept", () => {
    const book = run(new TestBook(), bloc(), "all");
    type(book.sheet(NAME), "A", 1, "một", "hai");
    const { A: _, ...rest } = THREE;
    run(book, bloc({}, rest));
    expect(texts(book.sheet(NAME))).toContain("một");
  });
});
