import { assess, type RankOptions } from "../assess";
import type { Bloc } from "../bloc";
import type { Exact } from "../exact/exact";
import { exactText, shortText } from "../exact/text";
import type { GroupModel, Model } from "../model";
import { standingsOf, type Ranked } from "../ranking/standings";
import { NO_RANK } from "./rank-rows";

/** What the engine has for one row of one member's calculation. */
export interface ExpectedFigure {
  readonly group: string;
  readonly member: string;
  /** Key of the row. */
  readonly row: string;
  /**
   * A decimal, exact or to 15 places where it does not end; a text; or "" where the row has nothing. A cell agrees
   * with a decimal where it lies within `AGREES_WITHIN` of it.
   */
  readonly value: string;
  readonly shows: "number" | "text";
}

/**
 * How far a spreadsheet's number may lie from the exact one: hardly more than one unit of the last of the 9 decimals
 * to which unrounded values are cut.
 */
export const AGREES_WITHIN = 1.5e-9;

/** Whether what a spreadsheet has in a cell is what the engine has. Blank and empty text are the same. */
export function agrees({ value, shows }: Pick<ExpectedFigure, "value" | "shows">, cell: string | number | boolean | null): boolean {
  const found = cell ?? "";
  if (shows === "text" || value === "" || typeof found !== "number") return String(found) === value;
  const exact = Number(value);
  return Math.abs(found - exact) <= AGREES_WITHIN * Math.max(1, Math.abs(exact) / 10000);
}

/**
 * What a run has for the rows of `calculationOf`: points and maxima of every criterion, sums, total, rate, first key,
 * table, rank, class. Empty for a run that stops.
 */
export function expectedOf(bloc: Bloc, options: RankOptions = {}): ExpectedFigure[] {
  const { model, settled, findings } = assess(bloc, options);
  if (findings.some(({ severity }) => severity === "error")) return [];
  return model.groups.flatMap((group, i) => standingsOf(model, group, settled[i] ?? []).flatMap((ranked) => figuresOf(model, group, ranked)));
}

function figuresOf(model: Model, { group, maxima }: GroupModel, { standing, sums, settled, key }: Ranked): ExpectedFigure[] {
  const { member } = standing;
  const figures: ExpectedFigure[] = [];
  const number = (row: string, value: Exact | null): void => {
    figures.push({ group: group.code, member, row, value: value === null ? "" : decimal(value), shows: "number" });
  };
  const text = (row: string, value: string, shows: ExpectedFigure["shows"] = "text"): void => {
    figures.push({ group: group.code, member, row, value, shows });
  };
  for (const { criterion, index } of model.tree.nodes) {
    if (maxima.applies[index] !== true) continue;
    number(`points:${criterion.code}`, sums.points[index] ?? null);
    number(`max:${criterion.code}`, sums.maxima[index] ?? null);
  }
  number("earned", sums.earned);
  number("applicable-max", settled.hasScore ? sums.max : maxima.full);
  number("full-max", maxima.full);
  text("total", standing.total ?? "", "number");
  text("rate", standing.rate ?? "", "number");
  number("key:1", key?.[0] ?? null);
  text("rank", standing.rank === null ? NO_RANK : String(standing.rank), standing.rank === null ? "text" : "number");
  if (group.notApplicable === "separate") text("table", standing.table);
  if (model.bloc.settings.classes.length > 0) text("class", standing.class ?? "");
  return figures;
}

function decimal(x: Exact): string {
  const text = exactText(x);
  return text.includes("/") ? shortText(x, 15) : text;
}
