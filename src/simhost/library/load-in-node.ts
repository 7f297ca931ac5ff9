/**
 * Loads Microsoft's client library for Excel in Node, from where npm installed it. Its code runs in a context of
 * its own with the few browser objects that it looks for. Nothing of it is changed, copied or bundled.
 */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { packageFile } from "./package-file";
import type { ExcelLibrary } from "./types";

let script: Script | undefined;

/** A library of its own with each call (about 50 ms): it has one bridge, so two hosts with events need two. */
export function loadExcelLibrary(file: string = packageFile("@microsoft/office-js", "dist", "excel-web-16.00.js")): ExcelLibrary {
  script ??= new Script(readFileSync(file, "utf8"), { filename: file });
  const nothing = (): void => undefined;
  const globals: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    navigator: { userAgent: "", platform: "" },
    location: { href: "https://addin.invalid/" },
    document: { readyState: "complete", addEventListener: nothing, getElementsByTagName: () => [] },
  };
  globals["window"] = globals;
  globals["self"] = globals;
  createContext(globals);
  script.runInContext(globals);
  if (!isLibrary(globals)) throw new Error(`${file} does not define Excel and OfficeExtension.`);
  return globals;
}

const isLibrary = (value: unknown): value is ExcelLibrary =>
  typeof value === "object" && value !== null && "Excel" in value && "OfficeExtension" in value;
