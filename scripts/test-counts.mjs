/** Prints "N passed, N failed" from the report of the last test run; fails when there is none or nothing ran. */
import { existsSync, readFileSync } from "node:fs";

const report = new URL("../reports/jest.json", import.meta.url);
if (!existsSync(report)) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
const failed = numFailedTests + numRuntimeErrorTestSuites;
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`);
process.exit(failed === 0 && numPassedTests > 0 ? 0 : 1);
