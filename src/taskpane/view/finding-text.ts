import type { Finding } from "../../core";
import { wordsFor, type FindingText, type Language } from "../../i18n";

/** The two sentences of a finding in the language of the pane, whatever language it was found in. */
export function findingText(finding: Finding, language: Language): FindingText {
  // One code has one shape of parameters; the compiler cannot follow that through a union of codes.
  const text = wordsFor(language).findings[finding.code] as (params: Finding["params"]) => FindingText;
  return text(finding.params);
}
