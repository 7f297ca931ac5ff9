import type { Bloc, BlocDescription } from "../../../src/core";
import { rankBloc } from "../../../src/core";
import { withChoices } from "../../../src/workbook/choices";
import { cellAddress } from "../../../src/workbook/format/a1";
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

  test("every mark needs a reason of its own: another's does not stand for it", () => {
    const three = makeBloc({ members: { A: { i: 40 }, B: { i: 40 }, C: { i: 40 } }, groups: [{ code: "G1", name: "Khối" }], more: { awards: [{ ...FLAG, count: 2 }] } });
    const book = run(new TestBook(), three);
    mark(book, "Sở Nội vụ", "x");
    mark(book, "Sở Tư pháp", "x", "sáng kiến");
    const { row, why } = cells(book.sheet(NAME), "Sở Nội vụ");
    const { findings, bloc, nominated } = next(book, three);
    expect(findings).toMatchObject([{ code: "choice-unexplained", sheet: NAME, cell: cellAddress(row, why), params: { award: "Cờ thi đua", names: "Sở Nội vụ" } }]);
    expect(bloc.decisions).toEqual([{ award: "CO", subjects: ["A"], by: "Khối", why: "sáng kiến" }]);
    expect(nominated).toEqual(["A"]);

    mark(book, "Sở Nội vụ", "x", "sáng kiến");
    expect(next(book, three).bloc.decisions).toEqual([{ award: "CO", subjects: ["A", "B"], by: "Khối", why: "sáng kiến" }]);
    mark(book, "Sở Nội vụ", "x", "phong trào");
    expect(next(book, three).bloc.decisions).toEqual([{ award: "CO", subjects: ["A", "B"], by: "Khối", why: "Sở Tư pháp: sáng kiến; Sở Nội vụ: phong trào" }]);
  });

  test("a mark beside somebody who does not wait any more stays while others of the contest wait", () => {
    const book = run(new TestBook(), tied());
    mark(book, "Sở Tư pháp", "x", "lý do");
    const others = makeBloc({ members: { A: { i: 30 }, B: { i: 40 }, C: { i: 40 } }, groups: [{ code: "G1", name: "Khối" }], more: { awards: [FLAG] } });
    run(book, next(book, others).bloc);
    const at = cells(book.sheet(NAME), "Sở Tư pháp");
    expect([book.sheet(NAME).get(at.row, at.mark), book.sheet(NAME).get(at.row, at.why)]).toEqual(["x", "lý do"]);
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

describe("a mark is no vote", () => {
  const FILES = { code: "CSTD", name: "Chiến sĩ thi đua", for: "individual", scope: "group", count: 1 } as const;
  const TITLE = { ...FILES, minBallot: 80 } as const;
  const HINT = "Nhập số phiếu ở trang “Kết quả bỏ phiếu” rồi tính lại; dấu chọn không thay cho phiếu.";
  const person = (code: string) => ({ code, name: `Người ${code}`, for: "individual", member: "A", award: "CSTD" }) as const;
  const vote = (subject: string, votes: number) => ({ award: "CSTD", subject, round: 1, for: votes, voters: 5 });
  const persons = (more: Partial<BlocDescription> = {}): Bloc => tied({ awards: [TITLE], candidates: [person("P"), person("Q")], ...more });
  const WHO = "Người P (Sở Tư pháp)";
  const markPerson = (book: TestBook): string => {
    const sheet = book.sheet(NAME);
    const row = cells(sheet, WHO).row;
    const why = sheet.find("Lý do").col;
    sheet.set(row, why - 1, "x").set(row, why, "lý do");
    return cellAddress(row, why - 1);
  };
  const isMarked = (book: TestBook): boolean => {
    const { row, mark: col, why } = cells(book.sheet(NAME), WHO);
    return book.sheet(NAME).get(row, col) === "x" && book.sheet(NAME).get(row, why) === "lý do";
  };
  /** A sheet with cells for marks, as after a tie about another award. */
  const openBook = (more: Partial<BlocDescription> = {}): TestBook => run(new TestBook(), persons({ awards: [FLAG, TITLE], ...more }));

  test("the sheet says where votes are entered, and asks for no mark", () => {
    const sheet = run(new TestBook(), persons()).sheet(NAME);
    expect(sheet.has(HINT)).toBe(true);
    expect(sheet.all().some(({ value }) => value === "Chọn" || String(value).startsWith("Đánh dấu x"))).toBe(false);
  });

  test.each([["a minimum share", TITLE], ["files only", FILES]])("a mark without votes does not count and is named, and stays: %s", (_name, title) => {
    const awards = [FLAG, title];
    const book = openBook({ awards });
    const cell = markPerson(book);
    const { findings, nominated, bloc } = next(book, persons({ awards }));
    expect(findings).toMatchObject([{ code: "decision-unused", sheet: NAME, cell, params: { award: "Chiến sĩ thi đua", names: "Người P" } }]);
    expect(nominated).toEqual([]);
    expect(bloc.decisions).toBeUndefined();
    run(book, bloc);
    expect(isMarked(book)).toBe(true);
    expect(book.sheet(NAME).all().filter(({ value }) => value === WHO)).toHaveLength(1);
    const once = JSON.stringify(book.grids());
    run(book, next(book, persons({ awards })).bloc);
    expect(JSON.stringify(book.grids())).toBe(once);
  });

  test("a mark among those whom the votes left equal counts", () => {
    const book = openBook();
    markPerson(book);
    const voted = persons({ awards: [FLAG, TITLE], ballot: [vote("P", 5), vote("Q", 5)] });
    expect(next(book, voted)).toMatchObject({ findings: [], nominated: ["P"] });
  });

  test("units at a tie need their votes first where a share of votes is asked for", () => {
    const awards = [{ ...FLAG, minBallot: 80 }];
    const sheet = run(new TestBook(), tied({ awards })).sheet(NAME);
    expect(sheet.has(HINT)).toBe(true);
    const ballot = ["A", "B"].map((subject) => ({ award: "CO", subject, round: 1, for: 5, voters: 5 }));
    const asked = run(new TestBook(), tied({ awards, ballot })).sheet(NAME);
    expect(asked.has(HINT)).toBe(false);
    expect(asked.all().some(({ value }) => String(value).startsWith("Đánh dấu x"))).toBe(true);
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
