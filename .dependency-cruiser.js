/**
 * What may import what. A rule's comment is the reason that a developer reads when the build fails; the picture of
 * the whole is docs/architecture.md. test/architecture plants one violation of each rule.
 */
const floor = (name) => `^src/${name}/`;
const typeOnly = { dependencyTypesNot: ["type-only"] };

/** What of the file layer writes; the rest reads, and knows no more than the model of a workbook. */
const FILE_WRITER = "xlsx/(index\\.ts|.*(write-|string-writer|package-edit|blank-package|remove-sheets|rename-parts))";

/** Everything that is bundled into the add-in as it is published. */
const PRODUCTION = "^src/(core|i18n|workbook|docx|excel|app|taskpane|commands)/";

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or hide a third that both need. A cycle cannot be understood from any end.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-stands-alone",
      severity: "error",
      comment: "Core is the law of scoring: same input, same bytes out, on any machine. It imports nothing but itself, so that it can be read, tested and trusted alone.",
      from: { path: floor("core") },
      to: { pathNot: floor("core") },
    },
    {
      name: "i18n-knows-types-of-core-only",
      severity: "error",
      comment: "Words are data about codes. A catalogue that computed with core would make a result depend on a language.",
      from: { path: floor("i18n") },
      to: { pathNot: [floor("i18n"), floor("core")] },
    },
    {
      name: "i18n-imports-no-value-of-core",
      severity: "error",
      comment: "Words are data about codes. A catalogue that computed with core would make a result depend on a language; types are enough.",
      from: { path: floor("i18n") },
      to: { path: floor("core"), ...typeOnly },
    },
    {
      name: "workbook-is-a-pure-mapping",
      severity: "error",
      comment: "Grids in, a bloc out; results in, sheet plans out. The mapping is tested without Excel because it knows only core and i18n.",
      from: { path: floor("workbook") },
      to: { pathNot: [floor("workbook"), floor("core"), floor("i18n")] },
    },
    {
      name: "excel-only-carries-out-plans",
      severity: "error",
      comment: "The adapter is small and general: it reads grids and applies plans. Words, use-cases and packages would make it neither.",
      from: { path: floor("excel") },
      to: { pathNot: [floor("excel"), floor("workbook"), floor("core")] },
    },
    {
      name: "app-is-the-same-for-every-shell",
      severity: "error",
      comment: "Pane, ribbon, preview, command line and tests run the same use-cases, so a use-case may not know any of them, nor a package.",
      from: { path: floor("app") },
      to: { pathNot: [floor("app"), floor("core"), floor("workbook"), floor("docx"), floor("excel"), floor("i18n")] },
    },
    {
      name: "docx-knows-papers-only",
      severity: "error",
      comment: "A Word file is made from a paper and from nothing else: data in, bytes out. What it looked up by itself, the sheet of the paper would not say.",
      from: { path: floor("docx") },
      to: { pathNot: [floor("docx"), floor("workbook"), "node_modules/docx/"] },
    },
    {
      name: "only-docx-touches-the-word-package",
      severity: "error",
      comment: "The package that writes Word files weighs more than the rest of the pane and may be exchanged: one folder knows it.",
      from: { pathNot: [floor("docx"), "^test/", "^node_modules/"] },
      to: { path: "node_modules/docx/" },
    },
    {
      name: "word-files-are-fetched-when-asked-for",
      severity: "error",
      comment: "The pane opens without the Word package: only a dynamic import may lead to its floor, so that the build keeps it in a file of its own.",
      from: { path: "^src/", pathNot: floor("docx") },
      to: { path: floor("docx"), dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "taskpane-speaks-to-app-only",
      severity: "error",
      comment: "The pane asks the use-cases in app and shows what they answer. What it computed by itself, the ribbon and the command line would not. One file beside: the reader of a workbook that the user picks, because app knows no file format.",
      from: { path: floor("taskpane") },
      to: { path: "^src/", pathNot: [floor("taskpane"), floor("app"), floor("i18n"), "^src/xlsx/(read-file-book|fault)\\.ts$"], ...typeOnly },
    },
    {
      name: "commands-are-without-a-pane",
      severity: "error",
      comment: "The ribbon's function runs on an invisible page: it shares the shell and the remembered settings with the pane, none of its components or state.",
      from: { path: floor("commands") },
      to: {
        path: "^src/",
        pathNot: [
          floor("commands"),
          floor("app"),
          floor("i18n"),
          "^src/taskpane/(shell|office|language|left-fault|storage|state/fault-in)\\.ts$",
        ],
        ...typeOnly,
      },
    },
    {
      name: "simhost-knows-nothing-of-ours",
      severity: "error",
      comment: "The simulated host plays Excel. If it knew what we write, it could agree with us where Excel would not.",
      from: { path: floor("simhost") },
      to: { path: "^src/", pathNot: floor("simhost") },
    },
    {
      name: "xlsx-knows-the-model-only",
      severity: "error",
      comment: "The file layer turns bytes into the simulated workbook's model and back; it knows neither the bloc nor how the host answers.",
      from: { path: floor("xlsx") },
      to: { path: "^src/", pathNot: [floor("xlsx"), floor("simhost/model")] },
    },
    {
      name: "only-xlsx-touches-the-file-library",
      severity: "error",
      comment: "Zip and XML are read in one place, with its limits against hostile files.",
      from: { pathNot: [floor("xlsx"), "^test/", "^node_modules/"] },
      to: { path: "node_modules/(fflate|saxes)/" },
    },
    {
      name: "only-the-engine-touches-ironcalc",
      severity: "error",
      comment: "The formula engine can be exchanged because one folder knows it; shells hand in its bytes.",
      from: { pathNot: ["^src/simhost/engine/", "^test/", "^node_modules/"] },
      to: { path: "node_modules/@ironcalc/", pathNot: "\\.wasm$" },
    },
    {
      name: "the-client-library-is-never-bundled",
      severity: "error",
      comment: "Microsoft's library may be used to develop and test; its files are never part of a bundle. It is loaded where npm put it, or from Microsoft's network.",
      from: { path: "^src/" },
      to: { path: "node_modules/@microsoft/office-js/" },
    },
    {
      name: "preview-boots-the-pane-unchanged",
      severity: "error",
      comment: "The preview shows the published bundle in a frame. If it imported the pane or a use-case, it would show something that is not published.",
      from: { path: floor("preview") },
      to: {
        path: "^src/",
        // The guard around the browser's storage is shared, so that both sides of the page remember in one way.
        pathNot: [floor("preview"), floor("simhost"), floor("xlsx"), floor("i18n"), "^src/taskpane/storage\\.ts$"],
        ...typeOnly,
      },
    },
    {
      name: "cli-runs-the-use-cases",
      severity: "error",
      comment: "The command line is app over a simulated host, on files. What it did by itself, Excel would not do.",
      from: { path: floor("cli") },
      to: { path: "^src/", pathNot: [floor("cli"), floor("app"), floor("simhost"), floor("xlsx"), floor("i18n")], ...typeOnly },
    },
    {
      name: "cli-never-reaches-react",
      severity: "error",
      comment: "The command line starts in under a second and has nothing to draw.",
      from: { path: floor("cli") },
      to: { path: "node_modules/(react|react-dom|@fluentui)/", reachable: true },
    },
    {
      name: "the-published-pane-holds-no-simulation",
      severity: "error",
      comment: "What is published talks to the real Excel: it reaches no simulated host, no file writer, no preview and no command line, by any way. It may read a file that the user picks, into the model of a workbook, which is plain data.",
      from: { path: "^src/(taskpane|commands)/index\\.tsx?$" },
      to: { path: `^src/(simhost/(?!model/)|preview|cli|${FILE_WRITER})`, reachable: true },
    },
    {
      name: "production-runs-in-a-browser",
      severity: "error",
      comment: "What is published runs inside Excel's panes, where there is no Node.",
      from: { path: PRODUCTION },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "production-needs-no-development-package",
      severity: "error",
      comment: "Everything bundled into the add-in stands under dependencies in package.json, so that it is seen, pinned and licensed on purpose.",
      from: { path: PRODUCTION },
      to: { dependencyTypes: ["npm-dev", "npm-optional", "npm-no-pkg", "npm-unknown"], ...typeOnly },
    },
    {
      name: "source-does-not-import-tests",
      severity: "error",
      comment: "Tests look at the source, never the other way round.",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
    {
      name: "every-import-resolves",
      severity: "error",
      comment: "An import that leads nowhere fails on somebody else's machine.",
      from: { pathNot: "^node_modules/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "\\.(html|css)$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
