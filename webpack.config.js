/**
 * The builds: the add-in as it is published (dist/addin), the browser preview around the same bundles
 * (dist/preview), the command line (dist/cli) and the programs that are measured (dist/bench). `webpack --config-name NAME` builds one.
 */
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const here = (...parts) => path.resolve(__dirname, ...parts);
const packageFolder = (name) => path.dirname(require.resolve(`${name}/package.json`));

const common = {
  mode: "production",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
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

const preview = {
  ...common,
  name: "preview",
  dependencies: ["addin"],
  entry: { preview: here("src/preview/index.tsx"), "pane-boot": here("src/preview/pane-boot.ts") },
  output: { path: here("dist/preview"), filename: "[name].js", assetModuleFilename: "[name][ext]", clean: true },
  plugins: [
    new HtmlWebpackPlugin({ filename: "index.html", template: here("src/preview/index.html"), chunks: ["preview"] }),
    new HtmlWebpackPlugin({ filename: "pane.html", template: here("src/preview/pane.html"), chunks: ["pane-boot"], inject: false }),
    new CopyWebpackPlugin({ patterns: [{ from: here("samples"), to: "samples" }] }),
  ],
  devServer: {
    hot: false,
    liveReload: false,
    client: false,
    static: [
      { directory: here("dist/addin"), publicPath: "/addin" },
      // Microsoft's library is served from where npm put it: never copied into a build of ours.
      { directory: path.join(packageFolder("@microsoft/office-js"), "dist"), publicPath: "/office-js" },
    ],
  },
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
  entry: { pipeline: here("test/bench/pipeline.ts") },
  output: { path: here("dist/bench"), filename: "[name].js", clean: true },
};

module.exports = [addin, preview, cli, bench];
