/** What stands below a standings table: how it was computed, the signature, remarks on members that are gone. */
import type { Standing } from "../../core/result";
import { HEADER, type EarlierSheet } from "./earlier-sheet";
import { goneKey, type KeptForMember } from "./kept-remarks";
import type { KeyedRow } from "./keyed-sheet";
import type { OutputContext } from "./output-context";
import { textLine } from "./plan-keyed-sheet";
import { joinRemark } from "./remarks";
import { footLines } from "./sheet-text";

const SMALL = { size: 11, italic: true } as const;
const CENTERED = { align: "center" } as const;

/** Column whose cells the signature is centred on: right of the middle, with empty cells beside it. */
const signColumn = ({ bloc }: OutputContext): string => (bloc.settings.classes.length > 0 ? "class" : "rank");

/**
 * Lines on the method and, lower right, the signature block. A signature block that the user has deleted from
 * an earlier table is not written again.
 */
export function standingsFoot(context: OutputContext, earlier: EarlierSheet | undefined, ranked: readonly Standing[], width: number): KeyedRow[] {
  const { words, bloc } = context;
  const texts = words.outputs.standings;
  const rows = [
    ...footLines("method", "label", texts.method(bloc.settings), width, SMALL),
    ...(ranked.some((standing) => standing.tied) ? footLines("ties", "label", texts.orderOfTies, width, SMALL) : []),
  ];
  const deleted = earlier !== undefined && earlier.rows.has(HEADER) && !earlier.rows.has("sign:title");
  return deleted ? rows : [...rows, ...signature(context)];
}

function signature(context: OutputContext): KeyedRow[] {
  const { words, bloc } = context;
  const column = signColumn(context);
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

/** Remarks on members that are in no table any more, with what users kept beside them. Empty where there are none. */
export function goneRows({ words }: OutputContext, gone: readonly KeptForMember[]): KeyedRow[] {
  const texts = words.outputs.standings;
  const lines = gone.flatMap(({ code, name, remark, found }) => {
    const values = found.flatMap(({ values: of }) => [...of.values()].map(({ header, value }) => texts.sideValue(header, String(value))));
    const text = [remark, ...values].reduce(joinRemark, "");
    return text === "" ? [] : [{ key: goneKey(code), part: "foot", cells: { member: name, remark: text }, printed: false, look: { wrap: true } } satisfies KeyedRow];
  });
  if (lines.length === 0) return [];
  return [
    { key: "gone-space", part: "foot", only: "", cells: {}, printed: false },
    textLine("gone-title", "foot", "label", texts.goneTitle, { look: { bold: true }, printed: false }),
    ...lines,
  ];
}
