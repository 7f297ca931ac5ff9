/** Words of verification, the record of runs, and of finalising. Numbers and moments come in as text or whole numbers. */

/** Why cells could not be compared: nothing is claimed about them then. */
export type UnverifiedReason =
  /** The sheets hold no formulas to hold to anything. */
  | "no-formulas"
  /** Excel had not finished its calculation within its time. */
  | "not-calculated"
  /** Inputs changed between reading and comparing. */
  | "changed-meanwhile"
  /** Excel could not give the cells. */
  | "host";

/** Why results cannot be finalised. */
export type FinaliseObstacle =
  | { readonly code: "no-record" }
  | { readonly code: "damaged" }
  /** `fallbacks`: leaves that count points of self-assessment or cross-check, where there are any. */
  | { readonly code: "provisional"; readonly fallbacks?: number }
  | { readonly code: "open"; readonly count: number }
  | { readonly code: "not-verified" }
  | { readonly code: "differs"; readonly count: number }
  | { readonly code: "inputs-changed"; readonly count: number }
  | { readonly code: "cells-changed"; readonly count: number }
  | { readonly code: "fingerprint" };

export interface RecordWords {
  readonly tab: string;
  /** Above the record, for people who come upon the sheet. */
  readonly note: string;

  readonly verification: {
    readonly matched: (cells: number) => string;
    readonly different: (different: number, cells: number) => string;
    readonly unverified: (reason: UnverifiedReason) => string;
    /** Cells that hold values too close for a spreadsheet to tell apart. */
    readonly tooClose: (cells: number) => string;
    readonly cell: (place: string, expected: string, found: string) => string;
    readonly more: (count: number) => string;
  };
  /** A value that is not there. */
  readonly blank: string;
  readonly yes: string;
  readonly no: string;
  /** Heading of the pane's part. */
  readonly section: string;
  /** "Tiêu chí, ô C7" */
  readonly at: (sheet: string, cell: string | undefined) => string;

  /** What the run log says of a finalised and a reopened run; `when` is the run. */
  readonly log: {
    readonly finalised: string;
    readonly reopened: string;
    readonly ofRun: (when: string) => string;
  };

  readonly check: {
    readonly button: string;
    readonly none: string;
    readonly damaged: string;
    /** What the run itself found when it compared its cells; `text` is the sentence of its log. */
    readonly atRun: (text: string) => string;
    readonly otherDamaged: string;
    readonly same: (when: string) => string;
    readonly differs: (when: string) => string;
    readonly inputs: (count: number) => string;
    readonly cells: (different: number, checked: number) => string;
    readonly cellsSame: (checked: number) => string;
    /** Published cells whose sheets, rows or columns users have deleted. */
    readonly gone: (cells: number) => string;
    readonly fingerprintSame: string;
    readonly fingerprintDiffers: (recorded: string, fresh: string) => string;
    readonly noFreshResult: string;
    /** The record's own inputs no longer give its fingerprint: another version of the software, or a forged record. */
    readonly notProven: string;
    /** `note`: why the change changes no result. */
    readonly change: (what: string, was: string, is: string, note?: string) => string;
    /** Points of a layer that does not count because another has points, or because the bloc does not list it. */
    readonly layerNotUsed: (counted: string) => string;
    readonly layerNotListed: string;
    readonly moreLines: (count: number) => string;
    readonly changedSince: (count: number) => string;
  };

  readonly finalise: {
    readonly button: string;
    readonly why: string;
    readonly reopen: string;
    readonly reopenWhy: string;
    readonly confirm: string;
    readonly confirmReopen: string;
    readonly cancel: string;
    readonly done: (when: string) => string;
    readonly state: (when: string, by: string) => string;
    readonly stateNote: string;
    readonly refused: string;
    readonly obstacle: (obstacle: FinaliseObstacle) => string;
    readonly reopened: string;
    readonly notFinalised: string;
    readonly leftProtected: (sheets: string) => string;
    /** A run was asked for while the results are finalised. */
    readonly barsRun: string;
  };

  readonly preparedBy: {
    readonly label: string;
    readonly hint: string;
    readonly save: string;
    readonly leaveBlank: string;
  };

  readonly cli: {
    readonly verify: string;
    readonly finalise: string;
    readonly reopen: string;
    readonly out: string;
    readonly useReopen: string;
  };
}
