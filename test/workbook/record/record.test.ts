import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bloc, type BlocDescription, canonicalText, rankBloc, resolveBloc } from "../../../src/core";
import { changesBetween, inputsOf } from "../../../src/workbook/record/inputs-of";
import { type RecordOptions, planRecord } from "../../../src/workbook/record/plan-record";
import { readRecord, readRecords } from "../../../src/workbook/record/read-record";
import type { RecordedVerification } from "../../../src/workbook/record/recorded-run";
import { planRunLog } from "../../../src/workbook/run-log";
import { makeBloc } from "../outputs/run-fixture";
import { TestBook, type TestSheet } from "../plan-to-grids";

const MATCHED: RecordedVerification = { state: "matched", checked: 12, different: 0, notVerifiable: 1 };
const sha = (bloc: Bloc): string => createHash("sha256").update(canonicalText(bloc, rankBloc(bloc))).digest("hex");
const optionsOf = (book: TestBook, bloc: Bloc, ranAt: string): RecordOptions => ({
  grids: book.grids(), bloc, result: rankBloc(bloc), language: "vi", fingerprint: sha(bloc), ranAt, asOfFixed: true, leaveOut: false,
});

/** A whole run as far as the record and the log go. */
function run(book: TestBook, bloc: Bloc, ranAt: string, verification = MATCHED): TestBook {
  const options = optionsOf(book, bloc, ranAt);
  const { body, seal } = planRecord(options);
  const log = planRunLog({ grids: book.grids(), language: "vi", entry: { ...options, findings: [] } });
  return book.apply([body]).apply([seal(verification), log]);
}

const sheetOf = (book: TestBook): TestSheet => book.sheet("Bản ghi");
const sample = (name: string): Bloc => resolveBloc(JSON.parse(readFileSync(join(__dirname, `../../../samples/${name}.bloc.json`), "utf8")) as BlocDescription);
const SAMPLES = ["khoi-15x180", "khoi-3-2017", "khoi-so-3-2019", "khoi-tham-muu-2023", "cum-bac-trung-bo-2017", "cum-so-noi-vu-2022"];

describe("the record of runs", () => {
  test.each(SAMPLES)("%s: what was recorded gives the same result and the same fingerprint again", (name) => {
    const bloc = sample(name);
    const result = rankBloc(bloc);
    expect(result.status).toBe("ranked");
    const book = run(new TestBook(), bloc, "2026-11-22T10:00:00");
    const [recorded] = readRecord(book.grids());
    expect(recorded).toMatchObject({ number: 1, ranAt: "2026-11-22T10:00:00", fingerprint: sha(bloc), language: "vi", verification: MATCHED, open: result.open.length });
    expect(sha(recorded!.bloc)).toBe(sha(bloc));
    expect(recorded!.groups).toEqual(result.groups.map(({ code, standings }) => ({
      code, standings: standings.map(({ reasons: _r, sections: _s, tieBreaks: _t, ...rest }) => rest),
    })));
    expect(recorded!.nominations).toEqual(result.nominations.map(({ reasons: _r, ...rest }) => rest));
    expect(changesBetween(inputsOf(recorded!.bloc, true), inputsOf(bloc, true))).toEqual([]);
  });

  test("everything that an entry may hold comes back: typed text, yes and no, states, figures, who and why", () => {
    const bloc = makeBloc();
    const [first, second, third, ...rest] = bloc.entries;
    const entries = [
      { ...first!, layers: { final: { points: 9.5, by: "Sở Nội vụ", why: "bổ sung \"minh chứng\"\n; có ký tự lạ \u{1F600}" }, self: { points: "yes" as const } }, target: 100, actual: "2026-03-01" },
      { ...second!, layers: {}, typed: { appraised: { points: "9,5", by: "x" } } },
      { ...third!, layers: {}, state: "n/a" as const },
      ...rest.slice(0, -1),
      { member: rest.at(-1)!.member, criterion: rest.at(-1)!.criterion, layers: {} },
    ];
    const book = run(new TestBook(), { ...bloc, entries }, "2026-11-22T10:00:00");
    expect(readRecord(book.grids())[0]?.bloc.entries).toEqual(entries);
  });

  test("decisions that were never there and an empty list of them are kept apart", () => {
    const bloc = makeBloc();
    const read = (one: Bloc): Bloc | undefined => readRecord(run(new TestBook(), one, "2026-11-22T10:00:00").grids())[0]?.bloc;
    expect(read(bloc)).not.toHaveProperty("decisions");
    expect(read({ ...bloc, decisions: [] })).toHaveProperty("decisions", []);
  });

  const other = (points: number): Bloc => makeBloc({ members: { A: { i: points }, B: { i: 30 } } });

  test("keeps the last two runs that differ, the newest first, and writes over the older only", () => {
    const book = run(new TestBook(), makeBloc(), "2026-11-22T10:00:00");
    run(book, other(1), "2026-11-22T11:00:00");
    const before = sheetOf(book).all().filter(({ col }) => col === 1);
    run(book, other(2), "2026-11-22T12:00:00");
    expect(readRecord(book.grids()).map(({ number, ranAt }) => [number, ranAt])).toEqual([[3, "2026-11-22T12:00:00"], [2, "2026-11-22T11:00:00"]]);
    expect(sheetOf(book).all().filter(({ col }) => col === 1)).toEqual(before);
    expect(sheetOf(book).owned).toBe("record");
  });

  test("a run that is only repeated does not push the one before out", () => {
    const book = run(run(new TestBook(), makeBloc(), "2026-11-22T10:00:00"), other(1), "2026-11-22T11:00:00");
    run(run(book, other(1), "2026-11-22T12:00:00"), other(1), "2026-11-22T13:00:00");
    expect(readRecord(book.grids()).map(({ number, ranAt }) => [number, ranAt])).toEqual([[4, "2026-11-22T13:00:00"], [1, "2026-11-22T10:00:00"]]);
  });

  test("a run that was broken off before its seal is none, and the one before it stands", () => {
    const book = run(run(new TestBook(), makeBloc(), "2026-11-22T10:00:00"), other(1), "2026-11-22T11:00:00");
    const { body } = planRecord(optionsOf(book, other(2), "2026-11-22T12:00:00"));
    book.apply([body]);
    expect(readRecords(book.grids())).toMatchObject({ damaged: false, runs: [{ ranAt: "2026-11-22T11:00:00" }] });
    expect(readRecord(run(book, other(2), "2026-11-22T13:00:00").grids()).map(({ number }) => number)).toEqual([3, 2]);
  });

  test("a seal without a line in the log is a run that was broken off", () => {
    const book = run(new TestBook(), makeBloc(), "2026-11-22T10:00:00");
    const { body, seal } = planRecord(optionsOf(book, other(1), "2026-11-22T11:00:00"));
    book.apply([body]).apply([seal(MATCHED)]);
    expect(readRecord(book.grids()).map(({ ranAt }) => ranAt)).toEqual(["2026-11-22T10:00:00"]);
  });

  const edits: [string, (sheet: TestSheet) => unknown][] = [
    ["a cell edited", (sheet) => sheet.set(5, 0, String(sheet.get(5, 0)).replace("G1", "G9") + " ")],
    ["two cells exchanged", (sheet) => { const [a, b] = [sheet.get(5, 0), sheet.get(6, 0)]; sheet.set(5, 0, b).set(6, 0, a); }],
    ["a row deleted", (sheet) => sheet.deleteRow(7)],
    ["a row inserted", (sheet) => sheet.insertRow(7)],
    ["something typed below", (sheet) => sheet.set(sheet.all().at(-1)!.row + 3, 0, "x")],
    ["a number typed", (sheet) => sheet.set(9, 0, 9)],
    ["the verification in the seal edited", (sheet) => sheet.set(1, 0, String(sheet.get(1, 0)).replace("\"different\":0", "\"different\":1"))],
    ["a seal of something else", (sheet) => sheet.set(1, 0, "bloc-ranking-record 2 0 {\"cells\":1}")],
    ["nonsense for a seal", (sheet) => sheet.set(1, 0, 12)],
  ];
  test.each(edits)("%s: said to be damaged, not believed, and replaced by the next run", (_name, edit) => {
    const book = run(new TestBook(), makeBloc(), "2026-11-22T10:00:00");
    expect(readRecords(book.grids())).toMatchObject({ damaged: false, runs: [{}] });
    edit(sheetOf(book));
    expect(readRecords(book.grids())).toEqual({ damaged: true, runs: [] });
    run(book, makeBloc(), "2026-11-22T11:00:00");
    expect(readRecords(book.grids())).toMatchObject({ damaged: false, runs: [{ ranAt: "2026-11-22T11:00:00" }] });
  });

  test("very long texts are cut between cells, never inside a letter", () => {
    const name = "\u{1F600}".repeat(30_001);
    const bloc = makeBloc();
    const book = run(new TestBook(), { ...bloc, bloc: { ...bloc.bloc, name } }, "2026-11-22T10:00:00");
    const cells = sheetOf(book).all().map(({ value }) => String(value));
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(32_767);
    expect(cells.some((cell) => /\p{Surrogate}/u.test(cell))).toBe(false);
    expect(readRecord(book.grids())[0]?.bloc.bloc.name).toBe(name);
  });

  test("a workbook without a record, and one of another maker's sheets, give none", () => {
    expect(readRecords({ sheets: [] })).toEqual({ runs: [], damaged: false });
    const book = new TestBook();
    book.add("Bản ghi").set(1, 0, "của tôi");
    expect(readRecords(book.grids())).toEqual({ runs: [], damaged: false });
    run(book, makeBloc(), "2026-11-22T10:00:00");
    expect(book.sheet("Bản ghi").get(1, 0)).toBe("của tôi");
    expect(readRecord(book.grids())).toHaveLength(1);
  });

  test("who prepared it is recorded and is no part of the fingerprint", () => {
    const bloc = makeBloc();
    const named = { ...bloc, bloc: { ...bloc.bloc, preparedBy: "Bà Nguyễn Thị A" } };
    expect(sha(named)).toBe(sha(bloc));
    expect(readRecord(run(new TestBook(), named, "2026-11-22T10:00:00").grids())[0]?.by).toBe("Bà Nguyễn Thị A");
  });

  test("1,000 members and 60 leaves: some thousand cells and about a megabyte, written and read at once", () => {
    const members = Array.from({ length: 1000 }, (_, m) => ({ code: `M${m}`, name: `Đơn vị ${m}`, group: "G" }));
    const criteria = Array.from({ length: 60 }, (_, c) => ({ code: `C${c}`, name: `Tiêu chí ${c}`, max: 10 }));
    const bloc = resolveBloc({
      schema: 1, bloc: { name: "Khối", kind: "khoi", year: 2026, period: "year" }, settings: { asOf: "2026-11-22" }, groups: [{ code: "G", name: "Nhóm" }], members, criteria,
      scores: members.flatMap(({ code }, m) => criteria.map((criterion, c) => ({ member: code, criterion: criterion.code, layer: "final" as const, points: ((m * 7 + c * 13) % 40) / 4 }))),
    });
    const book = run(new TestBook(), bloc, "2026-11-22T10:00:00");
    const grids = book.grids();
    const cells = sheetOf(book).all();
    expect(cells.length).toBeLessThan(6_000);
    expect(cells.reduce((sum, { value }) => sum + String(value).length, 0)).toBeLessThan(1_200_000);
    const [recorded] = readRecord(grids);
    expect(recorded?.bloc.entries).toEqual(bloc.entries);
  });
});

describe("changes of inputs", () => {
  const inputs = (bloc: Bloc): ReturnType<typeof inputsOf> => inputsOf(bloc, true);

  test("a score, a maximum, a setting, a member and an award that changed, came or went", () => {
    const bloc = makeBloc();
    const after: Bloc = {
      ...bloc,
      settings: { ...bloc.settings, missing: "zero" },
      criteria: bloc.criteria.map((criterion) => (criterion.code === "I.1" ? { ...criterion, max: 60 } : criterion)),
      members: bloc.members.slice(1),
      entries: bloc.entries.slice(1).map((entry) => (entry.member === "B" && entry.criterion === "I.1" ? { ...entry, layers: { final: { points: 41 } } } : entry)),
    };
    const changes = changesBetween(inputs(bloc), inputs(after));
    expect(changes).toEqual(expect.arrayContaining([
      { key: "B|I.1|layers.final.points", subject: { member: "B", criterion: "I.1", field: "final" }, was: 40, is: 41 },
      { key: "criteria|I.1|max", subject: { criterion: "I.1", field: "max" }, was: 50, is: 60 },
      { key: "settings|missing", subject: { field: "missing" }, was: "stop", is: "zero" },
      { key: "members|A|name", subject: { member: "A", field: "name" }, was: "Sở Tư pháp", is: undefined },
      { key: "A|I.1|layers.final.points", subject: { member: "A", criterion: "I.1", field: "final" }, was: 45, is: undefined },
    ]));
    expect(changesBetween(inputs(bloc), inputs(bloc))).toEqual([]);
  });

  test("each of several awards of one year to one subject is an input of its own, as is each round that was typed twice", () => {
    const granted = [
      { subject: "Văn phòng", award: "BK", year: 2024, decision: "12/QĐ-UBND" },
      { subject: "Văn phòng", award: "BK", year: 2024, decision: "98/QĐ-TTg" },
      { subject: "Văn phòng", award: "BK", year: 2024, decision: "7/QĐ-BNV" },
    ];
    const votes = [{ award: "CO", subject: "A", round: 1, for: 5, voters: 7 }, { award: "CO", subject: "A", round: 1, for: 6, voters: 7 }];
    const bloc: Bloc = { ...makeBloc(), granted, ballot: votes };
    const values = (field: string): unknown[] => [...inputs(bloc)].flatMap(([key, { value }]) => (key.endsWith(`|${field}`) && /^(granted|ballot)\|/.test(key) ? [value] : []));
    expect(values("decision")).toEqual(["12/QĐ-UBND", "98/QĐ-TTg", "7/QĐ-BNV"]);
    expect(values("for")).toEqual([5, 6]);
    const first: Bloc = { ...bloc, granted: granted.map((one, at) => (at === 0 ? { ...one, decision: "13/QĐ-UBND" } : one)) };
    expect(changesBetween(inputs(bloc), inputs(first))).toEqual([
      { key: "granted|Văn phòng|BK|2024|decision", subject: { field: "granted" }, was: "12/QĐ-UBND", is: "13/QĐ-UBND" },
    ]);
    const fewer: Bloc = { ...bloc, granted: granted.slice(0, 2) };
    expect(changesBetween(inputs(bloc), inputs(fewer)).every(({ key, is }) => key.startsWith("granted|Văn phòng|BK|2024|#3|") && is === undefined)).toBe(true);
    expect(changesBetween(inputs(bloc), inputs(fewer)).length).toBeGreaterThan(0);
  });

  test("another order of rows, a note, evidence and the person are no changes", () => {
    const bloc = makeBloc();
    const after: Bloc = {
      ...bloc, bloc: { ...bloc.bloc, preparedBy: "B", note: "x" }, members: [...bloc.members].reverse(), criteria: [...bloc.criteria].reverse(),
      entries: bloc.entries.map((entry) => ({ ...entry, note: "y", evidence: "z" })).reverse(),
    };
    expect(changesBetween(inputs(bloc), inputs(after))).toEqual([]);
  });

  test("the day of a run is an input only where the set-up names it", () => {
    const at = (asOf: string): Bloc => ({ ...makeBloc(), settings: { ...makeBloc().settings, asOf } });
    expect(changesBetween(inputsOf(at("2026-01-01"), false), inputsOf(at("2026-01-02"), false))).toEqual([]);
    expect(changesBetween(inputsOf(at("2026-01-01"), true), inputsOf(at("2026-01-02"), true))).toHaveLength(1);
    expect(changesBetween(inputsOf(at("2026-01-01"), true), inputsOf(at("2026-01-02"), false))).toMatchObject([{ was: "2026-01-01", is: undefined }]);
  });
});
