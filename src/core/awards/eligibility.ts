import type { Member } from "../bloc";
import { dayNumber } from "../iso-date";
import type { StatedReason } from "../result";
import { reportState } from "./report-state";

/** Whether a member is considered for awards, and everything that speaks against it or is to be known. */
export interface Eligibility {
  readonly eligible: boolean;
  readonly reasons: readonly StatedReason[];
}

/**
 * Not considered: not registered, excluded (with the reason given), dissolved or merged by the day of the run, no report. A late report is named among
 * the reasons but does not bar: what a late report costs is a matter of the bloc's criteria.
 * Source: domain.md, "Eligibility, quotas, ballots".
 */
export function eligibilityOf(member: Member, asOf: string | undefined): Eligibility {
  const barring: StatedReason[] = [];
  if (member.excluded !== undefined) barring.push({ code: "excluded", params: { reason: member.excluded.reason } });
  if (member.dissolved !== undefined && isPast(member.dissolved, asOf)) barring.push({ code: "dissolved", params: { date: member.dissolved } });
  if (member.registered === false) barring.push({ code: "not-registered", params: {} });
  const state = reportState(member, asOf);
  const due = member.reportDue ?? "";
  if (state === "not-received") barring.push({ code: "report-not-received", params: { due } });
  const late: StatedReason[] =
    state === "late" ? [{ code: "report-late", params: { due, received: member.reportReceived ?? "" } }] : [];
  return { eligible: barring.length === 0, reasons: [...barring, ...late] };
}

/** Whether a day has come by the day of the run; without a day of the run it has. A day that is no date never has. */
function isPast(date: string, asOf: string | undefined): boolean {
  const [day, today] = [dayNumber(date), dayNumber(asOf)];
  return day !== null && (today === null || day <= today);
}
