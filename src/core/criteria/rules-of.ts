import type { Report } from "../make-finding";
import { ruleKindNamed, ruleKinds } from "../rules";
import type { AnyLeafKind, AnyParentKind, GivenParameters } from "../rules/kind";
import type { CriteriaTree, CriterionNode } from "./tree";

/** The kind of a leaf with its parameters as read; null where either is wrong, which is reported. */
export interface LeafRule {
  readonly kind: AnyLeafKind;
  readonly parameters: unknown;
}

/** The kind of a criterion with parts, and its parameters as that kind has read them. */
export interface ParentRule {
  readonly kind: AnyParentKind;
  readonly parameters: unknown;
  /** A sum without cap and floor: what nearly every parent is, added up without building its parts. */
  readonly isPlainSum: boolean;
}

/** The rules of all criteria, by their place in the tree. */
export interface Rules {
  /** By `CriterionNode.leaf`. */
  readonly leaves: readonly (LeafRule | null)[];
  /** By `CriterionNode.index`; null for leaves and for parents whose rule is wrong. */
  readonly parents: readonly (ParentRule | null)[];
  /** Whether any leaf is a bonus or a penalty. */
  readonly hasOutside: boolean;
}

/**
 * How a criterion stands to the scale. A parent, which has no place among the leaves, stands on it, and so does a leaf
 * whose rule is wrong, which is reported.
 */
export function scaleOf({ leaves }: Pick<Rules, "leaves">, { leaf }: Pick<CriterionNode, "leaf">): AnyLeafKind["scale"] {
  return leaves[leaf]?.kind.scale ?? "base";
}

/** The rule of every node. A kind that is unknown, or that is for parents on a leaf, is reported. */
export function rulesOf(tree: CriteriaTree, report: Report): Rules {
  const leaves: (LeafRule | null)[] = [];
  const parents: (ParentRule | null)[] = [];
  for (const node of tree.nodes) {
    if (node.leaf >= 0) leaves[node.leaf] = leafRule(node, report);
    parents[node.index] = node.leaf >= 0 ? null : parentRule(node, report);
  }
  return { leaves, parents, hasOutside: leaves.some((rule) => rule !== null && rule.kind.scale !== "base") };
}

function leafRule(node: CriterionNode, report: Report): LeafRule | null {
  const kind = ruleKindNamed(node.criterion.rule);
  if (kind?.role !== "leaf") return unknown(node, "leaf", report);
  const parsed = kind.parse(node.criterion.parameters, node.criterion);
  if ("parameters" in parsed) return { kind, parameters: parsed.parameters };
  return wrong(node, kind.name, parsed.mistake, report);
}

function parentRule(node: CriterionNode, report: Report): ParentRule | null {
  const kind = ruleKindNamed(node.criterion.rule);
  if (kind?.role !== "parent") return unknown(node, "parent", report);
  const parsed = kind.parse(node.criterion.parameters, node.criterion);
  if ("parameters" in parsed) return { kind, parameters: parsed.parameters, isPlainSum: isPlainSum(kind, node.criterion.parameters) };
  return wrong(node, kind.name, parsed.mistake, report);
}

function isPlainSum(kind: AnyParentKind, given: GivenParameters): boolean {
  // Of a text these are its characters, of fields their names.
  return kind.name === "sum" && (given === undefined || Object.keys(given).length === 0);
}

function unknown(node: CriterionNode, role: "leaf" | "parent", report: Report): null {
  const { code, rule } = node.criterion;
  const allowed = ruleKinds().filter((kind) => kind.role === role).map((kind) => kind.name);
  report("rule-unknown", { given: rule, allowed: allowed.join(", ") }, { criterion: code, field: "rule" });
  return null;
}

function wrong(node: CriterionNode, kind: string, mistake: string, report: Report): null {
  const { code } = node.criterion;
  report("rule-parameters", { given: mistake, rightForm: kind }, { criterion: code, field: "parameters" });
  return null;
}
