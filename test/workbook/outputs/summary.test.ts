import { rankBloc, type Bloc } from "../../../src/core";
import { cellAddress } from "../../../src/workbook/format/a1";
import { charsOfWords } from "../../../src/workbook/outputs/row-height";
import { TestBook } from "../plan-to-grids";
import { makeBloc, NAMES, planRun, run, TWO_GROUPS } from "./run-fixture";

const NAME = "Bảng tổng hợp điểm";

const cell = (book: TestBook, row: string, member: string): unknown => {
  const sheet = book.sheet(NAME);
  return sheet.get(sheet.find(row).row, sheet.find(NAMES[member] ?? member).col);
};

const format = (book: TestBook, row: string, member: string): unknown => {
  const sheet = book.sheet(NAME);
  return sheet.cells.get(`${sheet.find(row).row},${sheet.find(NAMES[member] ?? member).col}`)?.format;
};

describe("score summary", () => {
  test("criteria down, members of both groups across, in the order of the members' list whatever their ranks", () => {
    const book = run(new TestBook(), makeBloc());
    const sheet = book.sheet(NAME);
    const header = sheet.find("Nội dung, tiêu chí").row;
    const across = sheet.all().filter((one) => one.row === header && one.col >= 1).map((one) => one.value);
    expect(across).toEqual(["TT", "Nội dung, tiêu chí", "Điểm tối đa", "Sở Tư pháp", "Sở Nội vụ", "Thanh tra tỉnh", "Điểm tối đa", "Văn phòng HĐND tỉnh", "Liên minh HTX tỉnh"]);
    expect(sheet.get(header - 1, 3)).toBe("Có đánh giá công vụ");
    expect(sheet.get(header - 1, 7)).toBe("Không đánh giá công vụ");
  });

  test("points, section subtotals, totals, maxima, rates and ranks", () => {
    const book = run(new TestBook(), makeBloc());
    expect(["Phần I", "Tiêu chí I.1", "TỔNG ĐIỂM", "Điểm tối đa áp dụng", "Tỷ lệ %", "Xếp hạng"].map((row) => cell(book, row, "A"))).toEqual([45, 45, 85, 100, 85, 2]);
    expect(format(book, "Tiêu chí I.1", "A")).toBe("0.00");
  });

  test("points have the set decimals, or two where they need them, and a line says where parts seem not to add up for that", () => {
    const withPoints = (i: number, decimals: number): Bloc => makeBloc({ members: { A: { i } }, groups: TWO_GROUPS.slice(0, 1), more: { settings: { rounding: { stage: "total", decimals } } } });
    const notes = (book: TestBook, sheet: string): string[] => book.sheet(sheet).all().flatMap(({ value }) => /^Điểm trong bảng hiển thị[^;]*/.exec(String(value)) ?? []);
    const found = ([[33.335, 2], [33.33, 2], [33.25, 0], [33.125, 3]] as const).map(([i, decimals]) => {
      const book = run(new TestBook(), withPoints(i, decimals));
      return [format(book, "Tiêu chí I.1", "A"), notes(book, NAME), notes(book, "Bảng xếp hạng")];
    });
    const two = ["Điểm trong bảng hiển thị 2 chữ số thập phân"];
    expect(found).toEqual([["0.00", two, two], ["0.00", [], []], ["0.00", [], ["Điểm trong bảng hiển thị số nguyên"]], ["0.000", [], []]]);
  });

  test("a section of bonus and penalty alone has no maximum on the scale, also where its rule limits it", () => {
    const base = makeBloc();
    const criteria = base.criteria.map((criterion) => (criterion.code === "II.1" ? { ...criterion, rule: "bonus" } : criterion.code === "II" ? { ...criterion, parameters: "tối đa 3" } : criterion));
    const book = run(new TestBook(), { ...base, criteria });
    const sheet = book.sheet(NAME);
    const maximum = (row: string): unknown => sheet.get(sheet.find(row).row, sheet.find("Điểm tối đa").col);
    expect(["Phần I", "Phần II", "TỔNG ĐIỂM"].map(maximum)).toEqual([50, "", 50]);
  });

  test("states are words and never numbers; a criterion for the other group is a dash", () => {
    const base = makeBloc();
    const criteria = base.criteria.map((criterion) => (criterion.code === "I.1" ? { ...criterion, groups: ["G2"] } : criterion));
    const entries = base.entries.flatMap((entry) => {
      if (entry.criterion === "I.1") return entry.member === "V" ? [{ ...entry, layers: {}, state: "n/a" as const }] : entry.member === "H" ? [entry] : [];
      if (entry.member === "A") return [{ ...entry, layers: {}, state: "pending" as const }];
      return entry.member === "B" ? [{ ...entry, layers: {}, state: "not-published" as const }] : [entry];
    });
    const bloc = { ...base, criteria, entries, settings: { ...base.settings, missing: "leave-out" as const } };
    const book = run(new TestBook(), bloc, { result: rankBloc(bloc) });
    expect(cell(book, "Tiêu chí I.1", "A")).toBe("–");
    expect(cell(book, "Tiêu chí I.1", "V")).toBe("Không áp dụng");
    expect(cell(book, "Tiêu chí II.1", "A")).toBe("Chưa đến hạn");
    expect(cell(book, "Tiêu chí II.1", "B")).toBe("Chưa công bố");
    expect(["A", "V", "H"].map((member) => cell(book, "Phần I", member))).toEqual(["–", "Không áp dụng", 35]);
    // Nothing of it has points for A, but it will once it is due.
    expect(cell(book, "Phần II", "A")).toBe("");
  });

  test("a criterion with parts asks its own parts on this sheet, on whatever level, whether they apply; its word is as large as points", () => {
    const base = makeBloc();
    const parts = [{ code: "I.1.a", label: "a", name: "Ý a", parent: "I.1", max: 30 }, { code: "I.1.b", label: "b", name: "Ý b", parent: "I.1", max: 20 }];
    const made = makeBloc({ members: { A: {} }, groups: [{ code: "G1", name: "Toàn Khối" }], more: {
      criteria: [...base.criteria.map(({ code, label, name, parent }) => ({ code, label, name, ...(parent == null ? {} : { parent }), ...(code === "II.1" ? { max: 50 } : {}) })), ...parts],
      scores: [...parts.map(({ code }) => ({ member: "A", criterion: code, state: "n/a" as const })), { member: "A", criterion: "II.1", layer: "final" as const, points: 40 }],
    } });
    const book = run(new TestBook(), made);
    expect(["Phần I", "Tiêu chí I.1", "Ý a", "Ý b", "Phần II"].map((row) => cell(book, row, "A"))).toEqual([...Array<string>(4).fill("Không áp dụng"), 40]);
    const sheet = book.sheet(NAME);
    const { row, col } = { row: sheet.find("Tiêu chí I.1").row, col: sheet.find("Sở Tư pháp").col };
    expect(sheet.formula(row, col)).toContain(`IF(AND(${cellAddress(row + 1, col)}="Không áp dụng",${cellAddress(row + 2, col)}="Không áp dụng"),"Không áp dụng","")`);
    const formats = planRun(new TestBook(), made).plans.find(({ role }) => role === "summary")?.formats ?? [];
    const word = formats.filter(({ at, format }) => at.row <= row && row < at.row + at.rows && at.col <= col && col < at.col + at.cols && format.italic === true);
    expect(word.map(({ format }) => format.size)).toEqual([12]);
  });

  test("the totals stand on a page with what they sum up: with the whole last section, or with some rows of a long one", () => {
    const lastPage = (sections: readonly number[]): unknown[] => {
      const codes = sections.map((_, i) => `S${i + 1}`);
      const criteria = codes.flatMap((code, i) => [
        { code, label: code, name: `Phần ${code}` },
        ...Array.from({ length: sections[i] ?? 0 }, (_, n) => ({ code: `${code}.${n + 1}`, label: String(n + 1), name: `Tiêu chí ${code}.${n + 1}`, parent: code, max: 1 })),
      ]);
      const scores = criteria.flatMap(({ code, max }: { code: string; max?: number }) => (max === undefined ? [] : [{ member: "A", criterion: code, layer: "final" as const, points: 1 }]));
      const made = makeBloc({ members: { A: {} }, groups: [{ code: "G1", name: "Toàn Khối" }], more: { criteria, scores } });
      const plan = planRun(new TestBook(), made).plans.find(({ role }) => role === "summary");
      const book = run(new TestBook(), made).sheet(NAME);
      const from = plan?.print?.breaksBefore?.at(-1) ?? 0;
      const col = book.find("Nội dung, tiêu chí").col;
      return Array.from({ length: 40 }, (_, i) => book.get(from + i, col)).filter((text) => text !== "");
    };
    const totals = ["TỔNG ĐIỂM", "Điểm tối đa áp dụng", "Tỷ lệ %", "Xếp hạng", "Xếp loại"];
    for (const before of [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) {
      const whole = lastPage([before, 14, 4]);
      expect(whole.slice(whole.indexOf("TỔNG ĐIỂM"))).toEqual(totals);
      expect(whole).toEqual(expect.arrayContaining(["Phần S3", "Tiêu chí S3.1", "Tiêu chí S3.4"]));
      const some = lastPage([before, 30]);
      expect(some[0]).toBe("Phần S2 (tiếp theo)");
      expect(some.indexOf("TỔNG ĐIỂM")).toBeGreaterThan(3);
      expect(some.slice(some.indexOf("TỔNG ĐIỂM"))).toEqual(totals);
    }
  });

  test("no word of a member's name is broken where many members make columns narrow", () => {
    const members = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`M${i}`, { i: 1 }]));
    const made = makeBloc({ members, groups: [{ code: "G1", name: "Toàn Khối" }] });
    const named = { ...made, members: made.members.map((member) => (member.code === "M3" ? { ...member, shortName: "Sở VHTT&DL" } : member.code === "M4" ? { ...member, shortName: "Đại-học-quốc-gia-tỉnh" } : member)) };
    const plan = planRun(new TestBook(), named).plans.find(({ role }) => role === "summary");
    const chars = plan?.widths.slice(-15).map((width) => width.chars) ?? [];
    expect([chars[2], chars[4]]).toEqual([9, 14]);
    expect(chars[3]).toBe(charsOfWords("VHTT&DL"));
    expect(chars[3]).toBeGreaterThan(9);
  });

  test("the layer that counted is marked behind the number, which stays a number", () => {
    const base = makeBloc({ groups: TWO_GROUPS });
    const layers = { A: "self", B: "cross-check", C: "appraised" } as const;
    const entries = base.entries.map((entry) => {
      const layer = layers[entry.member as keyof typeof layers] as (typeof layers)[keyof typeof layers] | undefined;
      return layer === undefined ? entry : { ...entry, layers: { [layer]: entry.layers.final } };
    });
    const bloc = { ...base, entries };
    const book = run(new TestBook(), bloc, { result: rankBloc(bloc) });
    expect(["A", "B", "C", "V"].map((member) => format(book, "Tiêu chí I.1", member))).toEqual(['0.00"**"', '0.00"*"', "0.00", "0.00"]);
    expect(cell(book, "Tiêu chí I.1", "A")).toBe(45);
    expect(book.sheet(NAME).all().some(({ value }) => String(value).includes("**: điểm tự chấm"))).toBe(true);
  });

  test("15 members stand on one page, headers repeated; more take more pages", () => {
    const of = (n: number): ReturnType<typeof planRun>["plans"][number] | undefined => {
      const members = Object.fromEntries(Array.from({ length: n }, (_, i) => [`M${i}`, { i: i % 50 }]));
      return planRun(new TestBook(), makeBloc({ members, groups: [{ code: "G1", name: "Toàn Khối" }] })).plans.find((plan) => plan.role === "summary");
    };
    expect(of(15)?.print).toMatchObject({ orientation: "landscape", fitWide: 1, titleRows: [6, 6] });
    expect(of(45)?.print?.fitWide).toBe(3);
  });

  test("a column that a user put between members stays when ranks change, and its values stay with the criteria", () => {
    const book = run(new TestBook(), makeBloc());
    const sheet = book.sheet(NAME);
    const { row, col } = sheet.find("Sở Nội vụ");
    sheet.insertColumn(col).set(row, col, "Ý kiến").set(sheet.find("Tiêu chí II.1").row, col, "xem lại");
    run(book, makeBloc({ members: { A: { i: 1 }, B: { i: 50 }, C: { i: 20 }, V: { group: "G2", i: 1 }, H: { group: "G2", i: 2 } } }));
    expect(sheet.get(sheet.find("Tiêu chí II.1").row, col)).toBe("xem lại");
    expect(sheet.find("Sở Nội vụ").col).toBe(col + 1);
  });

  test("what stood beside a criterion that is gone is kept below with its name", () => {
    const book = run(new TestBook(), makeBloc());
    const sheet = book.sheet(NAME);
    const right = Math.max(...sheet.all().map((one) => one.col)) + 1;
    sheet.set(sheet.find("Nội dung, tiêu chí").row, right, "Ý kiến").set(sheet.find("Tiêu chí II.1").row, right, "bỏ tiêu chí này");
    run(book, makeBloc({ sections: ["I"] }));
    const kept = sheet.find("bỏ tiêu chí này");
    expect(sheet.get(kept.row, sheet.find("Nội dung, tiêu chí").col)).toBe("Tiêu chí II.1");
    expect(kept.row).toBeGreaterThan(sheet.find("Xếp loại").row);
  });

  test("a total that was brought to the full scale says from what, since the sections do not add up to it", () => {
    const scores = [
      { member: "A", criterion: "I.1", layer: "final" as const, points: 40 },
      { member: "A", criterion: "II.1", state: "n/a" as const },
      { member: "B", criterion: "I.1", layer: "final" as const, points: 30 }, { member: "B", criterion: "II.1", layer: "final" as const, points: 45 },
      { member: "C", criterion: "I.1", state: "n/a" as const }, { member: "C", criterion: "II.1", layer: "final" as const, points: 20 },
    ];
    const book = run(new TestBook(), makeBloc({ members: { A: {}, B: {}, C: {} }, more: { scores } }));
    const notes = book.sheet(NAME).all().map(({ value }) => String(value)).filter((text) => text.includes("quy về thang"));
    expect(notes).toEqual(["Sở Tư pháp: Đạt 40/50 điểm áp dụng, quy về thang 100. Thanh tra tỉnh: Đạt 20/50 điểm áp dụng, quy về thang 100."]);
  });
});

test("the legend tells of the signs that occur, as they stand in the cells, and of nothing where there are none", () => {
  const legend = (bloc: ReturnType<typeof makeBloc>, language: "vi" | "en" = "vi"): string[] => {
    const sheet = run(new TestBook(), bloc, { language }).sheet(language === "vi" ? "Bảng tổng hợp điểm" : "Score summary");
    return sheet.all().map(({ value }) => String(value)).filter((text) => /^(Ghi chú|Notes):/.test(text));
  };
  const scores = [{ member: "A", criterion: "I.1", layer: "self" as const, points: 40 }, { member: "A", criterion: "II.1", layer: "final" as const, points: 40, by: "Khối", why: "x" }];
  const signed = makeBloc({ members: { A: {} }, groups: [{ code: "G1", name: "Toàn Khối" }], more: { scores } });
  expect(legend(signed)).toEqual(["Ghi chú: **: điểm tự chấm; (đc): điểm điều chỉnh."]);
  const mixed = makeBloc({ members: { A: {}, B: {} }, groups: [{ code: "G1", name: "Toàn Khối" }], more: { scores: [...scores, ...["I.1", "II.1"].map((criterion) => ({ member: "B", criterion, layer: "appraised" as const, points: 30 }))] } });
  expect(legend(mixed)[0]).toMatch(/^Ghi chú: \*\*: điểm tự chấm; \(đc\): điểm điều chỉnh; không có dấu: /);
  expect(legend(mixed, "en")[0]).toMatch(/^Notes: \*\*: self-assessment; \(ov\): overridden; no mark: /);
  expect(legend(makeBloc())).toEqual([]);
});
