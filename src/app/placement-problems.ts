import { type Bloc, type FindingCode, checkBloc } from "../core";
import type { Language } from "../i18n";
import { type ToldFinding, tellFindings } from "./tell-finding";

/** What no sheet could hold: codes that stand twice or name nothing. Everything else is written as it is, for the data check to find. */
const UNPLACEABLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "criterion-code-doubled", "member-code-doubled", "group-code-doubled", "award-code-doubled", "candidate-code-doubled",
  "criterion-unknown-parent", "criterion-cycle", "member-unknown-group", "member-no-group", "criterion-bad-group",
  "score-unknown-member", "score-unknown-criterion", "score-doubled", "score-on-parent",
]);

/** Why a described bloc cannot become a workbook, in words; empty where it can. Nothing of it is dropped in silence. */
export function placementProblems(bloc: Bloc, language: Language): ToldFinding[] {
  const unplaceable = checkBloc(bloc).filter((finding) => UNPLACEABLE.has(finding.code));
  return tellFindings(unplaceable.map((finding) => ({ ...finding, sheet: "" })), language);
}
