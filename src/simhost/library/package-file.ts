/** Finds a file of an installed package, from source and from a bundle alike. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Looks in node_modules beside the running script and the working folder, and in every folder above them. */
export function packageFile(packageName: string, ...path: readonly string[]): string {
  for (const start of [process.argv[1] ?? "", join(process.cwd(), "x")]) {
    for (let folder = dirname(start); ; folder = dirname(folder)) {
      const file = join(folder, "node_modules", packageName, ...path);
      if (existsSync(file)) return file;
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error(`${packageName} is not installed: run "npm ci".`);
}
