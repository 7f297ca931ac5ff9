import type { Criterion } from "../bloc";
import type { Report } from "../make-finding";

/** A node of the criteria tree. Every criterion of the bloc that could be placed is exactly one node. */
export interface CriterionNode {
  readonly criterion: Criterion;
  /** Place in `CriteriaTree.nodes`. A parent comes before its children. */
  readonly index: number;
  /** Place among the leaves, -1 for a parent. */
  readonly leaf: number;
  readonly parent: CriterionNode | null;
  readonly children: readonly CriterionNode[];
}

/** The criteria as a tree. */
export interface CriteriaTree {
  /** Children of the root, in printed order. */
  readonly sections: readonly CriterionNode[];
  /** All nodes, parents before children, siblings in printed order. */
  readonly nodes: readonly CriterionNode[];
  readonly leaves: readonly CriterionNode[];
  readonly byCode: ReadonlyMap<string, CriterionNode>;
}

/**
 * The tree of a list of criteria, siblings in the order of the list, wherever a parent stands in it.
 *
 * Faults are reported, and the tree stays usable so that everything else can be checked as well: of two
 * criteria with one code the first counts; a node whose parent is unknown or below itself hangs from the root.
 */
export function buildTree(criteria: readonly Criterion[], report: Report): CriteriaTree {
  const known = new Map<string, Criterion>();
  for (const criterion of criteria) {
    const { code } = criterion;
    if (known.has(code)) report("criterion-code-doubled", { code }, { criterion: code });
    else known.set(code, criterion);
  }
  const childrenOf = new Map<string | null, Criterion[]>();
  for (const criterion of known.values()) {
    const parent = placeUnder(criterion, known, report);
    const siblings = childrenOf.get(parent);
    if (siblings) siblings.push(criterion);
    else childrenOf.set(parent, [criterion]);
  }
  return assemble(childrenOf);
}

/** Code of the parent that the criterion can hang from; null is the root. */
function placeUnder(criterion: Criterion, known: ReadonlyMap<string, Criterion>, report: Report): string | null {
  const { code, name, parent } = criterion;
  if (parent === undefined) return null;
  if (!known.has(parent)) {
    report("criterion-unknown-parent", { name, parent }, { criterion: code, field: "parent" });
    return null;
  }
  const seen = new Set<string>();
  for (let above: string | undefined = parent; above !== undefined; above = known.get(above)?.parent) {
    if (above === code) {
      report("criterion-cycle", { name }, { criterion: code, field: "parent" });
      return null;
    }
    // A loop further up, which this criterion only leads into, is reported at its own members.
    if (seen.has(above)) break;
    seen.add(above);
  }
  return parent;
}

function assemble(childrenOf: ReadonlyMap<string | null, readonly Criterion[]>): CriteriaTree {
  const nodes: CriterionNode[] = [];
  const leaves: CriterionNode[] = [];
  const byCode = new Map<string, CriterionNode>();
  const place = (criterion: Criterion, parent: CriterionNode | null): CriterionNode => {
    const below = childrenOf.get(criterion.code) ?? [];
    const children: CriterionNode[] = [];
    const isLeaf = below.length === 0;
    const node: CriterionNode = { criterion, index: nodes.length, leaf: isLeaf ? leaves.length : -1, parent, children };
    nodes.push(node);
    if (isLeaf) leaves.push(node);
    byCode.set(criterion.code, node);
    for (const child of below) children.push(place(child, node));
    return node;
  };
  const sections = (childrenOf.get(null) ?? []).map((criterion) => place(criterion, null));
  return { sections, nodes, leaves, byCode };
}
