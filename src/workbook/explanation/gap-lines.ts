import type { NeighbourExplanation } from "../../core/explain/explanation";
import type { Standing } from "../../core/result";
import { reasonText } from "../outputs/reason-text";
import { rescaledFrom } from "../outputs/standings-note";
import { sectionTitle, shownDifference, titleOf } from "./shown-text";
import type { ViewPage } from "./view";

/**
 * The gap of a member to the one ahead and the one behind in its table, and why: the sections by how much, what
 * rescaling and rounding did, or the tie-break. Of a member without a rank: why it has none.
 */
export function gapLines(page: ViewPage, standing: Standing, ranked: number): string[] {
  const { words, explanation } = page;
  const texts = words.explanation.gaps;
  if (standing.rank === null) {
    const reasons = reasonText(page, standing.reasons);
    return [texts.unranked(reasons === "" ? words.outputs.standings.noScore : reasons)];
  }
  if (ranked === 1) return [texts.alone];
  const before = explanation.neighbours.find(({ behind }) => behind === standing.member);
  const after = explanation.neighbours.find(({ ahead }) => ahead === standing.member);
  return [
    before === undefined ? texts.first : gapLine(page, before, before.ahead, false),
    after === undefined ? texts.last : gapLine(page, after, after.behind, true),
  ];
}

function gapLine({ words, bloc, criteria, members, standings }: ViewPage, pair: NeighbourExplanation, other: string, ahead: boolean): string {
  const { decimals } = bloc.settings.rounding;
  const group = bloc.groups.find(({ code }) => code === pair.group);
  const isRate = group?.notApplicable === "rate" || group?.notApplicable === "separate";
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
  return words.explanation.gaps.between(
    {
      other: members.get(other)?.shortName ?? other, rank: standings.get(other)?.rank ?? 0, by: pair.by, ahead,
      criterion: pair.criterion === undefined ? "" : title(pair.criterion),
      gap: shownDifference(pair.gap, decimals), isRate,
      isRescaled: isRate || [pair.ahead, pair.behind].some((code) => isBroughtToScale(standings.get(code))),
    },
    pair.sections.map(({ code, difference }) => ({ ...shortTitle(code), difference: signed(shownDifference(difference, decimals)) })),
    signed(shownDifference(pair.other, decimals)),
  );
}

function isBroughtToScale(standing: Standing | undefined): boolean {
  return standing !== undefined && rescaledFrom(standing) !== undefined;
}
