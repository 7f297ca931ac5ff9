import type { Member } from "../bloc";
import { dayNumber } from "../iso-date";

/** How a member's report stands. "open": nothing to say, because no date is set, or it is not due yet. */
export type ReportState = "open" | "in-time" | "late" | "not-received";

/**
 * How a member's report stands on the day of the run. Received on the due day is in time. Not received is
 * "not-received" from the day after the due day; without a day of the run it counts as past due.
 */
export function reportState({ reportDue, reportReceived }: Member, asOf: string | undefined): ReportState {
  const due = dayNumber(reportDue);
  if (due === null) return "open";
  if (reportReceived !== undefined) {
    const received = dayNumber(reportReceived);
    if (received === null) return "open";
    return received > due ? "late" : "in-time";
  }
  const today = dayNumber(asOf);
  return today !== null && today <= due ? "open" : "not-received";
}
