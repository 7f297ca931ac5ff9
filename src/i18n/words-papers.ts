/** Words of the papers that are signed: their wording, piece by piece, and what is printed around it. */
import type { AwardFor, BallotBase } from "../core/award";
import type { BlocKind, Period } from "../core/bloc";

/** Year from which pacts speak of digital transformation: Quyết định 749/QĐ-TTg of 03/06/2020. */
export const DIGITAL_SINCE = 2020;

/** The papers that can be made. */
export type PaperKind = "minutes" | "count" | "ballots" | "submission" | "registrations" | "pact";

/** Names that stand in braces in a wording and are replaced when a paper is made. */
export type PlaceholderKey =
  | "bloc" | "kind" | "word" | "period" | "year" | "nextYear" | "head" | "deputy" | "headUnit" | "deputyUnit"
  | "chief" | "place" | "issuer" | "members" | "signers" | "symbol" | "commended";

/** Every piece of wording. Its first part is the paper that it belongs to. */
export type PieceKey =
  | "common.nation" | "common.motto" | "common.superior" | "common.issuer" | "common.date" | "common.bases" | "common.provisional"
  | "common.authority" | "common.signer" | "common.chief" | "common.signHint"
  | "minutes.number" | "minutes.title" | "minutes.subject" | "minutes.opened" | "minutes.place" | "minutes.attendance" | "minutes.chair"
  | "minutes.secretary" | "minutes.office" | "minutes.present" | "minutes.absent" | "minutes.content" | "minutes.report"
  | "minutes.opinions" | "minutes.requests" | "minutes.results" | "minutes.resultsNote" | "minutes.awards" | "minutes.ballot" | "minutes.ballotCounts" | "minutes.noBallot"
  | "minutes.noRules" | "minutes.noAwards" | "minutes.open"
  | "minutes.election" | "minutes.nextHead" | "minutes.nextDeputy" | "minutes.closed" | "minutes.copies" | "minutes.copiesTail"
  | "minutes.left" | "minutes.right" | "minutes.receiversTitle" | "minutes.receivers"
  | "count.number" | "count.title" | "count.subject" | "count.opened" | "count.place" | "count.committee" | "count.chair" | "count.secretary" | "count.teller"
  | "count.voters" | "count.paper" | "count.issued" | "count.returned" | "count.valid" | "count.invalid" | "count.results" | "count.base"
  | "count.closed" | "count.copies" | "count.copiesTail" | "count.left" | "count.right"
  | "ballots.title" | "ballots.subject" | "ballots.guide" | "ballots.cut"
  | "submission.number" | "submission.title" | "submission.subject" | "submission.to" | "submission.basis" | "submission.request"
  | "submission.attached" | "submission.end" | "submission.receiversTitle" | "submission.receivers"
  | "registrations.title" | "registrations.subject" | "registrations.left" | "registrations.leftHint"
  | "pact.title" | "pact.subject" | "pact.bases" | "pact.opened" | "pact.place" | "pact.intro" | "pact.terms" | "pact.targets" | "pact.end" | "pact.boxes" | "pact.boxHint";

/** One piece of wording as it is delivered. */
export interface Piece extends Wording {
  /** What it is, for the person who edits it. */
  readonly name: string;
  /** The same for a Cụm, where it differs: its members may be of several provinces, so that no province's bodies are above it. */
  readonly cum?: Wording;
}

/** The texts of a piece: the usual one and those of special cases. */
export interface Wording {
  /** A line break begins a new paragraph. */
  readonly text: string;
  /** The same in a half-year review, where it differs; null: left out there. */
  readonly halfYear?: string | null;
  /** The same where the results are provisional, if it differs. */
  readonly provisional?: string;
  /** The same where no minutes of a ballot count go with it, if it differs. */
  readonly noCount?: string;
  /** The same in a paper of a year before a given one, where it speaks of what was not known then. */
  readonly formerly?: { readonly before: number; readonly text: string };
}

/** Headers of the tables within papers. */
export type PaperColumn =
  | "label" | "member" | "classAndNote" | "total" | "rate" | "rank" | "request" | "answer" | "requestedBy" | "subject" | "award" | "votes"
  | "for" | "against" | "points" | "registered" | "collective" | "advanced" | "grassroots" | "excellent" | "merit" | "pactSigned" | "note"
  | "target" | "unit" | "promised";

/** A legal basis and when it may be cited; the dated table is in workbook/papers. */
export type LegalBasis = "law-2003" | "law-2005" | "law-2013" | "law-2022" | "decree-91-2017" | "decree-98-2023" | "decree-152-2025";

export interface PaperWords {
  /** Tab of the sheet that holds the wording. */
  readonly tab: string;
  readonly template: {
    readonly title: string;
    /** How the sheet is used: one line each. */
    readonly notes: readonly string[];
    readonly placeholders: (names: string) => string;
    readonly columns: Readonly<Record<"paper" | "piece" | "text" | "original", string>>;
    readonly common: string;
  };
  readonly names: Readonly<Record<PaperKind, string>>;
  /** Tabs of the sheets, 31 characters at most. */
  readonly tabs: Readonly<Record<PaperKind, string>>;
  /** File names without extension. */
  readonly files: Readonly<Record<PaperKind, string>>;
  readonly pieces: Readonly<Record<PieceKey, Piece>>;
  readonly placeholders: Readonly<Record<PlaceholderKey, string>>;
  readonly columns: Readonly<Record<PaperColumn, string>>;
  readonly bases: Readonly<Record<LegalBasis, string>>;
  /** Several bases as paragraphs, one text each. */
  readonly basesText: (bases: readonly string[]) => string;
  readonly kindWord: Readonly<Record<BlocKind, string>>;
  readonly symbol: Readonly<Record<BlocKind, string>>;
  /** The period within a sentence: "năm 2023", "6 tháng đầu năm 2017". */
  readonly period: (period: Period, year: number) => string;
  /** Title of the person at the top of a unit with its name: "Giám đốc Sở Tư pháp". */
  readonly chiefOf: (unit: string) => string;
  /** Who is to be commended, in the plural: collectives, individuals or both. */
  readonly commended: (kinds: ReadonlySet<AwardFor>) => string;
  /** Stands where something is still to be written by hand. */
  readonly blank: string;
  /** A whole line of the same. */
  readonly blankLine: string;
  readonly shortBlank: string;
  /** Stands for the place before a date. */
  readonly placeBlank: string;
  /** How many copies, still to be written: "…… bản". */
  readonly copies: string;
  readonly group: (name: string) => string;
  readonly round: (award: string, round: number) => string;
  readonly ballotCounts: (counts: { readonly voters: string; readonly issued: string; readonly returned: string; readonly valid: string; readonly invalid: string }) => string;
  /** What votes for are a share of, without a full stop; of these awards, or of all where none is named. */
  readonly shareOf: (base: BallotBase, awards: readonly string[]) => string;
  /** How many units came, still to be written, of so many. */
  readonly presentOf: (members: number) => string;
  readonly open: (award: string, names: string, places: number) => string;
  /** Above the open decisions in the submission: what is put forward is intended only. */
  readonly intended: string;
  /** One line below the open decisions: nominations that those about the awards `after` may undo. */
  readonly mayChange: (award: string, names: string, after: string) => string;
  readonly perAward: (award: string, count: number) => string;
  readonly registeredYes: string;
  readonly registeredNo: string;
  /** Above what the bloc decided where members were equal, and above those who were not put forward because of a bar. */
  readonly decidedTies: string;
  readonly barred: string;
  /** One line below either; `award` is "" where it is about all of them. */
  readonly because: (award: string, subject: string, reason: string) => string;
  /** Who was chosen for an award and who was not, by the same decision. */
  readonly chosen: (award: string, chosen: string, others: string, reason: string) => string;
  readonly total: string;
  readonly everyone: string;
  readonly noTargets: string;
  readonly agree: string;
  readonly disagree: string;
  /** Why a paper was not made, in words for the user. */
  readonly refused: Readonly<Record<PaperRefusal, (paper: string) => string>>;
  readonly cli: { readonly help: string; readonly out: string; readonly kind: string; readonly sheets: string; readonly badKind: (given: string, allowed: string) => string; readonly nothing: string };
  readonly pane: {
    readonly heading: string;
    readonly intro: string;
    readonly choose: string;
    readonly make: string;
    readonly download: string;
    readonly refused: string;
    readonly toReview: string;
    readonly open: (paper: string) => string;
    readonly save: (file: string) => string;
    readonly blocked: string;
    readonly blockedHow: string;
    /** Below the download buttons, where it cannot be known whether the file arrives. */
    readonly ifNothing: string;
    readonly wording: string;
  };
}

/** Why a paper was not made. */
export type PaperRefusal = "no-bloc" | "stopped" | "half-year" | "no-awards" | "nobody";
