/** The sheets of a roll-up in order, each for the pages that it is printed on. */
import { overPeriods } from "../../core/roll-up/over-periods";
import type { YearOfBloc } from "../../core/roll-up/units";
import { inPages, type PagedSheet } from "../outputs/paged-sheet";
import { planKeyedSheet } from "../outputs/plan-keyed-sheet";
import { chooseTargets } from "../ownership";
import { wordsFor, type Words } from "../../i18n";
import type { SheetPlan } from "../sheet-plan";
import { byUnitSheet } from "./by-unit";
import { commendedSheet } from "./commended";
import { byGroup, CONGRESS_COLOR, contextOf, pageOf, type Congress, type CongressContext } from "./congress-sheet";
import { overYearsSheet } from "./over-years";
import { planTrend, type TrendSheet } from "./trend";

/**
 * The sheets of a roll-up, for a workbook of their own: unit × year, counts by unit, everyone commended, the trend
 * of each group. They hold no time of their making, so that the same years give the same sheets.
 */
export function planCongress(congress: Congress, years: readonly YearOfBloc[]): SheetPlan[] {
  const first = (words: Words): string => words.compare.congress.tabs.years(congress.rolled.years.length);
  const context = contextOf(congress, years, first);
  const { tabs } = context.words.compare.congress;
  const wanted = [
    { role: "congress", tab: context.sourcesOn, sheet: overYearsSheet, frozen: "item" },
    { role: "congress-units", tab: tabs.units, sheet: byUnitSheet, frozen: "unit" },
    { role: "congress-commended", tab: tabs.commended, sheet: commendedSheet, frozen: "subject" },
  ].map(({ sheet, ...one }) => ({ ...one, sheet: sheet(context, one.tab) }));
  const targets = chooseTargets(wanted, { sheets: [] });
  const tables = wanted.map((one, i): SheetPlan => planTable(context, one, targets[i]?.target ?? { create: one.tab }));
  return [...tables, ...trendSheets(congress, years).map((one) => planTrend(context, one))];
}

/** The trend of each group alone, over any periods, half-years among them. */
export function planTrends(congress: Congress, periods: readonly YearOfBloc[]): SheetPlan[] {
  const wanted = trendSheets(congress, periods);
  const context = contextOf(congress, periods, () => wanted[0]?.tab ?? "");
  return wanted.map((one) => planTrend(context, one));
}

/** The trend of each group, with the sheet that it is written to. */
function trendSheets({ language }: Congress, periods: readonly YearOfBloc[]): TrendSheet[] {
  const { tabs } = wordsFor(language).compare.congress;
  const over = overPeriods(periods);
  const wanted = byGroup(over.units).map(({ name, units }, i) => ({ role: `trend:${i + 1}`, tab: tabs.trend(name), name, units, periods: over.periods }));
  return wanted.map((one, i) => {
    const target = chooseTargets(wanted, { sheets: [] })[i]?.target ?? { create: one.tab };
    return { ...one, target, tab: "create" in target ? target.create : target.overwrite };
  });
}

function planTable(context: CongressContext, { role, sheet, frozen }: { readonly role: string; readonly sheet: PagedSheet; readonly frozen: string }, target: SheetPlan["target"]): SheetPlan {
  const print = pageOf(context, "landscape", sheet.columns);
  return planKeyedSheet(inPages(sheet, print), { titleColumn: frozen }, { role, target, earlier: undefined, frozenColumn: frozen, tabColor: CONGRESS_COLOR, print, setsPages: true });
}
