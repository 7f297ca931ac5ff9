import type { Finding, FindingCode } from "../core/finding";
import type { FindingText, Words } from "./words";

/** The two sentences of a finding in the language of these words: what is wrong, and what to do. */
export function findingText<C extends FindingCode>({ findings }: Pick<Words, "findings">, { code, params }: Finding<C>): FindingText {
  return findings[code](params);
}
