import type { Finding, FindingCode, FindingParams, Severity, Subject } from "./finding";

/** The severity of each code: errors stop a run. Source: contract.md, "Severity". */
const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  "no-setup": "error",
  "empty-workbook": "error",
  "no-criteria": "error",
  "no-members": "error",
  "no-groups": "error",
  "header-missing": "error",
  "extra-column": "info",
  "own-sheet-name-taken": "info",
  "header-doubled": "error",
  "sheet-doubled": "warning",
  "format-newer": "error",
  "criterion-name-missing": "warning",
  "criterion-moved": "warning",
  "criterion-reworded": "info",
  "sheet-max-differs": "warning",
  "score-percent": "error",
  "figure-share": "warning",
  "bad-setting": "error",
  "setting-missing": "warning",
  "class-gap": "warning",
  "criterion-unknown": "error",
  "criterion-doubled": "error",
  "criterion-code-doubled": "error",
  "criterion-no-max": "error",
  "criterion-bad-max": "error",
  "criterion-bad-weight": "error",
  "criterion-bad-label": "error",
  "criterion-bad-group": "error",
  "rule-unknown": "error",
  "rule-parameters": "error",
  "criterion-unknown-parent": "error",
  "criterion-cycle": "error",
  "max-not-sum": "warning",
  "group-code-doubled": "error",
  "member-code-doubled": "error",
  "member-no-group": "error",
  "member-unknown-group": "error",
  "member-no-sheet": "warning",
  "member-two-sheets": "error",
  "member-unknown-sheet": "error",
  "member-name-missing": "error",
  "registration-contradicts": "warning",
  "report-late": "warning",
  "report-not-received": "warning",
  "report-bad-date": "error",
  "score-text-number": "warning",
  "score-unreadable": "error",
  "score-error-value": "error",
  "score-date": "error",
  "date-among-points": "error",
  "score-above-max": "error",
  "score-negative": "error",
  "score-not-yes-no": "error",
  "state-unknown": "error",
  "state-read": "info",
  "state-in-score": "error",
  "missing-stops": "error",
  "missing-as-zero": "warning",
  "missing-left-out": "warning",
  "no-score": "warning",
  "score-unknown-member": "error",
  "score-unknown-criterion": "error",
  "score-doubled": "error",
  "score-on-parent": "warning",
  "score-not-for-group": "warning",
  "state-with-points": "warning",
  "figure-unreadable": "error",
  "level-unknown": "error",
  "points-on-computed-leaf": "warning",
  "override-unexplained": "warning",
  "external-source-missing": "warning",
  "layer-fallback": "warning",
  "provisional": "warning",
  "award-bad-value": "error",
  "award-code-doubled": "error",
  "award-tie-open": "warning",
  "decision-unused": "warning",
  "decision-short": "warning",
  "choice-unexplained": "warning",
  "choice-unreadable": "warning",
  "decision-contradiction": "warning",
  "award-no-condition": "info",
  "reference-unknown": "error",
  "candidate-code-doubled": "error",
  "ballot-counts": "error",
  "advisory-quota": "info",
  "frontline-below": "warning",
  "formula-not-recalculated": "warning",
  "text-cut": "warning",
  "placeholder-unknown": "warning",
  "paper-text-cut": "warning",
};

/** How grave findings of a code are. */
export function severityOf(code: FindingCode): Severity {
  return SEVERITY[code];
}

/** A finding with the severity that its code has. */
export function makeFinding<C extends FindingCode>(code: C, params: FindingParams[C], about?: Subject): Finding {
  const finding: Finding<C> = { code, severity: SEVERITY[code], params, ...(about === undefined ? {} : { about }) };
  // A finding of one code is one of the union; the compiler does not see that of a code it does not know yet.
  return finding as Finding;
}

/** Collects findings; passed to whatever looks at the user's data. */
export type Report = <C extends FindingCode>(code: C, params: FindingParams[C], about?: Subject) => void;

/** A report that appends to a list. */
export function reportTo(findings: Finding[]): Report {
  return (code, params, about) => {
    findings.push(makeFinding(code, params, about));
  };
}
