/**
 * One measured run in a process of its own: `pipeline make MEMBERS LEAVES FILE` writes a workbook,
 * `pipeline run FILE OUT` reads it, ranks it and writes OUT, and prints one line of JSON with what it took.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { addBlocSheets, computeRanking, resolveBloc, type Shell } from "../../src/app";
import { SimHost, connect, createWorkbook, type SimWorkbook } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { loadExcelLibrary } from "../../src/simhost/library/load-in-node";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { inventedBloc } from "./invented-bloc";

async function open(workbook: SimWorkbook): Promise<{ host: SimHost; shell: Shell }> {
  const host = new SimHost(workbook, { engine: await loadFormulaEngine() });
  const digest = async (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  return { host, shell: { excel: connect(loadExcelLibrary(), host), digest, now: () => new Date(), language: "vi" } };
}

async function main([mode, ...rest]: readonly string[]): Promise<void> {
  if (mode === "make") {
    const { host, shell } = await open(createWorkbook());
    await addBlocSheets(shell, resolveBloc(inventedBloc(Number(rest[0]), Number(rest[1]))));
    writeFileSync(rest[2] ?? "", writeXlsx(host.workbook));
    return;
  }
  const start = performance.now();
  const { host, shell } = await open(readXlsx(readFileSync(rest[0] ?? "")));
  const read = performance.now();
  const steps: Record<string, number> = {};
  let last = read;
  let step = "";
  const mark = (next: string) => {
    const now = performance.now();
    if (step) steps[step] = now - last;
    [step, last] = [next, now];
  };
  const outcome = await computeRanking(shell, { show: true }, mark);
  mark("");
  const ranked = performance.now();
  writeFileSync(rest[1] ?? "", writeXlsx(host.workbook));
  const end = performance.now();
  if (outcome.status !== "ranked") throw new Error(`not ranked: ${JSON.stringify(outcome.findings.slice(0, 3))}`);
  console.log(JSON.stringify({
    counters: host.counters,
    milliseconds: { open: read - start, ...steps, compute: ranked - read, save: end - ranked, total: end - start },
    cpuSeconds: process.cpuUsage().user / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    first: outcome.result.groups.map((group) => group.standings[0]?.member),
  }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
