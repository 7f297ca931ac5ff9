import type { CriterionNode } from "../../../core/criteria/tree";

/**
 * The label of a criterion with those of everything that it is part of, "I.1.a": a page of the many begins anywhere,
 * and "a" occurs under each whole. What a label repeats of its whole ("1.1" under "1") stands once; full stops and
 * brackets that end a label do not stand; a whole without a label adds nothing.
 */
export function wholeLabel({ criterion, parent }: CriterionNode): string {
  const label = bare(criterion.label);
  if (parent === null) return label;
  const above = wholeLabel(parent);
  const own = bare(parent.criterion.label);
  return own !== "" && label.startsWith(`${own}.`) ? `${above}${label.slice(own.length)}` : [above, label].filter((part) => part !== "").join(".");
}

function bare(label: string): string {
  return label.trim().replace(/[.)\s]+$/u, "");
}
