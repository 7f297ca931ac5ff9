import { countLines } from "../../../src/preview/grid/text-width";
import { sevenPixels } from "./sheet-fixture";

const lines = (text: string, characters: number): number => countLines(text, characters * 7, "font", sevenPixels);

describe("countLines", () => {
  it("breaks between words", () => {
    expect(lines("Hoàn thành tốt", 14)).toBe(1);
    expect(lines("Hoàn thành tốt", 13)).toBe(2);
    expect(lines("Hoàn thành tốt", 5)).toBe(3);
  });

  it("lets the space at the end of a line hang over", () => {
    expect(lines("mười năm", 4)).toBe(2);
  });

  it("breaks at line feeds, an empty line included", () => {
    expect(lines("a\n\nb", 10)).toBe(3);
  });

  it("breaks a word that is wider than the cell", () => {
    expect(lines("abcdefghij", 4)).toBe(3);
    expect(lines("xx abcdefghij", 4)).toBe(4);
  });

  it("counts one line for nothing", () => {
    expect(lines("", 10)).toBe(1);
  });
});
