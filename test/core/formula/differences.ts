import { agrees, expectedOf, notVerifiable, rankBloc, resolveBloc, type Bloc } from "../../../src/core";
import type { Change } from "./any-bloc";
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

/** A missing score stops no run, so that every random bloc is ranked. */
export const PROVISIONAL = { provisional: true } as const;

/** Both are ranked, and have nothing that a spreadsheet cannot be held to. */
export function canBeHeldTo({ before, after }: Change): boolean {
  return [before, after].every((description) => {
    const bloc = resolveBloc(description);
    return rankBloc(bloc, PROVISIONAL).status === "ranked" && notVerifiable(bloc, PROVISIONAL).length === 0;
  });
}
