import type { FindingCode } from "../../../src/core/finding";
import { severityOf } from "../../../src/core/make-finding";
import { wordsFor } from "../../../src/i18n";
import { REQUIRED_COLUMNS } from "../../../src/workbook/format/columns";
import { valuesIn } from "../../../src/workbook/format/values";

/** Every code with parameters as they occur; a code without a line here does not compile. */
const EXAMPLES: Readonly<Record<FindingCode, Readonly<Record<string, string | number>>>> = {
  "no-setup": {}, "empty-workbook": {}, "no-criteria": {}, "no-members": {}, "no-groups": {},
  "header-missing": { header: "criteria.max" }, "header-doubled": { header: "scoreSheet.self" }, "extra-column": { header: "Cột riêng", others: "STP, SNV", more: 4 },
  "sheet-doubled": { used: "Tiêu chí", other: "Tiêu chí (2)" }, "format-newer": { given: "2" }, "own-sheet-name-taken": { wanted: "Đề nghị", used: "Đề nghị (2)" },
  "bad-setting": { setting: "missing", given: "bỏ", allowed: "stop, zero, leave-out" }, "setting-missing": { setting: "year" },
  "criterion-unknown": { label: "3", name: "Việc mới" }, "criterion-doubled": { label: "1", name: "Báo cáo" }, "criterion-code-doubled": { code: "I.1" },
  "criterion-no-max": { label: "1", name: "Báo cáo" }, "criterion-bad-max": { given: "mười" }, "criterion-bad-weight": { given: "-1" }, "criterion-bad-label": { label: "1/1" },
  "criterion-bad-group": { given: "Nhóm ba", allowed: "CV, KCV" }, "criterion-name-missing": { label: "1" },
  "criterion-moved": { label: "1", name: "Báo cáo", given: "2 Kế hoạch" }, "criterion-reworded": { label: "1", name: "Báo cáo", given: "Nộp báo cáo" },
  "sheet-max-differs": { given: "15", max: "12.5" }, "rule-unknown": { given: "theo ý", allowed: "direct, yes-no" }, "rule-parameters": { given: "từ: 3", rightForm: "bands" },
  "criterion-unknown-parent": { name: "Báo cáo", parent: "IX" }, "criterion-cycle": { name: "Báo cáo" },
  "max-not-sum": { declared: "210", sum: "260.5", group: "CV", name: "Báo cáo khác" }, "group-code-doubled": { code: "CV" },
  "member-code-doubled": { code: "STP", name: "Sở Tư pháp" }, "member-no-group": { name: "Sở Tư pháp" }, "member-unknown-group": { name: "Sở Tư pháp", given: "X", allowed: "CV, KCV" },
  "member-no-sheet": { name: "Sở Tư pháp" }, "member-two-sheets": { name: "Sở Tư pháp", other: "STP" }, "member-unknown-sheet": { code: "XYZ" }, "member-name-missing": {},
  "registration-contradicts": { name: "Sở Tư pháp", header: "members.registeredAdvanced", given: "12" },
  "report-late": { name: "Sở Tư pháp", due: "2017-06-15", received: "2017-06-20" }, "report-not-received": { name: "Sở Tư pháp", due: "2017-06-15" }, "report-bad-date": { given: "30/6" },
  "score-text-number": { given: "9,5", read: "9.5" }, "score-unreadable": { given: "1.234" }, "score-error-value": { given: "#N/A" }, "score-date": { shown: "9/5", likely: "9.5" },
  "score-percent": { shown: "95.5%" }, "figure-share": { given: "0.9" }, "score-above-max": { given: "12.5", max: "10" }, "score-negative": { given: "-1.5" }, "score-not-yes-no": { given: "có lẽ" },
  "state-unknown": { given: "nghỉ", allowed: valuesIn("state").join(", ") },
  "missing-stops": { name: "Sở Tư pháp", criterion: "Báo cáo" }, "missing-as-zero": { name: "Sở Tư pháp", criterion: "Báo cáo" }, "missing-left-out": { name: "Sở Tư pháp", criterion: "Báo cáo" },
  "date-among-points": { date: "2026-11-27", place: "Kết quả" }, "state-read": { given: "KAD", state: "n/a" }, "state-in-score": { given: "KAD", state: "n/a", column: "scoreSheet.state" },
  "no-score": { name: "Sở Tư pháp" }, "score-unknown-member": { code: "X" }, "score-unknown-criterion": { code: "X", name: "Sở Tư pháp" }, "score-doubled": { name: "Sở Tư pháp", criterion: "Báo cáo" },
  "score-on-parent": { name: "Sở Tư pháp", criterion: "Phần I" }, "score-not-for-group": { name: "Sở Tư pháp", criterion: "Báo cáo", group: "CV" }, "state-with-points": { name: "Sở Tư pháp", criterion: "Báo cáo" },
  "figure-unreadable": { given: "nhiều", expected: "positive" }, "level-unknown": { given: "Khá", allowed: "Tốt, Không" }, "points-on-computed-leaf": { name: "Sở Tư pháp", criterion: "Báo cáo" },
  "override-unexplained": { name: "Sở Tư pháp", criterion: "Báo cáo" }, "external-source-missing": { criterion: "Điểm công vụ" }, "layer-fallback": { names: "Sở Tư pháp (3), Sở Nội vụ (4)", more: 2, count: 12, allowed: "final, appraised" }, provisional: { count: 3, fallbacks: 3 },
  "award-bad-value": { column: "awards.scope", given: "x", allowed: "group, bloc" }, "award-code-doubled": { code: "CO" }, "award-tie-open": { award: "Cờ", names: "A, B", places: 1 },
  "decision-unused": { award: "Cờ", names: "A" }, "decision-short": { award: "Cờ", names: "A, B", named: 2, left: 3 }, "choice-unexplained": { award: "Cờ", names: "A" }, "choice-unreadable": { given: "?" }, "class-gap": { name: "Khá", from: "65" },
  "decision-contradiction": { award: "Cờ", here: "A", there: "B" },
  "award-no-condition": { award: "Cờ" },
  "reference-unknown": { field: "head", given: "X", allowed: "STP, TTT" }, "candidate-code-doubled": { code: "UV1" }, "ballot-counts": { award: "Cờ", subject: "STP", given: "for 9 > valid 8" },
  "advisory-quota": { award: "Cờ", places: 2 }, "frontline-below": { award: "Bằng khen", share: "33.33", minimum: "50" }, "formula-not-recalculated": { formula: "=SUM(A1)" }, "text-cut": { limit: 32767 }, "paper-text-cut": { paper: "Tờ trình", limit: 32767 }, "placeholder-unknown": { given: "khối X", allowed: "đơn vị, năm" },
};

const CODES = Object.keys(EXAMPLES) as FindingCode[];

describe.each(["vi", "en"] as const)("the words of findings in %s", (language) => {
  const words = wordsFor(language);
  const tell = (code: FindingCode, params: object = EXAMPLES[code]) => (words.findings[code] as (given: object) => { what: string; todo: string })(params);

  test("are there for every code that has a severity, and only for those", () => {
    expect(Object.keys(words.findings).sort()).toEqual([...CODES].sort());
    for (const code of CODES) expect(["error", "warning", "info"]).toContain(severityOf(code));
  });

  test.each(CODES)("%s: what is wrong, and what to do", (code) => {
    const { what, todo } = tell(code);
    for (const text of [what, todo]) {
      expect(text).toMatch(/^[\p{Lu}“\d].*[.!?”]$|^Ghi theo mẫu: .+$|^Write it like this: .+$|: .+$/su);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}| {2}/);
      expect(text).toBe(text.normalize("NFC"));
    }
    expect(what).not.toBe(todo);
  });

  test("show every value that they are given", () => {
    for (const code of CODES) {
      const { what, todo } = tell(code);
      for (const [name, value] of Object.entries(EXAMPLES[code])) {
        if (["allowed", "header", "setting", "field", "column", "rightForm", "expected", "state"].includes(name)) continue;
        // Told by the names of columns: see the test of findings of ballots.
        if (code === "ballot-counts" && name === "given") continue;
        const text = String(value);
        const shown = /^\d{4}-\d\d-\d\d$/.test(text) ? text.split("-").reverse().join("/") : language === "vi" && name !== "likely" && name !== "shown" && !["9,5", "1.234", "1/1"].includes(text) && /^-?\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
        expect([code, name, `${what} ${todo}`.includes(shown) || `${what} ${todo}`.includes(shown.replace(".", ","))]).toEqual([code, name, true]);
      }
    }
  });

  test("name settings, headers, kinds and allowed values by their printed words", () => {
    const all = (code: FindingCode): string => Object.values(tell(code)).join(" ");
    const { inputs } = words;
    expect(all("bad-setting")).toContain(`“${inputs.settings.missing.label}”`);
    for (const value of Object.values(inputs.values.missing)) expect(all("bad-setting")).toContain(`“${value}”`);
    expect(all("header-missing")).toContain(inputs.columns.criteria.max);
    expect(all("rule-unknown")).toContain(inputs.rules["yes-no"]);
    expect(all("rule-parameters")).toContain(inputs.ruleForms.bands);
    for (const code of ["state-read", "state-in-score"] as const) expect(all(code)).toContain(inputs.values.state["n/a"]);
    expect(all("state-in-score")).toContain(inputs.columns.scoreSheet.state);
    expect(all("state-unknown")).toContain(inputs.values.state.pending);
    expect(all("award-bad-value")).toContain(inputs.columns.awards.scope);
    expect(all("award-bad-value")).toContain(inputs.values.scope.bloc);
    expect(all("reference-unknown")).toContain(inputs.fields["head"]);
    for (const name of [inputs.columns.members.registered, inputs.columns.members.registeredAdvanced]) expect(all("registration-contradicts")).toContain(`“${name}”`);
  });

  test("every required header has printed words", () => {
    for (const [table, choices] of Object.entries(REQUIRED_COLUMNS)) {
      for (const [key] of choices) expect(tell("header-missing", { header: `${table}.${key ?? ""}` }).what).not.toContain(`${table}.`);
    }
  });
});

test("the date that was a score is said as the contract says it", () => {
  expect(wordsFor("vi").findings["score-date"]({ shown: "9/5", likely: "9.5" })).toEqual({
    what: "9.5 đã bị Excel đổi thành ngày 9/5.", todo: "Định dạng ô là số rồi gõ lại 9,5.",
  });
});

test.each([
  [{ count: 4, fallbacks: 4 }, "Bảng điểm là tạm tính: còn 4 kết quả chưa được thẩm định, thống nhất.", "The result is provisional: 4 scores are not yet appraised or agreed."],
  [{ count: 1, fallbacks: 0 }, "Bảng điểm là tạm tính: còn 1 kết quả chưa chấm, chưa đến hạn hoặc chưa công bố.", "The result is provisional: 1 score is missing, not yet due or not yet published."],
  [{ count: 3, fallbacks: 1 }, "Bảng điểm là tạm tính: còn 3 kết quả chưa chấm, chưa đến hạn, chưa công bố hoặc chưa được thẩm định, thống nhất.",
    "The result is provisional: 3 scores are missing, not yet due, not yet published, or not yet appraised or agreed."],
])("what makes a result provisional names only what is counted: %o", (counts, vi, en) => {
  expect([wordsFor("vi").findings.provisional(counts).what, wordsFor("en").findings.provisional(counts).what]).toEqual([vi, en]);
});

test("nobody is told to leave the year empty, which is required", () => {
  const year = { setting: "year", given: "năm nay", allowed: "" };
  expect(wordsFor("vi").findings["bad-setting"](year).todo).toBe("Gõ năm bằng số, ví dụ 2025.");
  expect(wordsFor("en").findings["bad-setting"](year).todo).toBe("Type the year as a number, for example 2025.");
});

test("the time that was a score is called a time, and what was meant is not claimed", () => {
  const time = { shown: "9:30", likely: "9.30" };
  expect(wordsFor("vi").findings["score-date"](time)).toEqual({ what: "Ô này ghi giờ 9:30, không phải số.", todo: "Định dạng ô là số rồi gõ lại, ví dụ 9,30." });
  expect(wordsFor("en").findings["score-date"](time)).toEqual({ what: "This cell holds the time 9:30, not a number.", todo: "Format the cell as a number and type it again, for example 9.30." });
});

test("a number to type again has the form of the language, a zero at its end too", () => {
  expect(wordsFor("vi").findings["score-date"]({ shown: "9/10", likely: "9.10" }).todo).toBe("Định dạng ô là số rồi gõ lại 9,10.");
  expect(wordsFor("en").findings["score-date"]({ shown: "9/10", likely: "9.10" }).todo).toBe("Format the cell as a number and type 9.10 again.");
});

test("a column on several sheets: some are named, the rest are counted", () => {
  const what = (language: "vi" | "en", others: string, more: number): string => wordsFor(language).findings["extra-column"]({ header: "Ý kiến", others, more }).what;
  expect(what("vi", "", 0)).toBe("Cột “Ý kiến” không thuộc biểu mẫu nên không được dùng để tính.");
  expect(what("vi", "“STP”, “SNV”", 0)).toBe("Cột “Ý kiến” (có cả ở trang “STP”, “SNV”) không thuộc biểu mẫu nên không được dùng để tính.");
  expect(what("vi", "STP, SNV, STC", 11)).toBe("Cột “Ý kiến” (có cả ở trang STP, SNV, STC và 11 trang khác) không thuộc biểu mẫu nên không được dùng để tính.");
  expect(what("en", "STP, SNV, STC", 1)).toBe("The column “Ý kiến” (also on STP, SNV, STC and 1 more sheet) is not part of the format and was not used.");
});

test.each([
  ["vi", "bonus", "Đây là điểm thưởng: nếu không có thì gõ 0."], ["vi", "penalty", "Đây là điểm trừ: nếu không có thì gõ 0."],
  ["en", "bonus", "This is a bonus: if there is none, type 0."], ["en", "penalty", "This is a penalty: if there is none, type 0."],
] as const)("a blank %s %s is told to be 0 where there is none", (language, outside, said) => {
  for (const code of ["missing-stops", "missing-as-zero", "missing-left-out"] as const) {
    const tell = wordsFor(language).findings[code];
    expect(tell({ name: "STP", criterion: "Báo cáo", outside }).todo).toContain(said);
    expect(tell({ name: "STP", criterion: "Báo cáo" }).todo).not.toContain("0");
  }
});

test("a row that a sheet lacks is named with its sheet, TT and name", () => {
  const gap = { name: "Sở Tư pháp", criterion: "Chuyển đổi số", sheet: "STP", label: "c" };
  const vi = wordsFor("vi").findings["missing-stops"](gap);
  expect(vi.what).toBe("Trang “STP” của đơn vị “Sở Tư pháp” không có dòng nào cho tiêu chí “Chuyển đổi số”, nên chưa có điểm.");
  expect(vi.todo).toContain("Thêm vào trang “STP” một dòng có TT “c” và tên “Chuyển đổi số”, ở đúng vị trí như trên trang Tiêu chí. ");
  expect(wordsFor("en").findings["missing-stops"](gap).todo).toContain("Add a row with No. “c” and the name “Chuyển đổi số” to the sheet “STP”");
});

test("where a sheet has no column for a date or a state, the column to add is named", () => {
  expect(wordsFor("vi").findings["date-among-points"]({ date: "2026-11-27", place: "" }).todo).toContain("một cột có tiêu đề “Kết quả thực hiện”");
  expect(wordsFor("vi").findings["state-in-score"]({ given: "KAD", state: "n/a", column: "" }).todo).toContain("một cột có tiêu đề “Tình trạng”");
  expect(wordsFor("en").findings["date-among-points"]({ date: "2026-11-27", place: "" }).todo).toContain("a column with the header “Actual”");
  expect(wordsFor("en").findings["state-in-score"]({ given: "KAD", state: "n/a", column: "" }).todo).toContain("a column with the header “Status”");
});
