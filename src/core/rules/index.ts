/** The one place where rule kinds are registered: to add a kind is to add a file and its line here. */
import { direct } from "./direct";
import { leafKind, parentKind, type RuleKind } from "./kind";
import { plainText } from "./plain-text";
import { sumKind } from "./sum";
import { yesNo } from "./yes-no-rule";

const KINDS: readonly RuleKind[] = [leafKind(direct), leafKind(yesNo), parentKind(sumKind)];

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
