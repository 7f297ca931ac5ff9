import type { Bloc, Criterion } from "../bloc";
import { dayNumber } from "../iso-date";

/**
 * Whether a half-year's review comes before a criterion is due, so that a blank is pending and no gap: it lowers the
 * denominator and is nobody's shortcoming. The due day itself is not past. Without a day of the run, or without a due
 * day, nothing is known to be early. In a year's review everything counts as due, except what the rule for lateness
 * judges by itself. Source: workbook.md, "Defaults" (half-year).
 */
export function isNotYetDue({ bloc, settings }: Pick<Bloc, "bloc" | "settings">, { due }: Criterion): boolean {
  if (bloc.period !== "half-year") return false;
  const [day, today] = [dayNumber(due), dayNumber(settings.asOf)];
  return day !== null && today !== null && today <= day;
}
