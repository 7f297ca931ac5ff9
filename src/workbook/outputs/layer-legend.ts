import type { Entry, Member } from "../../core/bloc";
import type { CriterionNode } from "../../core/criteria/tree";
import { givenIn } from "../../core/rules/layered-points";
import { comparedLayers, isComputed, type LayersPage } from "./layer-cells";
import { appliesTo } from "./printed-criteria";
import { rescaledFrom } from "./standings-note";

/** Explains what is on a member's pages, and nothing else: marks that do not occur there are not listed. */
export function legendOf(page: LayersPage, member: Member, entries: ReadonlyMap<string, Entry>): string {
  const { words: { outputs, calculation: { layers: texts } }, criteria, standings } = page;
  const standing = standings.get(member.code);
  const counted = new Set((standing?.leaves ?? []).flatMap(({ criterion, status }) => (status === "value" || status === "overridden" ? [criterion] : [])));
  const leaves = criteria.tree.leaves.filter((node) => appliesTo(criteria, member.group, node));
  const typed = leaves.filter((node) => !isComputed(page, node));
  const given = (node: CriterionNode, layer: LayersPage["used"][number]): string => String(givenIn(entries.get(node.criterion.code), layer)?.points ?? "");
  const [first] = page.used;
  const from = standing === undefined ? undefined : rescaledFrom(standing);
  return [
    texts.legend.counted,
    ...(typed.some((node) => counted.has(node.criterion.code) && page.used.some((layer) => given(node, layer) === "")) ? [texts.legend.empty] : []),
    ...(first !== undefined && leaves.some((node) => comparedLayers(page).some((layer) => isSame(given(node, first), given(node, layer)))) ? [texts.legend.same] : []),
    ...(leaves.some((node) => isComputed(page, node)) ? [texts.legend.computed] : []),
    ...(from === undefined ? [] : [texts.legend.rescaled(outputs.standings.rescaled(from.earned, from.max, from.fullMax))]),
  ].join(" ");
}

function isSame(one: string, other: string): boolean {
  return one !== "" && one === other;
}
