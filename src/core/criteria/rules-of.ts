import type { Report } from "../make-finding";
import { ruleKindNamed, ruleKinds } from "../rules";
import type { AnyLeafKind, AnyParentKind } from "../rules/kind";
import type { CriteriaTree, CriterionNode } from "./tree";

/** The kind of a leaf with its parameters as read; null where either is wrong, which is reported. */
export interface LeafRule {
  readonly kind: AnyLeafKind;
  readonly parameters: unknown;
}

export interface ParentRule {
  readonly kind: AnyParentKind;
  readonly parameters: unknown;
}

export interface Rules {
  /** By `CriterionNode.leaf`. */
  readonly leaves: readonly (LeafRule | null)[];
  /** By `CriterionNode.index`; null for leaves and for parents whose rule is wrong. */
  readonly parents: readonly (ParentRule | null)[];
}

/** The rule of every node. A kind that is unknown, or that is for parents on a leaf, is reported. */
export function rulesOf(tree: CriteriaTree, report: Report): Rules {
  const leaves: (LeafRule | null)[] = [];
  const parents: (ParentRule | null)[] = [];
  for (const node of tree.nodes) {
    if (node.leaf >= 0) leaves[node.leaf] = leafRule(node, report);
    parents[node.index] = node.leaf >= 0 ? null : parentRule(node, report);
  }
  return { leaves, parents };
}

function leafRule(node: CriterionNode, report: Report): LeafRule | null {
  const kind = ruleKindNamed(node.criterion.rule);
  if (kind?.role !== "leaf") return unknown(node, "leaf", report);
  const parsed = kind.parse(node.criterion.parameters, node.criterion);
  if ("parameters" in parsed) return { kind, parameters: parsed.parameters };
  return wrong(node, kind.name, parsed.mistake, report);
}

function parentRule(node: CriterionNode, report: Report): ParentRule | null {
  const named = ruleKindNamed(node.criterion.rule);
  // "direct" on a criterion that has parts is the blank default of a form, not a wish.
  const kind = named?.name === "direct" ? ruleKindNamed("sum") : named;
  if (kind?.role !== "parent") return unknown(node, "parent", report);
  const parsed = kind.parse(node.criterion.parameters, node.criterion);
  if ("parameters" in parsed) return { kind, parameters: parsed.parameters };
  return wrong(node, kind.name, parsed.mistake, report);
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
