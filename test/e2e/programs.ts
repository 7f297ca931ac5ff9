/** The programs that the end-to-end test drives, and which of them this machine has. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const ROOT = join(__dirname, "../..");
const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const CHROMIUM_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];

/** Names of the programs that are needed and not there. In CI nothing may be missing, so there the list is empty and the test fails by itself. */
export function missingPrograms(): string[] {
  if (process.env["CI"] === "true") return [];
  const libreOffice = spawnSync("soffice", ["--version"], { timeout: 30_000 }).status === 0;
  return [
    ...(existsSync(CHROMIUM) ? [] : [`Chromium (${CHROMIUM}; CHROMIUM_PATH names another)`]),
    ...(libreOffice ? [] : ["LibreOffice (soffice)"]),
  ];
}

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });

export interface Preview {
  /** Resolves to the address when the preview is built and served. */
  readonly address: Promise<string>;
  readonly stop: () => void;
}

/** Builds and serves the preview as `npm run preview` does, on a free port. */
export function startPreview(): Preview {
  const server: ChildProcess = spawn(process.execPath, [join(ROOT, "scripts/preview.mjs")], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = new Promise<string>((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (found) resolve(found);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`The preview ended with ${code}:\n${said}`)));
  });
  return { address, stop: () => server.kill() };
}

/** Converts a workbook with LibreOffice; the text of each sheet as CSV, by sheet name. */
export function sheetsByLibreOffice(workbook: string, folder: string): ReadonlyMap<string, string> {
  const out = join(folder, "csv");
  mkdirSync(out);
  const profile = `file://${join(folder, "profile")}`;
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const run = spawnSync(
    "soffice",
    ["--headless", "--norestore", `-env:UserInstallation=${profile}`, "--convert-to", filter, "--outdir", out, workbook],
    { timeout: 60_000, encoding: "utf8" },
  );
  if (run.status !== 0) throw new Error(`LibreOffice could not read the file: ${run.stderr}`);
  const sheets = new Map<string, string>();
  for (const file of readdirSync(out)) {
    // LibreOffice names them "<workbook>-<sheet>.csv".
    const name = file.replace(/\.csv$/, "").slice((workbook.split("/").pop() ?? "").replace(/\.xlsx$/, "").length + 1);
    sheets.set(name.normalize("NFC"), readFileSync(join(out, file), "utf8"));
  }
  return sheets;
}

/** Rows of a CSV text with quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  const endField = (): void => {
    rows[rows.length - 1]?.push(field);
    field = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? "";
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") endField();
    else if (sign === "\n") {
      endField();
      rows.push([]);
    } else if (sign !== "\r") field += sign;
  }
  endField();
  return rows;
}
