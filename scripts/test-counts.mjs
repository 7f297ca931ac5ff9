/**
 * Prints "N passed, N failed" from the reports of the last `npm test`; fails when one is missing or nothing ran.
 * A check that failed (types, lint, imports) counts as one failure and is named before.
 */
import { existsSync, readFileSync } from "node:fs";

const read = (name) => {
  const report = new URL(`../reports/${name}.json`, import.meta.url);
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
};
const [jest, checks] = [read("jest"), read("checks")];
for (const name of checks?.failed ?? []) console.log(`failed: ${name}`);
for (const [name, report] of Object.entries({ jest, checks })) if (report === undefined) console.log(`no report of ${name}`);
const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, numPendingTests = 0 } = jest ?? {};
const failed = numFailedTests + numRuntimeErrorTestSuites + (checks?.failed.length ?? 1) + (jest === undefined ? 1 : 0);
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`);
process.exit(failed === 0 && numPassedTests > 0 ? 0 : 1);
