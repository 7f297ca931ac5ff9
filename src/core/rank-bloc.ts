import type { Bloc } from "./bloc";
import { nominate, NO_NOMINATIONS } from "./awards/nominate";
import { assess, type RankOptions } from "./assess";
import type { Finding } from "./finding";
import { reportTo } from "./make-finding";
import { standingsOf, type Ranked } from "./ranking/standings";
import type { RunResult } from "./result";

/**
 * Everything wrong with a bloc as data: settings, criteria, members, scores, award rules, and what the policy
 * for missing scores makes of the gaps. An empty list means that a ranking has nothing to remark.
 */
export function checkBloc(bloc: Bloc, options: RankOptions = {}): Finding[] {
  return assess(bloc, options).findings;
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
  const sum = (of: "fallbacks" | "open"): number => settled.flat().reduce((count, member) => count + member[of], 0);
  const fallbacks = sum("fallbacks");
  const unsettled = fallbacks + sum("open");
  if (unsettled > 0) report("provisional", { count: unsettled, fallbacks });
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

const STOPPED: Omit<RunResult, "findings"> = {
  status: "stopped",
  provisional: false,
  groups: [],
  nominations: [],
  considered: [],
  open: [],
};
