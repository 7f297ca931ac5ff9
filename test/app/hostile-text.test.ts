/** Text that wants to be something else, in every place where a user types text: it comes out as the text it is. */
import { computeRanking } from "../../src/app";
import { type BlocDescription, resolveBloc } from "../../src/core";
import { type SimSheet, cellAt } from "../../src/simhost";
import { formulaForApi } from "../../src/simhost/formula/spelling";
import { loadFormulaEngine } from "../../src/simhost/engine/load-in-node";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { formulaFaults } from "../workbook/formula-rules";
import { type Desk, deskWith } from "./shell-of";

const HOSTILE = [
  "=HYPERLINK(\"http://example.com\",\"bấm vào đây\")", "+1", "-1", "@SUM(A1:A9)", "=1+1", "=cmd|' /C calc'!A0", "\t=1+1", "a\tb", "a\nb", "1/2", "01.10", "TRUE", "9,5", "'=1",
  "\u202E=1\u202C", "\u200F+1", "#REF!", "&P &\"Arial\" &&", "<b>&amp;</b>", "]]>", "\"\"\"", "{tên}", "%s", "_x0041_", "Đơn vị \"Một\" & 'Hai'", "\u0001\u0002x", "e\u0302", "😀",
];

/** As many criteria and members as there are texts, each in every place that the member or criterion has. */
function blocOf(texts: readonly string[]): BlocDescription {
  const name = (text: string, i: number): string => `${text} (${i + 1})`;
  return {
    schema: 1,
    bloc: { name: texts[0] ?? "", kind: "khoi", year: 2026, period: "year" },
    groups: [{ code: "G", name: texts[1] ?? "" }],
    criteria: [
      { code: "S", label: "I", name: texts[0] ?? "" },
      ...texts.map((text, i) => ({ code: `S.${i + 1}`, label: String(i + 1), name: name(text, i), parent: "S", max: 10 })),
      { code: "L", label: "II", name: "Mức", rule: "level", parameters: "Tốt \"a\": 10; =1+1: 5; Không: 0", max: 10 },
    ],
    members: texts.map((text, i) => ({ code: `M${i + 1}`, name: name(text, i), shortName: name(text, i).slice(0, 30), group: "G" })),
    scores: texts.flatMap((text, i) => [
      ...texts.map((_, c) => ({ member: `M${i + 1}`, criterion: `S.${c + 1}`, layer: "final" as const, points: (i * 7 + c) % 10, evidence: text, note: text })),
      { member: `M${i + 1}`, criterion: "L", actual: i % 2 === 0 ? "Tốt \"a\"" : "=1+1" },
    ]),
    awards: [{ code: "CO", name: texts[2] ?? "", for: "collective", scope: "group", leaderOnly: true, count: 1 }],
  };
}

const textCells = (sheet: SimSheet): { text: string; formula: string | undefined }[] =>
  [...sheet.rows.values()].flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === "string" ? [{ text: cell.value, formula: cell.formula }] : [])));

async function ranked(description: BlocDescription): Promise<{ desk: Desk; outcome: Awaited<ReturnType<typeof computeRanking>> }> {
  const desk = await deskWith(resolveBloc(description), { engine: await loadFormulaEngine() });
  return { desk, outcome: await computeRanking(desk.shell) };
}

it("names, notes, evidence, criteria and awards are text on every sheet, before and after saving", async () => {
  const { desk, outcome } = await ranked(blocOf(HOSTILE));
  expect(outcome.findings.filter(({ severity }) => severity === "error").map(({ what }) => what)).toEqual([]);
  expect(outcome.status).toBe("ranked");
  const { sheets } = desk.host.workbook;
  for (const sheet of sheets) {
    for (const { cells } of sheet.rows.values()) {
      for (const cell of cells) {
        if (cell?.formula === undefined) continue;
        expect(formulaFaults(cell.formula)).toEqual([]);
        expect(formulaForApi(cell.formula)).not.toMatch(/^(?:HYPERLINK|1\+1|cmd|SUM\(A1:A9\))/);
      }
    }
  }
  const printed = sheets.flatMap(textCells);
  const missing = HOSTILE.filter((text) => !printed.some((cell) => cell.formula === undefined && cell.text.includes(text.trim())));
  expect(missing).toEqual([]);
  const again = readXlsx(writeXlsx(desk.host.workbook));
  again.sheets.forEach((sheet, at) => {
    const before = sheets[at];
    if (before === undefined) throw new Error("a sheet is missing");
    for (const [row, { cells }] of before.rows) cells.forEach((cell, col) => expect(cellAt(sheet, row, col)?.value ?? null).toEqual(cell?.value ?? null));
  });
}, 120_000);

it("twice gives the same sheets", async () => {
  const { desk } = await ranked(blocOf(HOSTILE.slice(0, 6)));
  const first = desk.host.workbook.sheets.map((sheet) => [sheet.name, textCells(sheet).map(({ text }) => text)]);
  await computeRanking(desk.shell);
  const second = desk.host.workbook.sheets.map((sheet) => [sheet.name, textCells(sheet).map(({ text }) => text)]);
  const changed = first.filter((before, at) => JSON.stringify(before) !== JSON.stringify(second[at])).map(([name]) => name);
  expect(changed.length).toBeLessThanOrEqual(2);
}, 60_000);

it("a cell full of text is taken; what is joined to it beyond the limit is cut, with a finding that says where", async () => {
  const long = `${"dài ".repeat(8_191)}xyz`;
  expect(long).toHaveLength(32_767);
  const { desk, outcome } = await ranked(blocOf([long, "=1+1", "B"]));
  expect(outcome.status).toBe("ranked");
  for (const sheet of desk.host.workbook.sheets) for (const { text } of textCells(sheet)) expect(text.length).toBeLessThanOrEqual(32_767);
  const cuts = outcome.findings.filter(({ code }) => code === "text-cut");
  expect(cuts.length).toBeGreaterThan(0);
  for (const { sheet, cell, what } of cuts) {
    expect(desk.host.workbook.sheets.some(({ name }) => name === sheet)).toBe(true);
    expect(cell).toMatch(/^[A-Z]+\d+$/);
    expect(what).toContain("32767");
  }
}, 120_000);

it("a level named by more letters than a formula's text may have stops nothing and leaves no such text in a formula", async () => {
  const word = "rất tốt ".repeat(40).trim();
  const base = blocOf(["A", "B", "C"]);
  const { desk, outcome } = await ranked({
    ...base,
    criteria: base.criteria.map((criterion) => (criterion.code === "L" ? { ...criterion, parameters: `${word}: 10; Không: 0` } : criterion)),
    scores: (base.scores ?? []).map((score) => (score.criterion === "L" ? { ...score, actual: word } : score)),
  });
  expect(outcome.status).toBe("ranked");
  const faults = desk.host.workbook.sheets.flatMap((sheet) => [...sheet.rows.values()].flatMap(({ cells }) => cells.flatMap((cell) => (cell?.formula === undefined ? [] : formulaFaults(cell.formula)))));
  expect([...new Set(faults)]).toEqual([]);
}, 60_000);
