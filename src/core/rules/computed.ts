import { SCORE_LAYERS } from "../defaults";
import type { Exact } from "../exact/exact";
import type { Figure } from "./figures";
import { MISSING, UNREADABLE, type LeafCase, type LeafColumn, type LeafOutcome } from "./kind";
import { givenIn, type PointsAbout } from "./layered-points";

/** Reads points typed as an override; null where they are wrong, after reporting. */
export type ReadOverride = (given: number | string, about: PointsAbout) => Exact | null;

/**
 * The outcomes of a leaf whose points are computed, with overrides: points typed in the final layer with who
 * and why replace the computed ones. Points typed anywhere else, or without who and why, do not count, and a
 * warning says so.
 */
export function withOverrides<P>(column: LeafColumn<P>, computed: readonly LeafOutcome[], read: ReadOverride): LeafOutcome[] {
  return column.cases.map((leafCase, i) => overrideOf(column, leafCase, read) ?? computed[i] ?? MISSING);
}

/** Computes case by case, for kinds that do not compare members. */
export function computeEach<P>(
  column: LeafColumn<P>,
  compute: (leafCase: LeafCase) => LeafOutcome,
  read: ReadOverride,
): LeafOutcome[] {
  return withOverrides(column, column.cases.map(compute), read);
}

function overrideOf<P>({ report, criterion }: LeafColumn<P>, { entry, member }: LeafCase, read: ReadOverride): LeafOutcome | null {
  if (entry === null) return null;
  const about = { member: member.code, criterion: criterion.code };
  const params = { name: member.name, criterion: criterion.name };
  for (const layer of SCORE_LAYERS) {
    if (layer === "final" || givenIn(entry, layer) === undefined) continue;
    report("points-on-computed-leaf", params, { ...about, field: layer });
  }
  const final = givenIn(entry, "final");
  if (final === undefined) return null;
  const { points: given, by = "", why = "" } = final;
  if (by.trim() === "" || why.trim() === "") {
    report("override-unexplained", params, { ...about, field: "final" });
    return null;
  }
  const points = read(given, { report, entry, layer: "final" });
  return points === null ? UNREADABLE : { status: "overridden", points, layer: "final", override: { by, why } };
}

/** An outcome from figures: missing and wrong ones pass through, in this order of precedence. */
export function fromFigures(figures: readonly Figure[], points: (...values: Exact[]) => Exact): LeafOutcome {
  if (figures.every((figure): figure is Exact => typeof figure === "object")) return { status: "value", points: points(...figures) };
  return figures.includes("wrong") ? UNREADABLE : MISSING;
}
