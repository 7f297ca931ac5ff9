import type { MissingPolicy, Period } from "../bloc";
import { exactMax } from "../criteria/exact-numbers";
import { SETTLED_LAYERS } from "../defaults";
import { ZERO } from "../exact/exact";
import type { Report } from "../make-finding";
import type { GroupModel, Model } from "../model";
import { MISSING, type LeafOutcome } from "../rules/kind";
import { hasScore, type Outcomes } from "./leaf-outcomes";

/** One member's leaves after the policies: a leaf with points null is outside total and denominator. */
export interface SettledMember {
  readonly outcomes: readonly (LeafOutcome | null)[];
  readonly hasScore: boolean;
  /** Leaves of a year's review that count points from self or cross-check. */
  readonly fallbacks: number;
  /** Leaves left out, pending or not published. */
  readonly open: number;
  readonly hasNotApplicable: boolean;
}

/**
 * Applies the policies for missing and N/A to one group and reports what they did, per cell for a missing
 * score and per member for fallbacks. Full points are given on the scale only: a bonus that does not apply is
 * not earned, a penalty not incurred. Source: contract.md, "Missing"; workbook.md, "Defaults".
 */
export function settle(model: Model, group: GroupModel, outcomes: Outcomes, missing: MissingPolicy, report: Report): SettledMember[] {
  return group.members.map(({ member }, i) => {
    const row = outcomes[i] ?? [];
    if (!hasScore(row)) {
      report("no-score", { name: member.name }, { member: member.code });
      // "Not submitted" is worth something only beside scores: a member of whom nothing is known has no total of 0.
      const outcomes = row.map((outcome) => (outcome?.unrecorded === true ? MISSING : outcome));
      return { outcomes, hasScore: false, fallbacks: 0, open: 0, hasNotApplicable: false };
    }
    let fallbacks = 0;
    let open = 0;
    let hasNotApplicable = false;
    const settled = model.tree.leaves.map(({ criterion, leaf }): LeafOutcome | null => {
      const outcome = row[leaf] ?? null;
      if (outcome === null) return null;
      switch (outcome.status) {
        case "missing": {
          // Of a rule that cannot be read its own finding says all there is to do.
          if (model.rules.leaves[leaf] === null) return outcome;
          const params = { name: member.name, criterion: criterion.name };
          const about = { member: member.code, criterion: criterion.code };
          if (missing === "zero") {
            report("missing-as-zero", params, about);
            return { status: "missing", points: ZERO };
          }
          report(missing === "stop" ? "missing-stops" : "missing-left-out", params, about);
          open++;
          return outcome;
        }
        case "pending":
        case "not-published":
          open++;
          return outcome;
        case "n/a":
          hasNotApplicable = true;
          return group.group.notApplicable === "full-points" && model.rules.leaves[leaf]?.kind.scale === "base"
            ? { status: "n/a", points: exactMax(criterion.max) }
            : outcome;
        default:
          if (isFallback(outcome, model.bloc.bloc.period)) fallbacks++;
          return outcome;
      }
    });
    if (fallbacks > 0) report("layer-fallback", { name: member.name, count: fallbacks }, { member: member.code });
    return { outcomes: settled, hasScore: true, fallbacks, open, hasNotApplicable };
  });
}

/** A half-year's review is a matter of self-scores; only a year asks for points that others have looked at. */
function isFallback({ layer }: LeafOutcome, period: Period): boolean {
  return period !== "half-year" && layer !== undefined && !SETTLED_LAYERS.has(layer);
}
