import { charsOfHeader, charsOfTexts, evenChars } from "../../../src/workbook/outputs/column-chars";
import { linesOf } from "../../../src/workbook/outputs/row-height";

const CLASS = "Hoàn thành tốt nhiệm vụ";

test("a short word is not left alone on the last line where another width avoids it", () => {
  const lone = (chars: number): boolean => linesOf(CLASS, chars, 12) > linesOf("Hoàn thành tốt nhiệm", chars, 12);
  expect(lone(21)).toBe(true);
  expect(lone(evenChars([CLASS], 20, 30))).toBe(false);
  // Nothing in reach is better, so the least stays; a date may stand alone.
  expect(evenChars([CLASS], 21, 21)).toBe(21);
  expect(evenChars(["03/QĐ, ngày 15/02/2016"], 15, 30)).toBe(15);
  expect(evenChars([], 20, 30)).toBe(20);
});

test("a column shows its texts on one line and its header's words unbroken, up to a limit", () => {
  expect(linesOf(CLASS, charsOfTexts("Xếp loại", [CLASS, ""], 60), 12)).toBe(1);
  expect(charsOfTexts("Xếp loại", [CLASS.repeat(9)], 40)).toBe(40);
  expect(linesOf("thưởng", charsOfTexts("Khen thưởng", [], 40), 12, true)).toBe(1);
});

test("a header stands on so many lines", () => {
  const chars = charsOfHeader("Năm 2019 (tạm tính)", 2, 8);
  expect([linesOf("Năm 2019 (tạm tính)", chars, 12, true), charsOfHeader("TT", 2, 8)]).toEqual([2, 8]);
});
