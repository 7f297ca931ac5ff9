import { charsOfLine, charsOfLines, linesOf, onOneLine, rowPoints } from "../../../src/workbook/outputs/row-height";
import type { KeyedColumn } from "../../../src/workbook/outputs/keyed-sheet";

describe("lines of a text", () => {
  test("a column for two lines is as narrow as these lines allow", () => {
    const name = "Hoàn thành xuất sắc nhiệm vụ";
    const chars = charsOfLines(name, 2);
    expect([linesOf(name, chars, 12), linesOf(name, chars - 1, 12)]).toEqual([2, 3]);
    expect(charsOfLines("Tốt", 2)).toBe(charsOfLine("Tốt", 12));
  });

  test("a name that the type sets on one line is not given two", () => {
    expect(linesOf("Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn", 40, 11)).toBe(1);
    expect(linesOf("Tỷ lệ nhiệm vụ hoàn thành đúng và trước hạn", 39, 11)).toBe(2);
  });

  test("short text is one line, line breaks add lines", () => {
    expect(linesOf("Sở Nội vụ", 30, 12)).toBe(1);
    expect(linesOf("I. Phần I\n(50 điểm)", 30, 12)).toBe(2);
    expect(linesOf("", 30, 12)).toBe(1);
  });

  test("accents add no width: composed and decomposed text take the same lines", () => {
    const text = "Hoàn thành nhiệm vụ Ủy ban nhân dân tỉnh giao đúng thời hạn, bảo đảm chất lượng";
    expect(linesOf(text.normalize("NFD"), 30, 12)).toBe(linesOf(text, 30, 12));
  });

  test("a word wider than the column is broken", () => {
    expect(linesOf("W".repeat(40), 10, 12)).toBeGreaterThan(7);
  });

  test("narrower columns and larger type never take fewer lines", () => {
    const text = "Đơn vị “Liên minh các Hợp tác xã tỉnh” chưa có điểm tiêu chí “Phát hiện, nhân điển hình tiên tiến”";
    const byWidth = [60, 50, 40, 30, 20, 10].map((chars) => linesOf(text, chars, 12));
    expect(byWidth).toEqual([...byWidth].sort((a, b) => a - b));
    expect(linesOf(text, 40, 14)).toBeGreaterThanOrEqual(linesOf(text, 40, 10));
  });
});

test("a row is as high as its highest cell; what does not wrap and what is hidden counts as one line", () => {
  const columns: KeyedColumn[] = [
    { key: "record", chars: 5, printed: false }, { key: "name", chars: 12, printed: true }, { key: "points", chars: 4, printed: true, look: { wrap: false } },
  ];
  const one = rowPoints({ key: "a", part: "body", cells: { name: "Sở Y tế", points: 12345678 } }, columns);
  const three = rowPoints({ key: "b", part: "body", cells: { name: "Văn phòng Ủy ban nhân dân tỉnh", points: 1, record: "rất dài ".repeat(20) } }, columns);
  expect(one).toBeCloseTo(19, 0);
  expect(three).toBeGreaterThan(2 * one);
  expect(rowPoints({ key: "c", part: "body", cells: { name: "x ".repeat(5000) } }, columns)).toBe(409);
});

test("a number stands on one line, however narrow its column", () => {
  const columns: KeyedColumn[] = [{ key: "label", chars: 5, printed: true }, { key: "name", chars: 40, printed: true }];
  const height = (label: number): number => rowPoints({ key: "a", part: "body", cells: { label, name: "Sở Nội vụ" } }, columns);
  expect(height(10)).toBe(height(9));
  expect(height(123456)).toBe(height(9));
});

test("the height of a row is set where all of it stands on one line, never where it takes more or has one", () => {
  const columns: KeyedColumn[] = [{ key: "name", chars: 12, printed: true }];
  const set = (name: string, more: { points?: number } = {}): number | undefined => onOneLine({ key: "a", part: "body", cells: { name }, ...more }, columns).points;
  expect(set("Sở Y tế")).toBe(16.25);
  expect(set("Văn phòng Ủy ban nhân dân tỉnh")).toBeUndefined();
  expect(set("Sở Y tế", { points: 30 })).toBe(30);
});
