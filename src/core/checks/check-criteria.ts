import { equals } from "../exact/arithmetic";
import { ZERO } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import { exactText } from "../exact/text";
import type { CriterionNode } from "../criteria/tree";
import type { Report } from "../make-finding";
import type { Model } from "../model";
import { isFiniteNumber } from "../rules/parameters/fields";

/** Maxima, weights and groups of every criterion, and each declared maximum against its children's sum. */
export function checkCriteria(model: Model, report: Report): void {
  const groupCodes = new Set(model.groups.map(({ group }) => group.code));
  for (const node of model.tree.nodes) {
    checkNumbers(node, model, report);
    for (const given of node.criterion.groups ?? []) {
      if (groupCodes.has(given)) continue;
      report("criterion-bad-group", { given, allowed: [...groupCodes].join(", ") }, { criterion: node.criterion.code, field: "groups" });
    }
    checkDeclaredMax(node, model, report);
  }
}

function checkNumbers(node: CriterionNode, model: Model, report: Report): void {
  const { code, label, name, max, weight } = node.criterion;
  if (max !== undefined && !(Number.isFinite(max) && max >= 0)) {
    report("criterion-bad-max", { given: String(max) }, { criterion: code, field: "max" });
  } else if (max === undefined && node.leaf >= 0 && model.rules.leaves[node.leaf]?.kind.needsMax !== false) {
    report("criterion-no-max", { label, name }, { criterion: code, field: "max" });
  }
  if (!(Number.isFinite(weight) && weight >= 0)) {
    report("criterion-bad-weight", { given: String(weight) }, { criterion: code, field: "weight" });
  }
}

/**
 * A declared maximum of a parent is only a declaration: it is compared, per group, with the sum of
 * weight × max over the children that apply there. Groups that no child applies to are passed over, and so are leaves.
 */
function checkDeclaredMax(node: CriterionNode, model: Model, report: Report): void {
  const { code, name, max } = node.criterion;
  if (!isFiniteNumber(max)) return;
  if (model.rules.parents[node.index]?.kind.maximum === "declared") return;
  const declared = fromNumber(max);
  for (const { group, maxima } of model.groups) {
    if (!node.children.some((child) => maxima.applies[child.index] === true)) continue;
    const sum = maxima.max[node.index] ?? ZERO;
    if (equals(declared, sum)) continue;
    report(
      "max-not-sum",
      { declared: exactText(declared), sum: exactText(sum), group: group.name, name },
      { criterion: code, group: group.code, field: "max" },
    );
  }
}
