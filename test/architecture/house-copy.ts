import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { spawnSync } from "node:child_process";

const root = resolve(__dirname, "../..");

/** A copy of the sources and of every build rule, to plant violations in. The packages are shared, not copied. */
export class HouseCopy {
  readonly folder = mkdtempSync(join(tmpdir(), "house-"));

  constructor() {
    const rules = [".dependency-cruiser.js", "eslint.config.mjs", "package.json", "tsconfig.json", "tsconfig.base.json"];
    for (const name of ["src", "samples", ...rules]) cpSync(join(root, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"), "dir");
  }

  plant(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Runs a program of the packages in the copy and gives back what it printed; a program that dies is an error. */
  run(script: string, args: readonly string[]): string {
    const ran = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], {
      cwd: this.folder,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
    if (ran.error !== undefined) throw ran.error;
    if (ran.stdout === "") throw new Error(`${script} printed nothing: ${ran.stderr}`);
    return ran.stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
