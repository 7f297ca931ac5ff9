/**
 * npm run mutation [folder ...]: Stryker over core, one folder after the other, each with a file of its own under
 * reports/mutation that the next run goes on from. Folders named on the command line are run alone ("exact",
 * "rules", "." for the files beside the folders). Then the score per folder, and per file with --files; --report
 * runs nothing; --survivors lists what no test noticed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const core = join(root, "src/core");
const reports = join(root, "reports/mutation");
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const all = [...readdirSync(core, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name), "."];
const folders = named.length > 0 ? named : all;
const resultOf = (folder) => join(reports, `${folder === "." ? "beside" : folder}.json`);

mkdirSync(reports, { recursive: true });
if (!options.includes("--report")) {
  for (const folder of folders) {
    const mutate = folder === "." ? "src/core/*.ts" : `src/core/${folder}/**/*.ts`;
    const { status } = spawnSync(process.execPath, [join(root, "node_modules/@stryker-mutator/core/bin/stryker.js"), "run", "--mutate", mutate, "--incrementalFile", resultOf(folder)], { cwd: root, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
}

const DETECTED = new Set(["Killed", "Timeout"]);
const UNDETECTED = new Set(["Survived", "NoCoverage"]);

function tally(mutants) {
  const detected = mutants.filter(({ status }) => DETECTED.has(status)).length;
  const undetected = mutants.filter(({ status }) => UNDETECTED.has(status)).length;
  return { detected, undetected, score: detected + undetected === 0 ? 100 : (100 * detected) / (detected + undetected) };
}

const line = (name, { detected, undetected, score }) => `${name.padEnd(46)} ${String(detected).padStart(5)} ${String(undetected).padStart(5)}  ${score.toFixed(1).padStart(5)} %`;
const everything = [];
console.log(`${"".padEnd(46)}  killed  left  score`);
for (const folder of folders) {
  if (!existsSync(resultOf(folder))) continue;
  const files = Object.entries(JSON.parse(readFileSync(resultOf(folder), "utf8")).files);
  const mutants = files.flatMap(([, { mutants: own }]) => own);
  everything.push(...mutants);
  console.log(line(folder, tally(mutants)));
  for (const [file, { mutants: own, source }] of files) {
    if (options.includes("--files")) console.log(line(`  ${file.replace("src/core/", "")}`, tally(own)));
    if (!options.includes("--survivors")) continue;
    for (const mutant of own.filter(({ status }) => UNDETECTED.has(status))) {
      const { start, end } = mutant.location;
      const lines = source.split("\n").slice(start.line - 1, end.line);
      if (lines.length > 0) lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
      const was = lines.join("\n").slice(start.column - 1).replace(/\s+/g, " ").slice(0, 70);
      console.log(`    ${file}:${start.line} ${mutant.status === "NoCoverage" ? "(not run) " : ""}${mutant.mutatorName}: ${was} -> ${(mutant.replacement ?? "").replace(/\s+/g, " ").slice(0, 60)}`);
    }
  }
}
console.log(line("core", tally(everything)));
