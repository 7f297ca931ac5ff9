import { pageNote } from "../../../src/workbook/outputs/page-note";

const START = '&"Times New Roman,Italic"&9';
const SENTENCE = "Số liệu minh họa: mọi điểm số trong tệp này do nhóm phát triển tự đặt.";

test("no note, no header", () => {
  expect([pageNote(undefined, "portrait"), pageNote("  \n", "landscape")]).toEqual([undefined, undefined]);
});

test("a short note stands whole on one line, its & doubled", () => {
  expect(pageNote("Số liệu\nminh họa & thử", "portrait")).toBe(`${START}Số liệu minh họa && thử`);
});

test("a number does not run into the size of the type", () => {
  expect(pageNote("2017", "portrait")).toBe(`${START} 2017`);
});

test("a note that is too long ends with a sentence", () => {
  expect(pageNote(`${SENTENCE} ${"Danh sách khen thưởng cũng là minh họa, ".repeat(5)}.`, "landscape")).toBe(START + SENTENCE);
});

test("a sentence that is too long ends with … after a whole word", () => {
  const note = pageNote("một hai, ".repeat(60), "portrait") ?? "";
  expect(note).toMatch(/ (một|hai)…$/);
  expect(note.length).toBeLessThan(170);
  expect((pageNote("một hai, ".repeat(60), "landscape") ?? "").length).toBeGreaterThan(note.length);
});

test("a text without spaces is cut all the same", () => {
  expect((pageNote("x".repeat(500), "landscape") ?? "").length).toBeLessThan(120);
});

test("a sentence that fits on a portrait page stands whole, and is cut where it would run into what stands at the other end", () => {
  const sentence = "Số liệu minh họa: mọi điểm số trong tệp này do nhóm phát triển tự đặt, không phải kết quả thật của đơn vị nào.";
  expect(pageNote(sentence, "portrait")).toBe(START + sentence);
  expect(pageNote(sentence, "portrait", "TẠM TÍNH")).toBe(START + sentence);
  expect(pageNote(sentence, "portrait", "TẠM TÍNH, CHƯA CHÍNH THỨC")).toMatch(/tự đặt, không…$/);
  expect(pageNote(sentence, "landscape", "TẠM TÍNH")).toBe(START + sentence);
});

test("type is set the larger the more the page is shrunk, so that on paper it is about 8½ points, and a note that fits fits still", () => {
  const sizes = [1, 0.93, 0.8, 0.7, 0.6, 0.3].map((scale) => Number(/&(\d+)/.exec(pageNote("Số liệu minh họa", "portrait", "", scale) ?? "")?.[1]));
  expect(sizes).toEqual([9, 9, 11, 12, 14, 14]);
  const sentence = "Số liệu minh họa: điểm, đăng ký, ngày, phiếu bầu, kiến nghị do nhóm phát triển tự đặt.";
  for (const scale of [0.8, 0.7, 0.6]) expect(pageNote(sentence, "portrait", "", scale)).toContain(sentence);
});
