/** Parents that take a mean of their parts' shares: weighted, geometric, and of achievements. */
import { add, divide, greatestCommonDivisor, least, multiply, signOf } from "../exact/arithmetic";
import { exactMax } from "../criteria/exact-numbers";
import { fraction, ONE, toFraction, ZERO, type Exact } from "../exact/exact";
import { integerRoot, root } from "../exact/root";
import { formula, overMany, own } from "../formula/expression";
import { row as rowOf } from "../formula/figure-rows";
import type { Expression, FormulaRow } from "../formula/formula";
import { addedUp } from "../formula/sum-of-parts";
import type { FormulaPart, GivenParameters, ParentFormulaOf, ParentKind, Part, Parsed } from "./kind";

/** A part that counts: its share of its own maximum, and its weight. */
interface Share {
  readonly share: Exact;
  readonly weight: Exact;
}

/**
 * M times the weighted mean of the parts' shares, Σ w·(points/max) / Σ w. M is the declared maximum, or the
 * weighted mean of the parts' maxima. A part without a value falls out, and the others carry its weight.
 */
export const weightedMean: ParentKind<null> = meanKind("weighted-mean", (shares) => mean(shares), { share: shareOfMax, mean: meanFormula }, {
  vi: ["trung bình", "trung bình có hệ số", "bình quân"],
  en: ["mean", "average"],
});

/** M times the weighted geometric mean of the shares, kept to 40 decimals where it is no quotient. One share of 0 makes it 0. */
export const geometricMean: ParentKind<null> = meanKind("geometric-mean", geometric, { share: shareOfMax, mean: geometricFormula }, {
  vi: ["trung bình nhân"],
  en: ["weighted geometric mean"],
});

/** M times the mean of min(1, A/T) over several targets, each a part with its own figures. */
export const meanOfAchievements: ParentKind<null> = meanKind(
  "mean-of-achievements",
  (shares) => mean(shares.map(({ share, weight }) => ({ share: least(ONE, share), weight }))),
  { share: (part) => formula`MIN(1,${shareOfMax(part)})`, mean: meanFormula },
  { vi: ["trung bình các chỉ tiêu", "bình quân các chỉ tiêu"], en: ["mean over targets"] },
);

/** A part's share, and what makes a mean of the shares, as formulas. `weights` is the row of their sum. */
interface MeanFormulas {
  share(part: FormulaPart): Expression;
  mean(shares: readonly FormulaShare[], weights: string, key: (name: string) => string): { readonly steps: readonly FormulaRow[]; readonly mean: Expression };
}

interface FormulaShare {
  readonly part: FormulaPart;
  /** Key of its row: empty text where the part does not count. */
  readonly row: string;
}

function meanKind(name: MeanName, of: (shares: readonly Share[]) => Exact, formulas: MeanFormulas, accepted: ParentKind<null>["accepted"]): ParentKind<null> {
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
    formula: (parent) => meanOfPartsFormula(parent, formulas),
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

function meanOfPartsFormula({ criterion, parts, row }: ParentFormulaOf<null>, formulas: MeanFormulas): ReturnType<ParentKind<null>["formula"]> {
  const onScale = parts.filter(({ scale }) => scale === "base");
  if (onScale.length === 0) return { steps: [], points: ['""'], max: ["0"] };
  const shares = onScale.map((part): FormulaShare & { step: FormulaRow } => {
    const key = row(`share-${part.criterion.code}`);
    return { part, row: key, step: rowOf(key, "share", formula`IF(${part.points}="","",IF(${part.max}>0,${formulas.share(part)},""))`) };
  });
  const sum = addedUp(shares.map((share) => formula`ISNUMBER(${own(share.row)})*${share.part.weight}`), (name) => row(`weights-${name}`));
  const weights = rowOf(row("weights"), "work", sum.sum);
  const { steps, mean: of } = formulas.mean(shares, weights.key, row);
  const maxima = addedUp(shares.map((share) => formula`ISNUMBER(${own(share.row)})*${share.part.weight}*${share.part.max}`), (name) => row(`maxima-${name}`));
  const full: Expression =
    criterion.max === undefined
      ? formula`(${maxima.sum})/${own(weights.key)}`
      : [{ ref: "criterion", criterion: criterion.code, field: "max", otherwise: String(criterion.max) }];
  const max = rowOf(row("max"), "work", formula`IF(${own(weights.key)}=0,0,${full})`);
  return {
    steps: [...shares.map(({ step }) => step), ...sum.steps, weights, ...(criterion.max === undefined ? maxima.steps : []), max, ...steps],
    points: formula`IF(${own(weights.key)}=0,"",${own(max.key)}*${of})`,
    max: [own(max.key)],
  };
}

function shareOfMax({ points, max }: FormulaPart): Expression {
  return formula`${points}/${max}`;
}

function meanFormula(shares: readonly FormulaShare[], weights: string, key: (name: string) => string): ReturnType<MeanFormulas["mean"]> {
  const { steps, sum } = addedUp(shares.map((share) => formula`N(${own(share.row)})*${share.part.weight}`), (name) => key(`sum-${name}`));
  return { steps, mean: formula`(${sum})/${own(weights)}` };
}

function geometricFormula(shares: readonly FormulaShare[], weights: string, key: (name: string) => string): ReturnType<MeanFormulas["mean"]> {
  const factors = shares.map(({ part, row }) => {
    const power = formula`MAX(0,${own(row)})^(${part.weight}/${own(weights)})`;
    return rowOf(key(`factor-${part.criterion.code}`), "work", formula`IF(ISNUMBER(${own(row)})*${part.weight}>0,${power},1)`);
  });
  return { steps: factors, mean: overMany("PRODUCT", factors.map((factor) => [own(factor.key)]), "*") };
}

function geometric(shares: readonly Share[]): Exact {
  if (shares.some(({ share }) => signOf(share) <= 0)) return ZERO;
  const exponents = wholeRatios(shares.map(({ weight }) => weight));
  let num = 1n;
  let den = 1n;
  shares.forEach(({ share }, i) => {
    const f = toFraction(share);
    const exponent = exponents[i] ?? 0n;
    num *= f.num ** exponent;
    den *= f.den ** exponent;
  });
  return rootOf(num, den, exponents.reduce((a, b) => a + b, 0n));
}

/** The quotient itself where the root is one: 1/3 must come to the same from (1/3, 1/3) as from (1/6, 2/3). */
function rootOf(num: bigint, den: bigint, n: bigint): Exact {
  const common = greatestCommonDivisor(num, den);
  const [above, below] = [integerRoot(num / common, n), integerRoot(den / common, n)];
  const isQuotient = above ** n * common === num && below ** n * common === den;
  return isQuotient ? fraction(above, below) : root(fraction(num, den), Number(n));
}

/** Whole numbers in the same ratio as the weights, without a common divisor. */
function wholeRatios(weights: readonly Exact[]): bigint[] {
  const fractions = weights.map(toFraction);
  const common = fractions.reduce((product, { den }) => product * den, 1n);
  const whole = fractions.map(({ num, den }) => (num * common) / den);
  const divisor = whole.reduce((a, b) => greatestCommonDivisor(a, b), 0n);
  return whole.map((n) => n / divisor);
}
