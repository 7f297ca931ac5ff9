import { isZero, subtract } from "../../core/exact/arithmetic";
import { fromDecimalText } from "../../core/exact/from-number";
import { exactText } from "../../core/exact/text";
import type { NeighbourExplanation } from "../../core/explain/explanation";
import { ranksByRate } from "../../core/ranking/ranks-by-rate";
import type { Standing } from "../../core/result";
import { lowerFirst } from "../../i18n/letter-case";
import type { Gap, SectionGap } from "../../i18n/words-explanation";
import { shortNameOf } from "../outputs/output-context";
import { reasonWithin } from "../outputs/reason-text";
import { rescaledFrom } from "../outputs/standings-note";
import { sectionTitle, shownDifference, titleOf, withDecimals } from "./shown-text";
import type { ViewPage } from "./view";

/**
 * The gap of a member to the rank ahead and the rank behind in its table, and why: the sections by how much, what
 * rounding did, that of the figures shown included, or the tie-break; and with whom it shares its own. Of a member
 * without a rank: why it has none.
 */
export function gapLines(page: ViewPage, standing: Standing, ranked: number): string[] {
  const { words, explanation } = page;
  const texts = words.explanation.gaps;
  if (standing.rank === null) {
    const reasons = reasonWithin(page, standing.reasons);
    return [texts.unranked(reasons === "" ? lowerFirst(words.outputs.standings.noScore) : reasons)];
  }
  if (ranked === 1) return [texts.alone];
  const pairs = explanation.neighbours.filter(({ ahead, behind }) => ahead === standing.member || behind === standing.member);
  // Where equal members have ranks one after the other, the one before is ahead.
  const isShared = (pair: NeighbourExplanation): boolean => pair.by === "tied" && page.bloc.settings.rankMethod !== "ordinal";
  const before = pairs.find((pair) => pair.behind === standing.member && !isShared(pair));
  const after = pairs.find((pair) => pair.ahead === standing.member && !isShared(pair));
  const shared = pairs.filter(isShared);
  const partners = sharing(page, standing).filter((code) => code !== standing.member);
  return [
    before !== undefined ? gapLine(page, before, before.ahead, false) : shared.length > 0 ? texts.firstTogether : texts.first,
    ...(partners.length > 1 ? [`${words.outputs.standings.tied(standing.rank, partners.map((code) => shortNameOf(page, code)))}.`]
      : shared.map((pair) => gapLine(page, pair, pair.ahead === standing.member ? pair.behind : pair.ahead, pair.ahead === standing.member))),
    after === undefined ? texts.last : gapLine(page, after, after.behind, true),
  ];
}

/** Members that share a rank in a table, the member itself among them, in printed order. */
function sharing({ result }: ViewPage, { member, rank, table }: Standing): string[] {
  const group = result.groups.find(({ standings }) => standings.some((one) => one.member === member));
  return (group?.standings ?? []).flatMap((one) => (one.rank === rank && one.table === table ? [one.member] : []));
}

function gapLine(page: ViewPage, pair: NeighbourExplanation, other: string, ahead: boolean): string {
  const { words, bloc, criteria, standings } = page;
  const standing = standings.get(other);
  const others = standing === undefined || pair.by === "tied" ? [other] : sharing(page, standing);
  const { decimals } = bloc.settings.rounding;
  const signed = (text: string): string => (ahead || /^-?0(\.0+)?$/.test(text) ? text : text.startsWith("-") ? text.slice(1) : `-${text}`);
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
      other: others.map((code) => shortNameOf(page, code)).join(", "), rank: standing?.rank ?? 0, by: pair.by, ahead,
      criterion: pair.criterion === undefined ? "" : title(pair.criterion),
      kind: bloc.bloc.kind, gap, measure: measureOf(page, pair),
    },
    // Sections differ with each of them.
    others.length > 1 ? [] : sections.map((section) => ({ ...section, difference: signed(section.difference) })),
    others.length > 1 ? "0" : signed(isZero(rounding) ? "0" : withDecimals(exactText(rounding), decimals)),
  );
}

function measureOf({ bloc, standings }: ViewPage, { group, ahead, behind }: NeighbourExplanation): Gap["measure"] {
  if (bloc.groups.some((one) => one.code === group && ranksByRate(one))) return "rate";
  return [ahead, behind].some((code) => isBroughtToScale(standings.get(code))) ? "rescaled" : "points";
}

function isBroughtToScale(standing: Standing | undefined): boolean {
  return standing !== undefined && rescaledFrom(standing) !== undefined;
}
