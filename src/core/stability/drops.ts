import { maximaOf } from "../criteria/maxima";
import { byCode, type GroupModel } from "../model";
import { rankBy } from "../ranking/rank";
import { rankKeyOf } from "../ranking/standings";
import { compareKeys, tieBreakValues } from "../ranking/tie-breaks";
import type { LinearPart } from "./linear-parts";
import type { Table } from "./table";

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
export function dropOf({ model, group, placed }: Table, { node }: LinearPart): DropEffect | null {
  const without: GroupModel = { ...group, maxima: maximaOf(model.tree, model.rules, group.group.code, node) };
  const breakTies = tieBreakValues(model);
  const left = placed.flatMap(({ member, ranked }) => {
    const key = rankKeyOf(model, without, member, ranked.settled, breakTies);
    return key === null ? [] : [{ code: member.member.code, key }];
  });
  if (left.length === 0) return null;
  left.sort((a, b) => byCode(a.code, b.code));
  const places = rankBy(left, (a, b) => compareKeys(b.key, a.key), model.bloc.settings.rankMethod);
  const ranks = new Map(left.map(({ code }, i) => [code, places[i]?.rank]));
  const moves = placed.flatMap(({ member: { member }, rank: from }) => {
    const to = ranks.get(member.code) ?? null;
    return from === to ? [] : [{ member: member.code, from, to }];
  });
  return moves.length === 0 ? null : { criterion: node.criterion.code, moves };
}
