import { maximaOf } from "../criteria/maxima";
import { rankKeyOf } from "../ranking/standings";
import { tieBreakValues } from "../ranking/tie-breaks";
import type { LinearPart } from "./linear-parts";
import { ranksBy, type Table } from "./table";

/** Members whose rank is another one when a criterion is left out. */
export interface DropEffect {
  readonly criterion: string;
  /** In printed order. `to` is null for a member that has no other score to be ranked on. */
  readonly moves: readonly { readonly member: string; readonly from: number; readonly to: number | null }[];
}

/**
 * What leaving one criterion out of the table does to the ranks, by the bloc's own rules, tie-breaks and rounding;
 * null where it moves nobody, or leaves nobody with a score. Points of the other criteria stay as they are.
 */
export function dropOf(table: Table, { node }: LinearPart): DropEffect | null {
  const { model, group, placed } = table;
  const without = { ...group, maxima: maximaOf(model.tree, model.rules, group.group.code, node) };
  const breakTies = tieBreakValues(model, without);
  const ranks = ranksBy(table, placed.map(({ member, ranked }) => rankKeyOf(model, without, member, ranked.settled, breakTies)));
  if (ranks.every((rank) => rank === null)) return null;
  const moves = placed.flatMap(({ member, rank: from }, i) => {
    const to = ranks[i] ?? null;
    return from === to ? [] : [{ member: member.member.code, from, to }];
  });
  return moves.length === 0 ? null : { criterion: node.criterion.code, moves };
}
