/** Language and theme, remembered in the browser. The language is the pane's own setting, so both follow one choice. */
import { useCallback, useEffect, useState } from "react";
import type { Language } from "../i18n";
import { recall, remember } from "../taskpane/storage";

export const LANGUAGE_KEY = "bloc-ranking.language";
const THEME_KEY = "bloc-ranking.preview.theme";

export interface Settings {
  readonly language: Language;
  readonly dark: boolean;
}

function recalled(): Settings {
  const theme = recall(THEME_KEY);
  return {
    language: recall(LANGUAGE_KEY) === "en" ? "en" : "vi",
    dark: theme === null ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark",
  };
}

/** The settings, and a function that changes and remembers some of them. Follows the switch inside the pane. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(recalled);
  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (event.key === LANGUAGE_KEY) setSettings((before) => ({ ...before, language: event.newValue === "en" ? "en" : "vi" }));
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, []);
  const change = useCallback((next: Partial<Settings>) => {
    if (next.language !== undefined) remember(LANGUAGE_KEY, next.language);
    if (next.dark !== undefined) remember(THEME_KEY, next.dark ? "dark" : "light");
    setSettings((before) => ({ ...before, ...next }));
  }, []);
  return [settings, change];
}
