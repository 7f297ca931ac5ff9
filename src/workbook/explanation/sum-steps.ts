import { exactWeight } from "../../core/criteria/exact-numbers";
import { add, isZero, multiply, subtract } from "../../core/exact/arithmetic";
import { ZERO } from "../../core/exact/exact";
import { fromDecimalText } from "../../core/exact/from-number";
import { round } from "../../core/exact/round";
import { exactText, fixedText, fromExactText } from "../../core/exact/text";
import type { MemberExplanation } from "../../core/explain/explanation";
import type { Standing } from "../../core/result";
import { sectionTitle } from "./shown-text";
import type { ViewPage, ViewSum } from "./view";

/**
 * The steps from sections to total. As shown they add up exactly: the last step, where there is one, is what
 * bringing to the full scale and rounding did, that of the figures shown included; the sum of the sections stands
 * before it, and nowhere else, since it would only say the total twice.
 */
export function sumsOf({ criteria, words }: ViewPage, standing: Standing, explained: MemberExplanation, decimals: number): ViewSum[] {
  const texts = words.explanation.sums;
  if (explained.total === null) return [];
  const points = new Map([...explained.parents, ...explained.leaves].map((one) => [one.criterion, one.points]));
  const total = fromDecimalText(explained.total);
  const sums: ViewSum[] = [];
  let earned = ZERO;
  for (const { criterion } of criteria.tree.sections) {
    const own = points.get(criterion.code) ?? null;
    if (own === null) continue;
    const value = round(multiply(exactWeight(criterion.weight), fromExactText(own)), decimals);
    earned = add(earned, value);
    const title = sectionTitle(criterion);
    sums.push({
      kind: "section", criterion: criterion.code, weight: criterion.weight, points: fixedText(value, decimals),
      text: criterion.weight === 1 ? title : texts.section(title, exactText(exactWeight(criterion.weight))),
    });
  }
  const rest = subtract(total, earned);
  const isRescaled = explained.parts.some(({ kind, criterion }) => kind === "rescale" && criterion === undefined);
  if (!isRescaled && isZero(rest)) return sums;
  const text = isRescaled ? texts.rescale(trimmed(standing.earned ?? "0"), trimmed(standing.max), trimmed(standing.fullMax)) : texts.rounding;
  return [...sums, { kind: "earned", text: texts.earned, points: fixedText(earned, decimals) }, { kind: "rest", text, points: exactText(rest) }];
}

function trimmed(decimal: string): string {
  return exactText(fromDecimalText(decimal));
}
