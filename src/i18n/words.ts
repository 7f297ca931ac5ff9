/** The shape of a catalogue. A language that lacks a word does not compile. Each part has a file of its own per language. */
import type { FindingCode, FindingParams } from "../core/finding";
import type { InputWords } from "./words-inputs";
import type { OutputWords } from "./words-outputs";
import type { PaneWords } from "./words-pane";
import type { CliWords } from "./words-cli";
import type { CalculationWords } from "./words-calculation";
import type { CompareWords } from "./words-compare";
import type { ExplanationWords } from "./words-explanation";
import type { PaperWords } from "./words-papers";
import type { RecordWords } from "./words-record";
import type { StabilityWords } from "./words-stability";
import type { TemplateWords } from "./words-templates";

export type Language = "vi" | "en";

/** Two sentences per finding: what is wrong, and what to do. */
export interface FindingText {
  readonly what: string;
  readonly todo: string;
}

export type FindingWords = { readonly [C in FindingCode]: (params: FindingParams[C]) => FindingText };

export interface Words {
  readonly language: Language;
  readonly findings: FindingWords;
  /** Input sheets: tab names, headers, labels, allowed values. */
  readonly inputs: InputWords;
  /** Output sheets: tab names, headers, titles, notes, reasons. */
  readonly outputs: OutputWords;
  /** The calculation sheet and what live formulas say. */
  readonly calculation: CalculationWords;
  /** Why points, ranks and awards came out as they did. */
  readonly explanation: ExplanationWords;
  /** Papers that are signed. */
  readonly papers: PaperWords;
  /** Comparisons between runs and periods, the roll-up over years. */
  readonly compare: CompareWords;
  /** Verification, the record of runs, finalising. */
  readonly record: RecordWords;
  /** How firmly ranks stand, for reference. */
  readonly stability: StabilityWords;
  /** Templates that a bloc can start from. */
  readonly templates: TemplateWords;
  readonly pane: PaneWords;
  readonly cli: CliWords;
}
