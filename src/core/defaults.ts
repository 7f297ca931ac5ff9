/** What holds where a bloc says nothing. Source: contract.md and workbook.md, "Defaults". */
import type { MissingPolicy, NotApplicablePolicy, Period, Rounding, ScoreLayer, Settings } from "./bloc";

/** Khối thống nhất, Thẩm định, Kiểm tra chéo, Tự chấm: the order in which a leaf looks for its points. */
export const SCORE_LAYERS: readonly ScoreLayer[] = ["final", "appraised", "cross-check", "self"];

/** Layers whose points are settled in every bloc. */
const SETTLED_LAYERS: ReadonlySet<ScoreLayer> = new Set<ScoreLayer>(["final", "appraised"]);

/**
 * Whether a year's review takes points of this layer as settled: appraised and final always, and the layer that the
 * bloc lists first, whichever it is, since nothing better is to come there. Points that fell back to a later layer
 * of self-assessment or cross-check make the year provisional.
 */
export function isSettledLayer(layer: ScoreLayer, { scoreLayers }: Pick<Settings, "scoreLayers">): boolean {
  return SETTLED_LAYERS.has(layer) || layer === scoreLayers[0];
}

/** Those of the bloc's layers that are settled, in its order. */
export function settledLayers(settings: Pick<Settings, "scoreLayers">): ScoreLayer[] {
  return settings.scoreLayers.filter((layer) => isSettledLayer(layer, settings));
}

/** Two decimals at the total. */
export const DEFAULT_ROUNDING: Rounding = { stage: "total", decimals: 2 };

/** Points are put in proportion to the full scale. */
export const DEFAULT_NOT_APPLICABLE: NotApplicablePolicy = "rescale";

/** A year stops on a missing score; a half-year leaves it out and is provisional. */
export function defaultMissing(period: Period): MissingPolicy {
  return period === "half-year" ? "leave-out" : "stop";
}

/** All settings of a bloc that sets none. */
export function defaultSettings(period: Period): Settings {
  return {
    scoreLayers: SCORE_LAYERS,
    missing: defaultMissing(period),
    rounding: DEFAULT_ROUNDING,
    rankOn: "rounded",
    rankMethod: "competition",
    tieBreaks: [],
    classes: [],
  };
}
