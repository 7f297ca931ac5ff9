/**
 * npm test: typecheck, lint and depcruise, one after the other, beside every test of Jest. What the checks said is
 * printed when Jest has ended; reports/checks.json tells scripts/test-counts.mjs how they ended. Fails if anything
 * failed. What is added after "npm test --" goes to Jest.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const report = path("reports/checks.json");
mkdirSync(path("reports"), { recursive: true });
// Before anything runs: a run that is broken off leaves no report of an earlier one.
for (const old of [report, path("reports/jest.json")]) rmSync(old, { force: true });

/** Runs a program; resolves to whether it succeeded, with what it printed where that is kept. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: path("."), ...options });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    child.once("error", (fault) => resolve({ passed: false, said: String(fault) }));
    child.once("close", (code) => resolve({ passed: code === 0, said: Buffer.concat(said).toString("utf8") }));
  });
}

async function check(name) {
  const start = Date.now();
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { passed, said } = await run(npm, ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  return { name, passed, said, seconds: Math.round((Date.now() - start) / 1000) };
}

async function checkAll() {
  const done = [];
  for (const name of ["typecheck", "lint", "depcruise"]) done.push(await check(name));
  return done;
}

const tests = run(process.execPath, [path("scripts/run-jest.mjs"), ...process.argv.slice(2)], { stdio: "inherit" });
const checks = checkAll();
const { passed } = await tests;
for (const { name, passed: good, said, seconds } of await checks) {
  console.log(`${name}: ${good ? "passed" : "FAILED"} (${seconds} s)`);
  if (said.trim() !== "") console.log(said.trimEnd());
}
const bad = (await checks).filter((each) => !each.passed).map(({ name }) => name);
writeFileSync(report, JSON.stringify({ failed: bad }));
if (!passed) console.log("jest: FAILED, see above");
process.exit(passed && bad.length === 0 ? 0 : 1);
