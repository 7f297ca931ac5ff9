import { greatest, least, multiply, subtract } from "../exact/arithmetic";
import { scaled, ZERO, type Exact } from "../exact/exact";
import { dayNumber } from "../iso-date";
import { computeEach } from "./computed";
import { readPoints } from "./direct";
import { MISSING, UNREADABLE, type LeafCase, type LeafColumn, type LeafKind, type LeafOutcome } from "./kind";
import { capPoints, floorPoints, notSubmitted, perDayLate } from "./parameters/common-fields";
import { parseFields, shownParameters } from "./parameters/fields";
import { plainText } from "./plain-text";
import { reasonOf } from "./reasons";
import { dayIn, dayTyped } from "../formula/day";
import { formula, dateLiteral, isOneOf, literal, own } from "../formula/expression";
import { MISSING_WORD, row, scoreCell } from "../formula/figure-rows";
import type { FormulaRef } from "../formula/formula";

/** Parameters: points taken off for each day late. */
export interface Lateness {
  readonly perDay: Exact;
  readonly cap: Exact | null;
  readonly floor: Exact;
  readonly notSubmitted: Exact;
}

const NOT_SUBMITTED: ReadonlySet<string> = new Set(["khong nop", "chua nop", "khong gui", "not submitted", "none"]);

/** The same as formulas know them, with accents. */
const NOT_SUBMITTED_WORDS = [...NOT_SUBMITTED, "không nộp", "chưa nộp", "không gửi"];
const PENDING_WORD: FormulaRef = { ref: "status", status: "pending" };

/**
 * M − p per day late, floored: "trừ 2/ngày; thấp nhất 0; không nộp: 0". The due day is the criterion's (Hạn
 * nộp), else the member's report; the day received is the result achieved, else that of the member's report.
 * Not submitted by the day of the run earns 0 (or what is set); not yet due is pending, never 0. Without a
 * day of the run everything counts as due.
 */
export const lateness: LeafKind<Lateness> = {
  name: "lateness",
  role: "leaf",
  scale: "base",
  needsMax: true,
  accepted: { vi: ["chấm theo hạn nộp", "theo hạn nộp", "theo thời hạn", "chấm theo thời hạn"], en: ["by deadline", "by days late"] },
  parse: (given) => {
    const parsed = parseFields(given, { perDay: perDayLate, cap: capPoints, floor: floorPoints, notSubmitted });
    if ("mistake" in parsed) return parsed;
    const { perDay, cap, floor, notSubmitted: none } = parsed.parameters;
    if (perDay === undefined) return { mistake: shownParameters(given) };
    return { parameters: { perDay, cap: cap ?? null, floor: floor ?? ZERO, notSubmitted: none ?? ZERO } };
  },
  evaluate: (column) =>
    computeEach(column, (leafCase) => compute(column, leafCase), (given, about) => readPoints(given, column.max, about)),
  formula: ({ criterion, settings, max, parameters }) => {
    const { perDay, cap, floor, notSubmitted: none } = parameters;
    const { code, due: ownDue } = criterion;
    const answer = row(`actual:${code}`, "actual", dayTyped(scoreCell(code, "actual")), "text");
    const dueCell: FormulaRef = ownDue === undefined ? { ref: "member", field: "reportDue" } : { ref: "criterion", criterion: code, field: "due", otherwise: dateLiteral(ownDue) };
    const due = row(`work:${code}:due`, "due", [dueCell]);
    const ofReport: FormulaRef = { ref: "member", field: "reportReceived" };
    const otherwise = ownDue === undefined ? [ofReport] : ['""'];
    const received = row(
      `work:${code}:received`,
      "received",
      formula`IF(${own(answer.key)}="",${otherwise},IF(${isOneOf(own(answer.key), NOT_SUBMITTED_WORDS)},"",${dayIn(own(answer.key), own(answer.key))}))`,
    );
    const [dueDay, day] = [own(due.key), own(received.key)];
    const pending = settings.asOf === undefined ? ['""'] : formula`IF(AND(${day}="",${dateLiteral(settings.asOf)}<=${dueDay}),${PENDING_WORD},"")`;
    const late = formula`MAX(0,${day}-${dueDay})*${literal(perDay)}`;
    const deducted = cap === null ? late : formula`MIN(${literal(cap)},${late})`;
    return {
      computed: true,
      figures: [answer, due, received],
      status: formula`IF(${dueDay}="",${MISSING_WORD},${pending})`,
      points: formula`IF(${day}="",MIN(${literal(none)},${max}),MAX(MIN(${literal(floor)},${max}),${max}-${deducted}))`,
      unrecorded: formula`AND(${own(answer.key)}="",${day}="")`,
    };
  },
  explain: (column, leafCase, outcome) => {
    const { due, received } = datesOf(column, leafCase);
    if (due === undefined || received === undefined) return reasonOf(column, outcome, "not-submitted", { due });
    const { perDay, cap, floor } = column.parameters;
    const days = daysLate(dayNumber(received) ?? 0, dayNumber(due) ?? 0);
    return reasonOf(column, outcome, "lateness", { due, received, days, each: perDay, cap: cap ?? undefined, floor });
  },
};

function daysLate(received: number, due: number): number {
  return Math.max(0, received - due);
}

interface Dates {
  readonly due: string | undefined;
  /** undefined: not submitted. */
  readonly received: string | undefined;
  /** Whether anything was recorded for this very leaf. */
  readonly recorded: boolean;
}

function datesOf({ criterion }: LeafColumn<Lateness>, { entry, member }: LeafCase): Dates {
  const ofReport = criterion.due === undefined;
  const given = entry?.actual === undefined || entry.actual === "" ? undefined : String(entry.actual);
  const submitted = given !== undefined && !NOT_SUBMITTED.has(plainText(given));
  const fallback = ofReport && given === undefined ? member.reportReceived : undefined;
  return { due: criterion.due ?? member.reportDue, received: submitted ? given : fallback, recorded: given !== undefined };
}

function compute(column: LeafColumn<Lateness>, leafCase: LeafCase): LeafOutcome {
  const { due, received, recorded } = datesOf(column, leafCase);
  const about = { member: leafCase.member.code, criterion: column.criterion.code };
  if (due === undefined) return MISSING;
  const dueDay = dayNumber(due);
  if (dueDay === null) {
    column.report("figure-unreadable", { given: due, expected: "date" }, { ...about, field: "due" });
    return UNREADABLE;
  }
  const { parameters, max } = column;
  if (received === undefined) {
    const today = dayNumber(column.settings.asOf);
    if (today !== null && today <= dueDay) return { status: "pending", points: null };
    const points = least(parameters.notSubmitted, max);
    return recorded ? { status: "value", points } : { status: "value", points, unrecorded: true };
  }
  const day = dayNumber(received);
  if (day === null) {
    column.report("figure-unreadable", { given: received, expected: "date" }, { ...about, field: "actual" });
    return UNREADABLE;
  }
  const late = multiply(scaled(daysLate(day, dueDay), 0), parameters.perDay);
  const deducted = parameters.cap === null ? late : least(late, parameters.cap);
  return { status: "value", points: greatest(least(parameters.floor, max), subtract(max, deducted)) };
}
