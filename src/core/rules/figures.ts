import type { Criterion } from "../bloc";
import { signOf } from "../exact/arithmetic";
import type { Exact } from "../exact/exact";
import { fromNumber } from "../exact/from-number";
import type { Report } from "../make-finding";
import type { LeafCase, LeafColumn } from "./kind";
import { isFiniteNumber } from "./parameters/fields";
import { textNumber } from "./text-number";

/** A figure as a rule needs it: its value, "missing" where nobody filled it, "wrong" where it was reported. */
export type Figure = Exact | "missing" | "wrong";

/** Those that are there and right, in order: all figures of a leaf that has points by its rule. */
export function known(figures: readonly Figure[]): Exact[] {
  return figures.filter((figure): figure is Exact => typeof figure === "object");
}

/** What a figure must be. "count" is a whole number that is not negative. */
export type Expected = "number" | "not-negative" | "positive" | "count";

/** The result achieved (Kết quả thực hiện). Text that holds a number is read with the contract's warning. */
export function actualOf<P>(column: LeafColumn<P>, { entry, member }: LeafCase, expected: Expected): Figure {
  if (entry?.actual === undefined || entry.actual === "") return "missing";
  const about = { member: member.code, criterion: column.criterion.code, field: "actual" };
  return readFigure(entry.actual, expected, column.report, about);
}

/** The member's own target (Chỉ tiêu), else the criterion's common one (Chỉ tiêu chung). */
export function targetOf<P>(column: LeafColumn<P>, { entry, member }: LeafCase, expected: Expected): Figure {
  const given = entry?.target ?? column.criterion.target;
  if (given === undefined) return "missing";
  const about = { member: member.code, criterion: column.criterion.code, field: "target" };
  return readFigure(given, expected, column.report, about);
}

function readFigure(
  given: number | string,
  expected: Expected,
  report: Report,
  about: { member: string; criterion: string; field: string },
): Figure {
  const number = typeof given === "string" ? textNumber(given.replace(/\s*%$/, "")) : given;
  if (!isFiniteNumber(number)) {
    report("figure-unreadable", { given: String(given), expected }, about);
    return "wrong";
  }
  if (typeof given === "string") report("score-text-number", { given, read: String(number) }, about);
  const value = fromNumber(number);
  if (!satisfies(value, number, expected)) {
    report("figure-unreadable", { given: String(given), expected }, about);
    return "wrong";
  }
  return value;
}

function satisfies(value: Exact, number: number, expected: Expected): boolean {
  switch (expected) {
    case "number":
      return true;
    case "not-negative":
      return signOf(value) >= 0;
    case "positive":
      return signOf(value) > 0;
    case "count":
      return signOf(value) >= 0 && Number.isInteger(number);
  }
}

/** The target as explanations show it: the member's own or the common one. */
export function shownTarget(criterion: Criterion, { entry }: LeafCase): number | undefined {
  return entry?.target ?? criterion.target;
}
