import type { Criterion } from "../../core/bloc";
import { LabelTree } from "../read/label-tree";

/** One criterion in printed order, with its TT as printed. */
export interface PrintedCriterion {
  readonly criterion: Criterion;
  readonly label: string;
  readonly isParent: boolean;
  readonly depth: number;
}

/**
 * The criteria with each parent before its parts, and TT from which the same tree is read again. The bloc's own
 * TT are kept where they tell the tree; otherwise all are numbered anew (I, 1, 1.1, 1.1.1), since a table whose
 * numbering contradicts its structure cannot be printed.
 */
export function printedCriteria(criteria: readonly Criterion[]): readonly PrintedCriterion[] {
  const ordered = depthFirst(criteria);
  const own = ordered.map(({ criterion }) => criterion.label.trim());
  const labels = tellsTree(ordered, own) ? own : numbered(ordered);
  return ordered.map(({ criterion, depth, isParent }, at) => ({ criterion, depth, isParent, label: labels[at] ?? "" }));
}

interface Ordered {
  readonly criterion: Criterion;
  readonly depth: number;
  readonly isParent: boolean;
  /** Index of the parent in the order; -1 for a section. */
  readonly parent: number;
}

function depthFirst(criteria: readonly Criterion[]): readonly Ordered[] {
  const codes = new Set(criteria.map(({ code }) => code));
  const children = new Map<string, Criterion[]>();
  const roots: Criterion[] = [];
  for (const criterion of criteria) {
    const { parent } = criterion;
    if (parent === undefined || !codes.has(parent)) roots.push(criterion);
    else children.set(parent, [...(children.get(parent) ?? []), criterion]);
  }
  const ordered: Ordered[] = [];
  const seen = new Set<Criterion>();
  const visit = (criterion: Criterion, depth: number, parent: number): void => {
    if (seen.has(criterion)) return;
    seen.add(criterion);
    const below = children.get(criterion.code) ?? [];
    const at = ordered.length;
    ordered.push({ criterion, depth, parent, isParent: below.length > 0 });
    children.delete(criterion.code);
    for (const child of below) visit(child, depth + 1, at);
  };
  for (const root of roots) visit(root, 0, -1);
  // Criteria that stand inside one another are reported by core; they are still printed.
  for (const criterion of criteria) visit(criterion, 0, -1);
  return ordered;
}

function tellsTree(ordered: readonly Ordered[], labels: readonly string[]): boolean {
  const tree = new LabelTree();
  return ordered.every(({ parent }, at) => {
    const place = tree.add(labels[at] ?? "");
    return place !== null && place.parent === parent && !place.repeated;
  });
}

function numbered(ordered: readonly Ordered[]): readonly string[] {
  const counts = new Map<number, number>();
  const paths: string[] = [];
  return ordered.map(({ parent, depth }, at) => {
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    const above = paths[parent] ?? "";
    paths[at] = depth === 0 ? "" : above === "" ? String(count) : `${above}.${count}`;
    return depth === 0 ? roman(count) : (paths[at] ?? "");
  });
}

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
  ];
  let rest = number;
  return signs.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join("");
}
