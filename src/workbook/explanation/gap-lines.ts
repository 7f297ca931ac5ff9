import { subtract } from "../../core/exact/arithmetic";
import { fromDecimalText } from "../../core/exact/from-number";
import { exactText } from "../../core/exact/text";
import type { NeighbourExplanation } from "../../core/explain/explanation";
import { ranksByRate } from "../../core/ranking/ranks-by-rate";
import type { Standing } from "../../core/result";
import { lowerFirst } from "../../i18n/letter-case";
import type { Gap, SectionGap } from "../../i18n/words-explanation";
import { reasonWithin } from "../outputs/reason-text";
import { rescaledFrom } from "../outputs/standings-note";
import { sectionTitle, shownDifference, titleOf } from "./shown-text";
import type { ViewPage } from "./view";

/**
 * The gap of a member to the one ahead and the one behind in its table, and why: the sections by how much, what
 * rounding did, that of the figures shown included, or the tie-break. Of a member without a rank: why it has none.
 */
export function gapLines(page: ViewPage, standing: Standing, ranked: number): string[] {
  const { words, explanation } = page;
  const texts = words.explanation.gaps;
  if (standing.rank === null) {
    const reasons = reasonWithin(page, standing.reasons);
    return [texts.unranked(reasons === "" ? lowerFirst(words.outputs.standings.noScore) : reasons)];
  }
  if (ranked === 1) return [texts.alone];
  const before = explanation.neighbours.find(({ behind }) => behind === standing.member);
  const after = explanation.neighbours.find(({ ahead }) => ahead === standing.member);
  return [
    before === undefined ? texts.first : gapLine(page, before, before.ahead, false),
    after === undefined ? texts.last : gapLine(page, after, after.behind, true),
  ];
}

function gapLine(page: ViewPage, pair: NeighbourExplanation, other: string, ahead: boolean): string {
  const { words, bloc, criteria, members, standings } = page;
  const { decimals } = bloc.settings.rounding;
  const signed = (text: string): string => (ahead || /^-?0$/.test(text) ? text : text.startsWith("-") ? text.slice(1) : `-${text}`);
  const title = (code: string): string => {
    const criterion = criteria.tree.byCode.get(code)?.criterion;
    return criterion === undefined ? code : sectionTitle(criterion);
  };
  const shortTitle = (code: string): { section: string; isLabel: boolean } => {
    const criterion = criteria.tree.byCode.get(code)?.criterion;
    const short = criterion === undefined ? code : titleOf(criterion);
    return { section: short, isLabel: criterion !== undefined && short !== criterion.name };
  };
  const gap = shownDifference(pair.gap, decimals);
  const sections = pair.sections.map(({ code, difference }): SectionGap => ({ ...shortTitle(code), difference: shownDifference(difference, decimals) }));
  const rounding = sections.reduce((rest, { difference }) => subtract(rest, fromDecimalText(difference)), fromDecimalText(gap));
  return words.explanation.gaps.between(
    {
      other: members.get(other)?.shortName ?? other, rank: standings.get(other)?.rank ?? 0, by: pair.by, ahead,
      criterion: pair.criterion === undefined ? "" : title(pair.criterion),
      kind: bloc.bloc.kind, gap, measure: measureOf(page, pair),
    },
    sections.map((section) => ({ ...section, difference: signed(section.difference) })),
    signed(exactText(rounding)),
  );
}

function measureOf({ bloc, standings }: ViewPage, { group, ahead, behind }: NeighbourExplanation): Gap["measure"] {
  if (bloc.groups.some((one) => one.code === group && ranksByRate(one))) return "rate";
  return [ahead, behind].some((code) => isBroughtToScale(standings.get(code))) ? "rescaled" : "points";
}

function isBroughtToScale(standing: Standing | undefined): boolean {
  return standing !== undefined && rescaledFrom(standing) !== undefined;
}
