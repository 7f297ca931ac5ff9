import type { Words } from "../words";
import { calculation } from "./calculation";
import { cli } from "./cli";
import { compare } from "./compare";
import { explanation } from "./explanation";
import { findings } from "./findings";
import { inputs } from "./inputs";
import { outputs } from "./outputs";
import { pane } from "./pane";
import { papers } from "./papers";
import { record } from "./record";
import { stability } from "./stability";
import { templates } from "./templates";

export const en: Words = { language: "en", findings, inputs, outputs, calculation, explanation, papers, compare, record, stability, templates, pane, cli };
