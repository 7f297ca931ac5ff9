import type { BlocKind, Period } from "../core/bloc";
import type { OpenDecision } from "../core/result";

/** The fault codes of the Excel floor that a user can do something about. */
export type FaultName =
  | "edit-mode"
  | "too-large"
  | "busy"
  | "conflict"
  | "protected"
  | "read-only"
  | "filtered"
  | "merged"
  | "unsupported"
  | "offline"
  | "timeout"
  | "hidden-sheet"
  | "no-sheet"
  | "bloc-exists"
  | "finalised"
  | "final-changed"
  | "running";

export interface FaultText {
  readonly what: string;
  readonly todo: string;
}

/** Words of the task pane and of the ribbon's messages. Numbers come in as text already written for the language. */
export interface PaneWords {
  readonly appName: string;
  /** Label of the button that changes to the other language, written in that other language. */
  readonly switchLanguage: string;
  readonly refresh: string;
  readonly opening: string;

  readonly compute: string;
  readonly check: string;
  readonly computeAllTheSame: string;
  readonly computeAllTheSameWhy: string;

  /** What is being done, one line per step; read out by screen readers. */
  readonly steps: {
    readonly papers: string;
    readonly paperFiles: string;
    readonly reading: string;
    readonly scoring: string;
    readonly writing: string;
    readonly verifying: string;
    readonly recordCheck: string;
    readonly finalising: string;
    readonly reopening: string;
    readonly keeping: string;
    readonly recording: string;
    readonly checking: string;
    readonly comparing: string;
    readonly stability: string;
    readonly adding: string;
  };
  /** Read out when a piece of work ends. */
  readonly announce: {
    readonly papers: (count: number) => string;
    readonly paperFiles: (count: number) => string;
    readonly ranked: (findings: number) => string;
    /** The run went through, but nobody has a score. */
    readonly nobody: (findings: number) => string;
    readonly stopped: (errors: number) => string;
    readonly checked: (findings: number) => string;
    /** The sheets stand; so many texts were cut because a cell does not hold them. */
    readonly added: (findings: number) => string;
    readonly compared: (members: number) => string;
    readonly notCompared: string;
    readonly stability: string;
    readonly noStability: string;
    readonly asRecorded: string;
    readonly notAsRecorded: string;
    readonly finalised: string;
    readonly notFinalised: (reasons: number) => string;
    readonly reopened: string;
    readonly kept: string;
  };

  readonly kind: Readonly<Record<BlocKind, string>>;
  readonly period: (period: Period, year: number) => string;
  readonly groupLine: (name: string, members: number) => string;

  /** Heading over what is done with results. */
  readonly nextSteps: string;

  readonly stale: string;
  readonly provisional: string;
  readonly provisionalWhy: string;
  readonly earlierRun: (when: string) => string;
  readonly earlierRunNote: string;
  readonly stopped: string;
  readonly stoppedWhy: (errors: number) => string;
  readonly checkedClean: string;
  readonly notYetComputed: string;
  /** Day and time of a run, from its parts, each already two or four digits. */
  readonly moment: (part: { day: string; month: string; year: string; hour: string; minute: string }) => string;

  readonly results: {
    readonly heading: string;
    readonly rank: string;
    readonly member: string;
    readonly total: string;
    readonly rate: string;
    readonly tied: string;
    readonly unranked: string;
    readonly noScore: string;
    readonly notEligible: string;
    readonly fingerprint: string;
    readonly openSheet: (group: string) => string;
    /** The table of members with criteria that do not apply, where the group ranks them apart. */
    readonly apart: (group: string) => string;
    readonly nobody: string;
  };

  readonly nominations: {
    readonly heading: string;
    readonly none: string;
    readonly noneHalfYear: string;
    readonly noRules: string;
    readonly open: Readonly<Record<BlocKind, string>>;
    readonly decisions: Readonly<Record<OpenDecision["code"], (award: string, names: string, places: number, kind: BlocKind) => string>>;
    readonly show: string;
  };

  readonly findings: {
    readonly heading: string;
    readonly error: (count: number) => string;
    readonly warning: (count: number) => string;
    readonly info: (count: number) => string;
    readonly none: string;
    readonly more: (count: number) => string;
    /** Where a finding is, for example "Tiêu chí, ô C7". */
    readonly at: (sheet: string, cell: string | undefined) => string;
  };

  readonly start: {
    readonly heading: string;
    readonly otherWorkbook: string;
    readonly emptyWorkbook: string;
    readonly nothingLost: string;
    readonly addEmpty: string;
    readonly addEmptyWhy: string;
    readonly addSample: string;
    readonly addSampleWhy: string;
    readonly back: string;
  };

  readonly sample: {
    readonly heading: string;
    readonly choose: string;
    readonly invented: string;
    readonly add: string;
    readonly loading: string;
    readonly failed: string;
  };

  readonly form: {
    readonly heading: string;
    readonly name: string;
    readonly nameHint: string;
    readonly kind: string;
    readonly year: string;
    readonly period: string;
    readonly periods: Readonly<Record<"half-year" | "year", string>>;
    readonly groups: string;
    readonly oneGroup: string;
    readonly twoGroups: string;
    readonly groupNames: { readonly only: string; readonly committed: string; readonly other: string };
    readonly members: string;
    readonly membersOf: (group: string) => string;
    readonly membersHint: string;
    readonly counted: (count: number) => string;
    readonly add: string;
    readonly later: string;
    readonly mistakes: {
      readonly nameEmpty: string;
      readonly yearWrong: string;
      readonly membersEmpty: (group: string | null) => string;
      readonly memberDoubled: (name: string) => string;
    };
  };

  /** The criteria that an empty bloc starts with: a form to edit, not a regulation. */
  readonly starter: {
    readonly note: string;
    readonly sections: readonly { readonly name: string; readonly leaves: readonly { readonly name: string; readonly max: number }[] }[];
    readonly flag: string;
  };

  /** What went wrong between us and Excel: what it is and what to do. The sheet is known for some of them only. */
  readonly faults: Readonly<Record<FaultName, (sheet: string | undefined) => FaultText>>;
  readonly retry: string;
  /** Beside a run that was refused because the results are final. */
  readonly reopen: string;
  readonly dismiss: string;
  readonly unsupported: FaultText;
  readonly notInExcel: FaultText;

  readonly bug: {
    readonly heading: string;
    readonly what: string;
    /** The same in one sentence, before the error's own text. */
    readonly short: string;
    readonly details: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly reload: string;
  };

  /** The small window of the ribbon button, shown only when the run could not be made. */
  readonly notice: { readonly title: string; readonly close: string };
}
