import type { Words } from "../words";
import { cli } from "./cli";
import { findings } from "./findings";
import { inputs } from "./inputs";
import { outputs } from "./outputs";
import { pane } from "./pane";

export const vi: Words = { language: "vi", findings, inputs, outputs, pane, cli };
