import { wordsFor, type Language } from "../i18n";
import type { RecordedVerification } from "./record/recorded-run";

/**
 * What may be said of a verification, never more: how many cells agree, how many differ, or that nothing was
 * compared and why; and how many cells cannot be compared.
 *
 * @example verificationText({ state: "matched", checked: 120, different: 0, notVerifiable: 0 }, "vi") // "Đã đối chiếu khớp: 120 ô"
 */
export function verificationText({ state, checked, different, notVerifiable, reason }: RecordedVerification, language: Language): string {
  const words = wordsFor(language).record.verification;
  const said = state === "matched" ? words.matched(checked) : state === "different" ? words.different(different, checked) : words.unverified(reason ?? "host");
  return notVerifiable === 0 ? said : `${said}; ${words.tooClose(notVerifiable)}`;
}
