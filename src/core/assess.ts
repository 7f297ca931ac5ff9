import type { Bloc } from "./bloc";
import { checkAwards } from "./checks/check-awards";
import { checkCriteria } from "./checks/check-criteria";
import { checkMembers } from "./checks/check-members";
import { checkSettings } from "./checks/check-settings";
import type { Finding } from "./finding";
import { reportTo } from "./make-finding";
import { buildModel, type Model } from "./model";
import { leafOutcomes } from "./scores/leaf-outcomes";
import { reportFallbacks, settle, type SettledMember } from "./scores/policies";

/** How a run differs from what the bloc has set. */
export interface RankOptions {
  /** A missing score that would stop the run is left out instead ("Vẫn tính tạm"). */
  readonly provisional?: boolean;
}

/** A bloc checked and with every leaf evaluated, before anything is added up. */
export interface Assessment {
  readonly model: Model;
  /** By group, by member of the group. */
  readonly settled: readonly (readonly SettledMember[])[];
  readonly findings: Finding[];
}

/** Checks everything and evaluates every leaf; the findings are complete even where they stop a run. */
export function assess(bloc: Bloc, { provisional = false }: RankOptions): Assessment {
  const findings: Finding[] = [];
  const report = reportTo(findings);
  if (bloc.groups.length === 0) report("no-groups", {});
  if (bloc.criteria.length === 0) report("no-criteria", {});
  if (bloc.members.length === 0) report("no-members", {});
  checkSettings(bloc, report);
  const model = buildModel(bloc, report);
  checkCriteria(model, report);
  checkMembers(bloc, report);
  checkAwards(bloc, report);
  const missing = provisional && bloc.settings.missing === "stop" ? "leave-out" : bloc.settings.missing;
  const settled = model.groups.map((group) => settle(model, group, leafOutcomes(model, group, report), missing, report));
  reportFallbacks(model, settled, report);
  leafOutcomes(model, model.unplaced, report);
  return { model, settled, findings };
}
