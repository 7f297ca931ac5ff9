import type { PaperWords } from "../words-papers";

export const papers: PaperWords = {
  tab: "Paper templates",
};
