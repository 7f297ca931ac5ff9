import { ranksByRate } from "../../core/ranking/ranks-by-rate";
import type { Standing } from "../../core/result";
import { lowerFirst } from "../../i18n/letter-case";
import { shortNameOf, type OutputContext } from "./output-context";
import { reasonText, reasonWithin } from "./reason-text";

/** What a note is made from. */
type NoteContext = Pick<OutputContext, "bloc" | "words" | "members">;

/**
 * What the software has to say about a member in the column Ghi chú, of standings and of minutes: shared ranks, why it
 * has no rank or is not considered, what is not settled, what does not apply, of what maximum its points are; a sentence
 * each. "" where there is nothing to say.
 */
export function standingsNote(context: NoteContext, standing: Standing, group: readonly Standing[]): string {
  const words = context.words.outputs.standings;
  const halfYear = context.bloc.bloc.period === "half-year";
  const within = reasonWithin(context, standing.reasons);
  const parts: string[] = [];
  if (standing.rank === null) parts.push(`${words.notRanked}: ${within === "" ? lowerFirst(words.noScore) : within}`);
  else {
    if (standing.tied) parts.push(tie(context, standing, standing.rank, group));
    if (within !== "") parts.push(standing.eligible || halfYear ? reasonText(context, standing.reasons) : words.notConsidered(within));
  }
  if (standing.total !== null) parts.push(...openPoints(context, standing), ...notApplicable(context, standing), ...outOf(context, standing));
  return parts.map((part) => part.replace(/\.$/, "")).join(". ");
}

function tie(context: NoteContext, standing: Standing, rank: number, group: readonly Standing[]): string {
  const words = context.words.outputs.standings;
  if (context.bloc.settings.rankMethod === "ordinal") return words.tiedInOrder;
  const others = group.filter((other) => other.member !== standing.member && other.table === standing.table && other.rank === rank);
  return words.tied(rank, others.map((other) => shortNameOf(context, other.member)));
}

function openPoints(context: NoteContext, standing: Standing): string[] {
  const words = context.words.outputs.standings;
  const count = (status: string): number => standing.leaves.filter((leaf) => leaf.status === status).length;
  const missing = count("missing");
  if (!standing.provisional) return missing > 0 ? [words.missingAsZero(missing)] : [];
  const zero = context.bloc.settings.missing === "zero";
  return [
    words.unsettled({ fallbacks: standing.fallbacks, missing: zero ? 0 : missing, pending: count("pending"), notPublished: count("not-published") }),
    ...(zero && missing > 0 ? [words.missingAsZero(missing)] : []),
  ];
}

function notApplicable({ words }: NoteContext, standing: Standing): string[] {
  const count = standing.leaves.filter((leaf) => leaf.status === "n/a").length;
  return count > 0 ? [words.outputs.standings.notApplicable(count)] : [];
}

/** Of what maximum the points are, where that is not the full one and decides the rank. */
function outOf({ words, bloc, members }: Pick<OutputContext, "bloc" | "words" | "members">, standing: Standing): string[] {
  const texts = words.outputs.standings;
  const from = rescaledFrom(standing);
  if (from !== undefined) return [texts.rescaled(from.earned, from.max, from.fullMax)];
  const { earned, rate, max, fullMax } = standing;
  const group = members.get(standing.member)?.group;
  const byRate = bloc.groups.some((one) => one.code === group && ranksByRate(one));
  if (!byRate || earned === null || rate === null || Number(max) === Number(fullMax)) return [];
  return [texts.rated(shorter(earned), shorter(max), shorter(rate))];
}

/** Points earned of what applies, and the full scale, as decimals, of a total that was brought to that scale; undefined of any other. */
export function rescaledFrom({ total, earned, max, fullMax }: Standing): { readonly earned: string; readonly max: string; readonly fullMax: string } | undefined {
  if (earned === null || total === null || Number(earned) === Number(total)) return undefined;
  return { earned: shorter(earned), max: shorter(max), fullMax: shorter(fullMax) };
}

function shorter(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
