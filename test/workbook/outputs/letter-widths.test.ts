import fc from "fast-check";
import { widthOf } from "../../../src/workbook/outputs/letter-widths";
import { charsOfLine, linesOf } from "../../../src/workbook/outputs/row-height";

/** Widths by the metrics of Times New Roman and the fonts made to its measure: upright, bold. */
const MEASURED: readonly (readonly [string, number, number])[] = [
  ["Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn", 18261, 19631],
  ["Ban hành kế hoạch, phân công rõ người, rõ việc", 19204, 20407],
  ["ƯU ĐÃI – “Đời sống” 100% (2026)", 14580, 15017],
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 34276, 36058],
  ["đĐơƠưƯợỢứỨ", 6360, 6733],
];

test("texts are as wide as the type makes them, to a letter's rounding", () => {
  for (const [text, upright, bold] of MEASURED) {
    expect(Math.abs(widthOf(text) - upright)).toBeLessThanOrEqual(text.length / 2);
    expect(Math.abs(widthOf(text, true) - bold)).toBeLessThanOrEqual(text.length / 2);
    expect(widthOf(text.normalize("NFD"), true)).toBe(widthOf(text, true));
  }
});

test("a text stands on one line where it surely fits, and nowhere else", () => {
  const word = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyợứƠƯĐMTỷệ,.1234%"), minLength: 1, maxLength: 9 });
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 60 }), fc.constantFrom(10, 11, 12, 13), fc.boolean(), (words, chars, size, bold) => {
    const text = words.join(" ");
    // Pixels of the text, and of the column without what Excel keeps free on either side.
    const [wide, room] = [(widthOf(text, bold) * size * 96) / 72_000, chars * 7];
    const lines = linesOf(text, chars, size, bold);
    if (lines === 1) expect(wide).toBeLessThanOrEqual(room);
    if (wide * 1.0301 <= room) expect(lines).toBe(1);
    expect(linesOf(text, charsOfLine(text, size, bold), size, bold)).toBe(1);
  }));
});
