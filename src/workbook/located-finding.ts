import type { Finding } from "../core/finding";

/** A finding with the place it is about: `sheet` is "" only where there is no sheet at all, `cell` is A1 text. */
export type LocatedFinding = Finding & { readonly sheet: string; readonly cell?: string };
