import type { Bloc, BlocDescription } from "../../../src/core";
import { rankBloc } from "../../../src/core";
import { withChoices } from "../../../src/workbook/choices";
import { FindingList } from "../../../src/workbook/read/findings";
import { Places } from "../../../src/workbook/read/places";
import { TestBook, type TestSheet } from "../plan-to-grids";
import { makeBloc, run } from "./run-fixture";

const NAME = "Đề nghị khen thưởng";
const FLAG = { code: "CO", name: "Cờ thi đua", for: "collective", scope: "group", count: 1 } as const;
const TIE = { A: { i: 40 }, B: { i: 40 }, C: { i: 30 } };

const tied = (more: Partial<BlocDescription> = {}): Bloc => makeBloc({ members: TIE, groups: [{ code: "G1", name: "Khối" }], more: { awards: [FLAG], ...more } });

/** The row of somebody who waits for a decision, and the columns that people fill in. */
const cells = (sheet: TestSheet, subject: string): { row: number; mark: number; why: number } => {
  const row = sheet.all().filter(({ value }) => value === subject).map((cell) => cell.row).find((at) => String(sheet.get(at, 0)).startsWith("row:o:")) ?? -1;
  return { row, mark: sheet.find("Chọn").col, why: sheet.find("Lý do").col };
};

const mark = (book: TestBook, subject: string, text: string, why = ""): void => {
  const sheet = book.sheet(NAME);
  const at = cells(sheet, subject);
  sheet.set(at.row, at.mark, text).set(at.row, at.why, why);
};

/** What the next run makes of the sheet. */
const next = (book: TestBook, bloc: Bloc) => {
  const findings = new FindingList();
  const decided = withChoices(bloc, book.grids(), findings, new Places());
  const result = rankBloc(decided);
  return { bloc: decided, findings: findings.all, result, nominated: result.nominations.map(({ subject }) => subject) };
};

describe("decisions on the nominations sheet", () => {
  test("a mark with a reason decides at the next run, stays, and can be taken back", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "x", "có sáng kiến cấp tỉnh");
    const second = next(book, tied());
    expect(second).toMatchObject({ findings: [], nominated: ["B"], result: { open: [] } });
    expect(second.bloc.decisions).toEqual([{ award: "CO", subjects: ["B"], by: "Khối", why: "có sáng kiến cấp tỉnh" }]);

    run(book, second.bloc);
    const at = cells(book.sheet(NAME), "Sở Nội vụ");
    expect([book.sheet(NAME).get(at.row, at.mark), book.sheet(NAME).get(at.row, at.why)]).toEqual(["x", "có sáng kiến cấp tỉnh"]);
    expect(book.sheet(NAME).has("Khối đã quyết định (sửa dấu chọn hoặc xóa đi nếu thay đổi)")).toBe(true);
    expect(next(book, tied()).nominated).toEqual(["B"]);

    mark(book, "Sở Nội vụ", "", "");
    const third = next(book, tied());
    expect(third).toMatchObject({ nominated: [], result: { open: [{ code: "award-tie", subjects: ["A", "B"] }] } });
    run(book, third.bloc);
    expect(cells(book.sheet(NAME), "Sở Nội vụ").row).toBeGreaterThan(0);
  });

  test("running twice writes the same", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "x", "lý do");
    run(book, next(book, tied()).bloc);
    const once = JSON.stringify(book.grids());
    run(book, next(book, tied()).bloc);
    expect(JSON.stringify(book.grids())).toBe(once);
  });

  test("a mark without a reason does not count, and the cell is named", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "x");
    const at = cells(book.sheet(NAME), "Sở Nội vụ");
    const { findings, result } = next(book, tied());
    expect(findings).toMatchObject([{ code: "choice-unexplained", sheet: NAME, params: { names: "Sở Nội vụ" } }]);
    expect(findings[0]?.cell).toMatch(new RegExp(`${at.row + 1}$`));
    expect(result.open).toHaveLength(1);
  });

  test("a mark that says nothing is named and chooses nobody", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "có lẽ", "lý do");
    expect(next(book, tied())).toMatchObject({ findings: [{ code: "choice-unreadable", params: { given: "có lẽ" } }], nominated: [] });
    mark(book, "Sở Nội vụ", "không", "lý do");
    expect(next(book, tied())).toMatchObject({ findings: [], nominated: [] });
  });

  test("the decisions sheet may say the same; where it says otherwise neither counts", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "x", "lý do");
    const same = next(book, tied({ decisions: [{ award: "CO", subjects: ["B"], by: "Khối trưởng", why: "như trên" }] }));
    expect(same).toMatchObject({ findings: [], nominated: ["B"] });
    expect(same.bloc.decisions).toHaveLength(1);
    const other = next(book, tied({ decisions: [{ award: "CO", subjects: ["A"], by: "Khối trưởng", why: "khác" }] }));
    expect(other).toMatchObject({ findings: [{ code: "decision-contradiction", sheet: NAME, params: { here: "Sở Nội vụ", there: "Sở Tư pháp" } }], nominated: [] });
    expect(other.bloc.decisions).toEqual([]);
  });

  test("more marks than places are no decision, and a finding says so", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "x", "lý do");
    mark(book, "Sở Tư pháp", "x", "lý do");
    const { result } = next(book, tied());
    expect(result.nominations).toEqual([]);
    expect(result.findings.map(({ code }) => code)).toContain("decision-unused");
  });

  test("what was decided is kept where nothing calls for it any more", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Nội vụ", "x", "lý do");
    const settled = makeBloc({ members: { A: { i: 41 }, B: { i: 40 }, C: { i: 30 } }, groups: [{ code: "G1", name: "Khối" }], more: { awards: [FLAG] } });
    const { bloc, nominated, result } = next(book, settled);
    expect(nominated).toEqual(["A"]);
    expect(result.findings.map(({ code }) => code)).toContain("decision-unused");
    run(book, bloc);
    const at = cells(book.sheet(NAME), "Sở Nội vụ");
    expect(book.sheet(NAME).get(at.row, at.mark)).toBe("x");
    expect(book.sheet(NAME).has("Cờ thi đua: Quyết định này hiện không còn cần đến; vẫn giữ lại cho đến khi được xóa.")).toBe(true);
  });

  test("where votes are missing there is nothing to mark", () => {
    const bloc = tied({ awards: [{ ...FLAG, minBallot: 80, onTie: "all" }] });
    const sheet = run(new TestBook(), bloc).sheet(NAME);
    expect(sheet.all().filter(({ value }) => String(value).startsWith("Chờ Khối quyết định: Chưa nhập kết quả bỏ phiếu"))).toHaveLength(2);
    expect(sheet.all().some(({ value }) => String(value).startsWith("Đánh dấu x"))).toBe(false);
  });
});

describe("a vote among the leaders of groups", () => {
  const whole = { ...FLAG, scope: "bloc", count: 2 } as const;
  const vote = (subject: string, votes: number) => ({ award: "CO", subject, round: 2, for: votes, voters: 5 });
  const members = { A: { group: "G1", i: 40 }, B: { group: "G2", i: 40 }, C: { group: "G3", i: 30 } };
  const groups = ["G1", "G2", "G3"].map((code) => ({ code, name: code }));
  const voted = (more: Partial<BlocDescription> = {}): Bloc => makeBloc({ members, groups, more: { awards: [whole], ballot: [vote("A", 5), vote("B", 3), vote("C", 3)], ...more } });

  test("a decision among those left equal goes with the vote", () => {
    const book = run(new TestBook(), voted());
    mark(book, "Thanh tra tỉnh", "x", "lý do");
    const { result } = next(book, voted());
    expect(result.nominations.map(({ subject, reasons }) => [subject, reasons[0]?.code])).toEqual([["A", "by-vote"], ["C", "decided"]]);
    expect(result.considered.find(({ subject }) => subject === "B")?.reasons[0]?.code).toBe("decided-otherwise");
  });
});
