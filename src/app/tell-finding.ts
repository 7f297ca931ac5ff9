/** Findings with their words. */
import { type FindingText, type Language, wordsFor } from "../i18n";
import { findingText } from "../i18n/finding-text";
import type { LocatedFinding } from "../workbook";

/** A finding with its place and its words in one language: what is wrong, and what to do. */
export type ToldFinding = LocatedFinding & FindingText;

/** The words of each finding in this language. */
export function tellFindings(findings: readonly LocatedFinding[], language: Language): ToldFinding[] {
  const words = wordsFor(language);
  return findings.map((finding) => ({ ...finding, ...findingText(words, finding) }));
}
