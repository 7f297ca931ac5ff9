import { templates as en } from "./en-US/templates";
import { templates as vi } from "./vi-VN/templates";
import type { Language } from "./words";
import type { TemplateWords } from "./words-templates";

/** The words of the templates alone, for the form that offers them. */
export function templateWordsFor(language: Language): TemplateWords {
  return language === "en" ? en : vi;
}
