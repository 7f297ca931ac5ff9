/** The one place where rule kinds are registered: to add a kind is to add a file and its line here. */
import { bands } from "./bands";
import { count } from "./count";
import { deduction } from "./deduction";
import { direct } from "./direct";
import { dropLowest, keepHighest } from "./drop-keep";
import { external } from "./external";
import { leafKind, parentKind, type RuleKind } from "./kind";
import { lateness } from "./lateness";
import { level } from "./level";
import { geometricMean, meanOfAchievements, weightedMean } from "./means";
import { minMax } from "./min-max";
import { bonus, penalty } from "./outside-scale";
import { plainText } from "./plain-text";
import { proportional } from "./proportional";
import { relativeToLeader } from "./relative-to-leader";
import { sumKind } from "./sum";
import { yesNo } from "./yes-no-rule";

const KINDS: readonly RuleKind[] = [
  leafKind(direct),
  leafKind(yesNo),
  leafKind(level),
  leafKind(bands),
  leafKind(proportional),
  leafKind(relativeToLeader),
  leafKind(count),
  leafKind(deduction),
  leafKind(lateness),
  leafKind(bonus),
  leafKind(penalty),
  leafKind(external),
  leafKind(minMax),
  parentKind(sumKind),
  parentKind(meanOfAchievements),
  parentKind(weightedMean),
  parentKind(geometricMean),
  parentKind(dropLowest),
  parentKind(keepHighest),
];

const BY_NAME: ReadonlyMap<string, RuleKind> = new Map(
  KINDS.flatMap((kind) =>
    [kind.name, ...kind.accepted.vi, ...kind.accepted.en].map((name) => [plainText(name), kind] as const),
  ),
);

/** Every kind, in the order in which they are offered. */
export function ruleKinds(): readonly RuleKind[] {
  return KINDS;
}

/**
 * The kind that a name stands for, as typed in the column "Cách chấm" or in bloc.json, in Vietnamese or
 * English, with or without accents; null for a name that no kind has.
 *
 * @example ruleKindNamed("ĐẠT/KHÔNG ĐẠT")?.name // "yes-no"
 */
export function ruleKindNamed(name: string): RuleKind | null {
  return BY_NAME.get(plainText(name)) ?? null;
}
