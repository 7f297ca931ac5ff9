import type { FindingWords } from "../words";
import { findingsOfAwards } from "./findings-of-awards";
import { findingsOfScores } from "./findings-of-scores";
import { findingsOfSetup } from "./findings-of-setup";

export const findings: FindingWords = { ...findingsOfSetup, ...findingsOfScores, ...findingsOfAwards };
