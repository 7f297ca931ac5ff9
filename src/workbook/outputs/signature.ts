import { HEADER, type EarlierSheet } from "./earlier-sheet";
import type { KeyedRow } from "./keyed-sheet";
import type { OutputContext } from "./output-context";
import { textLine } from "./plan-keyed-sheet";

const CENTERED = { align: "center" } as const;

/**
 * Place, date and who signs, centred on the cells of one column. A block that the user has deleted from an earlier
 * table is not written again.
 */
export function signature({ words, bloc }: OutputContext, earlier: EarlierSheet | undefined, column: string): KeyedRow[] {
  if (earlier?.rows.has(HEADER) === true && !earlier.rows.has("sign:title")) return [];
  const texts = words.outputs.standings;
  const { place, year, kind } = bloc.bloc;
  const space = (key: string): KeyedRow => ({ key, part: "foot", only: "", cells: {} });
  return [
    space("sign:space"),
    textLine("sign:place", "foot", column, texts.signPlace(place ?? "", year), { look: { ...CENTERED, italic: true } }),
    textLine("sign:authority", "foot", column, texts.signAuthority[kind], { look: { ...CENTERED, bold: true } }),
    textLine("sign:title", "foot", column, texts.signTitle[kind], { look: { ...CENTERED, bold: true } }),
    textLine("sign:hint", "foot", column, texts.signHint, { look: { ...CENTERED, italic: true, size: 11 } }),
    ...[1, 2, 3, 4].map((n) => space(`sign:name-${n}`)),
  ];
}
