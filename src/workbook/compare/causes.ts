import type { Change, MemberComparison } from "../../core/compare/compare-runs";
import { add } from "../../core/exact/arithmetic";
import { ZERO } from "../../core/exact/exact";
import { exactText, fromExactText } from "../../core/exact/text";
import type { ComparisonContext } from "./comparison-context";

/** Causes that are named one by one; the rest is told in one sum. */
const NAMED = 5;

/** What moved a member, one line each: the criteria with the largest differences, then whom it passed or was passed by. */
export function causesText(context: ComparisonContext, one: MemberComparison): string {
  const { words, now, signed } = context;
  const texts = words.compare.sheet;
  const names = (codes: readonly string[]): string =>
    codes.map((code) => now.bloc.members.find((member) => member.code === code)?.shortName ?? code).join(", ");
  const rest = one.changes.slice(NAMED);
  const sum = exactText(rest.map(({ change }) => fromExactText(change)).reduce(add, ZERO));
  return [
    ...(one.change !== null && one.changes.length === 0 ? [texts.sameTotal] : []),
    ...one.changes.slice(0, NAMED).map((change) => causeText(context, change)),
    ...(rest.length === 0 ? [] : [texts.more(rest.length, signed(sum))]),
    ...(one.overtook.length === 0 ? [] : [texts.overtook(names(one.overtook))]),
    ...(one.overtakenBy.length === 0 ? [] : [texts.overtakenBy(names(one.overtakenBy))]),
  ].join("\n");
}

function causeText({ words, number, points: pointsText, signed }: ComparisonContext, { kind, criterion, only, earlier, now, change, max }: Change): string {
  const texts = words.compare.sheet;
  const points = (exact: string | null): string => (exact === null ? "" : pointsText(exact));
  const name = kind === "criterion" && criterion !== undefined ? criterionText(criterion) : kind === "rescale" ? texts.rescale : texts.rounding;
  const line = texts.cause(name, signed(change), points(earlier), points(now));
  const remarks = [
    ...(only === undefined ? [] : [texts.only[only]]),
    ...(max === undefined ? [] : [texts.otherMax(max.earlier === undefined ? "–" : number(String(max.earlier)), max.now === undefined ? "–" : number(String(max.now)))]),
  ];
  return remarks.length === 0 ? line : `${line}; ${remarks.join("; ")}`;
}

interface Named {
  readonly label: string;
  readonly name: string;
}

/** A criterion as people know it: TT and name, with the TT of its section before it, because "1" stands in each. */
export function criterionText({ label, name, section }: Named & { readonly section?: Named }): string {
  const parts = [...(section === undefined ? [] : [section.label]), label].map((part) => part.replace(/\.$/, "")).filter((part) => part !== "" && part !== "-");
  return parts.length === 0 ? name : `${parts.join(".")}. ${name}`;
}
