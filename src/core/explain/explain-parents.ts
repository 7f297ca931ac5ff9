import { partsOf } from "../criteria/parts";
import { ZERO } from "../exact/exact";
import { exactText, shortText } from "../exact/text";
import type { GroupModel, Model } from "../model";
import type { Ranked } from "../ranking/standings";
import type { ParentExplanation } from "./explanation";

/**
 * How every criterion with parts came to its points for one member: the rule's branch with points and maximum, and
 * what each part was to it. Where sections are rounded, a section's points are the rounded ones.
 */
export function explainParents(model: Model, { maxima: { applies } }: GroupModel, { sums }: Ranked): ParentExplanation[] {
  const { rounding } = model.bloc.settings;
  const { points, maxima } = sums;
  return model.tree.nodes.flatMap((node): ParentExplanation[] => {
    const rule = model.rules.parents[node.index];
    if (rule == null || applies[node.index] !== true) return [];
    const parts = partsOf(node, model.rules, applies, points, maxima);
    const { code, params, counted } = rule.kind.explain(parts, rule.parameters, node.criterion);
    const own = points[node.index] ?? null;
    return [{
      criterion: node.criterion.code,
      points: own === null ? null : exactText(own),
      reason: { code, params: { ...params, max: exactText(maxima[node.index] ?? ZERO) } },
      parts: parts.map((part) => ({
        criterion: part.criterion.code,
        weight: exactText(part.weight),
        points: part.points === null ? null : shortText(part.points, rounding.decimals),
        max: exactText(part.max),
        counts: counted.has(part.criterion.code),
      })),
    }];
  });
}
