/**
 * The sheets go on computing without the add-in. Every sample is ranked and saved, some scores in the file are then
 * changed as a person would, and what LibreOffice makes of the file's own formulas is compared with a fresh run of
 * the engine over the changed scores. The same runs serve what the samples are to show by themselves: formulas that
 * every program knows, and inputs left as they were.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkWorkbook, computeRanking, type RunOutcome } from "../../src/app";
import type { Bloc, Entry } from "../../src/core";
import { readWorkbook } from "../../src/excel";
import { LOCALES, type SimWorkbook, sheetByName } from "../../src/simhost";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { readBloc } from "../../src/workbook";
import { CORNER, readMark } from "../../src/workbook/outputs/keyed-sheet";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { parseCsv } from "../e2e/programs";
import { type Scan, scanOf } from "./scan-formulas";
import { type Desk, changed as changedSheets, deskOf, pictures } from "./shell-of";

const samples = join(__dirname, "..", "..", "samples");
const files = readdirSync(samples).filter((file) => file.endsWith(".xlsx")).sort();
const office = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
const folder = mkdtempSync(join(tmpdir(), "bloc-live-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without LibreOffice the tests are skipped by name; in CI they fail. */
const each = office !== undefined || process.env["CI"] === "true" ? describe.each(files) : describe.skip.each(files.map((file) => `${file} (LibreOffice is not installed)`));

/** Cells by key: rows "r:total", columns "m:G1:A" as the calculation sheet marks them in its first column and row. */
type Cells = (row: string, column: string) => string;

function keyed(rows: readonly (readonly string[])[]): Cells {
  const top = rows.findIndex((row) => row.includes(CORNER));
  const left = rows[top]?.indexOf(CORNER) ?? -1;
  const columns = new Map((rows[top] ?? []).map((text, col) => [text.replace(/^column:/, ""), col]));
  const at = new Map(rows.flatMap((row, i) => {
    const mark = readMark(row[left]);
    return mark === undefined ? [] : [[mark.key, i] as const];
  }));
  return (row, column) => rows[at.get(row) ?? -1]?.[columns.get(column) ?? -1] ?? `no cell ${row}, ${column}`;
}

/** Sheets of files as LibreOffice computes them, by file and sheet; everything is calculated anew. */
function calculated(paths: readonly string[]): ReadonlyMap<string, string[][]> {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`);
  const out = join(folder, "csv");
  const how = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
  execFileSync(office ?? "soffice", ["--headless", "--norestore", `-env:UserInstallation=file://${profile}`, "--convert-to", how, "--outdir", out, ...paths], { stdio: "ignore", timeout: 300_000 });
  return new Map(readdirSync(out).map((name) => [name.normalize("NFC"), parseCsv(readFileSync(join(out, name), "utf8"))]));
}

/** A number that a person changes: down by a tenth in steps of a quarter, so that nothing goes above its maximum. */
const less = (value: number): number => Math.max(0, Math.floor(value * 3.6) / 4);

/** Changes every third figure of every member; says how many. */
async function change(desk: Desk): Promise<number> {
  const grids = await readWorkbook(desk.shell.excel);
  const read = readBloc(grids);
  let changed = 0;
  const put = (entry: Entry, field: string, value: number): void => {
    const at = read.cellOf({ member: entry.member, criterion: entry.criterion, field });
    const sheet = at === undefined ? undefined : sheetByName(desk.host.workbook, at.sheet);
    const cell = at === undefined ? undefined : sheet?.rows.get(at.row)?.cells[at.col];
    if (at === undefined || sheet === undefined || typeof cell?.value !== "number" || cell.formula !== undefined) return;
    desk.host.edit(sheet.id, at.row, at.col, String(value).replace(".", LOCALES[desk.host.switches.language].decimal));
    changed += 1;
  };
  (read.bloc as Bloc).entries.forEach((entry, i) => {
    if (i % 3 !== 0) return;
    for (const layer of ["final", "appraised", "cross-check", "self"] as const) {
      const points = entry.layers[layer]?.points;
      if (typeof points === "number") put(entry, layer, less(points));
    }
    if (typeof entry.actual === "number") put(entry, "actual", less(entry.actual));
  });
  return changed;
}

/** Totals, ranks and classes of a run by member, as the calculation sheet has them. */
function ofRun(outcome: RunOutcome): Record<string, unknown[]> {
  return Object.fromEntries(outcome.result.groups.flatMap(({ code, standings }) => standings.map(({ member, total, rate, rank, class: of }) =>
    [`${code}:${member}`, [total === null ? "" : Number(total), rate === null ? "" : Number(rate), rank ?? "–", of ?? ""]])));
}

function ofCells(cells: Cells, members: readonly string[]): Record<string, unknown[]> {
  const number = (text: string): unknown => (text === "" || Number.isNaN(Number(text)) ? text : Number(text));
  return Object.fromEntries(members.map((key) => [key, ["total", "rate", "rank"].map((row) => number(cells(`r:${row}`, `m:${key}`)))
    .concat(cells("r:class", `m:${key}`).startsWith("no cell") ? "" : cells("r:class", `m:${key}`))]));
}

interface Case {
  readonly published: Record<string, unknown[]>;
  readonly fresh: Record<string, unknown[]>;
  readonly changes: number;
  /** What the engine of the simulated host has in the cells of the calculation after the run. */
  readonly cached: Cells;
  readonly scan: Scan;
  readonly outcome: RunOutcome;
  /** Sheets of the sample itself that differ after the run. */
  readonly touched: readonly string[];
}

const cases = new Map<string, Case>();
let sheets: ReadonlyMap<string, string[][]> = new Map();

beforeAll(async () => {
  const paths: string[] = [];
  for (const file of files) {
    const desk = deskOf(readXlsx(readFileSync(join(samples, file))), { engine: await loadFormulaEngine() });
    const [scan, before] = [scanOf(desk), pictures(desk)];
    const outcome = await computeRanking(desk.shell);
    const published = ofRun(outcome);
    const touched = changedSheets(before, pictures(desk)).filter((name) => before.has(name));
    paths.push(join(folder, `same-${file}`), join(folder, `changed-${file}`));
    const saved = writeXlsx(desk.host.workbook);
    writeFileSync(paths.at(-2) ?? "", saved);
    const cached = keyed(valuesOf(desk.host.workbook));
    // Edited in a host that calculates nothing: what the file holds of our formulas is the earlier run's.
    const still = deskOf(readXlsx(saved));
    const changes = await change(still);
    const bytes = writeXlsx(still.host.workbook);
    writeFileSync(paths.at(-1) ?? "", bytes);
    const fresh = ofRun(await checkWorkbook(deskOf(readXlsx(bytes)).shell));
    cases.set(file, { published, fresh, changes, cached, scan: scan(saved), outcome, touched });
  }
  if (office !== undefined) sheets = calculated(paths);
}, 600_000);

function valuesOf(workbook: SimWorkbook): string[][] {
  const sheet = sheetByName(workbook, "Tính toán");
  const rows: string[][] = [];
  for (const [row, { cells }] of sheet?.rows ?? []) rows[row] = Array.from(cells, (cell) => (typeof cell?.value === "string" ? cell.value : JSON.stringify(cell?.value ?? "").replace(/^""$/, "")));
  return Array.from(rows, (row) => row ?? []);
}

const sheetOf = (kind: string, file: string, name: string): string[][] =>
  sheets.get(`${kind}-${file.replace(/\.xlsx$/, "")}-${name}.csv`.normalize("NFC")) ?? [];

each("%s", (file) => {
  const of = (): Case => cases.get(file) as Case;

  test("the host's engine and LibreOffice compute what was published", () => {
    const { published, cached } = of();
    expect(Object.keys(published).length).toBeGreaterThan(0);
    expect(ofCells(cached, Object.keys(published))).toEqual(published);
    expect(ofCells(keyed(sheetOf("same", file, "Tính toán")), Object.keys(published))).toEqual(published);
  });

  test("after scores are changed, LibreOffice comes to the totals, ranks and classes of a fresh run", () => {
    const { published, fresh, changes } = of();
    expect(changes).toBeGreaterThan(5);
    expect(fresh).not.toEqual(published);
    expect(ofCells(keyed(sheetOf("changed", file, "Tính toán")), Object.keys(fresh))).toEqual(fresh);
  });

  test("no cell of our sheets shows an error, and the standings say whether the figures have moved", () => {
    for (const kind of ["same", "changed"]) {
      const ours = [...sheets].filter(([name, rows]) => name.startsWith(`${kind}-${file.replace(/\.xlsx$/, "")}-`) && rows.some((row) => row.includes(CORNER)));
      expect(ours.length).toBeGreaterThan(3);
      for (const [name, rows] of ours) expect([name, rows.flat().filter((text) => /^(#[A-Z/0!?]+|Err:\d+)$/.test(text))]).toEqual([name, []]);
      const standings = ours.filter(([, rows]) => rows.some((row) => row.includes("column:rank") && row.includes("column:remark")));
      const lines = standings.map(([, rows]) => rows.flat().find((text) => /^(Kết quả lần tính ngày|Số liệu đã thay đổi)/.test(text)) ?? "no line");
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.every((line) => line.startsWith(kind === "same" ? "Kết quả lần tính" : "Số liệu đã thay đổi"))).toBe(true);
    }
  });
});

describe("formulas of our sheets", () => {
  it.each(files)("%s: only what Excel 2019, Excel on the web and LibreOffice share", (file) => {
    const { outcome, scan: { count, faults, errors, prefixed } } = cases.get(file) as Case;
    expect(outcome.status).toBe("ranked");
    expect(prefixed).toBe(0);
    expect(count).toBeGreaterThan(50);
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe("the samples", () => {
  it.each(files)("%s ranks as it is, its sheets untouched", (file) => {
    const { outcome, touched } = cases.get(file) as Case;
    expect(outcome.findings.filter(({ severity }) => severity === "error").map(({ code, sheet, cell, what }) => [code, sheet, cell, what])).toEqual([]);
    expect(outcome.status).toBe("ranked");
    expect(outcome.result.groups.flatMap(({ standings }) => standings).some(({ rank }) => rank === 1)).toBe(true);
    expect(touched).toEqual([]);
    for (const finding of outcome.findings) expect(finding.what).not.toMatch(/undefined|\[object|NaN/);
  });
});
