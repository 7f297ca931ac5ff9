/** Findings with their words. */
import { type FindingText, type FindingWords, type Language, wordsFor } from "../i18n";
import type { LocatedFinding } from "../workbook";

/** A finding with its place and its words in one language: what is wrong, and what to do. */
export type ToldFinding = LocatedFinding & FindingText;

/** The words of each finding in this language. */
export function tellFindings(findings: readonly LocatedFinding[], language: Language): ToldFinding[] {
  const words = wordsFor(language).findings;
  return findings.map((finding) => ({ ...finding, ...textOf(words, finding) }));
}

function textOf(words: FindingWords, finding: LocatedFinding): FindingText {
  // Each code's words take that code's own parameters; the compiler cannot follow the pair through the union.
  const tell = words[finding.code] as (params: LocatedFinding["params"]) => FindingText;
  return tell(finding.params);
}
