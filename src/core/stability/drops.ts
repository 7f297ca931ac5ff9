import { maximaOf } from "../criteria/maxima";
import { compare, subtract } from "../exact/arithmetic";
import type { Exact } from "../exact/exact";
import type { GroupModel } from "../model";
import { rankBy } from "../ranking/rank";
import { rankKeyOf } from "../ranking/standings";
import { compareKeys, tieBreakValues, type RankKey } from "../ranking/tie-breaks";
import { contributionOf, fullMaximumOf, outsideOfPart, type LinearPart } from "./linear-parts";
import { followsFromSums, mainValue } from "./main-value";
import type { Placed, Table } from "./table";

/** Members whose rank is another one when a criterion is left out. */
export interface DropEffect {
  readonly criterion: string;
  /** In printed order. `to` is null for a member that has no other score to be ranked on. */
  readonly moves: readonly { readonly member: string; readonly from: number; readonly to: number | null }[];
}

/** One member without the criterion: what ranks it, and its whole key, made when it is needed. */
interface Left {
  readonly at: number;
  readonly code: string;
  readonly main: Exact;
  readonly key: () => RankKey;
}

/**
 * What leaving one criterion out of the table does to the ranks, by the bloc's own rules, tie-breaks and rounding;
 * null where it moves nobody, or leaves nobody with a score. Points of the other criteria stay as they are.
 */
export function dropOf(table: Table, parts: readonly LinearPart[], part: LinearPart): DropEffect | null {
  const { model, group, placed } = table;
  const inSums = followsFromSums(model);
  const without: GroupModel = { ...group, maxima: inSums ? { ...group.maxima, full: subtract(group.maxima.full, fullMaximumOf(part, group)) } : lessOne(table, part) };
  const exactly = exactKeys(table, part);
  const left = placed.flatMap((one, at): Left[] => {
    const key = once(() => exactly(one));
    const main = inSums ? mainWithout(table, without, parts, part, one) : (key()?.[0] ?? null);
    return main === null ? [] : [{ at, code: one.member.member.code, main, key: () => key() ?? [] }];
  });
  if (left.length === 0) return null;
  const breakTies = model.bloc.settings.tieBreaks.length > 0;
  left.sort((a, b) => (a.code < b.code ? -1 : 1));
  const places = rankBy(left, (a, b) => compare(b.main, a.main) || (breakTies ? compareKeys(b.key(), a.key()) : 0), model.bloc.settings.rankMethod);
  const ranks = new Map(left.map(({ at }, i) => [at, places[i]?.rank ?? null]));
  const moves = placed.flatMap(({ member, rank: from }, at) => {
    const to = ranks.get(at) ?? null;
    return from === to ? [] : [{ member: member.member.code, from, to }];
  });
  return moves.length === 0 ? null : { criterion: part.node.criterion.code, moves };
}

/** The sums less one contribution. */
function mainWithout({ model, group }: Table, without: GroupModel, parts: readonly LinearPart[], part: LinearPart, { ranked: { sums } }: Placed): Exact | null {
  if (sums.earned === null || parts.every(({ node }) => node === part.node || (sums.points[node.index] ?? null) === null)) return null;
  const { points, max } = contributionOf(part, sums);
  const outside = subtract(sums.outside, outsideOfPart(part, sums, model, group));
  return mainValue(model, without, { earned: subtract(sums.earned, points), max: subtract(sums.max, max), outside });
}

function lessOne({ model, group }: Table, { node }: LinearPart): GroupModel["maxima"] {
  return maximaOf(model.tree, model.rules, group.group.code, node);
}

/** Keys made of the whole tree without the criterion. */
function exactKeys(table: Table, part: LinearPart): (one: Placed) => RankKey | null {
  const { model, group } = table;
  const made = once(() => {
    const without = { ...group, maxima: lessOne(table, part) };
    return { without, breakTies: tieBreakValues(model) };
  });
  return ({ member, ranked }) => rankKeyOf(model, made().without, member, ranked.settled, made().breakTies);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
