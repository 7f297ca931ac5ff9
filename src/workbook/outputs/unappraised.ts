import { isSettledLayer } from "../../core/defaults";
import type { Standing } from "../../core/result";
import type { Unappraised } from "../../i18n/words-outputs";
import type { OutputContext } from "./output-context";

/** What is said of a half-year's points that nobody has appraised; undefined where that is none. Of a year the remarks of members tell, and its totals are provisional. */
export function unappraisedText({ bloc: { bloc, settings }, words }: Pick<OutputContext, "bloc" | "words">, ranked: readonly Standing[]): string | undefined {
  const layers = ranked.flatMap(({ leaves }) => leaves.flatMap(({ layer }) => layer ?? []));
  const count = (layer: "self" | "cross-check"): number =>
    (bloc.period !== "half-year" || isSettledLayer(layer, settings) ? 0 : layers.filter((one) => one === layer).length);
  const open: Unappraised = { self: count("self"), crossCheck: count("cross-check"), of: layers.length };
  return open.self + open.crossCheck > 0 ? words.outputs.standings.unappraised(open) : undefined;
}
