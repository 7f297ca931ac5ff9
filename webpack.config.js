/**
 * The builds: the add-in as it is published (dist/addin), the browser preview around the same bundles
 * (dist/preview), the command line (dist/cli) and the programs that are measured (dist/bench). `webpack --config-name NAME` builds one.
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const here = (...parts) => path.resolve(__dirname, ...parts);

const common = {
  mode: "production",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        // Named, because otherwise the loader takes the settings of the floor whose file it happens to see first.
        options: { transpileOnly: true, configFile: here("tsconfig.json"), compilerOptions: { noEmit: false } },
      },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
  // Kept in node_modules/.cache: a second start takes seconds.
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
};

const addin = {
  ...common,
  name: "addin",
  entry: {
    taskpane: here("src/taskpane/index.tsx"),
    commands: here("src/commands/index.ts"),
    notice: here("src/commands/notice.ts"),
  },
  output: { path: here("dist/addin"), filename: "[name].js", chunkFilename: "[name].chunk.js", clean: true },
  plugins: [
    new HtmlWebpackPlugin({ filename: "taskpane.html", template: here("src/taskpane/taskpane.html"), chunks: ["taskpane"] }),
    new HtmlWebpackPlugin({ filename: "commands.html", template: here("src/commands/commands.html"), chunks: ["commands"] }),
    new HtmlWebpackPlugin({ filename: "notice.html", template: here("src/commands/notice.html"), chunks: ["notice"] }),
    new HtmlWebpackPlugin({ filename: "support.html", template: here("src/taskpane/support.html"), chunks: [] }),
    new CopyWebpackPlugin({ patterns: [{ from: here("assets"), to: "assets" }, { from: here("manifest.xml"), to: "manifest.xml" }] }),
  ],
};

/**
 * A page of the add-in as the preview shows it: the same page and the same bundle; only the line that loads
 * Office.js from Microsoft is replaced, by Microsoft's client library for Excel and the preview's own stand-in.
 */
const hosted = (filename, page, bundle) =>
  new HtmlWebpackPlugin({
    filename,
    inject: false,
    templateContent: () => {
      const [before, after, ...more] = fs.readFileSync(here(page), "utf8").split(/<script src="https:[^"]*\/office\.js"><\/script>/);
      if (after === undefined || more.length > 0) throw new Error(`${page} does not load Office.js in exactly one line.`);
      const scripts = ["office-js/excel-web-16.00.js", "pane-boot.js"].map((file) => `<script src="${file}"></script>`);
      return [before, ...scripts, `<script defer src="addin/${bundle}.js"></script>`, after].join("");
    },
  });

const preview = {
  ...common,
  name: "preview",
  entry: { preview: here("src/preview/index.tsx"), "pane-boot": here("src/preview/pane-boot.ts") },
  output: { path: here("dist/preview"), filename: "[name].js", assetModuleFilename: "[name][ext]", clean: true },
  // Served on this machine only, so a quick start counts and size does not.
  optimization: { minimize: false },
  plugins: [
    new HtmlWebpackPlugin({ filename: "index.html", template: here("src/preview/index.html"), chunks: ["preview"] }),
    hosted("pane.html", "src/taskpane/taskpane.html", "taskpane"),
    hosted("ribbon.html", "src/commands/commands.html", "commands"),
    hosted("notice.html", "src/commands/notice.html", "notice"),
    new CopyWebpackPlugin({
      patterns: [{ from: here("samples"), to: "samples" }, { from: here("src/preview/preview.css"), to: "preview.css" }],
    }),
  ],
};

const cli = {
  ...common,
  name: "cli",
  target: "node20",
  entry: { cli: here("src/cli/index.ts") },
  output: { path: here("dist/cli"), filename: "[name].js", clean: true },
  // Loaded from node_modules at run time: a WebAssembly module and Microsoft's client library.
  externals: { "@ironcalc/wasm": "import @ironcalc/wasm" },
};

/** Programs that `npm run bench` measures: the same code as the command line, with counters around it. */
const bench = {
  ...cli,
  name: "bench",
  entry: { pipeline: here("test/bench/pipeline.ts"), core: here("test/bench/core.ts") },
  output: { path: here("dist/bench"), filename: "[name].js", clean: true },
};

module.exports = [addin, preview, cli, bench];
