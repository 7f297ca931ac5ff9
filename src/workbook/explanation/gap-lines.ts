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
  const criterion = pair.criterion === undefined ? undefined : criteria.tree.byCode.get(pair.criterion)?.criterion;
  const gap: Gap = {
    other: others.map((code) => shortNameOf(page, code)).join(", "), rank: standing?.rank ?? 0, by: pair.by, ahead,
    criterion: criterion === undefined ? pair.criterion ?? "" : sectionTitle(criterion),
    kind: bloc.bloc.kind, gap: shownDifference(pair.gap, bloc.settings.rounding.decimals), measure: measureOf(page, pair),
  };
  const own = ahead ? pair.ahead : pair.behind;
  // Those who share a rank are alike where no section parts any of them from the next.
  const alike = page.explanation.neighbours.every((one) => !others.includes(one.ahead) || !others.includes(one.behind) || one.sections.length === 0);
  const pairs = page.explanation.neighbours.filter((one) => others.includes(ahead ? one.behind : one.ahead) && (ahead ? one.ahead : one.behind) === own);
  const parts = pairs.map((one) => ({ other: shortNameOf(page, ahead ? one.behind : one.ahead), ...partsOfGap(page, one, ahead) }));
  const [first = { sections: [], rounding: "0" }] = parts;
  if (alike) return words.explanation.gaps.between(gap, first.sections, first.rounding);
  const told = pair.by === "value" && parts.length <= MOST_TOLD ? parts : [];
  return [words.explanation.gaps.between(gap, [], "0"), ...told.map((part) => words.explanation.gaps.against(part.other, gap.measure, part.sections, part.rounding))].join(" ");
}

/** Members of equal rank against each of whom the sections are told: more would be a paragraph. */
const MOST_TOLD = 3;

interface GapParts {
  readonly sections: readonly SectionGap[];
  /** Decimal text; "0" where nothing was rounded. */
  readonly rounding: string;
}

/** What a gap is made of, as it is shown, seen from the member ahead or the one behind. */
function partsOfGap({ bloc, criteria }: ViewPage, pair: NeighbourExplanation, ahead: boolean): GapParts {
  const { decimals } = bloc.settings.rounding;
  const signed = (text: string): string => (ahead || /^-?0(\.0+)?$/.test(text) ? text : text.startsWith("-") ? text.slice(1) : `-${text}`);
  const sections = pair.sections.map(({ code, difference }): SectionGap => {
    const criterion = criteria.tree.byCode.get(code)?.criterion;
    const section = criterion === undefined ? code : titleOf(criterion);
    return { section, isLabel: criterion !== undefined && section !== criterion.name, difference: shownDifference(difference, decimals) };
  });
  const gap = fromDecimalText(shownDifference(pair.gap, decimals));
  const rounding = sections.reduce((rest, { difference }) => subtract(rest, fromDecimalText(difference)), gap);
  return {
    sections: sections.map((section) => ({ ...section, difference: signed(section.difference) })),
    rounding: signed(isZero(rounding) ? "0" : withDecimals(exactText(rounding), decimals)),
  };
}

function measureOf({ bloc, standings }: ViewPage, { group, ahead, behind }: NeighbourExplanation): Gap["measure"] {
  if (bloc.groups.some((one) => one.code === group && ranksByRate(one))) return "rate";
  return [ahead, behind].some((code) => isBroughtToScale(standings.get(code))) ? "rescaled" : "points";
}

function isBroughtToScale(standing: Standing | undefined): boolean {
  return standing !== undefined && rescaledFrom(standing) !== undefined;
}
