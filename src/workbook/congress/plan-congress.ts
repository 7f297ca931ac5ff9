import { overPeriods, type OverPeriods } from "../../core/roll-up/over-periods";
import type { YearOfBloc } from "../../core/roll-up/units";
import { layOut } from "../outputs/plan-keyed-sheet";
import { weave } from "../outputs/weave";
import type { KeyedSheet } from "../outputs/keyed-sheet";
import { chooseTargets } from "../ownership";
import type { SheetPlan } from "../sheet-plan";
import { byUnitSheet } from "./by-unit";
import { commendedBlocks, commendedSheet } from "./commended";
import { byGroup, CONGRESS_COLOR, contextOf, pageOf, type Congress, type CongressContext } from "./congress-sheet";
import { keepTogether } from "./keep-together";
import { overYearsSheet, unitBlocks } from "./over-years";
import { planTrend } from "./trend";

/**
 * The sheets of a roll-up, for a workbook of their own: unit × year, counts by unit, everyone commended, the trend
 * of each group. They hold no time of their making, so that the same years give the same sheets.
 */
export function planCongress(congress: Congress, years: readonly YearOfBloc[]): SheetPlan[] {
  const context = contextOf(congress);
  const { tabs } = context.words.compare.congress;
  const wanted = [
    { role: "congress", tab: tabs.years(context.rolled.years.length), sheet: overYearsSheet(context), frozen: "item" },
    { role: "congress-units", tab: tabs.units, sheet: byUnitSheet(context), frozen: "unit" },
    { role: "congress-commended", tab: tabs.commended, sheet: commendedSheet(context), frozen: "subject" },
  ];
  const targets = chooseTargets(wanted, { sheets: [] });
  const tables = wanted.map((one, i): SheetPlan => planTable(context, one, targets[i]?.target ?? { create: one.tab }));
  return [...tables, ...planTrends(congress, years)];
}

/** The trend of each group alone, over any periods, half-years among them. */
export function planTrends(congress: Congress, periods: readonly YearOfBloc[]): SheetPlan[] {
  const context = contextOf(congress);
  const { tabs } = context.words.compare.congress;
  const wanted = trendGroups(overPeriods(periods)).map((group, i) => ({ role: `trend:${i + 1}`, tab: tabs.trend(group.name), group }));
  const targets = chooseTargets(wanted, { sheets: [] });
  return wanted.map(({ role, tab, group }, i) => planTrend(context, group, role, targets[i]?.target ?? { create: tab }));
}

function planTable(context: CongressContext, { role, sheet, frozen }: { readonly role: string; readonly sheet: KeyedSheet; readonly frozen: string }, target: SheetPlan["target"]): SheetPlan {
  const layout = layOut(sheet, undefined, { titleColumn: frozen });
  const plan = weave({
    role, target, earlier: undefined, ...layout, sheet, frozenColumn: frozen, tabColor: CONGRESS_COLOR, print: pageOf(context, "landscape"),
  });
  if (role === "congress") return keepTogether(plan, unitBlocks(context, layout.rows.at));
  return role === "congress-commended" ? keepTogether(plan, commendedBlocks(sheet.rows, layout.rows.at), true) : plan;
}

function trendGroups({ periods, units }: OverPeriods): Parameters<typeof planTrend>[1][] {
  return byGroup(units).map(({ name, units: own }) => ({ name, units: own, periods }));
}
