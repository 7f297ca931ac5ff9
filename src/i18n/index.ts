import { en } from "./en-US";
import { vi } from "./vi-VN";
import type { Language, Words } from "./words";

export type { FinaliseObstacle, UnverifiedReason } from "./words-record";
export type { FindingText, Language, Words } from "./words";

/** The catalogue of a language. */
export function wordsFor(language: Language): Words {
  return language === "en" ? en : vi;
}
