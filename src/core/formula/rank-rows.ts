import type { RankMethod, TieBreak } from "../bloc";
import type { Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import type { CriterionNode } from "../criteria/tree";
import { ballotPlaces, decidedPlace } from "../ranking/tie-breaks";
import { all, firstOf, formula, KEY_DECIMALS, own, rounded, textLiteral } from "./expression";
import { row } from "./figure-rows";
import type { CalculationRow, Expression } from "./formula";
import { appliedTo, cellsOf, countsNotApplicable, type TreeCalculation } from "./node-calculation";
import { addedUp } from "./sum-of-parts";

/** Below everything that a tie-break can say: nothing is known. */
const UNKNOWN = "-1000000000000";

/** What a member without a rank has in its place. */
export const NO_RANK = "–";

/** Keys, members ahead after each key, rank. The keys of a member that has no place are empty. */
export function rankRows(tree: TreeCalculation, deciding: string): CalculationRow[] {
  const { settings } = tree.model.bloc;
  const first = settings.tieBreaks.length === 0 ? {} : { number: 1 };
  const rows: CalculationRow[] = [
    { ...row("key:1", "key", formula`IF(${own("has-score")}=0,"",${own(deciding)})`), ...first, ...placeless(tree) },
    { ...row("order:1", "order", aheadOf(tree, "key:1", null)), ...first },
  ];
  settings.tieBreaks.forEach((tieBreak, i) => {
    const number = i + 2;
    rows.push(...keyRows(tree, tieBreak, number));
    rows.push({ ...row(`order:${number}`, "order", aheadOf(tree, `key:${number}`, `order:${number - 1}`)), number });
  });
  return [...rows, ...placeRows(tree, `order:${settings.tieBreaks.length + 1}`, settings.rankMethod)];
}

/** Members that are excluded without keeping their place, as exceptions of a row: nothing stands there. */
function placeless({ group }: TreeCalculation): Pick<CalculationRow, "exceptions"> {
  const excluded = group.members.filter(({ member }) => member.excluded?.keepsPlace === false);
  return excluded.length === 0 ? {} : { exceptions: new Map(excluded.map(({ member }) => [member.code, ['""']])) };
}

/** Members of the same table that are ahead: by this key, of those that were equal before, and those ahead before. */
function aheadOf(tree: TreeCalculation, key: string, before: string | null): Expression {
  const table = inSameTable(tree);
  const ahead = formula`(${all(key)}<>"")*(${all(key)}>${own(key)})`;
  if (before === null) return formula`IF(${own(key)}="","",SUMPRODUCT(${table}${ahead}))`;
  return formula`IF(${own(before)}="","",${own(before)}+SUMPRODUCT(${table}(${all(before)}=${own(before)})*${ahead}))`;
}

function inSameTable(tree: TreeCalculation): Expression {
  return countsNotApplicable(tree) ? formula`(${all("table")}=${own("table")})*` : [];
}

function keyRows(tree: TreeCalculation, { by, criterion }: TieBreak, number: number): CalculationRow[] {
  const key = (value: Expression): CalculationRow => ({ ...row(`key:${number}`, "key", value), number });
  const { bloc } = tree.model;
  switch (by) {
    case "section":
      return [key(pointsAt(tree, criterion ?? ""))];
    case "external":
      return criterion === undefined ? sumOfKind(tree, "external", number) : [key(pointsAt(tree, criterion))];
    case "penalties":
      return sumOfKind(tree, "penalty", number);
    case "ballot": {
      const places = ballotPlaces(bloc);
      return [{ ...key([UNKNOWN]), exceptions: literals(tree, (member) => places.get(member) ?? null) }];
    }
    case "decision":
      return [{ ...key([UNKNOWN]), exceptions: literals(tree, (member) => decidedPlace(bloc, member)) }];
    case "women":
      return [key(["0"])];
  }
}

function pointsAt(tree: TreeCalculation, code: string): Expression {
  const node = tree.model.tree.byCode.get(code);
  if (node === undefined || tree.group.maxima.applies[node.index] !== true) return [UNKNOWN];
  const { points } = deciding(tree, node);
  return formula`IF(${points}="",${UNKNOWN},${rounded(points, KEY_DECIMALS)})`;
}

function deciding(tree: TreeCalculation, node: CriterionNode): ReturnType<typeof cellsOf> {
  return cellsOf(tree, node, tree.model.bloc.settings.rankOn === "rounded" ? "shown" : "exact");
}

function sumOfKind(tree: TreeCalculation, kind: string, number: number): CalculationRow[] {
  const { rules } = tree.model;
  const leaves = appliedTo(tree, tree.model.tree.leaves).filter(({ leaf }) => rules.leaves[leaf]?.kind.name === kind);
  const { steps, sum } = addedUp(leaves.map((leaf) => formula`N(${deciding(tree, leaf).points})`), (name) => `work:key-${number}-${name}`);
  return [...steps, { ...row(`key:${number}`, "key", rounded(sum, KEY_DECIMALS)), number }];
}

/** Values of the run for the members that have one: votes and decisions are not computed from cells. */
function literals({ group }: TreeCalculation, valueOf: (member: string) => Exact | null): ReadonlyMap<string, Expression> {
  const found = group.members.flatMap(({ member }): [string, Expression][] => {
    const value = valueOf(member.code);
    return value === null ? [] : [[member.code, [exactText(value)]]];
  });
  return new Map(found);
}

/** The rank from the number of members ahead, and of those that stay equal. */
function placeRows(tree: TreeCalculation, order: string, method: RankMethod): CalculationRow[] {
  const rank = (place: Expression): CalculationRow => row("rank", "rank", formula`IF(${own(order)}="",${textLiteral(NO_RANK)},${place})`);
  const [ahead, everybody, table] = [own(order), all(order), inSameTable(tree)];
  const seats: CalculationRow = {
    ...row("seat", "seat", ["0"]),
    exceptions: new Map(tree.group.members.map(({ member }, i) => [member.code, [String(i + 1)]])),
  };
  const earlier = formula`SUMPRODUCT(${table}(${everybody}=${ahead})*(${all("seat")}<${own("seat")}))`;
  switch (method) {
    case "competition":
      return [rank(formula`${ahead}+1`)];
    case "modified":
      return [rank(formula`${ahead}+SUMPRODUCT(${table}(${everybody}=${ahead})*1)`)];
    case "ordinal":
      return [seats, rank(formula`${ahead}+1+${earlier}`)];
    case "dense": {
      // The first of equals by its seat stands for all of them.
      const first = row("first-of-equals", "first-of-equals", formula`IF(${ahead}="",0,IF(${earlier}=0,1,0))`);
      return [seats, first, rank(formula`1+SUMPRODUCT(${table}(${all(first.key)}=1)*(${everybody}<${ahead}))`)];
    }
  }
}

/** The class: the highest whose lower bound the rate reaches and whose least share no criterion falls short of. */
export function classRows({ model }: TreeCalculation, rate: string): CalculationRow[] {
  const { classes } = model.bloc.settings;
  if (classes.length === 0) return [];
  const least = own("least-share");
  const tests = classes.map(({ name, from, minShareEach }) => {
    const reached = formula`${own(rate)}>=${String(from)}`;
    const each = minShareEach === undefined ? reached : formula`AND(${reached},OR(${least}="",${least}>=${String(minShareEach)}))`;
    return { when: each, then: textLiteral(name) };
  });
  return [row("class", "class", formula`IF(OR(${own("has-score")}=0,${own(rate)}=""),"",${firstOf(tests, '""')})`, "text")];
}
