import { LabelTree } from "../../../src/workbook/read/label-tree";
import { parseLabel, romanNumber } from "../../../src/workbook/read/labels";
import { isTotal } from "../../../src/workbook/read/totals";

/** Paths of labels read from top to bottom; a number stands for a cell that holds a number. */
function paths(...labels: readonly (string | number)[]): (string | null)[] {
  const tree = new LabelTree();
  return labels.map((label) => tree.add(String(label), typeof label === "number")?.path ?? null);
}

describe("the tree from TT", () => {
  test.each<[string, (string | number)[], string[]]>([
    ["roman, arabic, dotted", ["I", "1", "1.1", "1.2", "2", "2.1", "II", "1", "1.1"], ["I", "I.1", "I.1.1", "I.1.2", "I.2", "I.2.1", "II", "II.1", "II.1.1"]],
    ["letters under numbers", ["1", "a", "b", "2", "a"], ["1", "1.a", "1.b", "2", "2.a"]],
    ["brackets and points", ["I.", "1.", "a)", "b)", "2.", "(3)", "II."], ["I", "I.1", "I.1.a", "I.1.b", "I.2", "I.3", "II"]],
    ["four levels with dashes", ["A", "I", "1", "-", "-", "2", "-", "B", "I"], ["A", "A.I", "A.I.1", "A.I.1.-1", "A.I.1.-2", "A.I.2", "A.I.2.-1", "B", "B.I"]],
    ["letters on top that are roman numerals too", ["A", "B", "C", "D"], ["A", "B", "C", "D"]],
    ["Vietnamese letters", ["1", "a", "b", "c", "d", "đ", "e"], ["1", "1.a", "1.b", "1.c", "1.d", "1.đ", "1.e"]],
    ["English letters", ["1", "a", "b", "c", "d", "e", "f"], ["1", "1.a", "1.b", "1.c", "1.d", "1.e", "1.f"]],
    ["small roman numerals", ["a", "i", "ii", "iii", "b", "i"], ["a", "a.i", "a.ii", "a.iii", "b", "b.i"]],
    ["i after h", ["g", "h", "i", "k"], ["g", "h", "i", "k"]],
    ["ten romans", ["VIII", "IX", "X", "XI"], ["VIII", "IX", "X", "XI"]],
    ["romans after a letter", ["A", "I", "II", "B", "I", "II", "III", "IV", "V"], ["A", "A.I", "A.II", "B", "B.I", "B.II", "B.III", "B.IV", "B.V"]],
    ["full paths", ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1"], ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1"]],
    ["2.1 right under II", ["I", "1.1", "1.2", "II", "2.1", "2.2"], ["I", "I.1", "I.2", "II", "II.1", "II.2"]],
    ["parts in words", ["Phần I", "1", "2", "Phần II", "1"], ["Phần I", "Phần I.1", "Phần I.2", "Phần II", "Phần II.1"]],
    ["parts spelled out", ["Phần thứ nhất", "I", "Phần thứ hai", "I"], ["Phần nhất", "Phần nhất.I", "Phần hai", "Phần hai.I"]],
    ["leading zeros", ["01", "02", "03"], ["01", "02", "03"]],
    ["numbers in cells", [1, 1.1, 1.2, 2], ["1", "1.1", "1.2", "2"]],
    ["1.10 that arrives as 1.1", [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, 1.11], ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "1.11"]],
    ["a gap", ["1", "2", "4"], ["1", "2", "4"]],
    ["sections of different depth", ["I", "1", "a", "2", "II", "a", "b", "III", "-"], ["I", "I.1", "I.1.a", "I.2", "II", "II.a", "II.b", "III", "III.-1"]],
    ["two signs", ["1", "-", "+", "+", "-"], ["1", "1.-1", "1.-1.+1", "1.-1.+2", "1.-2"]],
  ])("%s", (_, labels, expected) => {
    expect(paths(...labels)).toEqual(expected);
  });

  test("the same TT again in one list is repeated, under another heading it is not", () => {
    const tree = new LabelTree();
    expect(["I", "1", "2", "2", "II", "1", "2"].map((label) => tree.add(label)?.repeated)).toEqual([false, false, false, true, false, false, false]);
  });

  test("what is no TT", () => {
    for (const typed of ["", "Sở", "Tổng cộng", "1/1", "a b", "…", "?"]) expect([typed, parseLabel(typed)]).toEqual([typed, null]);
  });

  test("roman numerals", () => {
    expect(["I", "IV", "IX", "XIV", "XL", "MCMXCIX"].map(romanNumber)).toEqual([1, 4, 9, 14, 40, 1999]);
    expect(["IIII", "VV", "", "A"].map(romanNumber)).toEqual([null, null, null, null]);
  });
});

test("totals are told from criteria that begin alike", () => {
  for (const text of ["Tổng cộng", "TỔNG CỘNG (I+II+III)", "Cộng:", "Cộng mục I", "Tổng điểm", "Tổng số", "Total", "Grand total"]) expect([text, isTotal(text)]).toEqual([text, true]);
  for (const text of ["Tổng kết công tác năm", "Công tác cải cách hành chính", "Cộng đồng", "Tổng số văn bản ban hành", "Công khai tài sản", "Total quality"]) expect([text, isTotal(text)]).toEqual([text, false]);
});
