/**
 * A test runner for Stryker that loads core and its tests inside its own process. Stryker's Jest runner starts Jest
 * anew for each of some seven thousand mutants, which takes seconds where most tests take milliseconds. Tests are
 * collected by jest-circus and judged by Jest's own `expect`, so they are the tests of `npm run jest`, unchanged.
 *
 * Everything is loaded again for each mutant, so that nothing that one mutant left behind is seen by the next.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
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
const LATE = ["stability", "fingerprint", "golden", "golden-asem", "properties"];

class CoreRunner {
  #compiled = new Map();
  #stryker = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    Object.assign(globalThis, { describe: circus.describe, test: circus.test, it: circus.it, expect: jestExpect });
  }

  async dryRun({ disableBail }) {
    const tests = this.#load();
    const result = await this.#run(tests, disableBail, true);
    return { ...result, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      this.#stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
      let tests;
      try {
        tests = this.#load();
      } catch (error) {
        // A mutant that keeps the tests from being loaded is noticed by every one of them.
        return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed("loading", error)] }, disableBail);
      }
      this.#stryker.activeMutant = activeMutant.id;
      const wanted = testFilter === undefined ? tests : tests.filter(({ id }) => new Set(testFilter).has(id));
      const result = await this.#run(wanted, disableBail, false);
      return toMutantRunResult(determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit) ?? result, disableBail);
    } finally {
      this.#stryker.activeMutant = undefined;
    }
  }

  /** Loads core and all its tests anew and lists the tests. */
  #load() {
    circus.resetState();
    const core = resolve("test/core");
    const files = readdirSync(core, { recursive: true, encoding: "utf8" })
      .map((file) => file.split(sep).join("/"))
      .filter((file) => file.endsWith(".test.ts") && !file.startsWith("formula/"))
      .sort((a, b) => lateness(a) - lateness(b) || (a < b ? -1 : 1));
    const modules = new Map();
    for (const file of files) circus.describe(file, () => void this.#require(join(core, file), modules));
    const seen = new Map();
    const tests = [];
    const collect = (block, names) => {
      if (block.hooks.length > 0) throw new Error(`${names.join(" ")}: this runner knows no hooks`);
      for (const child of block.children) {
        const path = [...names, child.name];
        if (child.type === "describeBlock") collect(child, path);
        else if (child.mode !== "skip" && child.mode !== "todo") {
          const name = path.join(" ");
          const times = (seen.get(name) ?? 0) + 1;
          seen.set(name, times);
          tests.push({ id: times === 1 ? name : `${name} #${times}`, fn: child.fn });
        }
      }
    };
    collect(circus.getState().rootDescribeBlock, []);
    return tests;
  }

  async #run(tests, disableBail, covers) {
    const results = [];
    for (const { id, fn } of tests) {
      if (covers) this.#stryker.currentTestId = id;
      const start = performance.now();
      try {
        await fn.call({});
        results.push({ id, name: id, timeSpentMs: performance.now() - start, status: TestStatus.Success });
      } catch (error) {
        results.push(failed(id, error, performance.now() - start));
        if (!disableBail) break;
      }
    }
    this.#stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results };
  }

  #require(path, modules) {
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

function lateness(file) {
  return LATE.findIndex((name) => file.startsWith(`${name}/`) || file === `${name}.test.ts`);
}

function failed(id, error, timeSpentMs = 0) {
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "core", CoreRunner)];
