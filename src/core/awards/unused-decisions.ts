import type { Bloc } from "../bloc";
import type { Report } from "../make-finding";
import type { Considered } from "../result";

/** Reports decisions about an award that came to nothing: the tie or the award is gone, or they name too many, or somebody else. */
export function reportUnusedDecisions(bloc: Bloc, considered: readonly Considered[], report: Report): void {
  const names = new Map([...bloc.members.map((m) => [m.code, m.shortName] as const), ...bloc.candidates.map((c) => [c.code, c.name] as const)]);
  for (const { award, subjects, by, why } of bloc.decisions ?? []) {
    if (award === undefined) continue;
    const rule = bloc.awards.find(({ code }) => code === award);
    const isUsed = considered.some((one) => one.award === award && subjects.includes(one.subject)
      && one.reasons.some(({ code, params }) => code === "decided" && params["by"] === by && params["why"] === why));
    if (!isUsed) report("decision-unused", { award: rule?.name ?? award, names: subjects.map((subject) => names.get(subject) ?? subject).join(", ") }, { award, field: "decision" });
  }
}
