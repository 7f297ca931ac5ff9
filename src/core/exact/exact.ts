/**
 * An exact rational number. Either a scaled integer, units / 10^scale with `units` a safe integer (`big` is
 * null), or a fraction of big integers (`big`; then `units` and `scale` are 0 and mean nothing). Both kinds
 * have one shape, so that the engine's inner loops stay fast. Make one only through this folder's functions.
 */
export interface Exact {
  readonly units: number;
  readonly scale: number;
  readonly big: Fraction | null;
}

/** num / den, den > 0, not necessarily in lowest terms. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Largest scale that the scaled form holds: 10^15 is still a safe integer. */
export const MAX_SCALE = 15;

const POWERS: readonly number[] = Array.from({ length: MAX_SCALE + 1 }, (_, k) => Number(`1e${k}`));

/** 10^k for k in 0…15, exactly. */
export function power10(k: number): number {
  const power = POWERS[k];
  if (power === undefined) throw new RangeError(`power10: ${k} is outside 0…${MAX_SCALE}`);
  return power;
}

/** units / 10^scale; `units` a safe integer, `scale` in 0…15. */
export function scaled(units: number, scale: number): Exact {
  return { units, scale, big: null };
}

/** Scores are few different numbers many times over: those from 0 to 100 with at most two decimals are made once. */
const SHARED_UNITS = 10_000;
const SHARED: readonly (Exact | undefined)[][] = [0, 1, 2].map(() => new Array<Exact | undefined>(SHARED_UNITS + 1).fill(undefined));

/** The same number as `scaled`, one object for all that ask for it where it is a usual score. */
export function shared(units: number, scale: number): Exact {
  const known = units >= 0 && units <= SHARED_UNITS ? SHARED[scale] : undefined;
  if (known === undefined) return scaled(units, scale);
  return (known[units] ??= scaled(units, scale));
}

/** num / den as given; den must not be 0. */
export function fraction(num: bigint, den: bigint): Exact {
  if (den === 0n) throw new RangeError("fraction: denominator 0");
  return { units: 0, scale: 0, big: den < 0n ? { num: -num, den: -den } : { num, den } };
}

/** The number as a fraction, whichever form it has. */
export function toFraction(x: Exact): Fraction {
  return x.big ?? { num: BigInt(x.units), den: 10n ** BigInt(x.scale) };
}

/** Exactly 0. */
export const ZERO: Exact = scaled(0, 0);
/** Exactly 1. */
export const ONE: Exact = scaled(1, 0);
/** Exactly 100, for per cent. */
export const HUNDRED: Exact = scaled(100, 0);
