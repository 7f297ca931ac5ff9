/** One leaf of one kind for a few members, as tests of rule kinds need it. */
import { rankBloc, resolveBloc, type Finding, type ScoreDescription } from "../../../src/core";
import type { CriterionDescription, MemberDescription } from "../../../src/core/description";
import { describeBloc } from "../small-bloc";

export interface Recorded extends Partial<Omit<ScoreDescription, "member" | "criterion">> {
  readonly member?: Partial<MemberDescription>;
}

export interface LeafOutcomeShown {
  /** Status and points of each member: "value 6.67", "missing". */
  readonly shown: Record<string, string>;
  readonly findings: readonly Finding[];
}

/** Scores of leaf "x" beside a plain leaf "y", so that every member has a score; a half-year leaves gaps out. */
export function leaf(criterion: Partial<CriterionDescription>, recorded: Readonly<Record<string, Recorded>>, asOf?: string): LeafOutcomeShown {
  const description = describeBloc({
    bloc: { period: "half-year" },
    settings: { ...(asOf === undefined ? {} : { asOf }) },
    criteria: [
      { code: "x", name: "X", max: 10, ...criterion },
      { code: "y", name: "Y", max: 10 },
    ],
    points: Object.fromEntries(Object.keys(recorded).map((member) => [member, [null, 5]])),
    members: Object.fromEntries(Object.entries(recorded).map(([code, { member }]) => [code, member ?? {}])),
    scores: Object.entries(recorded).flatMap(([member, { member: _member, ...row }]): ScoreDescription[] =>
      Object.keys(row).length === 0 ? [] : [{ member, criterion: "x", ...row }],
    ),
  });
  const result = rankBloc(resolveBloc(description));
  const shown: Record<string, string> = {};
  for (const group of result.groups) {
    for (const { member, leaves } of group.standings) {
      const [x] = leaves;
      shown[member] = x === undefined ? "none" : x.points === null ? x.status : `${x.status} ${x.points}`;
    }
  }
  return { shown, findings: result.findings.filter((f) => f.code !== "missing-left-out" && f.code !== "provisional") };
}

/** The outcome of a single member's figures. */
export function single(criterion: Partial<CriterionDescription>, recorded: Recorded, asOf?: string): string {
  const { shown, findings } = leaf(criterion, { A: recorded }, asOf);
  const errors = findings.filter((f) => f.severity === "error");
  return errors.length > 0 ? errors.map((f) => f.code).join(" ") : (shown["A"] ?? "none");
}

/** The mistake that the parameters are reported with, or null where they are accepted. */
export function mistake(criterion: Partial<CriterionDescription>): string | null {
  const { findings } = leaf(criterion, { A: {} });
  const found = findings.find((f) => f.code === "rule-parameters");
  return found?.code === "rule-parameters" ? found.params.given : null;
}
