/**
 * All tests of core in one file, for mutation testing: core is loaded once for each mutant instead of once for each
 * test file. Small tests stand first and whole tables and properties last, because a mutant is done with at the
 * first test that fails. The live formulas have an engine of their own to load and are not among them.
 */
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import fc from "fast-check";

// Thousands of times over, properties are tried on fewer cases than in the usual run: the score is a lower bound.
fc.configureGlobal({ numRuns: 15 });

const core = join(__dirname, "../core");
const LATE = ["stability", "fingerprint", "golden", "golden-asem", "properties"];

const files = readdirSync(core, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => file.endsWith(".test.ts") && !file.startsWith("formula/"))
  .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));

function place(file: string): number {
  return LATE.findIndex((name) => file.startsWith(`${name}/`) || file === `${name}.test.ts`);
}

for (const file of files) {
  describe(relative(core, join(core, file)), () => {
    require(join(core, file));
  });
}
