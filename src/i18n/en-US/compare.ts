import type { CompareWords } from "../words-compare";

export const compare: CompareWords = {
  tab: "Comparison",
};
