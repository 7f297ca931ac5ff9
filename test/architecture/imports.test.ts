import { HouseCopy } from "./house-copy";

/** One violation of each rule of .dependency-cruiser.js, in a file of its own that is called "planted". */
const plants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-cycles": {
    "src/core/planted-here.ts": 'import { there } from "./planted-there";\nexport const here = (): number => there();\n',
    "src/core/planted-there.ts": 'import { here } from "./planted-here";\nexport const there = (): number => here();\n',
  },
  "core-stands-alone": { "src/core/planted-words.ts": 'import { wordsFor } from "../i18n";\nexport const planted = wordsFor("vi");\n' },
  "i18n-knows-types-of-core-only": {
    "src/i18n/planted-grid.ts": 'import type { SheetGrid } from "../workbook/grid";\nexport type Planted = SheetGrid;\n',
  },
  "i18n-imports-no-value-of-core": {
    "src/i18n/planted-value.ts": 'import { rankBloc } from "../core";\nexport const planted = rankBloc;\n',
  },
  "workbook-is-a-pure-mapping": {
    "src/workbook/planted-host.ts": 'import { readWorkbook } from "../excel";\nexport const planted = readWorkbook;\n',
  },
  "excel-only-carries-out-plans": {
    "src/excel/planted-words.ts": 'import { wordsFor } from "../i18n";\nexport const planted = wordsFor("vi");\n',
  },
  "app-is-the-same-for-every-shell": {
    "src/app/planted-shell.ts": 'import { excelShell } from "../taskpane/shell";\nexport const planted = excelShell;\n',
  },
  "docx-knows-papers-only": {
    "src/docx/planted-words.ts": 'import { wordsFor } from "../i18n";\nexport const planted = wordsFor("vi");\n',
  },
  "only-docx-touches-the-word-package": {
    "src/app/planted-word.ts": 'import { Packer } from "docx";\nexport const planted = Packer;\n',
  },
  "word-files-are-fetched-when-asked-for": {
    "src/app/planted-static.ts": 'import { paperToDocx } from "../docx";\nexport const planted = paperToDocx;\n',
  },
  "taskpane-speaks-to-app-only": {
    "src/taskpane/planted-core.ts": 'import { rankBloc } from "../core";\nexport const planted = rankBloc;\n',
  },
  "commands-are-without-a-pane": {
    "src/commands/planted-pane.ts": 'import { App } from "../taskpane/App";\nexport const planted = App;\n',
  },
  "simhost-knows-nothing-of-ours": {
    "src/simhost/planted-roles.ts": 'import { nameOfRole } from "../workbook/ownership";\nexport const planted = nameOfRole;\n',
  },
  "xlsx-knows-the-model-only": {
    "src/xlsx/planted-host.ts": 'import * as host from "../simhost";\nexport const planted = host;\n',
  },
  "only-xlsx-touches-the-file-library": {
    "src/simhost/planted-zip.ts": 'import { unzipSync } from "fflate";\nexport const planted = unzipSync;\n',
  },
  "only-the-engine-touches-ironcalc": {
    "src/cli/planted-engine.ts": 'import * as engine from "@ironcalc/wasm";\nexport const planted = engine;\n',
  },
  "the-client-library-is-never-bundled": {
    "src/taskpane/planted-library.ts": 'import "@microsoft/office-js/dist/excel-web-16.00.js";\nexport const planted = 1;\n',
  },
  "preview-boots-the-pane-unchanged": {
    "src/preview/planted-pane.ts": 'import { App } from "../taskpane/App";\nexport const planted = App;\n',
  },
  "cli-runs-the-use-cases": {
    "src/cli/planted-core.ts": 'import { rankBloc } from "../core";\nexport const planted = rankBloc;\n',
  },
  "cli-never-reaches-react": { "src/cli/planted-react.ts": 'import { createElement } from "react";\nexport const planted = createElement;\n' },
  "the-published-pane-holds-no-simulation": {
    // By way of another file: the rule is about everything that can be reached.
    "src/commands/index.ts": 'import "./planted-way";\n',
    "src/commands/planted-way.ts": 'import "./planted-end";\n',
    "src/commands/planted-end.ts": 'import { SimHost } from "../simhost/host";\nexport const planted = SimHost;\n',
  },
  "production-runs-in-a-browser": {
    "src/taskpane/planted-node.ts": 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n',
  },
  "production-needs-no-development-package": {
    "src/taskpane/planted-package.ts": 'import { Command } from "commander";\nexport const planted = Command;\n',
  },
  "source-does-not-import-tests": {
    "test/planted.ts": "export const fixture = 1;\n",
    "src/app/planted-test.ts": 'import { fixture } from "../../test/planted";\nexport const planted = fixture;\n',
  },
  "every-import-resolves": { "src/app/planted-nowhere.ts": 'export { nothing } from "./no-such-file";\n' },
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string; readonly severity: string }[] };
  };
}

describe("rules of imports", () => {
  const house = new HouseCopy();
  let cruise: Cruise;

  beforeAll(() => {
    for (const files of Object.values(plants)) house.plant(files);
    cruise = JSON.parse(
      house.run("dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.js", "--output-type", "json", "src"]),
    ) as Cruise;
  }, 120_000);
  afterAll(() => house.remove());

  const complaints = (rule: string): readonly string[] =>
    cruise.summary.violations.filter((violation) => violation.rule.name === rule).map((violation) => violation.from);

  test.each(Object.keys(plants))("%s complains about the violation planted for it", (rule) => {
    const planted = Object.keys(plants[rule] ?? {}).filter((path) => path.startsWith("src/"));
    expect(complaints(rule).filter((from) => planted.includes(from))).not.toEqual([]);
  });

  test("every rule has a violation planted, fails the build and says why", () => {
    const rules = cruise.summary.ruleSetUsed.forbidden;
    expect(rules.map((rule) => rule.name).sort()).toEqual(Object.keys(plants).sort());
    for (const rule of rules) {
      expect(rule.severity).toBe("error");
      expect(rule.comment.length).toBeGreaterThan(40);
    }
  });
});
