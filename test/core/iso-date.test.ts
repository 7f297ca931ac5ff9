import { dayNumber } from "../../src/core";

const DAY = 86_400_000;

test("every day from 1896 to 2104 has the number after that of the day before", () => {
  const first = dayNumber("1896-01-01") ?? 0;
  const wrong: string[] = [];
  for (let at = Date.UTC(1896, 0, 1), days = 0; at < Date.UTC(2105, 0, 1); at += DAY, days++) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (dayNumber(date) !== first + days) wrong.push(date);
  }
  expect(wrong).toEqual([]);
});

test.each(["2017-02-29", "1900-02-29", "2017-04-31", "2017-01-32", "2017-01-00", "2017-00-10", "2017-13-01", "17-01-01", "2017-1-1", "12017-01-01", "2017-01-011", "2017/01/01", "01-01-2017", " 2017-01-01", ""])(
  "%j is no day of the calendar",
  (text) => {
    expect(dayNumber(text)).toBeNull();
  },
);

test("29 February is there every four years, not every hundred, but every four hundred", () => {
  expect(["2016-02-29", "2000-02-29", "2100-02-29", "2018-02-29"].map((date) => dayNumber(date) !== null)).toEqual([true, true, false, false]);
});
