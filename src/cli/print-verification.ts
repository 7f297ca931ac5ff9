import { type RecordCheck, type Verification, plainNumber, verificationText } from "../app";
import type { FinaliseObstacle, Words } from "../i18n";
import { formatDecimal } from "../i18n/number";

/** Cells and inputs that are listed one by one; the rest is counted. */
const LISTED = 50;

/** What became of comparing the published cells, and each cell that differs. */
export function verificationLines(verification: Verification | undefined, words: Words): string[] {
  if (verification === undefined) return [];
  return [verificationText(verification, words.language), ...differenceLines(verification.differences, words)];
}

function differenceLines(differences: Verification["differences"], words: Words): string[] {
  const say = words.record;
  const lines = differences.slice(0, LISTED).map(({ sheet, cell, expected, found }) =>
    `  ${say.verification.cell(say.at(sheet, cell), shown(expected, words), shown(typeof found === "number" ? plainNumber(found) : found, words))}`);
  return differences.length > LISTED ? [...lines, `  ${say.verification.more(differences.length - LISTED)}`] : lines;
}

function shown(value: string | boolean, words: Words): string {
  if (value === "") return words.record.blank;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? formatDecimal(value, words.language) : String(value);
}

/** What came of comparing a workbook with its record, input by input and cell by cell. */
export function recordLines(check: RecordCheck, words: Words): string[] {
  const say = words.record.check;
  const { run } = check;
  if (run === null) return [check.damaged ? say.damaged : say.none];
  const changes = check.changes.slice(0, LISTED).map(({ sheet, cell, what, was, is, note }) =>
    `  ${sheet === "" ? "" : `[${words.record.at(sheet, cell)}] `}${say.change(what, was, is, note)}`);
  return [
    check.same ? say.same(run.when) : say.differs(run.when),
    say.atRun(verificationText(run.verification, words.language)),
    ...(check.changes.length === 0 ? [] : [say.inputs(check.changes.length), ...changes]),
    ...(check.differences.length === 0 ? [say.cellsSame(check.checked)] : [say.cells(check.differences.length, check.checked), ...differenceLines(check.differences, words)]),
    ...(check.gone === 0 ? [] : [say.gone(check.gone)]),
    fingerprintLine(check, run.fingerprint, words),
    ...(check.proven ? [] : [say.notProven]),
    ...(check.damaged ? [say.otherDamaged] : []),
  ];
}

function fingerprintLine({ fresh }: RecordCheck, recorded: string, words: Words): string {
  const say = words.record.check;
  if (fresh === null) return say.noFreshResult;
  return fresh === recorded ? `${say.fingerprintSame}: ${recorded}` : say.fingerprintDiffers(recorded, fresh);
}

/** Why results cannot be finalised. */
export function obstacleLines(obstacles: readonly FinaliseObstacle[], words: Words): string[] {
  const { refused, obstacle } = words.record.finalise;
  return [refused, ...obstacles.map((one) => `- ${obstacle(one)}`)];
}
