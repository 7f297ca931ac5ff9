/** Which findings stop a run, which are to be looked at, and which only inform: what people rely on before they sign. */
import { makeFinding, rankBloc, type FindingCode, type Severity } from "../../../src/core";
import { severityOf } from "../../../src/core/make-finding";
import { smallBloc } from "../small-bloc";

const BY_SEVERITY = {
  // Something cannot be read, or can be read in two ways: no result would be one that anybody could defend.
  error: [
    "no-setup", "empty-workbook", "no-criteria", "no-members", "no-groups", "header-missing", "header-doubled", "format-newer",
    "score-percent", "bad-setting", "criterion-unknown", "criterion-doubled", "criterion-code-doubled", "criterion-no-max",
    "criterion-bad-max", "criterion-bad-weight", "criterion-bad-label", "criterion-bad-group", "rule-unknown", "rule-parameters",
    "criterion-unknown-parent", "criterion-cycle", "group-code-doubled", "member-code-doubled", "member-no-group", "member-unknown-group",
    "member-two-sheets", "member-unknown-sheet", "member-name-missing", "report-bad-date", "score-unreadable", "score-error-value",
    "score-date", "score-above-max", "score-negative", "score-not-yes-no", "state-unknown", "missing-stops", "score-unknown-member",
    "score-unknown-criterion", "score-doubled", "figure-unreadable", "level-unknown", "award-bad-value", "award-code-doubled",
    "reference-unknown", "candidate-code-doubled", "ballot-counts", "date-among-points", "state-in-score",
  ],
  // The run goes on by a stated rule; somebody should look at it.
  warning: [
    "sheet-doubled", "criterion-name-missing", "criterion-moved", "sheet-max-differs", "figure-share", "setting-missing", "class-gap",
    "max-not-sum", "member-no-sheet", "registration-contradicts", "report-late", "report-not-received", "score-text-number", "missing-as-zero", "missing-left-out",
    "no-score", "score-on-parent", "score-not-for-group", "state-with-points", "points-on-computed-leaf", "override-unexplained",
    "external-source-missing", "layer-fallback", "provisional", "award-tie-open", "decision-unused", "decision-short", "choice-unexplained",
    "choice-unreadable", "decision-contradiction", "frontline-below", "formula-not-recalculated", "text-cut", "placeholder-unknown",
    "paper-text-cut",
  ],
  // Nothing is wrong.
  info: [
    "extra-column", "own-sheet-name-taken", "criterion-reworded", "award-no-condition", "advisory-quota", "state-read",
  ],
} as const satisfies Record<Severity, readonly FindingCode[]>;

type Listed = (typeof BY_SEVERITY)[Severity][number];
/** Does not compile as soon as a code is in none of the lists. */
const EVERY_CODE: Exclude<FindingCode, Listed> extends never ? true : never = true;

test.each(Object.entries(BY_SEVERITY))("%s", (severity, codes) => {
  expect(EVERY_CODE).toBe(true);
  expect(codes.map((code) => `${code}: ${severityOf(code)}`)).toEqual(codes.map((code) => `${code}: ${severity}`));
});

test("a finding has the severity of its code, its parameters, and what it is about where there is such a thing", () => {
  expect(makeFinding("no-groups", {})).toStrictEqual({ code: "no-groups", severity: "error", params: {} });
  expect(makeFinding("no-score", { name: "Sở" }, { member: "A" })).toStrictEqual({ code: "no-score", severity: "warning", params: { name: "Sở" }, about: { member: "A" } });
});

test("an error stops, a warning and an information do not", () => {
  const status = (small: Parameters<typeof smallBloc>[0]): string => rankBloc(smallBloc(small)).status;
  expect(status({ points: { A: [11] } })).toBe("stopped");
  expect(status({ points: { A: ["9,5"] } })).toBe("ranked");
  expect(status({ points: { A: [9] }, awards: [{ code: "CO", name: "Cờ", for: "collective" }] })).toBe("ranked");
});
