import type { RankOptions } from "../assess";
import type { Bloc } from "../bloc";
import { buildModel } from "../model";
import type { RunResult, Standing } from "../result";
import { expectedOf } from "./expected-of";
import { formula, textLiteral } from "./expression";
import { row } from "./figure-rows";
import type { CalculationRow, Expression, GroupCalculation } from "./formula";
import { nodeRows, type TreeCalculation } from "./node-calculation";
import { classRows, NO_RANK, rankRows } from "./rank-rows";
import { leastShareRows, totalRows } from "./total-rows";
import { watchRows, type Published } from "./watch-rows";

const SILENT = (): void => undefined;

/** What whoever has just ranked the bloc knows already; without it, it is worked out again. */
export type CalculationOptions = RankOptions & Partial<Pick<Published, "exact" | "isDoubtful">>;

/**
 * A ranked run as formulas over the members' own cells, group by group: a spreadsheet that computes them gets the
 * points, totals, ranks and classes of the result, and follows when a score is changed. Empty for a run that
 * stopped. A score that is cleared later is left out where the bloc would stop.
 */
export function calculationOf(bloc: Bloc, result: RunResult, options: CalculationOptions = {}): GroupCalculation[] {
  if (result.status === "stopped") return [];
  const { exact = figuresOf(bloc, options), isDoubtful = () => false } = options;
  const model = buildModel(bloc, SILENT);
  return model.groups.map((group): GroupCalculation => {
    const standings = result.groups.find(({ code }) => code === group.group.code)?.standings ?? [];
    const tree: TreeCalculation = { model, group };
    const { rows, deciding, classRate } = totalRows(tree);
    const needsShares = bloc.settings.classes.some(({ minShareEach }) => minShareEach !== undefined);
    return {
      group: group.group.code,
      members: group.members.map(({ member }) => member.code),
      rows: stepsNumbered([
        ...nodeRows(tree),
        ...rows,
        ...rankRows(tree, deciding),
        ...(needsShares ? leastShareRows(tree) : []),
        ...classRows(tree, classRate),
        published("published-rank", standings, ({ rank }) => (rank === null ? textLiteral(NO_RANK) : String(rank))),
        published("published-total", standings, ({ total }) => total ?? '""'),
        ...watchRows({ standings, exact, isDoubtful }),
      ]),
    };
  });
}

/** A number for every step that is about the member as a whole: steps of a criterion have theirs. */
function stepsNumbered(rows: readonly CalculationRow[]): CalculationRow[] {
  let number = 0;
  return rows.map((one): CalculationRow => (one.content === "work" && one.criterion === undefined ? { ...one, number: ++number } : one));
}

function figuresOf(bloc: Bloc, options: RankOptions): Published["exact"] {
  const figures = new Map(expectedOf(bloc, options).map(({ row: key, member, value }) => [`${key}\n${member}`, value]));
  return (key, member) => figures.get(`${key}\n${member}`);
}

/** A row of what the run published, member by member: it stays when figures move. */
function published(key: "published-rank" | "published-total", standings: readonly Standing[], of: (standing: Standing) => string): CalculationRow {
  const exceptions = new Map(standings.map((standing): [string, Expression] => [standing.member, [of(standing)]]));
  return { ...row(key, key, formula`""`), exceptions };
}
