/** Makes samples/*.xlsx from the descriptions beside them, through the command line like any user. */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
for (const file of readdirSync(new URL("../../samples", import.meta.url)).filter((name) => name.endsWith(".bloc.json"))) {
  const out = `samples/${file.replace(".bloc.json", ".xlsx")}`;
  rmSync(new URL(`../../${out}`, import.meta.url), { force: true });
  const made = spawnSync(process.execPath, ["scripts/cli.mjs", "new", `samples/${file}`, "-o", out], { cwd: root, stdio: "inherit" });
  if (made.status !== 0) process.exit(made.status ?? 1);
}
