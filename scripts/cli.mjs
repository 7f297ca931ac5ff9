/**
 * Starts the command line: builds it first if it was never built or a source is newer than the build, then
 * runs it in this process. Paths that the user types are relative to where the user stands (INIT_CWD).
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist/cli/cli.js");

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  if (!existsSync(built)) return true;
  const floors = ["core", "i18n", "workbook", "excel", "app", "docx", "simhost", "xlsx", "cli"].map((floor) => join(root, "src", floor));
  const sources = [...floors, join(root, "webpack.config.js"), join(root, "docs/bloc.schema.json"), join(root, "package.json")];
  return Math.max(...sources.map(newest)) > statSync(built).mtimeMs;
}

if (isStale()) {
  console.error("Đang dựng phần mềm (chỉ lần đầu hoặc sau khi cập nhật)… / Building (first run or after an update only)…");
  const build = spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "cli"], { cwd: root, encoding: "utf8" });
  if (build.status !== 0) {
    console.error(build.stdout, build.stderr);
    process.exit(70);
  }
  // webpack leaves a file alone whose text is the same; without this every later start would build again.
  const now = new Date();
  utimesSync(built, now, now);
}
await import(pathToFileURL(built).href);
