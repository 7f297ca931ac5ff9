/** Parents that take a mean of their parts' shares: weighted, geometric, and of achievements. */
import { add, divide, equals, greatestCommonDivisor, least, multiply, signOf } from "../exact/arithmetic";
import { exactMax } from "../criteria/exact-numbers";
import { fraction, ONE, toFraction, ZERO, type Exact } from "../exact/exact";
import { root } from "../exact/root";
import type { GivenParameters, ParentKind, Part, Parsed } from "./kind";

/** A part that counts: its share of its own maximum, and its weight. */
interface Share {
  readonly share: Exact;
  readonly weight: Exact;
}

/**
 * M times the weighted mean of the parts' shares, Σ w·(points/max) / Σ w. M is the declared maximum, or the
 * weighted mean of the parts' maxima. A part without a value falls out, and the others carry its weight.
 */
export const weightedMean: ParentKind<null> = meanKind("weighted-mean", (shares) => mean(shares), {
  vi: ["trung bình", "trung bình có hệ số", "bình quân"],
  en: ["mean", "average"],
});

/** M times the weighted geometric mean of the shares, kept to 40 decimals. One share of 0 makes it 0. */
export const geometricMean: ParentKind<null> = meanKind("geometric-mean", geometric, {
  vi: ["trung bình nhân"],
  en: ["weighted geometric mean"],
});

/** M times the mean of min(1, A/T) over several targets, each a part with its own figures. */
export const meanOfAchievements: ParentKind<null> = meanKind(
  "mean-of-achievements",
  (shares) => mean(shares.map(({ share, weight }) => ({ share: least(ONE, share), weight }))),
  { vi: ["trung bình các chỉ tiêu", "bình quân các chỉ tiêu"], en: ["mean over targets"] },
);

function meanKind(name: MeanName, of: (shares: readonly Share[]) => Exact, accepted: ParentKind<null>["accepted"]): ParentKind<null> {
  return {
    name,
    role: "parent",
    maximum: "declared",
    accepted,
    parse: noParameters,
    combine: (parts, _parameters, { max: declared }) => {
      const counted = countedIn(parts);
      if (counted.length === 0) return { points: null, max: ZERO };
      const max = declared === undefined ? meanOfMaxima(counted) : exactMax(declared);
      const shares = counted.map((part): Share => ({ share: divide(part.points ?? ZERO, part.max), weight: part.weight }));
      return { points: multiply(max, of(shares)), max };
    },
    explain: (parts) => {
      const counted = countedIn(parts);
      return { code: name, params: { count: counted.length }, counted: new Set(counted.map(({ criterion }) => criterion.code)) };
    },
  };
}

type MeanName = "weighted-mean" | "geometric-mean" | "mean-of-achievements";

/** Parts on the scale that have a value and a weight: the others carry theirs. */
function countedIn(parts: readonly Part[]): readonly Part[] {
  return parts.filter((part) => part.scale === "base" && part.points !== null && signOf(part.max) > 0 && signOf(part.weight) > 0);
}

/** What people write beside a mean is a remark, as beside entered points. */
function noParameters(_given: GivenParameters): Parsed<null> {
  return { parameters: null };
}

function meanOfMaxima(parts: readonly Part[]): Exact {
  return mean(parts.map(({ max, weight }) => ({ share: max, weight })));
}

function mean(shares: readonly Share[]): Exact {
  let sum = ZERO;
  let weights = ZERO;
  for (const { share, weight } of shares) {
    sum = add(sum, multiply(weight, share));
    weights = add(weights, weight);
  }
  return divide(sum, weights);
}

function geometric(shares: readonly Share[]): Exact {
  if (shares.some(({ share }) => signOf(share) <= 0)) return ZERO;
  if (shares.every(({ share }) => equals(share, shares[0]?.share ?? ZERO))) return shares[0]?.share ?? ZERO;
  const exponents = wholeRatios(shares.map(({ weight }) => weight));
  let num = 1n;
  let den = 1n;
  shares.forEach(({ share }, i) => {
    const f = toFraction(share);
    const exponent = exponents[i] ?? 0n;
    num *= f.num ** exponent;
    den *= f.den ** exponent;
  });
  return root(fraction(num, den), Number(exponents.reduce((a, b) => a + b, 0n)));
}

/** Whole numbers in the same ratio as the weights, without a common divisor. */
function wholeRatios(weights: readonly Exact[]): bigint[] {
  const fractions = weights.map(toFraction);
  const common = fractions.reduce((product, { den }) => (product * den) / greatestCommonDivisor(product, den), 1n);
  const whole = fractions.map(({ num, den }) => (num * common) / den);
  const divisor = whole.reduce((a, b) => greatestCommonDivisor(a, b), 0n);
  return whole.map((n) => n / divisor);
}
