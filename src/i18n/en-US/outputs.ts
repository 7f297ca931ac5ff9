import type { OutputWords } from "../words-outputs";

export const outputs: OutputWords = {};
