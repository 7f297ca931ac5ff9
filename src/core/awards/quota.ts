import type { AwardRule } from "../award";
import { divide, multiply } from "../exact/arithmetic";
import { HUNDRED, scaled, toFraction, type Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import { round } from "../exact/round";
import { plainText } from "../rules/plain-text";

/** What a percentage is of. */
export type QuotaBase = "members" | "eligible" | "registered" | "candidates" | { readonly award: string };

const BASES: readonly (readonly [QuotaBase & string, readonly string[]])[] = [
  ["members", ["members", "đơn vị thành viên", "số đơn vị", "tổng số đơn vị", "all members"]],
  ["eligible", ["eligible", "đơn vị đủ điều kiện", "đủ điều kiện"]],
  ["registered", ["registered", "đơn vị đăng ký", "đăng ký"]],
  ["candidates", ["candidates", "hồ sơ", "hồ sơ đề nghị", "số hồ sơ"]],
];

/**
 * What the text of "Cơ sở tính tỷ lệ" names: a base, or an award by code or name (this many of those); null
 * for anything else. Blank is the members, and for individuals the candidates.
 */
export function quotaBase(award: AwardRule, awards: readonly AwardRule[]): QuotaBase | null {
  if (award.of === undefined || award.of.trim() === "") return award.for === "individual" ? "candidates" : "members";
  const wanted = plainText(award.of);
  const other = awards.find(({ code, name }) => code === award.of || plainText(name) === wanted);
  if (other !== undefined && other !== award) return { award: other.code };
  return BASES.find(([, names]) => names.some((name) => plainText(name) === wanted))?.[0] ?? null;
}

/** Code of the award of which an award is a share; null where its percentage is of anything else. */
export function awardOfBase(award: AwardRule, awards: readonly AwardRule[]): string | null {
  const base = quotaBase(award, awards);
  return typeof base === "object" ? (base?.award ?? null) : null;
}

/**
 * Places from a fixed number, a percentage of `base`, or the smaller of both; Infinity where neither limits.
 * A percentage is rounded down unless set otherwise, and `min` lifts it. Leader only is one place.
 *
 * @example placesOf({ percent: 20, min: 1, … }, 3) // 1
 */
export function placesOf(award: AwardRule, base: number): number {
  const fixed = award.count ?? Infinity;
  const share = award.percent === undefined ? Infinity : Math.max(award.min ?? 0, shareOf(award, base));
  const places = Math.min(fixed, share);
  return places === Infinity && award.leaderOnly === true ? 1 : places;
}

function shareOf({ percent = 0, round: how = "down" }: AwardRule, base: number): number {
  const exact = divide(multiply(scaled(base, 0), fromNumber(percent)), HUNDRED);
  switch (how) {
    case "nearest":
      return wholePart(round(exact, 0));
    case "down":
      return wholePart(exact);
    case "up": {
      const { num, den } = toFraction(exact);
      return num % den === 0n ? wholePart(exact) : wholePart(exact) + 1;
    }
  }
}

function wholePart(x: Exact): number {
  const { num, den } = toFraction(x);
  return Number(num / den);
}
