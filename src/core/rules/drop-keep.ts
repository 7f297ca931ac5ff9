/** Parents of which only some parts count: without the lowest, or only the highest. */
import { compare } from "../exact/arithmetic";
import { scaled, type Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import { formula, KEY_DECIMALS, overMany, own, rounded } from "../formula/expression";
import { row as rowOf } from "../formula/figure-rows";
import type { Expression } from "../formula/formula";
import { addedUp, sumOfPartsFormula } from "../formula/sum-of-parts";
import type { FormulaPart, GivenParameters, ParentFormula, ParentFormulaOf, ParentKind, Part, Parsed } from "./kind";
import { NUMBER, numberField, parseFields, type Field, shownParameters } from "./parameters/fields";
import { countedAll, sumOfParts } from "./sum";

const drop = numberField(new RegExp(`^(?:bo|loai|drop)(?: (?<n>${NUMBER}))?(?: (?:muc|tieu chi|noi dung))?(?: (?:thap nhat|lowest))$`), new RegExp(`^(?:bo|loai|drop) (?<n>${NUMBER})$`));
const keep = numberField(new RegExp(`^(?:giu|lay|keep)(?: (?<n>${NUMBER}))?(?: (?:muc|tieu chi|noi dung))?(?: (?:cao nhat|highest))$`), new RegExp(`^(?:giu|lay|keep) (?<n>${NUMBER})$`));

/**
 * Without the k lowest: "bỏ 1 thấp nhất". The parts with the fewest points go first; of equal ones that with
 * the larger maximum, then the later in code. Bonus and penalty parts are never dropped. Where there are no
 * more than k parts, nothing is left but those. The maximum is that of the parts that stay.
 */
export const dropLowest: ParentKind<number> = {
  name: "drop-lowest",
  role: "parent",
  maximum: "sum",
  accepted: { vi: ["bỏ mục thấp nhất", "bỏ điểm thấp nhất"], en: ["drop the lowest"] },
  parse: (given) => parseNumber(given, drop, "drop"),
  combine: (parts, k) => sumOfParts(withoutLowest(parts, k)),
  formula: (parent) => selectedFormula(parent, (before) => formula`${before}>=${parent.parameters}`),
  explain: (parts, k) => ({ code: "drop-lowest", params: { k }, counted: countedAll(withoutLowest(parts, k)) }),
};

/** Only the k highest: "giữ 3 cao nhất". The same order from the other end; bonus and penalty always count. */
export const keepHighest: ParentKind<number> = {
  name: "keep-highest",
  role: "parent",
  maximum: "sum",
  accepted: { vi: ["lấy mục cao nhất", "giữ mục cao nhất", "lấy điểm cao nhất"], en: ["keep the highest"] },
  parse: (given) => parseNumber(given, keep, "keep"),
  combine: (parts, k) => sumOfParts(onlyHighest(parts, k)),
  formula: (parent) => selectedFormula(parent, (before, count) => formula`${before}>=${count}-${parent.parameters}`),
  explain: (parts, k) => ({ code: "keep-highest", params: { k }, counted: countedAll(onlyHighest(parts, k)) }),
};

function withoutLowest(parts: readonly Part[], k: number): Part[] {
  return select(parts, (inOrder) => inOrder.slice(k));
}

function onlyHighest(parts: readonly Part[], k: number): Part[] {
  return select(parts, (inOrder) => inOrder.slice(Math.max(0, inOrder.length - k)));
}

/** The chosen among the parts on the scale that have points, and all parts outside the scale. */
function select(parts: readonly Part[], choose: (inOrder: readonly Part[]) => readonly Part[]): Part[] {
  const onScale = parts.filter((part) => part.scale === "base" && part.points !== null).sort(fromTheLowest);
  const chosen = new Set(choose(onScale));
  return parts.filter((part) => part.scale !== "base" || chosen.has(part));
}

function fromTheLowest(a: Part, b: Part): number {
  const byPoints = compare(pointsOf(a), pointsOf(b));
  const byMax = compare(b.max, a.max);
  return byPoints || byMax || (a.criterion.code < b.criterion.code ? 1 : -1);
}

/**
 * The chosen parts by pairwise comparison. Each part has two rows: its points without the noise of binary numbers,
 * and how many parts come before it from the lowest.
 */
function selectedFormula({ parts, row }: ParentFormulaOf<number>, chosen: (before: Expression, count: Expression) => Expression): ParentFormula {
  const onScale = parts.filter(({ scale }) => scale === "base");
  const compared = onScale.map((part) => {
    const { points } = part;
    return { part, points: rowOf(row(`points-${part.criterion.code}`), "work", formula`IF(${points}="","",${rounded(points, KEY_DECIMALS)})`) };
  });
  const count = overMany("COUNT", compared.map(({ points }) => [own(points.key)]), "+");
  const steps = compared.map(({ points }) => points);
  const selected = new Map<FormulaPart, string>();
  for (const { part, points } of compared) {
    const { code } = part.criterion;
    const terms = compared.filter((other) => other.part !== part).map((other) => comesBefore(other, { part, points }));
    const before = addedUp(terms, (name) => row(`before-${code}-${name}`));
    const place = rowOf(row(`place-${code}`), "work", formula`IF(${own(points.key)}="","",${before.sum})`);
    const counts = rowOf(row(`counts-${code}`), "work", formula`IF(${own(place.key)}="",0,IF(${chosen([own(place.key)], count)},1,0))`);
    steps.push(...before.steps, place, counts);
    selected.set(part, counts.key);
  }
  const kept = parts.map((part): FormulaPart => {
    const counts = selected.get(part);
    if (counts === undefined) return part;
    const { code } = part.criterion;
    const [points, max] = [
      rowOf(row(`kept-${code}`), "work", formula`IF(${own(counts)}=1,${part.points},"")`),
      rowOf(row(`kept-max-${code}`), "work", formula`${own(counts)}*${part.max}`),
    ];
    steps.push(points, max);
    return { ...part, points: [own(points.key)], max: [own(max.key)] };
  });
  const sum = sumOfPartsFormula({ parts: kept, row });
  return { ...sum, steps: [...steps, ...sum.steps] };
}

type Compared = { readonly part: FormulaPart; readonly points: { readonly key: string } };

/** 1 where one part comes before another from the lowest, else 0; an empty text is not below a number. */
function comesBefore(one: Compared, other: Compared): Expression {
  const [a, b] = [own(one.points.key), own(other.points.key)];
  const larger = one.part.criterion.code > other.part.criterion.code ? ">=" : ">";
  return formula`(${a}<${b})+(${a}=${b})*(${one.part.max}${larger}${other.part.max})`;
}

function pointsOf(part: Part): Exact {
  return part.points ?? scaled(0, 0);
}

function parseNumber(given: GivenParameters, field: Field<Exact>, key: "drop" | "keep"): Parsed<number> {
  const parsed = parseFields(given, { [key]: field });
  if ("mistake" in parsed) return parsed;
  const k = parsed.parameters[key];
  const number = k === undefined ? NaN : Number(exactText(k));
  if (!Number.isSafeInteger(number)) return { mistake: shownParameters(given) };
  return { parameters: number };
}
