import type { Bloc } from "../../core/bloc";
import type { Comparison } from "../../core/compare/compare-runs";
import type { RunResult } from "../../core/result";
import { fixedText, fromExactText, shortText } from "../../core/exact/text";
import { wordsFor, type Language, type Words } from "../../i18n";
import { formatDecimal } from "../../i18n/number";
import type { WorkbookGrids } from "../grid";
import { totalDecimals } from "../outputs/number-cell";

/** One side of a comparison. */
export interface ComparedSide {
  readonly bloc: Bloc;
  readonly result: RunResult;
  /** "sha256:…" */
  readonly fingerprint: string;
}

/** What the present results are compared with: another workbook's, or an earlier run's of this workbook. */
export type ComparedWith = { readonly kind: "period"; readonly file: string } | { readonly kind: "run"; readonly ranAt: string };

/** Everything that the sheet of a comparison is made from. */
export interface ComparisonOptions {
  readonly comparison: Comparison;
  readonly now: ComparedSide;
  readonly earlier: ComparedSide;
  readonly with: ComparedWith;
  readonly grids: WorkbookGrids;
  readonly language: Language;
}

/** The same with words and the numbers' form at hand. */
export interface ComparisonContext extends ComparisonOptions {
  readonly words: Words;
  readonly decimals: number;
  /** An exact text as people read it, rounded to the set number of decimals without trailing zeros. */
  readonly number: (exact: string) => string;
  /** Points with the decimals of the columns, and more where they are exact only so. */
  readonly points: (exact: string) => string;
  /** The same with their sign. */
  readonly signed: (exact: string) => string;
}

/** Adds words and number forms. Decimals are those of the side that has more. */
export function comparisonContext(options: ComparisonOptions): ComparisonContext {
  const decimals = Math.max(...[options.now, options.earlier].map(({ bloc, result }) => totalDecimals(bloc.settings, result)));
  const number = (exact: string): string => formatDecimal(shortText(fromExactText(exact), decimals), options.language);
  const points = (exact: string): string => {
    const short = shortText(fromExactText(exact), decimals);
    return formatDecimal((short.split(".")[1] ?? "").length >= decimals ? short : fixedText(fromExactText(exact), decimals), options.language);
  };
  const signed = (exact: string): string => (number(exact) === "0" ? "0" : number(exact).startsWith("-") ? points(exact) : `+${points(exact)}`);
  return { ...options, words: wordsFor(options.language), decimals, number, points, signed };
}
