/**
 * Runs every test, leaves the report in reports/jest.json, where scripts/test-counts.mjs reads it, and says which
 * tests were skipped: their names say why (a program that this machine does not have).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
mkdirSync(path("reports"), { recursive: true });
rmSync(path("reports/jest.json"), { force: true });
const jest = [path("node_modules/jest/bin/jest.js"), "--json", `--outputFile=${path("reports/jest.json")}`, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, jest, { cwd: path("."), stdio: ["ignore", "ignore", "inherit"] });

if (existsSync(path("reports/jest.json"))) {
  const { testResults } = JSON.parse(readFileSync(path("reports/jest.json"), "utf8"));
  const skipped = testResults.flatMap(({ assertionResults }) => assertionResults).filter((test) => test.status === "pending");
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
}
process.exit(status ?? 1);
