/**
 * A finding is about the user's data: collected, never thrown. It has a code and parameters; the words
 * come from i18n. `about` names the thing in the bloc; the workbook floor turns it into sheet and cell.
 */

export type Severity = "error" | "warning" | "info";

/** What a finding is about, in the bloc's own terms. Every field may be absent. */
export interface Subject {
  readonly member?: string;
  readonly criterion?: string;
  readonly award?: string;
  readonly group?: string;
  readonly candidate?: string;
  /** A score layer or another named field of the thing: "max", "parameters", "group", "target" … */
  readonly field?: string;
}

/** A score that nobody gave. */
export interface Gap {
  readonly name: string;
  readonly criterion: string;
  /** Of a bonus or a penalty, where "none" has to be said by 0. */
  readonly outside?: "bonus" | "penalty";
  /** The member's sheet and the criterion's TT where that sheet has no row for the criterion. */
  readonly sheet?: string;
  readonly label?: string;
}

/**
 * Every finding code with its parameters and its severity, in one place. Severities are those of the
 * contract: errors stop a run.
 */
export interface FindingParams {
  // the workbook as a whole
  "no-setup": Record<never, never>;
  "empty-workbook": Record<never, never>;
  "no-criteria": Record<never, never>;
  "no-members": Record<never, never>;
  "no-groups": Record<never, never>;
  /** `header` is "<table>.<column key>", such as "criteria.name"; the words show the printed header. */
  "header-missing": { readonly header: string };
  /** Two columns of one table have the same meaning. */
  "header-doubled": { readonly header: string };
  /** Two sheets could both be the one of a role; `used` was read. */
  "sheet-doubled": { readonly used: string; readonly other: string };
  /** The set-up sheet was made by a newer version. */
  "format-newer": { readonly given: string };
  /** `others` names some further sheets with the same column, `more` counts those that it does not name. */
  "extra-column": { readonly header: string; readonly others: string; readonly more: number };
  "own-sheet-name-taken": { readonly wanted: string; readonly used: string };
  "bad-setting": { readonly setting: string; readonly given: string; readonly allowed: string };
  "setting-missing": { readonly setting: string };
  /** Below the lowest class no class is given: `name` is that class, `from` its lower bound in per cent. */
  "class-gap": { readonly name: string; readonly from: string };
  // criteria
  "criterion-unknown": { readonly label: string; readonly name: string };
  "criterion-doubled": { readonly label: string; readonly name: string };
  "criterion-code-doubled": { readonly code: string };
  "criterion-no-max": { readonly label: string; readonly name: string };
  "criterion-bad-max": { readonly given: string };
  "criterion-bad-weight": { readonly given: string };
  "criterion-bad-label": { readonly label: string };
  "criterion-name-missing": { readonly label: string };
  /** A row of a score sheet has the TT of `given` and the name of another criterion; it was read by its name. */
  "criterion-moved": { readonly label: string; readonly name: string; readonly given: string };
  /** A row of a score sheet has a name that the criteria sheet does not have; it was read by its TT or code. */
  "criterion-reworded": { readonly label: string; readonly name: string; readonly given: string };
  /** The maximum printed on a score sheet is not the criterion's; the criterion's counts. */
  "sheet-max-differs": { readonly given: string; readonly max: string };
  "criterion-bad-group": { readonly given: string; readonly allowed: string };
  "rule-unknown": { readonly given: string; readonly allowed: string };
  /** `rightForm` is the name of the rule kind ("bands"); the words show the form for it. */
  "rule-parameters": { readonly given: string; readonly rightForm: string };
  "criterion-unknown-parent": { readonly name: string; readonly parent: string };
  "criterion-cycle": { readonly name: string };
  "max-not-sum": { readonly declared: string; readonly sum: string; readonly group: string; readonly name: string };
  // groups
  "group-code-doubled": { readonly code: string };
  // members
  "member-code-doubled": { readonly code: string; readonly name: string };
  "member-no-group": { readonly name: string };
  "member-unknown-group": { readonly name: string; readonly given: string; readonly allowed: string };
  "member-no-sheet": { readonly name: string };
  "member-two-sheets": { readonly name: string; readonly other: string };
  "member-unknown-sheet": { readonly code: string };
  "member-name-missing": Record<never, never>;
  "registration-contradicts": { readonly name: string; readonly header: string; readonly given: string };
  "report-late": { readonly name: string; readonly due: string; readonly received: string };
  "report-not-received": { readonly name: string; readonly due: string };
  "report-bad-date": { readonly given: string };
  // scores
  "score-text-number": { readonly given: string; readonly read: string };
  "score-unreadable": { readonly given: string };
  "score-error-value": { readonly given: string };
  "score-date": { readonly shown: string; readonly likely: string };
  /** A date among the points of a criterion that is judged by dates; `place` is the header of the column for it, "" where the sheet has none. */
  "date-among-points": { readonly date: string; readonly place: string };
  /** A percentage where points belong; `shown` is as displayed. */
  "score-percent": { readonly shown: string };
  /** A share such as 0.9 in a row whose unit is per cent: taken as 0.9 %. */
  "figure-share": { readonly given: string };
  "score-above-max": { readonly given: string; readonly max: string };
  "score-negative": { readonly given: string };
  "score-not-yes-no": { readonly given: string };
  "state-unknown": { readonly given: string; readonly allowed: string };
  /** A word for a state among points or results, where nothing else is recorded: it was read as the state. */
  "state-read": { readonly given: string; readonly state: string };
  /** A word for a state among points or results, with something else beside it; `column` is "scoreSheet.state", "" where the sheet has no such column. */
  "state-in-score": { readonly given: string; readonly state: string; readonly column: string };
  "missing-stops": Gap;
  "missing-as-zero": Gap;
  "missing-left-out": Gap;
  "no-score": { readonly name: string };
  /** A row of scores names a member or a criterion that there is not. */
  "score-unknown-member": { readonly code: string };
  "score-unknown-criterion": { readonly code: string; readonly name: string };
  "score-doubled": { readonly name: string; readonly criterion: string };
  /** Points beside a criterion that has parts: the parts count, this does not. */
  "score-on-parent": { readonly name: string; readonly criterion: string };
  /** A score for a criterion that does not apply to the member's group: it does not count. */
  "score-not-for-group": { readonly name: string; readonly criterion: string; readonly group: string };
  /** A state (N/A, pending, not published) and points beside it: the state counts. */
  "state-with-points": { readonly name: string; readonly criterion: string };
  /** A figure that the rule cannot use; `expected` is "number", "not-negative", "positive", "count" or "date". */
  "figure-unreadable": { readonly given: string; readonly expected: string };
  "level-unknown": { readonly given: string; readonly allowed: string };
  /** Points typed on a computed leaf outside the final layer: they do not count. */
  "points-on-computed-leaf": { readonly name: string; readonly criterion: string };
  /** An override in the final layer without who and why: it does not count. */
  "override-unexplained": { readonly name: string; readonly criterion: string };
  /** Points of an external score without source number and date. */
  "external-source-missing": { readonly criterion: string };
  /**
   * Leaves that a year's review takes from self or cross-check though better is to come: `names` are members with
   * the count of each, "A (2), B (1)", `more` counts members that are not named, `count` is of all leaves.
   * `allowed` are the layers under which points would be settled, "final, appraised".
   */
  "layer-fallback": { readonly names: string; readonly more: number; readonly count: number; readonly allowed: string };
  /** Number of leaf scores in the whole bloc that are not settled: fallbacks (none in a half-year), left out, pending, not published. */
  "provisional": { readonly count: number; readonly fallbacks: number };
  // awards
  "award-bad-value": { readonly column: string; readonly given: string; readonly allowed: string };
  "award-code-doubled": { readonly code: string };
  "award-tie-open": { readonly award: string; readonly names: string; readonly places: number };
  /** A decision by hand that nothing calls for: the tie is gone, or it names too many, or somebody else. */
  "decision-unused": { readonly award: string; readonly names: string };
  /** A decision by hand that names fewer than there are places: `named` it names, `left` places stay open. */
  "decision-short": { readonly award: string; readonly names: string; readonly named: number; readonly left: number };
  /** On the nominations sheet: somebody is chosen, and no reason is given. */
  "choice-unexplained": { readonly award: string; readonly names: string };
  /** On the nominations sheet: a mark that says neither yes nor no. */
  "choice-unreadable": { readonly given: string };
  /** The nominations sheet and the decisions sheet say different things about one award: neither counts. */
  "decision-contradiction": { readonly award: string; readonly here: string; readonly there: string };
  /** An award without any quota or condition nominates nobody. */
  "award-no-condition": { readonly award: string };
  /** A code that names nothing: `field` is its key in bloc.json ("head", "award", "minClass" …). */
  "reference-unknown": { readonly field: string; readonly given: string; readonly allowed: string };
  "candidate-code-doubled": { readonly code: string };
  /** Counts of a ballot that cannot be: more returned than issued, more votes than valid ballots … */
  "ballot-counts": { readonly award: string; readonly subject: string; readonly given: string };
  /** An advisory pool: how many places it would give. */
  "advisory-quota": { readonly award: string; readonly places: number };
  "frontline-below": { readonly award: string; readonly share: string; readonly minimum: string };
  // formulas
  "formula-not-recalculated": { readonly formula: string };
  /** A text that would be longer than a cell holds; it was cut there. */
  "text-cut": { readonly limit: number };
  // papers
  /** A word in braces, in the wording of a paper, that stands for nothing; it is printed as it was typed. */
  "placeholder-unknown": { readonly given: string; readonly allowed: string };
  /** A text in a paper that is longer than a cell holds; it was cut there. */
  "paper-text-cut": { readonly paper: string; readonly limit: number };
}

/** What can be found about the user's data. */
export type FindingCode = keyof FindingParams;

/** Something about the user's data: which code, how serious, about what. Words come from i18n. */
export type Finding<C extends FindingCode = FindingCode> = {
  readonly [K in C]: {
    readonly code: K;
    readonly severity: Severity;
    readonly params: FindingParams[K];
    readonly about?: Subject;
  };
}[C];
