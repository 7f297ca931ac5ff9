import type { Bloc, MissingPolicy } from "../bloc";
import { exactMax } from "../criteria/exact-numbers";
import { scaleOf } from "../criteria/rules-of";
import { isSettledLayer, settledLayers } from "../defaults";
import { ZERO } from "../exact/exact";
import type { Report } from "../make-finding";
import type { GroupModel, Model } from "../model";
import { MISSING, type LeafOutcome } from "../rules/kind";
import { hasScore, type Outcomes } from "./leaf-outcomes";

/** One member's leaves after the policies: a leaf with points null is outside total and denominator. */
export interface SettledMember {
  readonly outcomes: readonly (LeafOutcome | null)[];
  readonly hasScore: boolean;
  /** Leaves of a year's review that count points of a layer that is not settled (see isSettledLayer). */
  readonly fallbacks: number;
  /** Leaves left out, pending or not published. */
  readonly open: number;
  readonly hasNotApplicable: boolean;
}

/**
 * Applies the policies for missing and N/A to one group and reports what they did, per cell for a missing
 * score; fallbacks are counted (see reportFallbacks). Full points are given on the scale only: a bonus that does not apply is
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
          const params = { name: member.name, criterion: criterion.name, ...outsideOf(model, leaf) };
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
          if (isFallback(outcome, model.bloc)) fallbacks++;
          return outcome;
      }
    });
    return { outcomes: settled, hasScore: true, fallbacks, open, hasNotApplicable };
  });
}

/** Whether a leaf is a bonus or a penalty, whose blank is no 0. */
function outsideOf({ rules }: Model, leaf: number): { readonly outside?: "bonus" | "penalty" } {
  const scale = scaleOf(rules, { leaf });
  return scale === "base" ? {} : { outside: scale };
}

/** A half-year's review is a matter of self-scores; only a year asks for points that others have looked at. */
function isFallback({ layer }: LeafOutcome, { bloc, settings }: Bloc): boolean {
  return bloc.period !== "half-year" && layer !== undefined && !isSettledLayer(layer, settings);
}

/** Members that the finding names; the rest it counts. */
const NAMED = 12;

/**
 * Tells of the fallbacks of all members at once, with the count of each: near the end of a year most members have
 * some, and a line for each would hide the rest. `settled` is by group, in the order of the model's groups.
 */
export function reportFallbacks({ bloc, groups }: Pick<Model, "bloc" | "groups">, settled: readonly (readonly SettledMember[])[], report: Report): void {
  const found = groups.flatMap(({ members }, g) => members.flatMap(({ member }, i) => {
    const count = settled[g]?.[i]?.fallbacks ?? 0;
    return count === 0 ? [] : [{ member, count }];
  }));
  const [first] = found;
  if (first === undefined) return;
  const names = found.slice(0, NAMED).map(({ member, count }) => `${member.name} (${count})`).join(", ");
  const count = found.reduce((sum, one) => sum + one.count, 0);
  report("layer-fallback", { names, more: Math.max(0, found.length - NAMED), count, allowed: settledLayers(bloc.settings).join(", ") }, found.length === 1 ? { member: first.member.code } : undefined);
}
