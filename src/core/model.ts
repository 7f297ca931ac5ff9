import type { Bloc, Entry, Group, Member } from "./bloc";
import { maximaOf, type GroupMaxima } from "./criteria/maxima";
import { rulesOf, type Rules } from "./criteria/rules-of";
import { buildTree, type CriteriaTree } from "./criteria/tree";
import { DEFAULT_NOT_APPLICABLE } from "./defaults";
import type { Report } from "./make-finding";

/** One group with its members in order of code, and what applies to them. */
export interface GroupModel {
  readonly group: Group;
  readonly maxima: GroupMaxima;
  readonly members: readonly MemberModel[];
}

/** A member with what was recorded for it. */
export interface MemberModel {
  readonly member: Member;
  /** By `CriterionNode.leaf`; null where nothing was recorded. */
  readonly entries: readonly (Entry | null)[];
}

/** A bloc made ready for scoring. Whatever could not be placed has been reported and is not in it. */
export interface Model {
  readonly bloc: Bloc;
  readonly tree: CriteriaTree;
  readonly rules: Rules;
  readonly groups: readonly GroupModel[];
  /** Members without a known group: never scored, but what they recorded is checked as well. */
  readonly unplaced: GroupModel;
}

/** Places members in groups and entries at members and leaves; reports what has no place or a taken one. */
export function buildModel(bloc: Bloc, report: Report): Model {
  const tree = buildTree(bloc.criteria, report);
  const rules = rulesOf(tree, report);
  const groups = distinctGroups(bloc, report);
  const placed = new Map<string, { member: Member; entries: (Entry | null)[] }>();
  const homeless: { member: Member; entries: (Entry | null)[] }[] = [];
  const byGroup = new Map<string, { member: Member; entries: (Entry | null)[] }[]>(groups.map((g) => [g.code, []]));
  for (const member of bloc.members) {
    const { code, name } = member;
    if (placed.has(code)) {
      report("member-code-doubled", { code, name }, { member: code });
      continue;
    }
    const model = { member, entries: tree.leaves.map(() => null) };
    placed.set(code, model);
    const group = byGroup.get(member.group);
    if (group) {
      group.push(model);
      continue;
    }
    homeless.push(model);
    if (member.group === "") report("member-no-group", { name }, { member: code, field: "group" });
    else {
      const allowed = groups.map((g) => g.code).join(", ");
      report("member-unknown-group", { name, given: member.group, allowed }, { member: code, field: "group" });
    }
  }
  for (const entry of bloc.entries) placeEntry(entry, placed, tree, report);
  const inOrder = (members: readonly MemberModel[]): MemberModel[] => [...members].sort((a, b) => byCode(a.member.code, b.member.code));
  return {
    bloc,
    tree,
    rules,
    groups: groups.map((group) => ({
      group,
      maxima: maximaOf(tree, rules, group.code),
      members: inOrder(byGroup.get(group.code) ?? []),
    })),
    unplaced: {
      group: { code: "", name: "", notApplicable: DEFAULT_NOT_APPLICABLE },
      maxima: maximaOf(tree, rules, null),
      members: inOrder(homeless),
    },
  };
}

/** Order of codes: by UTF-16 unit, the same on every machine and in every language. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function distinctGroups(bloc: Bloc, report: Report): Group[] {
  const groups = new Map<string, Group>();
  for (const group of bloc.groups) {
    if (groups.has(group.code)) report("group-code-doubled", { code: group.code }, { group: group.code });
    else groups.set(group.code, group);
  }
  return [...groups.values()];
}

function placeEntry(
  entry: Entry,
  placed: ReadonlyMap<string, { member: Member; entries: (Entry | null)[] }>,
  tree: CriteriaTree,
  report: Report,
): void {
  const about = (): { member: string; criterion: string } => ({ member: entry.member, criterion: entry.criterion });
  const model = placed.get(entry.member);
  if (model === undefined) {
    report("score-unknown-member", { code: entry.member }, about());
    return;
  }
  const { name } = model.member;
  const node = tree.byCode.get(entry.criterion);
  if (node === undefined) {
    report("score-unknown-criterion", { code: entry.criterion, name }, about());
  } else if (node.leaf < 0) {
    if (holdsSomething(entry)) report("score-on-parent", { name, criterion: node.criterion.name }, about());
  } else if (model.entries[node.leaf] !== null) {
    report("score-doubled", { name, criterion: node.criterion.name }, about());
  } else {
    model.entries[node.leaf] = entry;
  }
}

/** Whether anything that could earn points, or a state, was recorded. */
export function holdsSomething(entry: Entry): boolean {
  return hasPoints(entry) || entry.state !== undefined || entry.target !== undefined || entry.actual !== undefined;
}

/** Whether any layer holds points or text in their place. */
export function hasPoints(entry: Entry): boolean {
  for (const layer in entry.layers) if (Object.hasOwn(entry.layers, layer)) return true;
  return entry.typed !== undefined && Object.keys(entry.typed).length > 0;
}
