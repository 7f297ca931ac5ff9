import { lastWordsJoined } from "../../../src/workbook/format/last-words";

test("the last two words of three or more stay on one line", () => {
  expect(lastWordsJoined("Hoàn thành tốt nhiệm vụ")).toBe("Hoàn thành tốt nhiệm\u00A0vụ");
  expect(lastWordsJoined("Số năm tốt")).toBe("Số năm\u00A0tốt");
  expect(["Xuất sắc", "Khá", ""].map(lastWordsJoined)).toEqual(["Xuất sắc", "Khá", ""]);
});
