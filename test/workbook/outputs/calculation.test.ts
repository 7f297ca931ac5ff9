/** Where the calculation puts core's rows, and what references become; the arithmetic itself is core's and tested there. */
import { formula, own } from "../../../src/core/formula/expression";
import type { CalculationRow, GroupCalculation } from "../../../src/core/formula/formula";
import { rankBloc } from "../../../src/core";
import { wordsFor } from "../../../src/i18n";
import { layCalculation, type LaidCalculation } from "../../../src/workbook/outputs/calculation/calculation";
import { mergeRows } from "../../../src/workbook/outputs/calculation/merge-rows";
import { sharedRows } from "../../../src/workbook/outputs/calculation/shared-rows";
import { printedCriteria } from "../../../src/workbook/outputs/printed-criteria";
import type { CellAt, CellQuery } from "../../../src/workbook/read/places";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { TestBook } from "../plan-to-grids";
import { FINGERPRINT, makeBloc, planRun, run } from "./run-fixture";

const SHEET = "Tính toán";

const row = (key: string, of: CalculationRow["formula"], content: CalculationRow["content"] = "work", criterion?: string): CalculationRow =>
  ({ key, content, formula: of, shows: "number", ...(criterion === undefined ? {} : { criterion }) });

const ROWS: readonly CalculationRow[] = [
  row("given:I.1", formula`${{ ref: "score", criterion: "I.1", field: "final" }}`, "given", "I.1"),
  row("weight:I.1", formula`${{ ref: "criterion", criterion: "I.1", field: "weight", otherwise: "1" }}`, "weight", "I.1"),
  row("total", formula`${own("given:I.1")}*${own("weight:I.1")}`, "total"),
  row("rank", formula`1+SUMPRODUCT(--(${{ ref: "all", row: "total" }}>${own("total")}))`, "rank"),
];

const bloc = makeBloc({ members: { A: { i: 45 }, B: { i: 40 }, V: { group: "G2", i: 30 } } });
const CALCULATIONS: readonly GroupCalculation[] = [{ group: "G1", members: ["A", "B"], rows: ROWS }, { group: "G2", members: ["V"], rows: ROWS }];

/** Every member's score of I.1 stands in I12 of its own sheet, weights in column L of the criteria. */
const cellOf = ({ member, criterion, field }: CellQuery): CellAt | undefined => {
  if (member !== undefined) return field === "final" && criterion === "I.1" ? { sheet: `Sở ${member}'s`, row: 11, col: 8 } : undefined;
  return field === "weight" ? { sheet: "Tiêu chí", row: 4, col: 11 } : undefined;
};

function lay(book: TestBook, target: SheetPlan["target"], calculations = CALCULATIONS): LaidCalculation {
  const result = rankBloc(bloc);
  return layCalculation({
    bloc, result, grids: book.grids(), findings: [], language: "vi", words: wordsFor("vi"), fingerprint: FINGERPRINT, ranAt: "2023-12-05T08:30:00",
    criteria: printedCriteria(bloc), members: new Map(bloc.members.map((member) => [member.code, member])),
    standings: new Map(result.groups.flatMap(({ standings }) => standings.map((one) => [one.member, one]))), exact: () => undefined, doubts: () => false, nominates: false, cellOf, calculations,
  }, target);
}

/** A workbook with the sheets that the formulas refer to. */
function inputs(weight: string | number = 2): TestBook {
  const book = new TestBook();
  for (const member of ["A", "B", "V"]) book.add(`Sở ${member}'s`).set(11, 8, 40);
  book.add("Tiêu chí").set(0, 0, "TT").set(4, 11, weight);
  return book;
}

function formulas(book: TestBook, key: string): (string | undefined)[] {
  const sheet = book.sheet(SHEET);
  const at = sheet.find(`row:r:${key}`).row;
  return ["common:G1", "m:G1:A", "m:G1:B", "m:G2:V"].map((column) => sheet.formula(at, sheet.find(`column:${column}`).col));
}

describe("calculation sheet", () => {
  test("members of a group side by side; references become cells, ranges and literals", () => {
    const book = inputs();
    const laid = lay(book, { create: SHEET });
    book.apply([laid.plan()]);
    expect(formulas(book, "given:I.1")).toEqual([undefined, "='Sở A''s'!I12", "='Sở B''s'!I12", "='Sở V''s'!I12"]);
    expect(formulas(book, "weight:I.1")).toEqual(["='Tiêu chí'!L5", undefined, undefined, undefined]);
    expect(formulas(book, "total")).toEqual([undefined, "=F8*E9", "=G8*E9", "=H8*E9"]);
    expect(formulas(book, "rank")).toEqual([undefined, "=1+SUMPRODUCT(--($F$10:$G$10>F10))", "=1+SUMPRODUCT(--($F$10:$G$10>G10))", "=1+SUMPRODUCT(--($H$10>H10))"]);
    expect(laid.places.cell("total", "B")).toBe("'Tính toán'!$G$10");
    expect(laid.places.cell("weight:I.1", "B")).toBe("'Tính toán'!$E$9");
    expect(laid.places.cell("points:I.1", "B")).toBeUndefined();
    expect(laid.places.range("total", "G1")).toBe("'Tính toán'!$F$10:$G$10");
    expect(laid.places.range("weight:I.1", "G1")).toBeUndefined();
  });

  test("a blank weight is what was read until a number is typed; a percentage counts as the number before its sign", () => {
    const blank = inputs("");
    blank.apply([lay(blank, { create: SHEET }).plan()]);
    expect(formulas(blank, "weight:I.1")[0]).toBe("=IF(ISNUMBER('Tiêu chí'!L5),'Tiêu chí'!L5,1)");
    const percent = inputs();
    percent.sheet("Sở A's").set(11, 8, 0.95, "0%");
    percent.apply([lay(percent, { create: SHEET }).plan()]);
    expect(formulas(percent, "given:I.1")[1]).toBe("=ROUND('Sở A''s'!I12*100,10)");
  });

  test("rows that a user inserted move the formulas with them; columns put between members are put aside", () => {
    const book = inputs();
    book.apply([lay(book, { create: SHEET }).plan()]);
    const sheet = book.sheet(SHEET);
    sheet.insertRow(3).set(3, 1, "dòng của tôi");
    const between = sheet.find("column:m:G1:B").col;
    sheet.insertColumn(between).set(sheet.find("row:r:total").row, between, 99);
    const laid = lay(book, { overwrite: SHEET });
    book.apply([laid.plan()]);
    expect(sheet.has("dòng của tôi")).toBe(true);
    expect(sheet.has(99)).toBe(true);
    const [first, last] = /\$([A-Z]+)\$(\d+):\$([A-Z]+)\$\2$/.exec(laid.places.range("total", "G1") ?? "")?.slice(1).filter((_, i) => i !== 1) ?? [];
    expect((last ?? "").charCodeAt(0) - (first ?? "").charCodeAt(0)).toBe(1);
    const ninetyNine = sheet.find(99);
    expect([sheet.find("column:m:G1:A").col, sheet.find("column:m:G1:B").col]).not.toContain(ninetyNine.col);
    expect(formulas(book, "total")[1]).toMatch(/^=([A-Z])9\*[A-Z]10$/);
  });

  test("the words for states stand as a table of two columns, also those typed without accents", () => {
    const book = inputs();
    const withState = [row("state", formula`VLOOKUP("x",${{ ref: "states" }},2,FALSE)`)];
    book.apply([lay(book, { create: SHEET }, [{ group: "G1", members: ["A"], rows: withState }]).plan()]);
    const sheet = book.sheet(SHEET);
    const range = /\$C\$(\d+):\$D\$(\d+)/.exec(sheet.formula(sheet.find("row:r:state").row, sheet.find("column:common:G1").col) ?? "");
    const [top, bottom] = [Number(range?.[1]) - 1, Number(range?.[2]) - 1];
    const table = Array.from({ length: bottom - top + 1 }, (_, i) => [sheet.get(top + i, 2), sheet.get(top + i, 3)]);
    expect(table).toContainEqual(["Không áp dụng", "Không áp dụng"]);
    expect(table).toContainEqual(["Not yet due", "Chưa đến hạn"]);
    expect(table.every(([word, status]) => word !== "" && status !== "")).toBe(true);
  });

  test("no formula stands in a cell of the text format, where Excel would keep it as text", () => {
    const book = new TestBook();
    for (const plan of planRun(book, makeBloc()).plans) {
      book.apply([plan]);
      const sheet = book.sheet("create" in plan.target ? plan.target.create : plan.target.overwrite);
      expect([...sheet.cells].filter(([, cell]) => cell.formula !== undefined && cell.format === "@")).toEqual([]);
    }
  });

  test("running twice changes nothing, and fewer members leave nothing behind", () => {
    const book = run(new TestBook(), makeBloc());
    const first = book.grids();
    run(book, makeBloc());
    expect(book.grids()).toEqual(first);
    const few = makeBloc({ members: { A: { i: 45 }, V: { group: "G2", i: 30 } } });
    run(book, few);
    expect(book.grids()).toEqual(run(new TestBook(), few).grids());
  });

  test("what every total, rate, rank and class must come to goes with its cell", () => {
    const book = new TestBook();
    const { verification } = planRun(book, makeBloc());
    const mine = verification.expected.filter(({ sheet }) => sheet === SHEET);
    expect(mine).toContainEqual(expect.objectContaining({ value: "85.00", decimals: 2 }));
    expect(mine).toContainEqual(expect.objectContaining({ value: "1", decimals: 0 }));
    expect(verification.expected.some(({ sheet }) => sheet.startsWith("XH"))).toBe(true);
    expect(verification.expected.some(({ sheet }) => sheet === "Bảng tổng hợp điểm")).toBe(true);
    expect(verification.notVerifiable).toEqual([]);
  });
});

describe("columns", () => {
  const header = (language: "vi" | "en", book: TestBook): string[] => {
    const sheet = book.sheet(language === "vi" ? SHEET : "Calculation");
    const { row: at } = sheet.find("row:header");
    return Array.from({ length: 8 }, (_, i) => String(sheet.get(at, 4 + i))).filter((text) => text !== "");
  };
  const weighted = (weight: string): CalculationRow[] => [row("weight:I.1", formula`${{ ref: "criterion", criterion: "I.1", field: "weight", otherwise: weight }}`, "weight", "I.1"), ...ROWS.filter(({ key }) => key !== "weight:I.1")];

  test("members stand in the order of the members' list, not of their codes", () => {
    const listed = makeBloc({ members: { C: { i: 45 }, A: { i: 40 }, B: { i: 30 } }, groups: [{ code: "G1", name: "Khối" }] });
    expect(header("vi", run(new TestBook(), listed))).toEqual(["Chung mọi đơn vị", "Thanh tra tỉnh", "Sở Tư pháp", "Sở Nội vụ"]);
  });

  test("of several groups every one says of which it is; what is the same for all stands once", () => {
    expect(header("vi", run(new TestBook(), bloc))).toEqual(["Chung mọi đơn vị", "Sở Tư pháp\n(Có đánh giá công vụ)", "Sở Nội vụ\n(Có đánh giá công vụ)", "Văn phòng HĐND tỉnh\n(Không đánh giá công vụ)"]);
  });

  test("groups whose common figures differ have a column each, before all members", () => {
    const book = inputs();
    book.apply([lay(book, { create: SHEET }, [{ group: "G1", members: ["A", "B"], rows: ROWS }, { group: "G2", members: ["V"], rows: weighted("2") }]).plan()]);
    expect(header("vi", book).slice(0, 3)).toEqual(["Chung cả nhóm\n(Có đánh giá công vụ)", "Chung cả nhóm\n(Không đánh giá công vụ)", "Sở Tư pháp\n(Có đánh giá công vụ)"]);
    const sheet = book.sheet(SHEET);
    expect(sheet.formula(sheet.find("row:r:total").row, sheet.find("column:m:G2:V").col)).toBe("=I8*F9");
  });
});

describe("words", () => {
  test("for what ranks and for what has changed are those of everyday; parts are numbered", () => {
    const [vi, en] = [wordsFor("vi").calculation.contents, wordsFor("en").calculation.contents];
    expect([vi.key(undefined), vi.key(1), vi.key(2), vi.order(1), vi.order(3)]).toEqual(["Điểm, tỷ lệ để xếp hạng", "Điểm, tỷ lệ để xếp hạng", "Tiêu chí phụ 1 khi bằng điểm", "Số đơn vị đứng trước", "Đứng trước, xét tiêu chí phụ 2"]);
    expect([en.key(1), en.key(2), en.order(2)]).toEqual(["Total or rate that ranks", "Tie-break 1", "Ahead after tie-break 1"]);
    expect([vi.moved(undefined), vi.moved(2), en.moved(undefined), en.moved(2)]).toEqual(["Số tiêu chí đã đổi điểm", "Đổi điểm, bước cộng 2", "Criteria whose points changed", "Changed points, step 2"]);
  });
});

describe("rows", () => {
  test("of several groups come in one order, each once, those of a later group behind what they follow there", () => {
    const keys = (...all: string[]): CalculationRow[] => all.map((key) => row(key, ["1"]));
    const merged = mergeRows([{ group: "1", members: [], rows: keys("a", "c", "d") }, { group: "2", members: [], rows: keys("a", "b", "c", "e") }], () => 0);
    expect(merged.map(({ key }) => key)).toEqual(["a", "b", "c", "e", "d"]);
  });

  test("of criteria stand as the criteria are printed, also where each group has its own side by side", () => {
    const rows = (...all: string[]): CalculationRow[] => [...all.map((criterion) => ({ ...row(`points:${criterion}`, ["1"]), criterion })), row("total", ["1"])];
    const order = ["1", "2", "3", "4"];
    const merged = mergeRows([{ group: "1", members: [], rows: rows("1", "2", "4") }, { group: "2", members: [], rows: rows("1", "3", "4") }], (criterion) => order.indexOf(criterion));
    expect(merged.map(({ key }) => key)).toEqual(["points:1", "points:2", "points:3", "points:4", "total"]);
  });

  test("are shared where they look at nothing of a member's, not even by way of another row", () => {
    const rows = [
      row("weight", formula`${{ ref: "criterion", criterion: "I.1", field: "weight", otherwise: "1" }}`),
      row("full", formula`${own("weight")}*2`),
      row("given", formula`${{ ref: "score", criterion: "I.1", field: "final" }}`),
      row("points", formula`${own("given")}*${own("weight")}`),
      row("ranged", formula`2`),
      row("rank", formula`SUM(${{ ref: "all", row: "ranged" }})*${own("points")}`),
    ];
    expect([...sharedRows({ group: "G", members: ["A"], rows })]).toEqual(["weight", "full"]);
  });
});

test("what lies too close to a half is not verified, and neither is what follows from it", () => {
  // The total is 84.445 and a hair: the inner rounding of a formula may take it for the half.
  const points = 44.4450000001;
  const base = makeBloc({ members: { A: { i: points, ii: 40 }, B: { i: 30 } } });
  const { verification } = planRun(new TestBook(), base);
  const doubtful = verification.notVerifiable.filter(({ sheet }) => sheet === SHEET).map(({ value }) => value);
  expect(doubtful).toEqual(expect.arrayContaining([rankBloc(base).groups[0]?.standings.find(({ member }) => member === "A")?.total]));
  expect(verification.expected.some(({ sheet, value }) => sheet === SHEET && value === "60.00")).toBe(true);
});

describe("on paper", () => {
  const codes = Array.from({ length: 15 }, (_, i) => `M${i + 1}`);
  const planOf = (members: readonly string[]): SheetPlan | undefined =>
    planRun(new TestBook(), makeBloc({ members: Object.fromEntries(members.map((code) => [code, { i: 40 }])), groups: [{ code: "G1", name: "Khối" }], sections: Array.from({ length: 12 }, (_, i) => `P${i}`) })).plans.find(({ role }) => role === "calculation");

  test("few members stand on one page in width; more are divided, and the columns that name the rows stand on every page", () => {
    expect(planOf(codes.slice(0, 3))?.print).toMatchObject({ fitWide: 1 });
    expect(planOf(codes.slice(0, 3))?.print?.titleColumns).toBeUndefined();
    expect(planOf(codes)?.print).toMatchObject({ fitWide: 2, titleColumns: [1, 4] });
  });

  test("the titles of a sheet of several pages in width stay on later runs", () => {
    const bloc15 = makeBloc({ members: Object.fromEntries(codes.map((code) => [code, { i: 40 }])), groups: [{ code: "G1", name: "Khối" }] });
    const book = run(new TestBook(), bloc15);
    const first = book.grids();
    expect(book.sheet(SHEET).find("BẢNG TÍNH TOÁN ĐIỂM VÀ XẾP HẠNG NĂM 2023").col).toBe(1);
    run(run(book, bloc15), bloc15);
    expect(book.grids()).toEqual(first);
  });

  test("the titles of a sheet of several pages in width stand in the columns that every page repeats, and in no other", () => {
    const plan = planOf(codes);
    const header = plan?.print?.titleRows?.[0] ?? 0;
    const above = plan?.merges.filter(({ row: at }) => at < header).map(({ row: at, ...rest }) => [at, rest]);
    expect(above?.map(([at]) => at)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(above?.map(([, rest]) => JSON.stringify(rest)))).toEqual(new Set([JSON.stringify({ col: 1, rows: 1, cols: 4 })]));
    expect(plan?.print?.titleColumns).toEqual([1, 4]);
  });

  test("what is the same for all members stands on every page in width, below its own heading", () => {
    const plan = planOf(codes);
    const column = (plan?.blocks ?? []).flatMap(({ row: at, col, cells }) => (at === 0 ? (cells[0] ?? []).flatMap((text, i) => (text === "column:common:G1" ? [col + i] : [])) : []));
    expect(column).toEqual([4]);
    expect(plan?.print?.titleColumns?.[1]).toBe(4);
  });

  test("a page is filled: the rows of a criterion with parts need not be followed by those of its first part", () => {
    const rows = (planOf(codes)?.heights ?? []).filter(({ points }) => points === 15).length;
    expect(rows).toBeGreaterThan(100);
    expect(planOf(codes)?.print?.breaksBefore?.length).toBeLessThanOrEqual(Math.ceil(rows / 38) - 1);
  });

  test("no page begins within the rows of a criterion, and the rows of the members as a whole have a heading", () => {
    const plan = planOf(codes);
    const named = new Map((plan?.blocks ?? []).flatMap(({ row: top, col, cells }) => cells.flatMap((line, i) => (col <= 2 && typeof line[2 - col] === "string" && line[2 - col] !== "" ? [[top + i, line[2 - col]] as const] : []))));
    expect(plan?.print?.breaksBefore?.length).toBeGreaterThan(1);
    expect(plan?.print?.breaksBefore?.filter((at) => !named.has(at))).toEqual([]);
    expect([...named.values()].filter((text) => text === "Cộng chung")).toHaveLength(1);
  });
});

test("the result of a criterion with a deadline is a day", () => {
  const base = makeBloc({ members: { A: { i: 45 } } });
  const criteria = base.criteria.map((criterion) => (criterion.code === "I.1" ? { ...criterion, rule: "lateness", parameters: "trừ 1/ngày", due: "2023-11-30" } : criterion));
  const sheet = run(new TestBook(), { ...base, criteria }).sheet(SHEET);
  const { row: at } = sheet.find("Kết quả thực hiện");
  const formats = sheet.all().filter(({ row: on, col }) => on === at && col > 3).map(({ row: on, col }) => sheet.cells.get(`${on},${col}`)?.format);
  expect(formats).toContain("dd/mm/yyyy");
});
