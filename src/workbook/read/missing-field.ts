import type { Bloc, ScoreLayer } from "../../core/bloc";
import { settledLayers } from "../../core/defaults";
import type { Subject } from "../../core/finding";
import { ruleKindNamed } from "../../core/rules";
import type { CellAt, CellQuery } from "./places";

/**
 * The column of a score sheet in which a missing score belongs: the result, for a rule that computes points from it;
 * else the layer that the member's other scores stand in most, of those that count as settled in a year, of all in a
 * half-year. undefined where the sheet has none of them.
 */
export function missingField({ bloc, criteria, entries, settings }: Bloc, { member, criterion }: Subject, cellOf: (query: CellQuery) => CellAt | undefined): "actual" | ScoreLayer | undefined {
  if (member === undefined || criterion === undefined) return undefined;
  const kind = ruleKindNamed(criteria.find(({ code }) => code === criterion)?.rule ?? "");
  if (kind?.role === "leaf" && kind.typed === undefined) return "actual";
  const own = entries.filter((entry) => entry.member === member);
  const layers = bloc.period === "half-year" ? [...settings.scoreLayers].reverse() : settledLayers(settings);
  const uses = (layer: ScoreLayer): number => own.filter(({ layers: given, typed }) => given[layer] !== undefined || typed?.[layer] !== undefined).length;
  return layers.filter((layer) => cellOf({ member, criterion, field: layer }) !== undefined).sort((a, b) => uses(b) - uses(a))[0];
}
