import { pane as en } from "./en-US/pane";
import { pane as vi } from "./vi-VN/pane";
import type { Language } from "./words";
import type { PaneWords } from "./words-pane";

/** The words of the task pane alone, for its first screen: the whole catalogue is many times as large. */
export function paneWordsFor(language: Language): PaneWords {
  return language === "en" ? en : vi;
}
