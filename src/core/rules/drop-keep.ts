/** Parents of which only some parts count: without the lowest, or only the highest. */
import { compare } from "../exact/arithmetic";
import { scaled, type Exact } from "../exact/exact";
import { exactText } from "../exact/text";
import type { GivenParameters, ParentKind, Part, Parsed } from "./kind";
import { NUMBER, numberField, parseFields, type Field } from "./parameters/fields";
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
  combine: (parts, k) => sumOfParts(select(parts, (inOrder) => inOrder.slice(k))),
  explain: (parts, k) => ({ code: "drop-lowest", params: { k }, counted: countedAll(select(parts, (inOrder) => inOrder.slice(k))) }),
};

/** Only the k highest: "giữ 3 cao nhất". The same order from the other end; bonus and penalty always count. */
export const keepHighest: ParentKind<number> = {
  name: "keep-highest",
  role: "parent",
  maximum: "sum",
  accepted: { vi: ["lấy mục cao nhất", "giữ mục cao nhất", "lấy điểm cao nhất"], en: ["keep the highest"] },
  parse: (given) => parseNumber(given, keep, "keep"),
  combine: (parts, k) => sumOfParts(select(parts, (inOrder) => (k === 0 ? [] : inOrder.slice(-k)))),
  explain: (parts, k) => ({ code: "keep-highest", params: { k }, counted: countedAll(select(parts, (inOrder) => (k === 0 ? [] : inOrder.slice(-k)))) }),
};

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

function pointsOf(part: Part): Exact {
  return part.points ?? scaled(0, 0);
}

function parseNumber(given: GivenParameters, field: Field<Exact>, key: "drop" | "keep"): Parsed<number> {
  const parsed = parseFields(given, { [key]: field });
  if ("mistake" in parsed) return parsed;
  const k = parsed.parameters[key];
  const number = k === undefined ? NaN : Number(exactText(k));
  if (!Number.isSafeInteger(number)) return { mistake: typeof given === "string" ? given : JSON.stringify(given ?? "") };
  return { parameters: number };
}
