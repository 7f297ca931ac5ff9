/** How wide the columns with long texts are: as narrow as costs no page, since the narrower a table, the larger its type. */
import type { EarlierSheet } from "../earlier-sheet";
import type { KeyedRow } from "../keyed-sheet";

/** Characters of the columns with long texts. */
export type Widths = Readonly<Record<"criterion" | "rule" | "figures", number>>;

const NARROWEST: Widths = { criterion: 40, rule: 20, figures: 24 };
/** Of sheets made before there was a choice. */
const BEFORE: Widths = { criterion: 40, rule: 26, figures: 35 };
/** Narrow ones first; with the widest, type of 12 points prints at about 6½. */
const WIDTHS: readonly Widths[] = [
  NARROWEST, { criterion: 44, rule: 20, figures: 26 }, { criterion: 44, rule: 22, figures: 31 }, BEFORE,
  { criterion: 44, rule: 29, figures: 40 },
];

/** Row that remembers which of them a sheet was made with: columns of a sheet that stands keep their widths. */
const KEY = "widths:";

/** A sheet laid out with the widths chosen for it. */
interface Chosen<Laid> {
  readonly laid: Laid;
  readonly row: KeyedRow;
  /** The sheet stands with other widths, so they must be set again. */
  readonly changed: boolean;
}

/**
 * What is laid out with the narrowest columns that take no more pages than wider ones. A sheet that stands keeps what
 * it has, unless wider columns save it a page. There are never fewer than `least` pages.
 */
export function inFewestPages<Laid extends { readonly pages: readonly unknown[] }>(earlier: EarlierSheet | undefined, least: number, layOutWith: (widths: Widths) => Laid): Chosen<Laid> {
  const first = earlier === undefined ? 0 : madeWith(earlier);
  let [chosen, laid] = [first, layOutWith(WIDTHS[first] ?? NARROWEST)];
  for (const [at, widths] of WIDTHS.entries()) {
    if (at <= first || laid.pages.length <= least) continue;
    const next = layOutWith(widths);
    if (next.pages.length < laid.pages.length) [chosen, laid] = [at, next];
  }
  return { laid, row: { key: `${KEY}${chosen}`, part: "foot", only: "", cells: {}, printed: false }, changed: earlier !== undefined && chosen !== first };
}

function madeWith(earlier: EarlierSheet): number {
  const known = [...WIDTHS.keys()].find((at) => earlier.rows.has(`${KEY}${at}`));
  return known ?? WIDTHS.indexOf(BEFORE);
}
