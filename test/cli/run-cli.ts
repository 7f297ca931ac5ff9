import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { format } from "node:util";
import { runCommandLine } from "../../src/cli/main";

export const root = join(__dirname, "../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user standing in `cwd` would, through its launcher, in a process of its own. */
export function runProcess(args: readonly string[], cwd: string): Ran {
  const env = { ...process.env, INIT_CWD: cwd };
  const done = spawnSync(process.execPath, [join(root, "scripts/cli.mjs"), ...args], { cwd: root, env, encoding: "utf8", maxBuffer: 1 << 26 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/**
 * The same in the process of the tests, one command at a time: everything but the launcher, the build and the end of
 * the process, which command-line.test.ts tests through `runProcess`.
 */
export async function runCli(args: readonly string[], cwd: string): Promise<Ran> {
  const stood = process.env["INIT_CWD"];
  const said = { out: "", err: "" };
  const line = (to: keyof typeof said) => (...words: unknown[]) => { said[to] += `${format(...words)}\n`; };
  const text = (to: keyof typeof said) => (chunk: string | Uint8Array) => {
    said[to] += Buffer.from(chunk as string).toString("utf8");
    return true;
  };
  const spies = [
    jest.spyOn(console, "log").mockImplementation(line("out")), jest.spyOn(console, "error").mockImplementation(line("err")),
    jest.spyOn(process.stdout, "write").mockImplementation(text("out")), jest.spyOn(process.stderr, "write").mockImplementation(text("err")),
  ];
  process.env["INIT_CWD"] = cwd;
  try {
    return { code: await runCommandLine(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
    if (stood === undefined) delete process.env["INIT_CWD"];
    else process.env["INIT_CWD"] = stood;
  }
}
