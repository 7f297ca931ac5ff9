import type { TemplateWords } from "../words-templates";

export const templates: TemplateWords = {
  tab: "Bộ tiêu chí mẫu",
};
