import type { InputWords } from "../words-inputs";

export const inputs: InputWords = {};
