import { exactWeight } from "../../core/criteria/exact-numbers";
import { add, isZero, subtract } from "../../core/exact/arithmetic";
import { ZERO, type Exact } from "../../core/exact/exact";
import { fromDecimalText } from "../../core/exact/from-number";
import { round } from "../../core/exact/round";
import { exactText, fixedText, fromExactText } from "../../core/exact/text";
import type { MemberExplanation } from "../../core/explain/explanation";
import type { Standing } from "../../core/result";
import type { PrintedCriteria } from "../outputs/printed-criteria";
import { sectionTitle } from "./shown-text";
import type { ViewPage, ViewSum } from "./view";

/** The steps from sections to total. As shown they add up exactly: what rounding for display hides is in the last one. */
export function sumsOf({ criteria, words }: ViewPage, standing: Standing, explained: MemberExplanation, decimals: number): ViewSum[] {
  const texts = words.explanation.sums;
  const { total } = explained;
  if (total === null) return [];
  const points = new Map(explained.parents.map(({ criterion, reason }) => [criterion, String(reason.params["points"])]));
  const leafPoints = new Map(standing.leaves.map((leaf) => [leaf.criterion, leaf.points ?? ""]));
  const shares = sectionShares(explained);
  const sums: ViewSum[] = [];
  let left = fromDecimalText(total);
  let earned = ZERO;
  for (const { criterion, index } of criteria.tree.sections) {
    const exact = shares(index, criteria);
    if (exact === null || (points.get(criterion.code) ?? leafPoints.get(criterion.code) ?? "") === "") continue;
    const value = round(exact, decimals);
    earned = add(earned, value);
    const title = sectionTitle(criterion);
    sums.push({ kind: "section", criterion: criterion.code, text: criterion.weight === 1 ? title : texts.section(title, exactText(exactWeight(criterion.weight))), points: fixedText(value, decimals) });
  }
  sums.push({ kind: "earned", text: texts.earned, points: fixedText(earned, decimals) });
  left = subtract(left, earned);
  const rescale = partOf(explained, "rescale");
  if (!isZero(rescale)) {
    const value = round(rescale, decimals);
    left = subtract(left, value);
    sums.push({ kind: "rescale", text: texts.rescale(standing.earned ?? "0", standing.max, standing.fullMax), points: fixedText(value, decimals) });
  }
  if (!isZero(left)) sums.push({ kind: "rounding", text: texts.rounding, points: exactText(left) });
  return sums;
}

/** What each section adds to the total, exactly: the parts of everything in it together. */
function sectionShares({ parts }: MemberExplanation): (section: number, criteria: PrintedCriteria) => Exact | null {
  return (section, { tree }) => {
    let sum: Exact | null = null;
    for (const { criterion, points } of parts) {
      let node = criterion === undefined ? null : (tree.byCode.get(criterion) ?? null);
      while (node !== null && node.parent !== null) node = node.parent;
      if (node?.index === section) sum = add(sum ?? ZERO, fromExactText(points));
    }
    return sum;
  };
}

function partOf({ parts }: MemberExplanation, kind: "rescale" | "rounding"): Exact {
  return parts.reduce((sum, part) => (part.kind === kind && part.criterion === undefined ? add(sum, fromExactText(part.points)) : sum), ZERO);
}
