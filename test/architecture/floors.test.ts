import { join } from "node:path";
import ts from "typescript";
import { HouseCopy } from "./house-copy";

/** Names that a pure floor must not even know: each is a mistake of the compiler there, by the tsconfig of the floor. */
const foreign = {
  "the document of a page": "export const planted = document.title;\n",
  "a timer of the platform": "export const planted = setTimeout;\n",
  "Node's process": "export const planted = process.argv;\n",
  "Excel's client library": "export type Planted = Excel.RequestContext;\n",
  "Office.js": "export const planted = Office.context;\n",
};

describe.each(["core", "i18n", "workbook"])("the floor %s", (floor) => {
  const house = new HouseCopy();
  afterAll(() => house.remove());

  test.each(Object.entries(foreign))("does not know %s", (_, text) => {
    const file = join(house.folder, "src", floor, "planted.ts");
    house.plant({ [`src/${floor}/planted.ts`]: text });
    const config = join(house.folder, "src", floor, "tsconfig.json");
    const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config, ts.sys, join(house.folder, "src", floor));
    const program = ts.createProgram([file], options);
    const complaints = program.getSemanticDiagnostics(program.getSourceFile(file)).map((diagnostic) => diagnostic.code);
    // 2304: cannot find name; 2503: cannot find namespace; 2584, 2580, 2591: the same with a hint.
    expect(complaints.filter((code) => [2304, 2503, 2580, 2584, 2591].includes(code))).not.toEqual([]);
  });
});
