import { assess, type RankOptions } from "../assess";
import type { Bloc } from "../bloc";
import { compare, multiply, negate, signOf, subtract } from "../exact/arithmetic";
import { exactMax } from "../criteria/exact-numbers";
import { fraction, toFraction, type Exact } from "../exact/exact";
import { fromDecimalText, fromNumber } from "../exact/from-number";
import type { GroupModel, Model } from "../model";
import { shareOf } from "../ranking/classify";
import { standingsOf, type Ranked } from "../ranking/standings";
import { totalsOf } from "../scores/totals";
import { KEY_DECIMALS } from "./expression";

/** Where a spreadsheet may come to something else than the engine, because it computes with binary numbers. */
export interface NotVerifiable {
  readonly group: string;
  /** Key of the row whose cells may differ, and with them whatever follows from it. */
  readonly row: string;
  /** Members by code: one for a rounding or a bound, two for keys that are nearly equal. */
  readonly members: readonly string[];
  /**
   * "rounding": the exact value lies so close to a half that a spreadsheet may round the other way. "key": two exact
   * keys differ by less than the 9 decimals that formulas compare, or are equal where those decimals may not be.
   * "bound": a rate or a share lies that close to the lower bound of a class without being it.
   */
  readonly reason: "rounding" | "key" | "bound";
}

/** Keys nearer than this are the same to formulas, which cut them to 9 decimals. */
const SAME = fromDecimalText("0.000000002");
/** The inner ROUND of the one rounding takes values nearer to a half than this for the half itself. */
const CLEANED = fromDecimalText("0.000001");
/** Share of a number that many steps of binary arithmetic may be off by. */
const NOISE = fromDecimalText("0.00000000000001");
const HALF = fraction(1n, 2n);

/**
 * Everything in a run that formulas cannot be relied on to repeat: verification names these places instead of
 * claiming more than is true. Empty for nearly every bloc, and for a run that stops.
 */
export function notVerifiable(bloc: Bloc, options: RankOptions = {}): NotVerifiable[] {
  const { model, settled, findings } = assess(bloc, options);
  if (findings.some(({ severity }) => severity === "error")) return [];
  return model.groups.flatMap((group, i) => {
    const ranked = standingsOf(model, group, settled[i] ?? []);
    return [...ranked.flatMap((one) => doubtsAbout(model, group, one)), ...closeKeys(group, ranked)];
  });
}

function doubtsAbout(model: Model, group: GroupModel, ranked: Ranked): NotVerifiable[] {
  const { standing, sums, settled } = ranked;
  const { settings } = model.bloc;
  const { stage, decimals } = settings.rounding;
  const doubts: NotVerifiable[] = [];
  const put = (row: string, reason: NotVerifiable["reason"], isDoubtful: boolean): void => {
    if (isDoubtful) doubts.push({ group: group.group.code, row, members: [standing.member], reason });
  };
  const rounding = (row: string, value: Exact | null): void => put(row, "rounding", value !== null && nearHalf(value, decimals));
  const exact = stage === "section" || stage === "leaf" ? totalsOf(model, group, settled.outcomes, null) : sums;
  if (stage === "leaf") for (const { leaf, criterion } of model.tree.leaves) rounding(`points:${criterion.code}`, settled.outcomes[leaf]?.points ?? null);
  if (stage === "section") for (const { index, criterion } of model.tree.sections) rounding(`points:${criterion.code}`, exact.points[index] ?? null);
  if (stage !== "none") {
    rounding("total", sums.total);
    rounding("rate", sums.rate);
  }
  const rate = settings.rankOn === "unrounded" ? exact.rate : stage === "total" ? null : sums.rate;
  put("class", "bound", rate !== null && settings.classes.some(({ from }) => isNear(rate, fromNumber(from))));
  const least = settings.classes.flatMap(({ minShareEach }) => (minShareEach === undefined ? [] : [fromNumber(minShareEach)]));
  put("least-share", "bound", least.some((bound) => sharesOf(model, ranked).some((share) => isNear(share, bound))));
  return doubts;
}

function sharesOf({ tree }: Model, { settled }: Ranked): Exact[] {
  return tree.leaves.flatMap(({ leaf, criterion }) => {
    const [points, max] = [settled.outcomes[leaf]?.points ?? null, exactMax(criterion.max)];
    return points === null || signOf(max) <= 0 ? [] : [shareOf(points, max)];
  });
}

/** Pairs of one table whose keys formulas cannot tell apart as the engine does, key by key. */
function closeKeys({ group }: GroupModel, ranked: readonly Ranked[]): NotVerifiable[] {
  const doubts: NotVerifiable[] = [];
  ranked.forEach(({ standing, key }, i) => {
    for (const other of ranked.slice(i + 1)) {
      if (key === null || other.key === null || standing.table !== other.standing.table) continue;
      const members = [standing.member, other.standing.member];
      key.forEach((value, n) => {
        const theirs = other.key?.[n];
        if (theirs === undefined || !mayDiffer(value, theirs)) return;
        doubts.push({ group: group.code, row: `key:${n + 1}`, members, reason: "key" });
      });
    }
  });
  return doubts;
}

function mayDiffer(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0 ? nearHalf(a, KEY_DECIMALS) : isNear(a, b);
}

/** Not equal, and nearer than formulas look. */
function isNear(a: Exact, b: Exact): boolean {
  const distance = sizeOf(subtract(a, b));
  return signOf(distance) > 0 && compare(distance, SAME) < 0;
}

/** Whether a spreadsheet may round a number the other way: close to a half, but not so that it is taken for one. */
function nearHalf(x: Exact, decimals: number): boolean {
  // Most points have no more decimals than that: nothing is rounded.
  if (x.big === null && x.scale <= decimals) return false;
  const scaled = multiply(sizeOf(x), fromDecimalText(`1e${decimals}`));
  const { num, den } = toFraction(scaled);
  const distance = sizeOf(subtract(fraction(num % den, den), HALF));
  const noise = multiply(scaled, NOISE);
  if (signOf(distance) === 0) return compare(noise, multiply(CLEANED, HALF)) >= 0;
  return compare(distance, CLEANED) < 0 || compare(distance, noise) < 0;
}

function sizeOf(x: Exact): Exact {
  return signOf(x) < 0 ? negate(x) : x;
}
