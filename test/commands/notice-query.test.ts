import { noticeQuery, noticeText } from "../../src/commands/notice-query";

test.each([
  ["vi", "Trang “Tiêu chí & điểm” đang được bảo vệ."],
  ["en", "The sheet “Tiêu chí & điểm” is protected."],
] as const)("a fault comes through the address in the user's language: %s", (language, what) => {
  const text = noticeText(noticeQuery({ name: "protected", sheet: "Tiêu chí & điểm" }, language));
  expect(text).toMatchObject({ language, what });
  expect(text.todo).not.toBe("");
});

test("an error of ours says that it is ours, with its own text", () => {
  const text = noticeText(noticeQuery({ error: new TypeError("x is undefined") }, "vi"));
  expect(text.what).toBe("Lỗi của phần mềm");
  expect(text.todo).toContain("TypeError: x is undefined");
});

test("an address that somebody made up shows our fault and no word of the address but its error text", () => {
  expect(noticeText("?fault=toString&language=de").what).toBe("Lỗi của phần mềm");
});
