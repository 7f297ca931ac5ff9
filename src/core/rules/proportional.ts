import { add, compare, divide, greatest, isZero, least, multiply, subtract } from "../exact/arithmetic";
import { HUNDRED, ONE, ZERO, type Exact } from "../exact/exact";
import { computeEach, fromFigures } from "./computed";
import { actualOf, known, shownTarget, targetOf, type Figure } from "./figures";
import type { LeafCase, LeafColumn, LeafKind } from "./kind";
import { readPoints } from "./direct";
import { byRate, capPercent, capPoints, floorPercent, lessIsBetter } from "./parameters/common-fields";
import { NUMBER, numberField, parseFields, shownParameters } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, literal, own } from "../formula/expression";
import { actualRow, missingWithout, row, targetRow } from "../formula/figure-rows";

/** Shares are of the maximum, 1 is 100 %. */
export interface Proportional {
  readonly cap: Exact;
  readonly floor: Exact;
  readonly lessIsBetter: boolean;
  /** Points for each per cent above the target, on top of the maximum. */
  readonly bonusPerPercent: Exact | null;
  readonly bonusCap: Exact | null;
}

/** "vượt 1%: cộng 0,1": points for each per cent above the target. */
const overTarget = numberField(
  new RegExp(String.raw`^(?:vuot|over target|above target)(?: (?:moi|each|per))?(?: 1 ?%| ?%)?: ?(?:cong |thuong |plus |\+)?(?<n>${NUMBER})(?: (?:diem|points?))?$`),
);

const FIELDS = { byRate, cap: capPercent, floor: floorPercent, lessIsBetter, bonusPerPercent: overTarget, bonusCap: capPoints };

/**
 * M·A/T, between a floor and a cap (100 % of M unless set), with an optional bonus for what is above the
 * target. Where less is better it is M·T/A; a result of 0 then earns the cap.
 */
export const proportional: LeafKind<Proportional> = {
  name: "proportional",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: { vi: ["theo tỷ lệ hoàn thành", "theo tỷ lệ", "theo tỉ lệ"], en: ["pro rata", "by completion", "in proportion"] },
  parse: (given) => {
    const parsed = parseFields(given, FIELDS);
    if ("mistake" in parsed) return parsed;
    const { cap, floor, lessIsBetter: less, bonusPerPercent, bonusCap } = parsed.parameters;
    const parameters: Proportional = {
      cap: divide(cap ?? HUNDRED, HUNDRED),
      floor: divide(floor ?? ZERO, HUNDRED),
      lessIsBetter: less === true,
      bonusPerPercent: bonusPerPercent ?? null,
      bonusCap: bonusCap ?? null,
    };
    const wrong = compare(parameters.floor, parameters.cap) > 0 || (bonusCap !== undefined && bonusPerPercent === undefined);
    return wrong ? { mistake: shownParameters(given) } : { parameters };
  },
  evaluate: (column) =>
    computeEach(
      column,
      (leafCase) => {
        const { parameters, max } = column;
        return fromFigures(figuresOf(column, leafCase), (a = ZERO, t = ZERO) => pointsFor(a, t, max, parameters));
      },
      (given, about) => readPoints(given, mostPoints(column.max, column.parameters), about),
    ),
  formula: (column) => {
    const { criterion, parameters, max } = column;
    const { cap, floor, lessIsBetter: less, bonusPerPercent, bonusCap } = parameters;
    const actual = actualRow(column);
    const target = targetRow(column);
    const [a, t] = [own(actual.key), own(target.key)];
    // Where less is better, a result of 0 is better than any share.
    const quotient = less ? formula`IF(${a}=0,${literal(cap)},${t}/${a})` : formula`${a}/${t}`;
    const share = row(`share:${criterion.code}`, "share", formula`IF(OR(${a}="",${t}=""),"",${quotient})`);
    const base = formula`${max}*MAX(${literal(floor)},MIN(${literal(cap)},${own(share.key)}))`;
    const above = bonusPerPercent === null ? null : formula`MAX(0,${own(share.key)}-1)*100*${literal(bonusPerPercent)}`;
    const bonus = above === null || bonusCap === null ? above : formula`MIN(${literal(bonusCap)},${above})`;
    const points = bonus === null ? base : less ? formula`${base}+IF(${a}=0,0,${bonus})` : formula`${base}+${bonus}`;
    return { computed: true, figures: [actual, target, share], status: missingWithout(actual, target), points };
  },
  explain: (column, leafCase, outcome) => {
    const target = shownTarget(column.criterion, leafCase);
    const code = column.parameters.lessIsBetter ? "proportional-less" : "proportional";
    const { cap, floor, bonusPerPercent, bonusCap } = column.parameters;
    return reasonOf(column, outcome, code, {
      actual: leafCase.entry?.actual, target, rate: rateOf(column, leafCase), cap: multiply(cap, HUNDRED),
      floor: isZero(floor) ? undefined : multiply(floor, HUNDRED), bonusPerPercent: bonusPerPercent ?? undefined, bonusCap: bonusCap ?? undefined,
    });
  },
};

function figuresOf(column: LeafColumn<Proportional>, leafCase: LeafCase): readonly [Figure, Figure] {
  return [actualOf(column, leafCase, "not-negative"), targetOf(column, leafCase, column.parameters.lessIsBetter ? "not-negative" : "positive")];
}

/** The share of the target in per cent; undefined where the result is better than any share. */
function rateOf(column: LeafColumn<Proportional>, leafCase: LeafCase): Exact | undefined {
  const [actual = ZERO, target = ZERO] = known(figuresOf(column, leafCase));
  const share = shareOfTarget(actual, target, column.parameters);
  return share === null ? undefined : multiply(share, HUNDRED);
}

function pointsFor(actual: Exact, target: Exact, max: Exact, parameters: Proportional): Exact {
  const share = shareOfTarget(actual, target, parameters);
  const base = multiply(max, greatest(parameters.floor, share === null ? parameters.cap : least(share, parameters.cap)));
  const { bonusPerPercent, bonusCap } = parameters;
  if (bonusPerPercent === null || share === null) return base;
  const bonus = multiply(bonusPerPercent, multiply(greatest(ZERO, subtract(share, ONE)), HUNDRED));
  return add(base, bonusCap === null ? bonus : least(bonus, bonusCap));
}

/** A/T, or T/A where less is better; null where less is better and the result is 0: better than any share. */
function shareOfTarget(actual: Exact, target: Exact, { lessIsBetter: less }: Proportional): Exact | null {
  if (!less) return divide(actual, target);
  return isZero(actual) ? null : divide(target, actual);
}

/** What an override may be at most: the cap, and the bonus on top where it is limited. */
function mostPoints(max: Exact, { cap, bonusCap }: Proportional): Exact {
  const capped = multiply(max, greatest(cap, ONE));
  return bonusCap === null ? capped : add(capped, bonusCap);
}
