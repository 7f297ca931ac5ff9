import { createContext, useContext } from "react";
import type { Language } from "../i18n";
import { paneWordsFor } from "../i18n/pane-words";
import type { PaneWords } from "../i18n/words-pane";

/** The language that the pane is in, and its words. */
export interface PaneLanguage {
  readonly language: Language;
  readonly pane: PaneWords;
}

export const paneLanguage = (language: Language): PaneLanguage => ({ language, pane: paneWordsFor(language) });

const WordsContext = createContext<PaneLanguage>(paneLanguage("vi"));

export const WordsProvider = WordsContext.Provider;

export function useWords(): PaneLanguage {
  return useContext(WordsContext);
}
