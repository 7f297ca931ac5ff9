/** What the workbook remembers of a run: enough to compute it again and to compare any later state with it. */
import type { Bloc } from "../../core/bloc";
import type { LeafResult, Nomination, Standing } from "../../core/result";
import type { Language } from "../../i18n";
import type { UnverifiedReason } from "../../i18n/words-record";

/** What became of comparing the recalculated cells with the exact results. */
export interface RecordedVerification {
  /** "unverified": not compared, or not wholly; then nothing is claimed about the cells. */
  readonly state: "matched" | "different" | "unverified";
  /** Cells that were compared. */
  readonly checked: number;
  /** Cells among them that differ. */
  readonly different: number;
  /** Cells that a spreadsheet's 15 digits cannot decide; never compared. */
  readonly notVerifiable: number;
  /** Only of "unverified". */
  readonly reason?: UnverifiedReason;
}

/** One member's line of the standings as it was published, with the points of every leaf. */
export type RecordedStanding = Pick<
  Standing,
  "member" | "table" | "rank" | "total" | "totalExact" | "earned" | "max" | "fullMax" | "rate" | "class" | "tied" | "eligible" | "provisional" | "fallbacks"
> & { readonly leaves: readonly LeafResult[] };

/** The standings of one group, in printed order. */
export interface RecordedGroup {
  readonly code: string;
  readonly standings: readonly RecordedStanding[];
}

/** A ranked run as the record keeps it. Notes and evidence, which decide nothing, are not in it. */
export interface RecordedRun {
  /** Counts the runs of the workbook; the newest has the highest. */
  readonly number: number;
  /** Local time, "yyyy-mm-ddThh:mm:ss". */
  readonly ranAt: string;
  /** Who prepared it, as the set-up said; "" for nobody named. */
  readonly by: string;
  readonly language: Language;
  /** Lower-case hexadecimal SHA-256 of the canonical text of the bloc and its result. */
  readonly fingerprint: string;
  /** Missing scores that would have stopped the run were left out ("Vẫn tính tạm"). */
  readonly leaveOut: boolean;
  readonly provisional: boolean;
  /** The set-up sheet itself named the day of the run; else `bloc.settings.asOf` is the day on which it ran. */
  readonly asOfFixed: boolean;
  /** Decisions that were still to be made. */
  readonly open: number;
  readonly verification: RecordedVerification;
  /** The inputs, with the day of the run in its settings. `rankBloc` of it gives the fingerprint again. */
  readonly bloc: Bloc;
  readonly groups: readonly RecordedGroup[];
  readonly nominations: readonly Pick<Nomination, "award" | "for" | "subject" | "group">[];
}
