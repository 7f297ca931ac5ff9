import { record as en } from "./en-US/record";
import { record as vi } from "./vi-VN/record";
import type { Language } from "./words";
import type { RecordWords } from "./words-record";

/** The words of verification, record and finalising alone, for the pane. */
export function recordWordsFor(language: Language): RecordWords {
  return language === "en" ? en : vi;
}
