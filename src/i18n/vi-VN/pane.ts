import type { PaneWords } from "../words-pane";

export const pane: PaneWords = {};
