import { HouseCopy } from "./house-copy";

interface Plant {
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

/** What a file says, against the rule of eslint.config.mjs that has to refuse it. */
const plants: readonly Plant[] = [
  { file: "src/app/planted-excel.ts", text: "export const planted = () => Excel.run(async () => undefined);\n", rule: "no-restricted-globals" },
  { file: "src/taskpane/planted-window.ts", text: "export const planted = () => window.Office.onReady();\n", rule: "no-restricted-properties" },
  { file: "src/commands/planted-office.ts", text: "export const planted = () => Office.context;\n", rule: "no-restricted-globals" },
  { file: "src/taskpane/planted-alert.ts", text: 'export const planted = (): void => alert("x");\n', rule: "no-restricted-globals" },
  { file: "src/core/planted-intl.ts", text: 'export const planted = () => new Intl.NumberFormat("vi");\n', rule: "no-restricted-globals" },
  { file: "src/core/planted-clock.ts", text: "export const planted = () => new Date();\n", rule: "no-restricted-syntax" },
  { file: "src/workbook/planted-now.ts", text: "export const planted = () => Date.now();\n", rule: "no-restricted-syntax" },
  { file: "src/core/planted-random.ts", text: "export const planted = () => Math.random();\n", rule: "no-restricted-syntax" },
  { file: "src/core/planted-locale.ts", text: 'export const planted = "a".localeCompare("b");\n', rule: "no-restricted-syntax" },
  { file: "src/app/planted-any.ts", text: "export const planted = (x: any): unknown => x;\n", rule: "@typescript-eslint/no-explicit-any" },
  { file: "src/app/planted-ignore.ts", text: "// @ts-ignore\nexport const planted: number = 1;\n", rule: "@typescript-eslint/ban-ts-comment" },
  { file: "src/app/planted-catch.ts", text: "export function planted(f: () => void): void {\n  try {\n    f();\n  } catch {}\n}\n", rule: "no-empty" },
  {
    file: "src/app/planted-promise.ts",
    text: "export function planted(f: () => Promise<void>): void {\n  f();\n}\n",
    rule: "@typescript-eslint/no-floating-promises",
  },
  {
    file: "src/excel/planted-load.ts",
    text: "export async function planted(context: Excel.RequestContext): Promise<unknown> {\n  const range = context.workbook.getSelectedRange();\n  range.load(\"address\");\n  return range.address;\n}\n",
    rule: "office-addins/call-sync-before-read",
  },
  {
    file: "src/taskpane/PlantedHook.tsx",
    text: 'import { useState } from "react";\nexport function PlantedHook({ on }: { on: boolean }): number {\n  if (on) return useState(1)[0];\n  return 0;\n}\n',
    rule: "react-hooks/rules-of-hooks",
  },
  {
    file: "src/taskpane/planted-deep.ts",
    text: 'import { Button } from "@fluentui/react-components/unstable";\nexport const planted = Button;\n',
    rule: "no-restricted-imports",
  },
];

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe("rules of text", () => {
  const house = new HouseCopy();
  let reports: readonly FileReport[];

  beforeAll(() => {
    house.plant(Object.fromEntries(plants.map(({ file, text }) => [file, text])));
    reports = JSON.parse(house.run("eslint/bin/eslint.js", ["--format", "json", ...plants.map(({ file }) => file)])) as FileReport[];
  }, 120_000);
  afterAll(() => house.remove());

  test.each(plants)("$rule refuses $file", ({ file, rule }) => {
    const messages = reports.find((report) => report.filePath.endsWith(file))?.messages ?? [];
    expect(messages.map((message) => message.ruleId)).toContain(rule);
  });
});
