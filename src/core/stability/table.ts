import type { GroupModel, MemberModel, Model } from "../model";
import { standingsOf, type Ranked } from "../ranking/standings";
import type { RankKey } from "../ranking/tie-breaks";
import type { StandingsTable } from "../result";
import type { SettledMember } from "../scores/policies";

/** A member that has a rank, with all that another key of it could be made from. */
export interface Placed {
  readonly ranked: Ranked;
  readonly key: RankKey;
  readonly rank: number;
  readonly member: MemberModel;
}

/** Members that are ranked against one another, in printed order. */
export interface Table {
  readonly model: Model;
  readonly group: GroupModel;
  readonly table: StandingsTable;
  readonly placed: readonly Placed[];
}

/** The tables of one group in which anybody is ranked: the main one, then that of members with N/A. */
export function tablesOf(model: Model, group: GroupModel, settled: readonly SettledMember[]): Table[] {
  const members = new Map(group.members.map((member) => [member.member.code, member]));
  const all = standingsOf(model, group, settled).flatMap((ranked): Placed[] => {
    const { key, standing } = ranked;
    const member = members.get(standing.member);
    return key === null || member === undefined ? [] : [{ ranked, key, rank: standing.rank ?? 0, member }];
  });
  return (["main", "not-applicable"] as const).flatMap((table): Table[] => {
    const placed = all.filter(({ ranked }) => ranked.standing.table === table);
    return placed.length === 0 ? [] : [{ model, group, table, placed }];
  });
}
