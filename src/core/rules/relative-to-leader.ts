import { add, compare, divide, equals, greatest, isZero, multiply, subtract } from "../exact/arithmetic";
import { fraction, HUNDRED, ONE, ZERO, type Exact } from "../exact/exact";
import { withOverrides } from "./computed";
import { readPoints } from "./direct";
import { actualOf, known, targetOf, type Figure } from "./figures";
import { MISSING, UNREADABLE, type LeafCase, type LeafColumn, type LeafKind, type LeafOutcome } from "./kind";
import { parseFields, flagField } from "./parameters/fields";
import { reasonOf } from "./reasons";
import { formula, all, own } from "../formula/expression";
import { actualRow, missingWithout, row, targetRow } from "../formula/figure-rows";

const HALF = fraction(1n, 2n);

const FIELDS = { byLeader: flagField(/^so voi don vi dan dau$/, /^relative to the leader$/) };

/**
 * Compared with the best of the group. Below the target 0.5·M·A/T; on it 0.5·M; above it, with L the best A/T
 * of those above, 0.5·M + 0.5·M·(A/T − 1)/(L − 1), so the best gets M. Members without a target are compared
 * among themselves: M·A/max(A). One member's figure changes the others' points.
 *
 * Worked, M = 10: (T 100, A 120) → 10; (50, 60) → 10; (80, 80) → 5; without target 150 → 10, 100 → 6.67, 75 → 5.
 */
export const relativeToLeader: LeafKind<null> = {
  name: "relative-to-leader",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: {
    vi: ["so với đơn vị dẫn đầu", "so với đơn vị cao nhất", "theo đơn vị dẫn đầu"],
    en: ["relative to the leader", "compared with the leader", "leader relative"],
  },
  parse: (given) => {
    const parsed = parseFields(given, FIELDS);
    return "mistake" in parsed ? parsed : { parameters: null };
  },
  evaluate: (column) => withOverrides(column, compute(column), (given, about) => readPoints(given, column.max, about)),
  formula: (column) => {
    const { criterion, max } = column;
    const actual = actualRow(column);
    const target = targetRow(column);
    const [a, t, status] = [own(actual.key), own(target.key), own(`status:${criterion.code}`)];
    const above = formula`IF(OR(${status}<>"",${a}="",${t}=""),"",IF(${a}>${t},(${a}-${t})/${t},""))`;
    const excess = row(`work:${criterion.code}:excess`, "work", above);
    const without = row(`work:${criterion.code}:without`, "work", formula`IF(OR(${status}<>"",${t}<>""),"",${a})`);
    const most = formula`MAX(${all(without.key)})`;
    const untargeted = formula`IF(${most}=0,0,${max}*${a}/${most})`;
    const ahead = formula`${max}/2+${max}/2*${own(excess.key)}/MAX(${all(excess.key)})`;
    return {
      computed: true,
      figures: [actual, target],
      status: missingWithout(actual),
      compared: [excess, without],
      points: formula`IF(${t}="",${untargeted},IF(${a}>${t},${ahead},${max}/2*${a}/${t}))`,
    };
  },
  explain: (column, leafCase, outcome) => {
    const figures = column.cases.map((each) => figuresOf(column, each));
    const own = figuresOf(column, leafCase);
    const [actual = ZERO, target] = known([own.actual, own.target]);
    if (target === undefined) return reasonOf(column, outcome, "relative-without-target", { actual, best: bestActual(figures) });
    const share = divide(actual, target);
    const code = compare(share, ONE) > 0 ? "relative-above" : equals(share, ONE) ? "relative-on-target" : "relative-below";
    const leader = bestShare(figures);
    return reasonOf(column, outcome, code, {
      actual, target, rate: multiply(share, HUNDRED), leader: equals(leader, ONE) ? undefined : multiply(leader, HUNDRED),
    });
  },
};

interface Figures {
  readonly actual: Figure;
  readonly target: Figure;
}

function figuresOf(column: LeafColumn<null>, leafCase: LeafCase): Figures {
  return { actual: actualOf(column, leafCase, "not-negative"), target: targetOf(column, leafCase, "positive") };
}

function compute(column: LeafColumn<null>): LeafOutcome[] {
  const figures = column.cases.map((leafCase) => figuresOf(column, leafCase));
  const leader = bestShare(figures);
  const best = bestActual(figures);
  return figures.map(({ actual, target }): LeafOutcome => {
    if (actual === "wrong" || target === "wrong") return UNREADABLE;
    if (actual === "missing") return MISSING;
    const points = target === "missing" ? withoutTarget(actual, best, column.max) : withTarget(divide(actual, target), leader, column.max);
    return { status: "value", points };
  });
}

function withTarget(share: Exact, leader: Exact, max: Exact): Exact {
  const half = multiply(HALF, max);
  if (compare(share, ONE) <= 0) return multiply(half, share);
  return add(half, multiply(half, divide(subtract(share, ONE), subtract(leader, ONE))));
}

/** Where all results are 0 nobody is ahead of anybody, and nothing was achieved: 0. */
function withoutTarget(actual: Exact, best: Exact, max: Exact): Exact {
  return isZero(best) ? ZERO : multiply(max, divide(actual, best));
}

/** L: the best A/T of those above their target; 1 where nobody is. */
function bestShare(figures: readonly Figures[]): Exact {
  let best = ONE;
  for (const { actual, target } of figures) {
    if (typeof actual === "object" && typeof target === "object") best = greatest(best, divide(actual, target));
  }
  return best;
}

function bestActual(figures: readonly Figures[]): Exact {
  let best = ZERO;
  for (const { actual, target } of figures) {
    if (typeof actual === "object" && target === "missing") best = greatest(best, actual);
  }
  return best;
}
