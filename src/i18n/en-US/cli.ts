import type { CliWords } from "../words-cli";

export const cli: CliWords = {};
