import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES } from "../../src/preview/samples";

it("the menu lists every sample workbook, and no other", () => {
  const files = readdirSync(join(__dirname, "../../samples")).filter((file) => file.endsWith(".xlsx"));
  expect(SAMPLES.map(({ file }) => `${file}.xlsx`).sort()).toEqual(files.sort());
});
