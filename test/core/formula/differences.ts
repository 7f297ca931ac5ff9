import type { Bloc } from "../../../src/core";
import { rankBloc } from "../../../src/core";
import { agrees, expectedOf } from "../../../src/core/formula/expected-of";
import type { Computed } from "./evaluate";
import { cellKey, type Placed } from "./placed";

/** Where the computed cells differ from what the engine has for a bloc: member, row, cell, engine, formula. */
export function differences(bloc: Bloc, placed: Placed, computed: Computed, options: { readonly provisional?: boolean } = {}): string[] {
  const stops = rankBloc(bloc, options).findings.filter(({ severity }) => severity === "error");
  if (stops.length > 0) throw new Error(`the run stops: ${JSON.stringify(stops)}`);
  return expectedOf(bloc, options).flatMap((figure) => {
    const address = placed.cells.get(cellKey(figure.group, figure.member, figure.row));
    if (address === undefined) return [`no row ${figure.row}`];
    const found = computed(address);
    return agrees(figure, found) ? [] : [`${figure.member} ${figure.row}: ${String(found)} instead of ${figure.value} by ${placed.formulas.get(address) ?? ""}`];
  });
}
