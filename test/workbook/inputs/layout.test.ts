import type { Bloc } from "../../../src/core/bloc";
import { resolveBloc } from "../../../src/core/resolve-bloc";
import { planInputs } from "../../../src/workbook/inputs/plan-inputs";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { charsOfWords } from "../../../src/workbook/outputs/row-height";
import { readBloc } from "../../../src/workbook/read/read-bloc";
import { sheetOfRows, gridsOf } from "../plan-to-grid";
import { SMALL, get, run, sheetsOf } from "../read/small-bloc";
import { sheetOfPlan } from "../plan-to-grid";

const plans = (bloc: Bloc = SMALL, language: "vi" | "en" = "vi"): SheetPlan[] => planInputs(bloc, language, { sheets: [] });
const planOf = (role: string, from = plans()): SheetPlan => from.find((plan) => plan.role === role)!;
const tab = (plan: SheetPlan): string => ("create" in plan.target ? plan.target.create : "");

test("a half-year has no award rules; a year has; the other sheets come with what they hold", () => {
  expect(plans().map(({ role }) => role)).toEqual(["setup", "criteria", "members", "sheet:STP", "sheet:TTT", "sheet:CTK"]);
  const year: Bloc = { ...SMALL, bloc: { ...SMALL.bloc, period: "year" }, granted: [{ subject: "STP", award: "Cờ thi đua", year: 2016 }] };
  expect(plans(year).map(({ role }) => role)).toEqual(["setup", "criteria", "members", "awards", "granted", "sheet:STP", "sheet:TTT", "sheet:CTK"]);
});

test("an almost empty bloc makes sheets that can be read", () => {
  const empty = resolveBloc({ schema: 1, bloc: { name: "Khối mới", kind: "khoi", year: 2026, period: "year" }, groups: [{ code: "A", name: "Nhóm A" }], criteria: [], members: [] });
  const sheets = plans(empty).map(sheetOfPlan);
  expect(run(sheets).outcome.bloc).toEqual(empty);
  expect(run(sheets).findings.map(({ code, sheet }) => [code, sheet])).toEqual([["no-criteria", "Tiêu chí"], ["no-members", "Đơn vị thành viên"]]);
});

test("tabs are legal, unique and do not collide with sheets that are there", () => {
  const names = ["Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân", "Sở Y tế/Dân số", "History", "'Ban'", "sở y tế-dân số"];
  const bloc: Bloc = { ...SMALL, members: names.map((name, at) => ({ code: `M${at}`, name, shortName: name, group: "CV" })), entries: [], bloc: { ...SMALL.bloc, head: "M0" } };
  const tabs = planInputs(bloc, "vi", gridsOf([sheetOfRows("tiêu chí", [["của tôi"]])])).map(tab);
  for (const name of tabs) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).toMatch(/^[^:\\/?*[\]']+$/);
    expect(name.toLowerCase()).not.toBe("history");
  }
  expect(new Set(tabs.map((name) => name.toLowerCase())).size).toBe(tabs.length);
  expect(tabs).toContain("Tiêu chí (2)");
  expect(run(plans(bloc).map(sheetOfPlan)).outcome.bloc?.members.map(({ code }) => code)).toEqual(names.map((_, at) => `M${at}`));
});

describe("a member's score sheet", () => {
  const plan = planOf("sheet:STP");
  const sheet = sheetOfPlan(plan);

  test("has the columns of the form in their order", () => {
    expect(sheet.values[7]).toEqual(["TT", "Nội dung, tiêu chí", "Điểm tối đa", "Cách tính", "ĐVT", "Chỉ tiêu", "Kết quả thực hiện", "Tỷ lệ %", "Điểm tự chấm", "Tài liệu kiểm chứng",
      "Điểm kiểm tra chéo", "Điểm thẩm định", "Điểm Khối thống nhất", "Lý do điều chỉnh", "Người điều chỉnh", "Tình trạng", "Ghi chú", "Mã"]);
  });

  test("names the member, its code, group, period and dates, and is signed at the foot", () => {
    const all = sheet.values.flat().join("\n");
    for (const text of ["PHIẾU CHẤM ĐIỂM THI ĐUA 6 THÁNG ĐẦU NĂM 2017", "Đơn vị: Sở Tư pháp", "Mã đơn vị: STP", "Nhóm: Có đánh giá công vụ", "Kỳ: 6 tháng đầu năm 2017", "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"]) {
      expect(all).toContain(text);
    }
  });

  test("prints on A4 landscape, one page wide, with its header repeated and without the hidden code", () => {
    expect(plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, titleRows: [7, 7], area: { row: 1, col: 0, cols: 17 } });
    expect(plan.hiddenColumns).toContain(17);
    expect(plan.freeze).toEqual({ rows: 8, cols: 2 });
  });

  test("is set in Times New Roman of 12 points, TT as text, sections in bold", () => {
    expect(plan.formats).toContainEqual({ at: { row: 8, col: 0, rows: 6, cols: 18 }, format: expect.objectContaining({ font: "Times New Roman", size: 12, border: "thin" }) as object });
    expect(plan.formats).toContainEqual({ at: { row: 8, col: 0, rows: 6, cols: 1 }, format: expect.objectContaining({ numberFormat: "@" }) as object });
    expect(plan.formats).toContainEqual({ at: { row: 8, col: 0, rows: 1, cols: 18 }, format: expect.objectContaining({ bold: true }) as object });
  });

  test("offers states on every row and answers on yes/no rows", () => {
    expect(plan.lists).toContainEqual({ at: { row: 8, col: 15, rows: 6, cols: 1 }, source: ["Không áp dụng", "Chưa đến hạn", "Chưa công bố"] });
    expect(plan.lists).toContainEqual({ at: { row: 10, col: 8, rows: 1, cols: 1 }, source: ["Có", "Không"] });
    expect(plan.lists).toContainEqual({ at: { row: 10, col: 10, rows: 1, cols: 3 }, source: ["Có", "Không"] });
  });

  test("leaves out what does not apply to its group, with sections that nothing is left of", () => {
    const bloc: Bloc = { ...SMALL, entries: [], criteria: SMALL.criteria.map((criterion) => (criterion.parent === "II" ? { ...criterion, groups: ["KCV"] } : criterion)) };
    const labels = (role: string): unknown[] => sheetOfPlan(planOf(role, plans(bloc))).values.slice(8).map((row) => row[17]).filter((code) => code !== "");
    expect(labels("sheet:STP")).toEqual(["I", "I.1", "I.2"]);
    expect(labels("sheet:CTK")).toEqual(["I", "I.1", "I.2", "II", "II.1", "II.2"]);
  });

  test("shows results where one is a word, and rates only where a rule compares with targets", () => {
    const ruled = (rule: string, unit: string | undefined): readonly number[] => {
      const criteria = SMALL.criteria.map((criterion) => (criterion.code === "I.1" ? { ...criterion, rule, ...(unit === undefined ? {} : { unit }) } : criterion));
      return planOf("sheet:STP", plans({ ...SMALL, criteria })).hiddenColumns!;
    };
    expect(ruled("level", undefined)).toEqual([4, 5, 7, 17]);
    expect(ruled("direct", "%")).toEqual([7, 17]);
    expect(ruled("proportional", "%")).toEqual([17]);
  });

  test("gives the room of hidden columns to the names", () => {
    const width = (criteria: Bloc["criteria"]): number => planOf("sheet:STP", plans({ ...SMALL, criteria })).widths[1]!.chars;
    const withRule = (rule: string): Bloc["criteria"] => SMALL.criteria.map((criterion) => (criterion.code === "I.1" ? { ...criterion, rule } : criterion));
    expect([width(SMALL.criteria), width(withRule("count")), width(withRule("proportional"))]).toEqual([54, 46, 38]);
  });

  test("says how every criterion is scored", () => {
    expect(sheet.values.slice(8, 14).map((row) => row[3])).toEqual(["", "Chấm điểm trực tiếp", "Đạt / không đạt", "", "Chấm điểm trực tiếp", "Chấm điểm trực tiếp"]);
  });

  test("prints the note of the bloc where it comes with figures, not on an empty form", () => {
    const noted: Bloc = { ...SMALL, bloc: { ...SMALL.bloc, note: "Số liệu minh họa & thử." } };
    expect(planOf("sheet:STP", plans(noted)).print?.header?.left).toContain("Số liệu minh họa && thử.");
    expect(planOf("sheet:STP", plans({ ...noted, entries: [] })).print?.header).toBeUndefined();
    expect(plan.print?.header).toBeUndefined();
  });

  test("is added up only where points are simply added", () => {
    const added = (change: (code: string) => object, bloc: Bloc = SMALL): boolean => {
      const criteria = bloc.criteria.map((criterion) => ({ ...criterion, ...change(criterion.code) }));
      return sheetOfPlan(planOf("sheet:STP", plans({ ...bloc, criteria }))).values.flat().includes("Tổng cộng");
    };
    expect(added(() => ({}))).toBe(true);
    expect(added((code) => (code === "I.1" ? { weight: 2 } : {}))).toBe(false);
    expect(added((code) => (code === "II" ? { weight: 2 } : {}))).toBe(false);
    expect(added((code) => (code === "I" ? { rule: "weighted-mean" } : {}))).toBe(false);
    for (const rule of ["bonus", "penalty", "count"]) expect([rule, added((code) => (code === "II.2" ? { rule } : {}))]).toEqual([rule, false]);
    expect(added(() => ({}), { ...SMALL, criteria: [], entries: [] })).toBe(false);
  });

  test("shows units, targets and rates only where the bloc has figures", () => {
    expect(plan.hiddenColumns).toEqual([4, 5, 6, 7, 17]);
    const withTarget: Bloc = { ...SMALL, criteria: SMALL.criteria.map((criterion) => (criterion.code === "I.1" ? { ...criterion, unit: "%", rule: "proportional" } : criterion)) };
    const rated = planOf("sheet:STP", plans(withTarget));
    expect(rated.hiddenColumns).toEqual([17]);
    expect(rated.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "object" && cell !== null)).toEqual([
      { formula: '=IF(AND(ISNUMBER(F10),ISNUMBER(G10)),IF(F10<>0,G10/F10,""),"")' },
    ]);
  });
});

test("drop-down lists offer the bloc's groups, members, kinds and settings", () => {
  const lists = (role: string): unknown[] => planOf(role).lists.map(({ source }) => source);
  expect(lists("members")).toContainEqual("='Thiết lập'!$B$28:$B$29");
  expect(lists("setup")).toContainEqual("='Đơn vị thành viên'!$B$6:$B$18");
  expect(lists("setup")).toContainEqual(["Dừng lại để bổ sung", "Tính 0 điểm", "Tạm bỏ qua"]);
  expect(lists("criteria")).toContainEqual(expect.arrayContaining(["Chấm điểm trực tiếp", "Đạt / không đạt", "Chấm theo hạn nộp"]));
  for (const language of ["vi", "en"] as const) {
    for (const plan of plans({ ...SMALL, bloc: { ...SMALL.bloc, period: "year" } }, language)) {
      for (const { source } of plan.lists) {
        if (typeof source === "string") continue;
        expect(source.join(",").length).toBeLessThanOrEqual(255);
        expect(source.some((item) => item.includes(","))).toBe(false);
      }
    }
  }
});

describe("columns that nothing uses", () => {
  const headersShown = (role: string, bloc: Bloc): unknown[] => {
    const plan = planOf(role, plans(bloc));
    const header = plan.print!.titleRows![0];
    return sheetOfPlan(plan).values[header]!.filter((_, col) => !(plan.hiddenColumns ?? []).includes(col));
  };
  const textOf = (role: string, bloc: Bloc): string => sheetOfPlan(planOf(role, plans(bloc))).values.flat().join("\n");

  test("of award rules and members too: short names, roles, conditions", () => {
    const year: Bloc = { ...SMALL, bloc: { ...SMALL.bloc, period: "year" }, awards: resolveBloc({ schema: 1, bloc: { name: "K", kind: "khoi", year: 2026, period: "year" }, groups: [], criteria: [], members: [], awards: [{ code: "BK", name: "Bằng khen", for: "collective", count: 2, minTotal: 80 }] }).awards };
    expect(headersShown("awards", year)).toEqual(["TT", "Danh hiệu, hình thức", "Tập thể / Cá nhân", "Phạm vi", "Số lượng", "Điểm tối thiểu", "Khi đồng hạng", "Mã"]);
    expect(headersShown("members", SMALL).slice(0, 4)).toEqual(["TT", "Tên đầy đủ", "Nhóm", "Mã"]);
    expect(headersShown("members", { ...SMALL, members: SMALL.members.map((member, at) => (at === 0 ? { ...member, role: "Khối trưởng" } : member)) })).toContain("Vai trò");
  });

  test("are hidden, and the guide says so", () => {
    expect(headersShown("criteria", SMALL)).not.toContain("Hệ số");
    expect(headersShown("members", SMALL)).not.toContain("Đăng ký CSTĐCS");
    expect(textOf("members", SMALL)).toContain("Cột chưa dùng đến được ẩn");
  });

  test("stay in sight as soon as one row uses them", () => {
    const weighted: Bloc = { ...SMALL, criteria: SMALL.criteria.map((criterion, at) => (at === 1 ? { ...criterion, weight: 2 } : criterion)) };
    expect(headersShown("criteria", weighted)).toContain("Hệ số");
  });

  test("stay in sight on an empty table, which is there to be filled in", () => {
    const empty: Bloc = { ...SMALL, criteria: [], entries: [] };
    expect(headersShown("criteria", empty)).toContain("Hệ số");
    expect(textOf("criteria", empty)).not.toContain("Cột chưa dùng đến được ẩn");
  });
});

test("the code column is not printed, and no title is cut by a page break", () => {
  for (const plan of plans({ ...SMALL, members: [], entries: [], bloc: { ...SMALL.bloc, period: "year" } })) {
    const { print, widths, merges, hiddenColumns = [] } = plan;
    if (plan.role === "criteria" || plan.role === "awards") expect(print!.area.cols).toBe(widths.length - 1);
    const chars = (cols: number): number => widths.slice(0, cols).filter(({ col }) => !hiddenColumns.includes(col)).reduce((sum, one) => sum + one.chars, 0);
    const title = merges.find(({ row }) => row === 1)!;
    expect([plan.role, chars(title.cols) <= chars(print!.area.cols) / print!.fitWide]).toEqual([plan.role, true]);
  }
});

test("what says how to fill a sheet in stands above the printed page; below it stand the sheet's name and the page", () => {
  for (const plan of plans({ ...SMALL, bloc: { ...SMALL.bloc, period: "year" } })) {
    const sheet = sheetOfPlan(plan);
    expect([plan.role, plan.print!.area.row, String(sheet.values[1]![0])]).toEqual([plan.role, 1, expect.stringMatching(/^[\p{Lu}\d ]{10,}$/u)]);
    expect(String(sheet.values[0]![0])).toMatch(/\p{Ll}/u);
    expect(plan.print!.footer).toEqual({ left: '&"Times New Roman,Regular"&11&A', right: expect.stringContaining("Trang &P") as string });
  }
});

test("the criteria are printed on upright pages while their columns can be read there", () => {
  const orientation = (more: object): string => planOf("criteria", plans({ ...SMALL, criteria: SMALL.criteria.map((criterion) => ({ ...criterion, ...more })) })).print!.orientation;
  expect(orientation({})).toBe("portrait");
  expect(orientation({ unit: "%", groups: ["CV"], evidence: "Báo cáo" })).toBe("landscape");
  expect(planOf("members").print!.orientation).toBe("landscape");
});

test("no word of a header is broken, in either language", () => {
  for (const language of ["vi", "en"] as const) {
    for (const plan of plans({ ...SMALL, bloc: { ...SMALL.bloc, period: "year" } }, language)) {
      if (plan.role === "setup") continue;
      const header = sheetOfPlan(plan).values[plan.print!.titleRows![0]]!;
      for (const { col, chars } of plan.widths) expect([header[col], chars >= charsOfWords(String(header[col]))]).toEqual([header[col], true]);
    }
  }
});

test("the set-up tells the note once, in its row", () => {
  const noted: Bloc = { ...SMALL, bloc: { ...SMALL.bloc, note: "Số liệu minh họa." } };
  const plan = planOf("setup", plans(noted));
  const { values } = sheetOfPlan(plan);
  expect(values.flat().filter((cell) => cell === "Số liệu minh họa.")).toHaveLength(1);
  const row = values.findIndex(([label]) => label === "Ghi chú");
  expect(plan.formats).toContainEqual({ at: { row, col: 1, rows: 1, cols: 1 }, format: { bold: true, color: "#C00000" } });
});

test("references of drop-down lists point at what they offer", () => {
  const sheets = sheetsOf(SMALL);
  expect(["B28", "B29"].map((a1) => get(sheets[0]!, a1))).toEqual(["Có đánh giá công vụ", "Không đánh giá công vụ"]);
  expect(["E6", "E7", "E8"].map((a1) => get(sheets[2]!, a1))).toEqual(["STP", "TTT", "CTK"]);
});

test("every sheet has its widths, a header row that fits and a print area that ends with the data", () => {
  for (const language of ["vi", "en"] as const) {
    for (const plan of plans({ ...SMALL, bloc: { ...SMALL.bloc, period: "year" }, ballot: [{ award: "A", subject: "STP", round: 1, for: 3, voters: 3 }] }, language)) {
      expect(plan.owned).toBe(false);
      expect(plan.widths.every(({ chars }) => chars >= 6)).toBe(true);
      expect(plan.print).toBeDefined();
      const sheet = sheetOfPlan(plan);
      expect(plan.print!.area.cols).toBeLessThanOrEqual(sheet.values[0]!.length);
      const header = plan.formats.find(({ format }) => format.fill === "#DDEBF7")!.at;
      const texts = sheet.values[header.row]!.map(String);
      const longest = Math.max(...texts.map((text, col) => Math.ceil((text.length * 6) / (plan.widths[col]!.chars * 7))));
      const points = plan.heights.find(({ row }) => row === header.row)!.points;
      expect([plan.role, points >= longest * 12]).toEqual([plan.role, true]);
    }
  }
});

test("text that people gave as a score is written as text, and faults can be planted anywhere", () => {
  const bloc: Bloc = { ...SMALL, entries: [{ member: "STP", criterion: "I.1", layers: {}, typed: { self: { points: "9,5" } } }] };
  const [plan] = planInputs(bloc, "vi", { sheets: [] }, [
    { role: "sheet:STP", row: "II.1", column: "final", value: 42864, numberFormat: "d-mmm" }, { role: "sheet:STP", row: "II.2", column: "self", value: "9.5" },
  ]).filter(({ role }) => role === "sheet:STP");
  const sheet = sheetOfPlan(plan!);
  expect([get(sheet, "I10"), sheet.formats[9]![8]]).toEqual(["9,5", "@"]);
  expect([get(sheet, "M13"), sheet.formats[12]![12]]).toEqual([42864, "d-mmm"]);
  expect([get(sheet, "I14"), sheet.formats[13]![8]]).toEqual(["9.5", "@"]);
  expect(() => planInputs(SMALL, "vi", { sheets: [] }, [{ role: "setup", row: "nothing", column: "value", value: 1 }])).toThrow("nothing");
});

test("points given as text keep who and why, on the sheet and when it is read again", () => {
  const bloc: Bloc = { ...SMALL, entries: [{ member: "STP", criterion: "I.1", layers: { self: { points: 9, why: "Tự thấy đủ" } }, typed: { final: { points: "9,5", by: "Khối trưởng", why: "Trừ trùng" } } }] };
  const sheet = sheetOfPlan(planOf("sheet:STP", plans(bloc)));
  expect([get(sheet, "M10"), get(sheet, "N10"), get(sheet, "O10"), get(sheet, "Q10")]).toEqual(["9,5", "Trừ trùng", "Khối trưởng", "Tự chấm: Tự thấy đủ"]);
  const read = readBloc(gridsOf(plans(bloc).map(sheetOfPlan))).bloc?.entries.find(({ member, criterion }) => member === "STP" && criterion === "I.1");
  expect(read?.typed).toEqual({ final: { points: "9,5", by: "Khối trưởng", why: "Trừ trùng" } });
});

test("what one sheet has no place for goes to the note, with its layer", () => {
  const bloc: Bloc = { ...SMALL, entries: [{ member: "STP", criterion: "I.1", note: "Đã họp", layers: { final: { points: 9, by: "Khối trưởng", why: "Trừ trùng" }, appraised: { points: 10, why: "Đủ hồ sơ", by: "Sở Nội vụ" } } }] };
  const sheet = sheetOfPlan(planOf("sheet:STP", plans(bloc)));
  expect([get(sheet, "N10"), get(sheet, "O10"), get(sheet, "Q10")]).toEqual(["Trừ trùng", "Khối trưởng", "Đã họp; Thẩm định: Đủ hồ sơ - Sở Nội vụ"]);
});

test("a score sheet is dated at the bloc's place in a Khối; a Cụm is of units in other places, which write theirs", () => {
  const dated = (kind: "khoi" | "cum"): boolean => JSON.stringify(planOf("sheet:STP", plans({ ...SMALL, bloc: { ...SMALL.bloc, kind, place: "Bình Phước" } })).blocks).includes("Bình Phước, ngày");
  expect([dated("khoi"), dated("cum")]).toEqual([true, false]);
});
