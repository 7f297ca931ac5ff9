import type { FindingWords } from "../words";

export const findings = {} as FindingWords;
