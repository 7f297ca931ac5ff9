import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");

const filesOf = (floor: string): string[] =>
  readdirSync(join(root, "src", floor), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => join(root, "src", floor, file));

/** Exported declarations without a doc comment. What a file hands on from another is documented there. */
function undocumented(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!isExported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    const names = ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : [(statement as ts.DeclarationStatement).name?.getText() ?? ""];
    return names.map((name) => `${relative(root, file)}: ${name}`);
  });
}

test.each(["core", "workbook"])("every export of %s has a doc comment", (floor) => {
  const files = filesOf(floor);
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => undocumented(file, ts.sys.readFile(file) ?? ""))).toEqual([]);
});

test("an export without one is found", () => {
  const text = "/** Said. */\nexport const said = 1;\nexport const planted = 2;\nexport interface Bare {}\nconst own = 3;\nexport { own };\n";
  expect(undocumented(join(root, "planted.ts"), text)).toEqual(["planted.ts: planted", "planted.ts: Bare"]);
});
