/**
 * A test runner for Stryker that loads core and its tests inside its own process. Stryker's Jest runner starts Jest
 * anew for each of some seven thousand mutants, which takes seconds where most tests take milliseconds. Tests are
 * collected by jest-circus and judged by Jest's own `expect`, so they are the tests of `npm run jest`, unchanged.
 *
 * What is loaded is kept from one mutant to the next, because code that is loaded again is slow for a while. A test that
 * fails is tried again without the mutant: where it fails still, an earlier mutant has left something behind, and the
 * mutant is tried anew with everything loaded again. Mutants of constants outside functions have everything loaded again.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";

const need = createRequire(join(process.cwd(), "package.json"));
const ts = need("typescript");
const fc = need("fast-check");
const circusAt = need.resolve("jest-circus", { paths: [need.resolve("jest")] });
const circus = need(circusAt);
const { jestExpect } = need(need.resolve("@jest/expect", { paths: [circusAt] }));

/** Thousands of times over, properties are tried on fewer cases, and always on the same: the score is a lower bound. */
const few = (property, options = {}) => fc.assert(property, { ...options, numRuns: Math.min(options.numRuns ?? 100, 6), seed: 20_261_122 });
const provided = { "fast-check": { ...fc, assert: few, __esModule: true, default: { ...fc.default, assert: few } } };

/** Small tests first and whole tables and properties last: a mutant is done with at the first test that fails. */
const LATE = ["stability/", "fingerprint/", "golden", "properties", "formula/expression", "formula/agrees", "formula/rows", "formula/published", "formula/not", "formula/half", "formula/watch", "formula/words", "formula/steps", "formula/every-setting", "formula/every-rule"];

/** A whole bloc ranked anew for each step of a search: after everything, also for the folder it belongs to. */
const LAST = "stability/agreement";

/** Another program, formulas of hundreds of parts, of random blocs: seconds for each of thousands of mutants. */
const LEFT_OUT = new Set(["any-bloc", "libreoffice", "many-parts"].map((name) => `formula/${name}.test.ts`));

/** Knows nothing of core, so no mutant changes it: loaded once. */
const UNCHANGED = `${sep}src${sep}simhost${sep}`;

const nothingLoaded = () => ({ modules: new Map(), tests: new Map() });

/** What a run comes to where something that an earlier mutant left behind makes a test fail. */
const LEFT_BEHIND = Symbol("left behind");

class CoreRunner {
  #compiled = new Map();
  #unchanged = new Map();
  /** Modules and tests, by file, that were loaded without a mutant. */
  #kept = nothingLoaded();
  #stryker = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    Object.assign(globalThis, { describe: circus.describe, test: circus.test, it: circus.it, beforeAll: circus.beforeAll, expect: jestExpect });
    // The formula engine is an ES module, which `require` cannot load in every version of Node.
    provided["@ironcalc/wasm"] = await import(pathToFileURL(need.resolve("@ironcalc/wasm")).href);
  }

  async dryRun({ disableBail }) {
    const result = await this.#run(testFiles(""), undefined, disableBail, true);
    return { ...result, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    // A mutant of a constant outside functions is there while core is loaded, any other only while tests run.
    this.#stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    try {
      const [, folder = ""] = /core\/([^/]+)\//.exec(activeMutant.fileName) ?? [];
      const wanted = testFilter === undefined ? undefined : new Set(testFilter);
      const files = testFiles(folder);
      const loaded = mutantActivation === "static" ? nothingLoaded() : this.#kept;
      let result = await this.#run(files, wanted, disableBail, false, activeMutant.id, loaded);
      if (result === LEFT_BEHIND) {
        this.#stryker.activeMutant = undefined;
        this.#kept = nothingLoaded();
        result = await this.#run(files, wanted, disableBail, false, activeMutant.id, nothingLoaded());
      }
      return toMutantRunResult(determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit) ?? result, disableBail);
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  /** Runs the tests of one file after the other; a file of which nothing is wanted is not loaded. */
  async #run(files, wanted, disableBail, covers, mutant, { modules, tests: known } = nothingLoaded()) {
    const wantedFiles = wanted === undefined ? undefined : new Set([...wanted].map(fileOfTest));
    const results = [];
    for (const file of files) {
      if (wantedFiles?.has(file) === false) continue;
      const whileLoading = this.#stryker.activeMutant;
      let tests;
      try {
        tests = known.get(file) ?? this.#load(file, modules);
        known.set(file, tests);
      } catch (error) {
        // A mutant that keeps tests from being loaded is noticed by every one of them.
        return { status: DryRunStatus.Complete, tests: [...results, failed(`${file} loading`, error)] };
      }
      if (mutant !== undefined) this.#stryker.activeMutant = mutant;
      for (const { id, fn } of tests) {
        if (wanted?.has(id) === false) continue;
        if (covers) this.#stryker.currentTestId = id;
        const start = performance.now();
        try {
          await fn.call({});
          results.push({ id, name: id, timeSpentMs: performance.now() - start, status: TestStatus.Success });
        } catch (error) {
          if (modules === this.#kept.modules && !(await this.#passes(fn))) return LEFT_BEHIND;
          results.push(failed(id, error, performance.now() - start));
          if (!disableBail) return { status: DryRunStatus.Complete, tests: results };
        }
      }
      this.#stryker.currentTestId = undefined;
      this.#stryker.activeMutant = whileLoading;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  /** Whether a test passes without any mutant. */
  async #passes(fn) {
    const { activeMutant, hitCount } = this.#stryker;
    this.#stryker.activeMutant = undefined;
    try {
      await fn.call({});
      return true;
    } catch {
      return false;
    } finally {
      Object.assign(this.#stryker, { activeMutant, hitCount });
    }
  }

  /** Loads a test file, and what of core is not loaded yet, and lists its tests. */
  #load(file, modules) {
    circus.resetState();
    circus.describe(file, () => void this.#require(join(resolve("test/core"), file), modules));
    const seen = new Map();
    const tests = [];
    const collect = (block, names, before) => {
      const other = block.hooks.find(({ type }) => type !== "beforeAll");
      if (other !== undefined) throw new Error(`${names.join(" ")}: this runner knows no ${other.type}`);
      const ready = [...before, ...block.hooks.map(({ fn }) => once(fn))];
      for (const child of block.children) {
        const path = [...names, child.name];
        if (child.type === "describeBlock") collect(child, path, ready);
        else if (child.mode !== "skip" && child.mode !== "todo") {
          const name = path.join(" ");
          const times = (seen.get(name) ?? 0) + 1;
          seen.set(name, times);
          tests.push({ id: times === 1 ? name : `${name} #${times}`, fn: ready.length === 0 ? child.fn : () => after(ready, child.fn) });
        }
      }
    };
    collect(circus.getState().rootDescribeBlock, [], []);
    return tests;
  }

  #require(path, loaded) {
    const modules = path.includes(UNCHANGED) ? this.#unchanged : loaded;
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    if (path.endsWith(".json")) {
      module.exports = JSON.parse(readFileSync(path, "utf8"));
      return module.exports;
    }
    const inner = (name) => (name.startsWith(".") ? this.#require(fileOf(resolve(dirname(path), name)), modules) : (provided[name] ?? need(name)));
    this.#compile(path)(module.exports, inner, module, path, dirname(path));
    return module.exports;
  }

  #compile(path) {
    let compiled = this.#compiled.get(path);
    if (compiled === undefined) {
      const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
        fileName: path,
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
      });
      compiled = new Function("exports", "require", "module", "__filename", "__dirname", `${outputText}\n//# sourceURL=${path}`);
      this.#compiled.set(path, compiled);
    }
    return compiled;
  }
}

function fileOf(path) {
  const found = [path, `${path}.ts`, join(path, "index.ts")].find((name) => /\.(ts|json)$/.test(name) && existsSync(name));
  if (found === undefined) throw new Error(`${path} is no file of core or its tests`);
  return found;
}

/** What a hook does once, before the first of its tests. */
function once(hook) {
  let done;
  return () => (done ??= Promise.resolve(hook.call({})));
}

async function after(ready, test) {
  for (const hook of ready) await hook();
  return test.call({});
}

/** Test files, those of the folder in which a mutant is before all others: they notice it first, and of them the small ones. */
function testFiles(folder) {
  const place = (file) => {
    if (file.startsWith(LAST)) return LATE.length;
    const late = LATE.findIndex((name) => file.startsWith(name));
    return folder !== "" && file.startsWith(`${folder}/`) ? late - LATE.length - 1 : late;
  };
  return readdirSync(resolve("test/core"), { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.endsWith(".test.ts") && !LEFT_OUT.has(file))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** A test's id begins with its file. */
function fileOfTest(id) {
  return id.slice(0, id.indexOf(".test.ts ") + ".test.ts".length);
}

function failed(id, error, timeSpentMs = 0) {
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "core", CoreRunner)];
