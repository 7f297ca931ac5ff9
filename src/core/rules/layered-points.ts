import type { Entry, LayerPoints, ScoreLayer, TypedPoints } from "../bloc";
import { SCORE_LAYERS } from "../defaults";
import type { Exact } from "../exact/exact";
import type { Subject } from "../finding";
import type { Report } from "../make-finding";
import { MISSING, UNREADABLE, type LeafCase, type LeafColumn, type LeafOutcome } from "./kind";
import { textNumber } from "./text-number";

/** What was given in one layer, as points or as text; undefined where it is blank. */
export function givenIn(entry: Entry | null | undefined, layer: ScoreLayer): LayerPoints | TypedPoints | undefined {
  return entry?.typed?.[layer] ?? entry?.layers[layer];
}

/** Reads what one layer holds; null where it is wrong, after reporting what. */
export type ReadPoints = (given: number | string, about: PointsAbout) => Exact | null;

/** What reading a leaf's points is about, and where findings go. */
export interface PointsAbout {
  readonly report: Report;
  readonly entry: Entry;
  readonly layer: ScoreLayer;
}

/**
 * The points of the first layer, in the order of the settings, that has a value. Every layer that holds
 * something is read and reported on, also those that do not count: a figure above its maximum is a mistake
 * wherever it stands. Final points with a reason count as overridden.
 */
export function layeredPoints<P>(column: LeafColumn<P>, leafCase: LeafCase, read: ReadPoints): LeafOutcome {
  const { entry } = leafCase;
  if (entry === null) return MISSING;
  const { report, settings } = column;
  let wrong = false;
  let found = MISSING;
  let place = Infinity;
  for (const layer of SCORE_LAYERS) {
    const given = givenIn(entry, layer);
    if (given === undefined) continue;
    const points = read(given.points, { report, entry, layer });
    if (points === null) {
      wrong = true;
      continue;
    }
    const order = settings.scoreLayers.indexOf(layer);
    if (order >= 0 && order < place) {
      place = order;
      found = outcomeOf(points, layer, given);
    }
  }
  return wrong ? UNREADABLE : found;
}

function outcomeOf(points: Exact, layer: ScoreLayer, { by = "", why }: LayerPoints | TypedPoints): LeafOutcome {
  return layer === "final" && why !== undefined ? { status: "overridden", points, layer, override: { by, why } } : { status: "value", points, layer };
}

/** The subject of a finding about points. */
export function subjectOf({ entry, layer }: PointsAbout): Subject {
  return { member: entry.member, criterion: entry.criterion, field: layer };
}

/** A typed number, with the contract's warning or error; null where it is unreadable. */
export function typedNumber(typed: string, about: PointsAbout): number | null {
  const read = textNumber(typed);
  if (read === null) about.report("score-unreadable", { given: typed }, subjectOf(about));
  else about.report("score-text-number", { given: typed, read: String(read) }, subjectOf(about));
  return read;
}
