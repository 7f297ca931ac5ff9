/** What stands below a standings table: how it was computed, the signature, remarks on members that are gone. */
import type { Group } from "../../core/bloc";
import { ranksByRate } from "../../core/ranking/ranks-by-rate";
import type { Standing } from "../../core/result";
import type { Method } from "../../i18n/words-outputs";
import { sectionTitle } from "../explanation/shown-text";
import type { EarlierSheet } from "./earlier-sheet";
import { goneKey, type KeptForMember } from "./kept-remarks";
import type { KeyedRow } from "./keyed-sheet";
import { addUpAsShown, totalDecimals } from "./number-cell";
import type { OutputContext } from "./output-context";
import { textLine } from "./plan-keyed-sheet";
import { joinRemark } from "./remarks";
import { footLines } from "./sheet-text";
import { signature } from "./signature";
import { rescaledFrom } from "./standings-note";
import { unappraisedText } from "./unappraised";

const SMALL = { size: 11, italic: true } as const;

/** Column that the signature is centred on: right of the middle, with empty cells beside it. */
const signColumn = ({ bloc }: OutputContext): string => (bloc.settings.classes.length > 0 ? "class" : "rank");

/** Lines on the method and, lower right, the signature block. */
export function standingsFoot(context: OutputContext, group: Group, earlier: EarlierSheet | undefined, ranked: readonly Standing[], width: number): KeyedRow[] {
  const { words } = context;
  const texts = words.outputs.standings;
  const unappraised = unappraisedText(context, ranked);
  const rows = [
    ...footLines("method", "label", texts.method(methodOf(context, group, ranked)), width, SMALL),
    ...(isRoundedApart(context, ranked) ? footLines("shown-rounded", "label", words.explanation.sums.shownRounded(totalDecimals(context.bloc.settings, context.result)), width, SMALL) : []),
    ...(unappraised === undefined ? [] : footLines("layers", "label", unappraised, width, SMALL)),
    ...(ranked.some((standing) => standing.tied) ? footLines("ties", "label", texts.orderOfTies, width, SMALL) : []),
  ];
  return [...rows, ...signature(context, earlier, signColumn(context))];
}

/** Whether the sections of anybody, shown rounded, seem not to add up. */
function isRoundedApart({ bloc, result, criteria, exact }: OutputContext, ranked: readonly Standing[]): boolean {
  const decimals = totalDecimals(bloc.settings, result);
  return ranked.some(({ member }) => !addUpAsShown(criteria.tree.sections.map(({ criterion }) => exact(`points:${criterion.code}`, member)), decimals));
}

function methodOf({ bloc: { bloc, settings }, criteria }: OutputContext, group: Group, ranked: readonly Standing[]): Method {
  const titleOf = (code: string | undefined): string => {
    const criterion = code === undefined ? undefined : criteria.tree.byCode.get(code)?.criterion;
    return criterion === undefined ? "" : sectionTitle(criterion);
  };
  return {
    settings, kind: bloc.kind, byRate: ranksByRate(group),
    rescaled: ranked.some((standing) => rescaledFrom(standing) !== undefined),
    apart: ranked.some(({ table }) => table === "not-applicable"),
    // A preference for women changes no rank.
    tieBreaks: settings.tieBreaks.flatMap(({ by, criterion }) => (by === "women" ? [] : [{ by, criterion: titleOf(criterion) }])),
  };
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
