import type { Language } from "../i18n";
import { recall, remember } from "./storage";

const KEY = "bloc-ranking.language";

/**
 * The language to start in: the one chosen last by this user, else English where Excel's own menus are in English,
 * else Vietnamese.
 */
export function startLanguage(displayLanguage: string | undefined): Language {
  const chosen = recall(KEY);
  if (chosen === "vi" || chosen === "en") return chosen;
  return displayLanguage !== undefined && /^en\b/i.test(displayLanguage) ? "en" : "vi";
}

export function rememberLanguage(language: Language): void {
  remember(KEY, language);
}
