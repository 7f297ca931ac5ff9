/** Every line of "Bad input": code, severity, sheet and cell. */
import { recognise } from "../../../src/workbook/recognise";
import type { GridValue } from "../../../src/workbook/grid";
import { gridsOf, sheetOfRows, type Sheet } from "../plan-to-grid";
import { SMALL, put, run, sheetNamed, sheetsOf, told } from "./small-bloc";

const SETUP = "Thiết lập";
const CRITERIA = "Tiêu chí";
const MEMBERS = "Đơn vị thành viên";
const STP = "Sở Tư pháp";
const TTT = "Thanh tra tỉnh";

/** What a run tells after the plain bloc's workbook was changed. */
function spoiled(change: (sheets: Sheet[]) => void): string[] {
  const sheets = sheetsOf(SMALL);
  change(sheets);
  return told(run(sheets).findings);
}

/** What a run tells after one cell was changed. */
function cell(sheet: string, a1: string, value: GridValue, format?: string): string[] {
  return spoiled((sheets) => put(sheetNamed(sheets, sheet), a1, value, format));
}

test("the plain workbook has nothing to tell", () => {
  expect(spoiled(() => undefined)).toEqual([]);
});

describe("the workbook", () => {
  test("without a set-up sheet", () => {
    const sheets = sheetsOf(SMALL).filter(({ name }) => name !== SETUP);
    expect(told(run(sheets).findings)).toEqual(["error no-setup "]);
    expect(run(sheets).outcome.bloc).toBeNull();
    expect(recognise(gridsOf(sheets))).toBe("bloc");
  });

  test("with members' sheets whose tabs name a role", () => {
    const names: Readonly<Record<string, string>> = { [STP]: "Tiêu chí - STP", [TTT]: "Thiết lập (2)" };
    expect(spoiled((sheets) => sheets.forEach((sheet, at) => sheets.splice(at, 1, { ...sheet, name: names[sheet.name] ?? sheet.name })))).toEqual([]);
  });

  test("without values", () => {
    for (const sheets of [[], [sheetOfRows("Sheet1", [])], [sheetOfRows("Sheet1", [["", " "], ["", ""]])]]) {
      expect(told(run(sheets).findings)).toEqual(["error empty-workbook "]);
      expect(recognise(gridsOf(sheets))).toBe("empty");
    }
  });

  test("of another kind", () => {
    const sheets = [sheetOfRows("Lương", [["STT", "Họ tên", "Hệ số", "Lương"], [1, "Nguyễn Văn A", 2.34, 5000000]]), sheetOfRows("Ghi chú", [["Mua văn phòng phẩm", 120]])];
    expect(told(run(sheets).findings)).toEqual(["error no-setup "]);
    expect(recognise(gridsOf(sheets))).toBe("other");
  });

  test("without a criteria or members sheet", () => {
    expect(spoiled((sheets) => sheets.splice(1, 1))).toEqual(["error no-criteria "]);
    expect(spoiled((sheets) => sheets.splice(2, 1))).toEqual(["error no-members "]);
  });

  test("of a newer version of the format", () => {
    expect(cell(SETUP, "B16", 2)).toEqual([`error format-newer ${SETUP}!B16`]);
  });

  test("with two sheets of one role", () => {
    const copy = (sheets: Sheet[]): void => void sheets.push({ ...sheetNamed(sheets, CRITERIA), name: "Tiêu chí (2)" });
    expect(spoiled(copy)).toEqual(["warning sheet-doubled Tiêu chí (2)"]);
  });
});

describe("a required header that is missing", () => {
  const LONG = "Bảng tiêu chí chấm 2025";
  const rename = (sheets: Sheet[], from: string, to: string): void =>
    void sheets.splice(sheets.indexOf(sheetNamed(sheets, from)), 1, { ...sheetNamed(sheets, from), name: to });
  const withoutMax = (sheets: Sheet[]): void => {
    put(sheetNamed(sheets, CRITERIA), "C5", "");
    rename(sheets, CRITERIA, LONG);
  };
  const notes = (): Sheet => sheetOfRows("Góp ý tiêu chí", [["STT", "Nội dung", "Ý kiến"], [1, "Chương trình công tác", "Bỏ"], [2, "Kê khai tài sản", "Giữ"]]);
  const errors = (change: (sheets: Sheet[]) => void): string[] => spoiled(change).filter((line) => line.startsWith("error"));

  test("on the only sheet whose tab speaks of the role", () => {
    expect(errors(withoutMax)).toEqual([`error header-missing ${LONG}!A5`]);
    expect(errors((sheets) => {
      put(sheetNamed(sheets, MEMBERS), "B5", "");
      rename(sheets, MEMBERS, "Danh sách đơn vị Khối 3");
    })).toEqual(["error header-missing Danh sách đơn vị Khối 3!A5"]);
  });

  test("beside members' sheets and notes whose tabs speak of it too", () => {
    for (const tab of [CRITERIA, LONG]) {
      expect(errors((sheets) => {
        withoutMax(sheets);
        rename(sheets, LONG, tab);
        rename(sheets, STP, "Tiêu chí - STP");
        sheets.unshift(notes());
      })).toEqual([`error header-missing ${tab}!A5`]);
    }
  });

  test("is not looked for on a member's sheet or on notes, nor where another sheet has the whole header", () => {
    expect(errors((sheets) => {
      sheets.splice(1, 1);
      sheets.push(notes());
    })).toEqual(["error no-criteria "]);
    expect(errors((sheets) => {
      sheets.push({ ...sheetNamed(sheetsOf(SMALL), CRITERIA), name: "Phụ lục 1" });
      withoutMax(sheets);
    })).toEqual([]);
    expect(errors((sheets) => {
      withoutMax(sheets);
      sheets.push({ ...sheetNamed(sheets, LONG), name: "Bảng tiêu chí cũ" });
    })).toEqual(["error no-criteria "]);
  });

  test.each([[CRITERIA, "C5", "Điểm XYZ", "criteria.max"], [CRITERIA, "B5", "Cột B", "criteria.name"], [MEMBERS, "B5", "Cột B", "members.name"]])("%s %s", (sheet, a1, value, header) => {
    const sheets = sheetsOf(SMALL);
    put(sheetNamed(sheets, sheet), a1, value);
    const { findings } = run(sheets);
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([{ code: "header-missing", sheet, cell: "A5", params: { header } }]);
  });

  test("on a member's sheet", () => {
    const sheets = sheetsOf(SMALL);
    for (const a1 of ["G8", "I8", "K8", "L8", "M8"]) put(sheetNamed(sheets, STP), a1, "Cột lạ");
    expect(run(sheets).findings.filter(({ code }) => code === "header-missing")).toMatchObject([{ severity: "error", sheet: STP, cell: "A8", params: { header: "scoreSheet.self" } }]);
  });

  test("of a score column, where scores stand under no header", () => {
    const told = (a1: string, emptied: readonly string[] = []) => {
      const sheets = sheetsOf(SMALL);
      for (const each of [a1, ...emptied]) put(sheetNamed(sheets, STP), each, "");
      return run(sheets).findings.filter(({ severity }) => severity === "error").map(({ code, cell, params }) => [code, cell, params]);
    };
    expect(told("M8")).toEqual([["header-missing", "M8", { header: "scoreSheet.final" }]]);
    expect(told("M8", ["M14"])).toEqual([]);
  });
});

describe("members", () => {
  test("without a sheet", () => {
    expect(spoiled((sheets) => sheets.splice(sheets.findIndex(({ name }) => name === TTT), 1))).toEqual([
      `warning member-no-sheet ${MEMBERS}!B7`, `warning no-score ${MEMBERS}!B7`,
    ]);
  });

  test("without a group, or in one that does not exist", () => {
    expect(cell(MEMBERS, "D7", "")).toEqual([`error member-no-group ${MEMBERS}!D7`]);
    expect(cell(MEMBERS, "D7", "Nhóm ba")).toEqual([`error member-unknown-group ${MEMBERS}!D7`]);
  });

  test("two with one code", () => {
    expect(cell(MEMBERS, "E7", "STP")).toContain(`error member-code-doubled ${MEMBERS}!E7`);
  });

  test("without a name", () => {
    expect(cell(MEMBERS, "B7", "")).toContain(`error member-name-missing ${MEMBERS}!B7`);
  });

  test("a no to registering beside titles is a no, and is reported", () => {
    const told = (registered: string, title: string) => {
      const sheets = sheetsOf(SMALL);
      const headers = sheetNamed(sheets, MEMBERS);
      put(headers, "G7", registered);
      put(headers, "H7", title);
      const { findings, outcome } = run(sheets);
      return [findings.filter(({ code }) => code === "registration-contradicts").map(({ severity, cell: at, params }) => [severity, at, params]), outcome.bloc?.members[1]?.registered];
    };
    expect(told("Không", "Tập thể LĐXS")).toEqual([[["warning", "G7", { name: TTT, header: "members.registeredCollective", given: "Tập thể LĐXS" }]], false]);
    expect(told("Không", "không")).toEqual([[], false]);
    expect(told("Không", "0")).toEqual([[], false]);
    expect(told("Không", "")).toEqual([[], false]);
    expect(told("Có", "Tập thể LĐXS")).toEqual([[], { collective: "Tập thể LĐXS" }]);
    expect(told("Có", "")).toEqual([[], true]);
    expect(told("", "")).toEqual([[], undefined]);
  });

  test("two sheets of one member, a sheet of nobody", () => {
    const copy = (sheets: Sheet[]): void => void sheets.push({ ...sheetNamed(sheets, STP), name: "Sở Tư pháp (2)" });
    expect(spoiled(copy)).toEqual(["error member-two-sheets Sở Tư pháp (2)!J4"]);
    expect(cell(TTT, "J4", "Mã đơn vị: XYZ")).toEqual([`error member-unknown-sheet ${TTT}!J4`, `warning member-no-sheet ${MEMBERS}!B7`, `warning no-score ${MEMBERS}!B7`]);
  });

  test("dates that are none", () => {
    expect(cell(MEMBERS, "N7", "30/6")).toEqual([`error report-bad-date ${MEMBERS}!N7`]);
    expect(cell(MEMBERS, "O7", 15.6)).toEqual([`error report-bad-date ${MEMBERS}!O7`]);
    expect(cell(STP, "J5", "Ngày nhận: 31/02/2017")).toEqual([`error report-bad-date ${STP}!J5`]);
  });

  test("a late report is seen, from the list or from the head of the sheet", () => {
    expect(spoiled((sheets) => {
      put(sheetNamed(sheets, MEMBERS), "N6", 42906, "dd/mm/yyyy");
      put(sheetNamed(sheets, STP), "J5", "Ngày nhận: 25/06/2017");
    })).toEqual([`warning report-late ${MEMBERS}!O6`]);
  });
});

describe("criteria", () => {
  test("unknown on a member's sheet", () => {
    expect(spoiled((sheets) => {
      const sheet = sheetNamed(sheets, STP);
      put(sheet, "A15", "3");
      put(sheet, "B15", "Việc mới");
      put(sheet, "I15", 4);
    })).toEqual([`error criterion-unknown ${STP}!B15`]);
  });

  test("twice on a member's sheet", () => {
    expect(spoiled((sheets) => {
      const sheet = sheetNamed(sheets, STP);
      sheet.values[14] = [...sheet.values[12]!];
    })).toEqual([`error criterion-doubled ${STP}!A15`]);
  });

  test("twice on the criteria sheet", () => {
    expect(spoiled((sheets) => {
      const sheet = sheetNamed(sheets, CRITERIA);
      put(sheet, "A8", "1");
      put(sheet, "N8", "");
    })).toContain(`error criterion-doubled ${CRITERIA}!A8`);
    expect(cell(CRITERIA, "N8", "I.1")).toContain(`error criterion-code-doubled ${CRITERIA}!N8`);
  });

  test("with a TT that Excel made a date, or without any", () => {
    expect(cell(CRITERIA, "A7", 42736, "d-mmm")).toContain(`error criterion-bad-label ${CRITERIA}!A7`);
    expect(cell(CRITERIA, "A7", "")).toContain(`error criterion-bad-label ${CRITERIA}!A7`);
  });

  test("with a maximum, weight, rule or group that cannot be", () => {
    expect(cell(CRITERIA, "C7", "mười")).toContain(`error criterion-bad-max ${CRITERIA}!C7`);
    expect(cell(CRITERIA, "C7", "")).toContain(`error criterion-no-max ${CRITERIA}!C7`);
    expect(cell(CRITERIA, "L7", "hai")).toContain(`error criterion-bad-weight ${CRITERIA}!L7`);
    expect(cell(CRITERIA, "D7", "Theo ý kiến")).toContain(`error rule-unknown ${CRITERIA}!D7`);
    expect(cell(CRITERIA, "H7", "Nhóm ba")).toContain(`error criterion-bad-group ${CRITERIA}!H7`);
  });

  test("a section whose stated maximum is not its children's sum", () => {
    expect(cell(CRITERIA, "C6", 25)).toEqual([`warning max-not-sum ${CRITERIA}!C6`, `warning max-not-sum ${CRITERIA}!C6`]);
  });

  test("a maximum on a member's sheet that is not the criterion's", () => {
    expect(cell(STP, "C10", 15)).toEqual([`warning sheet-max-differs ${STP}!C10`]);
  });

  test("a row with another criterion's wording is read by its wording", () => {
    const sheets = sheetsOf(SMALL);
    const sheet = sheetNamed(sheets, STP);
    for (const row of [9, 10]) sheet.values[row]![17] = "";
    [sheet.values[9]![1], sheet.values[10]![1]] = [sheet.values[10]![1]!, sheet.values[9]![1]!];
    const { outcome, findings } = run(sheets);
    expect(told(findings).filter((line) => line.includes("moved"))).toEqual([`warning criterion-moved ${STP}!B10`, `warning criterion-moved ${STP}!B11`]);
    expect(outcome.bloc?.entries.filter(({ member }) => member === "STP").map(({ criterion, layers, typed }) => [criterion, layers.self?.points ?? typed?.self?.points])).toEqual([["I.2", 10], ["I.1", "Có"], ["II.1", undefined], ["II.2", undefined]]);
  });
});

describe("a score", () => {
  test.each<[string, GridValue, string | undefined, string]>([
    ["above its maximum", 12.5, undefined, "error score-above-max"],
    ["negative", -1, undefined, "error score-negative"],
    ["text", "chưa rõ", "@", "error score-unreadable"],
    ["text with thousands", "1.234", "@", "error score-unreadable"],
    ["text with three decimals", "9,500", "@", "error score-unreadable"],
    ["text with two separators", "12.345,6", "@", "error score-unreadable"],
    ["an error value", "#DIV/0!", undefined, "error score-error-value"],
    ["a date", 42864, "d-mmm", "error score-date"],
    ["a date in the system's form", 42864, "m/d/yyyy", "error score-date"],
    ["a time", 0.395833333333333, "h:mm", "error score-date"],
    ["a percentage", 0.95, "0%", "error score-percent"],
    ["true or false", true, undefined, "error score-unreadable"],
    ["text that is a number", "9,5", "@", "warning score-text-number"],
    ["text that is a number, with no-break spaces", "\u00a09.5 \u00a0", "@", "warning score-text-number"],
  ])("%s", (_, value, format, expected) => {
    expect(cell(STP, "I10", value, format)).toEqual([`${expected} ${STP}!I10`]);
  });

  test("as a date names the number that was likely typed", () => {
    const likely = (serial: number, format: string): unknown => {
      const sheets = sheetsOf(SMALL);
      put(sheetNamed(sheets, STP), "I10", serial, format);
      return run(sheets).findings.find(({ code }) => code === "score-date")?.params;
    };
    expect(likely(42864, "d-mmm")).toEqual({ shown: "9/5", likely: "9.5" });
    expect(likely(42864, "dd/mm/yyyy")).toEqual({ shown: "9/5", likely: "9.5" });
    expect(likely(45778, "mmm-yy")).toEqual({ shown: "5/2025", likely: "5.25" });
    expect(likely(0.395833333333333, "h:mm")).toEqual({ shown: "9:30", likely: "9.30" });
  });

  test("text is read as the number it holds, never as 0, and blank is missing", () => {
    const points = (value: GridValue): unknown => {
      const sheets = sheetsOf(SMALL);
      put(sheetNamed(sheets, STP), "I10", value);
      const entry = run(sheets).outcome.bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.1");
      return entry === undefined ? "missing" : { ...entry.layers, ...entry.typed };
    };
    expect(points("9,5")).toEqual({ self: { points: "9,5" } });
    expect(points("")).toBe("missing");
    expect(points(" \u00a0\n")).toBe("missing");
    expect(points(0)).toEqual({ self: { points: 0 } });
  });

  test("missing is told with its cell", () => {
    expect(cell(STP, "I10", "")).toEqual([`warning missing-left-out ${STP}!I10`]);
  });

  test("on a yes/no criterion", () => {
    const answer = (value: GridValue): unknown => {
      const sheets = sheetsOf(SMALL);
      put(sheetNamed(sheets, STP), "I11", value);
      const { outcome, findings } = run(sheets);
      const entry = outcome.bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.2");
      return [entry?.layers.self?.points ?? entry?.typed?.self?.points, ...told(findings)];
    };
    for (const yes of ["Có", "CÓ".normalize("NFD"), "Đạt", "x", "X", "Yes", true, "1"]) expect(answer(yes)).toEqual(["yes"]);
    for (const no of ["Không", "Không đạt", "No", false, "0"]) expect(answer(no)).toEqual(["no"]);
    expect(answer(1)).toEqual([1]);
    expect(answer("có lẽ")).toEqual(["có lẽ", `error score-not-yes-no ${STP}!I11`]);
  });
});

describe("a state", () => {
  test("in Vietnamese, English and without accents", () => {
    const state = (value: GridValue): unknown => {
      const sheets = sheetsOf(SMALL);
      put(sheetNamed(sheets, STP), "P10", value);
      put(sheetNamed(sheets, STP), "I10", "");
      return run(sheets).outcome.bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.1")?.state;
    };
    for (const typed of ["Không áp dụng", "KHONG AP DUNG", "Không áp dụng".normalize("NFD"), "N/A", "Not applicable"]) expect([typed, state(typed)]).toEqual([typed, "n/a"]);
    for (const typed of ["Chưa đến hạn", "chưa tới hạn", "Pending"]) expect([typed, state(typed)]).toEqual([typed, "pending"]);
    expect(state("Chưa công bố")).toBe("not-published");
    for (const typed of ["Bình thường", "Chưa chấm", ""]) expect([typed, state(typed)]).toEqual([typed, undefined]);
  });

  test("that is none", () => {
    expect(cell(STP, "P10", "nghỉ phép")).toEqual([`error state-unknown ${STP}!P10`]);
  });

  test("beside points", () => {
    expect(cell(STP, "P10", "Không áp dụng")).toEqual([`warning state-with-points ${STP}!P10`]);
  });
});

describe("a setting", () => {
  test.each<[string, GridValue, string]>([
    ["B9", "mùa thu", "error bad-setting"], ["B7", "liên minh", "error bad-setting"], ["B20", "bỏ phiếu", "error bad-setting"], ["B21", "cuối cùng", "error bad-setting"],
    ["B22", 12, "error bad-setting"], ["B22", "hai", "error bad-setting"], ["B24", "1-2-3", "error bad-setting"], ["B19", "Tự chấm → Trời chấm", "error bad-setting"],
    ["B8", "", "error setting-missing"], ["B8", "năm nay", "error bad-setting"], ["B6", "", "warning setting-missing"], ["B18", "30/2/2017", "error report-bad-date"],
    ["C28", "bỏ", "error bad-setting"], ["B10", "Sở Y tế", "error reference-unknown"],
  ])("%s %s", (a1, value, expected) => {
    expect(cell(SETUP, a1, value)).toEqual([`${expected} ${SETUP}!${a1}`]);
  });

  test("groups that are not there", () => {
    const lines = spoiled((sheets) => {
      for (const a1 of ["A26", "B26", "C26", "A27", "B27", "C27", "A28", "B28", "C28"]) put(sheetNamed(sheets, SETUP), a1, "");
    });
    expect(lines).toContain(`error no-groups ${SETUP}`);
  });
});

test("extra columns are named, not used", () => {
  expect(cell(CRITERIA, "O5", "Việc của tôi")).toEqual([]);
  const sheets = sheetsOf(SMALL);
  const sheet = sheetNamed(sheets, CRITERIA);
  sheet.values.forEach((row, at) => row.push(at === 4 ? "Việc của tôi" : ""));
  sheet.formats.forEach((row) => row.push("General"));
  expect(told(run(sheets).findings)).toEqual([`info extra-column ${CRITERIA}!O5`]);
});

test("two columns of one meaning", () => {
  expect(cell(STP, "K8", "Tự chấm")).toEqual([`error header-doubled ${STP}!K8`]);
  expect(cell(STP, "N8", "Ghi chú")).toEqual([`info extra-column ${STP}!Q8`]);
});

test("a percentage as a result: 90 %, \"90%\" and 90 are one, 0.9 is asked about", () => {
  const actual = (value: GridValue, format?: string): unknown => {
    const sheets = sheetsOf(SMALL);
    put(sheetNamed(sheets, CRITERIA), "F7", "%");
    put(sheetNamed(sheets, STP), "G10", value, format);
    const { outcome, findings } = run(sheets);
    return [outcome.bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.1")?.actual, ...told(findings)];
  };
  expect(actual(90)).toEqual([90]);
  expect(actual(0.9, "0%")).toEqual([90]);
  expect(actual("90%")).toEqual([90]);
  expect(actual(0.9)).toEqual([0.9, `warning figure-share ${STP}!G10`]);
});

test("nothing that can stand in a cell makes reading fail", () => {
  const odd: GridValue[] = ["#N/A", "=1+1", "\u202e9,5", "9".repeat(400), 1e300, -1e-300, true, "\ud800", "(", "[", "\\", "I.1.2.3.4.5.6.7.8.9", "Phần", ":", "Mã:", "Mã đơn vị"];
  for (const language of ["vi", "en"] as const) {
    for (const value of odd) {
      for (let at = 0; at < sheetsOf(SMALL).length; at += 1) {
        const sheets = sheetsOf(SMALL, language);
        sheets[at]!.values.forEach((row, r) => row.forEach((_, c) => {
          if ((r * 7 + c) % 3 === 0) row[c] = value;
        }));
        expect(() => run(sheets)).not.toThrow();
      }
    }
  }
});
