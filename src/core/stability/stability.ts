/** How firmly the standings stand: a diagnostic that decides nothing and is never printed on what is signed. */
import { assess, type RankOptions } from "../assess";
import type { Bloc } from "../bloc";
import type { StandingsTable } from "../result";
import { dropOf, type DropEffect } from "./drops";
import { intervalsOf, nothingSeen, shake, shakenTable, stay, WEIGHT_STEPS, type RankInterval } from "./intervals";
import { linearParts, type LinearPart } from "./linear-parts";
import { randomStream } from "./random";
import { swapOf, type SwapChange } from "./swaps";
import { tablesOf, type Table } from "./table";

/** How the standings are shaken to see whether they hold. */
export interface StabilityOptions extends RankOptions {
  /** Each criterion's weight varies evenly between (1 − share) and (1 + share) times what is set. 0…1, in whole thousandths. */
  readonly share: number;
  readonly runs: number;
  /** A whole number in 0…2^32 − 1. */
  readonly seed: number;
}

/** How firm the ranks of one table of one group are. */
export interface GroupStability {
  readonly group: string;
  readonly table: StandingsTable;
  /** Members in printed order. */
  readonly intervals: readonly RankInterval[];
  /** One for each two that stand one after the other. */
  readonly swaps: readonly SwapChange[];
  /** In printed order of the criteria; those that move nobody are not in it. */
  readonly drops: readonly DropEffect[];
}

/**
 * Stability of every table of each group in which anybody is ranked. Totals are made by the bloc's own policies and
 * compared by its own tie-breaks, rounding and rank method; what varies are the weights, renormalised to the same full
 * maximum. A criterion that is more than a sum of its parts varies as a whole, points rounded by section are taken
 * unrounded, and tie-breaks stay as they stand. The same bloc and seed give the same answer. Empty for a bloc that would
 * stop. Throws RangeError for options outside their ranges.
 */
export function stabilityOf(bloc: Bloc, options: StabilityOptions): GroupStability[] {
  const steps = stabilitySteps(bloc, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, for whoever has to do something else in between. Each step says how much is done, 0…1. */
export function* stabilitySteps(bloc: Bloc, options: StabilityOptions): Generator<number, GroupStability[]> {
  const { share, runs, seed } = options;
  const spread = Math.round(share * WEIGHT_STEPS);
  if (!(share >= 0 && share <= 1) || Math.abs(share * WEIGHT_STEPS - spread) > 1e-9) throw new RangeError(`stabilityOf: share ${share} is no number of thousandths from 0 to 1`);
  if (!Number.isSafeInteger(runs) || runs < 1) throw new RangeError(`stabilityOf: runs ${runs} is no whole number from 1`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) throw new RangeError(`stabilityOf: seed ${seed} is no whole number from 0 to 2^32 − 1`);
  const { model, settled, findings } = assess(bloc, options);
  if (findings.some(({ severity }) => severity === "error")) return [];
  const tables = model.groups.flatMap((group, i) => tablesOf(model, group, settled[i] ?? []));
  const found: GroupStability[] = [];
  for (const [i, table] of tables.entries()) {
    const parts = linearParts(model, table.group);
    const step = oneTable(table, parts, { spread, runs, random: randomStream(seed + i) });
    for (let each = step.next(); ; each = step.next()) {
      if (each.done === true) {
        found.push(each.value);
        break;
      }
      yield (i + each.value) / tables.length;
    }
  }
  return found;
}

/** Multiplications in one step. */
const STEP = 500_000;

function* oneTable(table: Table, parts: readonly LinearPart[], { spread, runs, random }: { spread: number; runs: number; random: () => number }): Generator<number, GroupStability> {
  const { placed } = table;
  const pairs = placed.flatMap((ahead, i) => {
    const behind = placed[i + 1];
    return behind === undefined ? [] : [{ ahead, behind }];
  });
  const pieces = runs + pairs.length + parts.length;
  const seen = nothingSeen(table, shakenTable(table, parts, spread));
  const atOnce = Math.max(1, Math.floor(STEP / (placed.length * parts.length)));
  let done = 0;
  if (spread === 0) {
    stay(seen, runs);
    done = runs;
  }
  while (done < runs) {
    const now = Math.min(atOnce, runs - done);
    shake(seen, now, spread, random);
    done += now;
    yield done / pieces;
  }
  const swaps: SwapChange[] = [];
  for (const { ahead, behind } of pairs) {
    swaps.push(swapOf(table, ahead, behind));
    yield (runs + swaps.length) / pieces;
  }
  const drops: DropEffect[] = [];
  for (const [p, part] of parts.entries()) {
    const drop = dropOf(table, part);
    if (drop !== null) drops.push(drop);
    yield (runs + pairs.length + p) / pieces;
  }
  return { group: table.group.group.code, table: table.table, intervals: intervalsOf(seen, runs), swaps, drops };
}
