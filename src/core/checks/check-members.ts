import type { Bloc, Member } from "../bloc";
import { dayNumber } from "../iso-date";
import type { Report } from "../make-finding";
import { reportState } from "../awards/report-state";

/** Names, dates and reports of members, and the codes that name the head and the deputy. */
export function checkMembers(bloc: Bloc, report: Report): void {
  const codes = new Set(bloc.members.map((member) => member.code));
  for (const field of ["head", "deputy"] as const) {
    const given = bloc.bloc[field];
    if (given === undefined || codes.has(given)) continue;
    report("reference-unknown", { field, given, allowed: [...codes].join(", ") }, { field });
  }
  for (const member of bloc.members) checkMember(member, bloc.settings.asOf, report);
}

function checkMember(member: Member, asOf: string | undefined, report: Report): void {
  const { code, name, reportDue, reportReceived } = member;
  if (name.trim() === "") report("member-name-missing", {}, { member: code, field: "name" });
  for (const field of ["reportDue", "reportReceived"] as const) {
    const given = member[field];
    if (given !== undefined && dayNumber(given) === null) report("report-bad-date", { given }, { member: code, field });
  }
  for (const field of ["founded", "dissolved"] as const) {
    const given = member[field];
    if (given !== undefined && dayNumber(given) === null) report("figure-unreadable", { given, expected: "date" }, { member: code, field });
  }
  if (reportDue === undefined) return;
  const state = reportState(member, asOf);
  if (state === "late" && reportReceived !== undefined) {
    report("report-late", { name, due: reportDue, received: reportReceived }, { member: code, field: "reportReceived" });
  } else if (state === "not-received") {
    report("report-not-received", { name, due: reportDue }, { member: code, field: "reportReceived" });
  }
}
