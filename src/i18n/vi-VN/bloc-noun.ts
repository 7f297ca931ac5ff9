import type { BlocKind } from "../../core/bloc";

/** What a bloc of each kind is called where its sheets and the pane speak of it. */
export const BLOC: Readonly<Record<BlocKind, string>> = { khoi: "Khối", cum: "Cụm" };
