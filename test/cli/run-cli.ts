import { spawnSync } from "node:child_process";
import { join } from "node:path";

export const root = join(__dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user standing in `cwd` would, through its launcher. */
export function runCli(args: readonly string[], cwd: string): Ran {
  const env = { ...process.env, INIT_CWD: cwd };
  const done = spawnSync(process.execPath, [join(root, "scripts/cli.mjs"), ...args], { cwd: root, env, encoding: "utf8", maxBuffer: 1 << 26 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
