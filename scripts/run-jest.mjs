/** Runs every test and leaves the report in reports/jest.json, where scripts/test-counts.mjs reads it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
mkdirSync(path("reports"), { recursive: true });
rmSync(path("reports/jest.json"), { force: true });
const jest = [path("node_modules/jest/bin/jest.js"), "--json", `--outputFile=${path("reports/jest.json")}`, ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, jest, { cwd: path("."), stdio: ["ignore", "ignore", "inherit"] }).status ?? 1);
