import type { ScoreLayer, YesNo } from "../bloc";
import { SCORE_LAYERS } from "../defaults";
import type { Exact } from "../exact/exact";
import type { Report } from "../make-finding";
import { MISSING, UNREADABLE, type LeafCase, type LeafColumn, type LeafOutcome } from "./kind";
import { textNumber } from "./text-number";

/** Reads what one layer holds; null where it is wrong, after reporting what. */
export type ReadPoints = (given: number | YesNo | string, about: PointsAbout) => Exact | null;

export interface PointsAbout {
  readonly report: Report;
  readonly subject: { readonly member: string; readonly criterion: string; readonly field: ScoreLayer };
}

/**
 * The points of the first layer, in the order of the settings, that has a value. Every layer that holds
 * something is read and reported on, also those that do not count: a figure above its maximum is a mistake
 * wherever it stands. Final points with a reason count as overridden.
 */
export function layeredPoints<P>(column: LeafColumn<P>, leafCase: LeafCase, read: ReadPoints): LeafOutcome {
  const { entry } = leafCase;
  if (entry === null) return MISSING;
  const values: Partial<Record<ScoreLayer, Exact>> = {};
  let wrong = false;
  for (const layer of SCORE_LAYERS) {
    const given = entry.typed?.[layer] ?? entry.layers[layer]?.points;
    if (given === undefined) continue;
    const subject = { member: entry.member, criterion: entry.criterion, field: layer };
    const points = read(given, { report: column.report, subject });
    if (points === null) wrong = true;
    else values[layer] = points;
  }
  if (wrong) return UNREADABLE;
  for (const layer of column.settings.scoreLayers) {
    const points = values[layer];
    if (points === undefined) continue;
    const overridden = layer === "final" && entry.layers.final?.why !== undefined;
    return { status: overridden ? "overridden" : "value", points, layer };
  }
  return MISSING;
}

/** A typed number, with the contract's warning or error; null where it is unreadable. */
export function typedNumber(typed: string, { report, subject }: PointsAbout): number | null {
  const read = textNumber(typed);
  if (read === null) report("score-unreadable", { given: typed }, subject);
  else report("score-text-number", { given: typed, read: String(read) }, subject);
  return read;
}
