import type { Bloc } from "./bloc";
import { nominate, NO_NOMINATIONS } from "./awards/nominate";
import { checkAwards } from "./checks/check-awards";
import { checkCriteria } from "./checks/check-criteria";
import { checkMembers } from "./checks/check-members";
import { checkSettings } from "./checks/check-settings";
import type { Finding } from "./finding";
import { reportTo } from "./make-finding";
import { buildModel, type Model } from "./model";
import { standingsOf, type Ranked } from "./ranking/standings";
import type { RunResult } from "./result";
import { leafOutcomes } from "./scores/leaf-outcomes";
import { settle, type SettledMember } from "./scores/policies";

export interface RankOptions {
  /** A missing score that would stop the run is left out instead ("Vẫn tính tạm"). */
  readonly provisional?: boolean;
}

interface Assessment {
  readonly model: Model;
  readonly settled: readonly (readonly SettledMember[])[];
  readonly findings: Finding[];
}

/**
 * Everything wrong with a bloc as data: settings, criteria, members, scores, award rules, and what the policy
 * for missing scores makes of the gaps. An empty list means that a ranking has nothing to remark.
 */
export function checkBloc(bloc: Bloc): Finding[] {
  return assess(bloc, {}).findings;
}

/**
 * Checks, scores, ranks and nominates. Pure: the same bloc gives the same result on any machine. Any error
 * among the findings stops the run: then there are no groups and no nominations, and the findings are
 * complete. The order of rows in the bloc decides nothing; ties that stay are shown by member code.
 */
export function rankBloc(bloc: Bloc, options: RankOptions = {}): RunResult {
  const { model, settled, findings } = assess(bloc, options);
  if (findings.some((finding) => finding.severity === "error")) return { ...STOPPED, findings };
  const report = reportTo(findings);
  const ranked = model.groups.map((group, i): readonly Ranked[] => standingsOf(model, group, settled[i] ?? []));
  const unsettled = settled.flat().reduce((count, member) => count + member.fallbacks + member.open, 0);
  if (unsettled > 0) report("provisional", { count: unsettled });
  const awards = bloc.bloc.period === "half-year" ? NO_NOMINATIONS : nominate(model, ranked, report);
  return {
    status: "ranked",
    provisional: unsettled > 0,
    groups: model.groups.map(({ group }, i) => ({
      code: group.code,
      standings: (ranked[i] ?? []).map(({ standing }) => standing),
    })),
    ...awards,
    findings,
  };
}

const STOPPED: RunResult = {
  status: "stopped",
  provisional: false,
  groups: [],
  nominations: [],
  considered: [],
  open: [],
  findings: [],
};

function assess(bloc: Bloc, { provisional = false }: RankOptions): Assessment {
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
  leafOutcomes(model, model.unplaced, report);
  return { model, settled, findings };
}
