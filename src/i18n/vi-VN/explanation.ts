import type { ExplanationWords } from "../words-explanation";

export const explanation: ExplanationWords = {
  tab: "Giải trình",
};
