import { fromNumber } from "../../../src/core/exact/from-number";
import { classOf, shareOf } from "../../../src/core/ranking/classify";
import { exactText } from "../../../src/core/exact/text";
import { fraction } from "../../../src/core/exact/exact";
import { rankSmall, standing } from "../small-bloc";

const classes = [
  { name: "Xuất sắc", from: 90 },
  { name: "Tốt", from: 80 },
  { name: "Khá", from: 65.5 },
];

test.each([
  [100, "Xuất sắc"],
  [90, "Xuất sắc"],
  [89.99, "Tốt"],
  [80, "Tốt"],
  [65.5, "Khá"],
  [65.49, null],
  [0, null],
])("a rate of %d per cent is %s: closed below, open above", (rate, expected) => {
  expect(classOf(classes, fromNumber(rate), null)).toBe(expected);
});

test("no rate and no classes give no class", () => {
  expect(classOf(classes, null, null)).toBeNull();
  expect(classOf([], fromNumber(100), null)).toBeNull();
});

test("a rate just below a bound stays below it, however close", () => {
  expect(classOf(classes, fraction(90n * 10n ** 40n - 1n, 10n ** 40n), null)).toBe("Tốt");
});

// Dự thảo tiêu chí của tỉnh Nghệ An 2025: 90/85, 80/80, 70/70.
const ngheAn = [
  { name: "Hoàn thành xuất sắc", from: 90, minShareEach: 85 },
  { name: "Hoàn thành tốt", from: 80, minShareEach: 80 },
  { name: "Hoàn thành", from: 70, minShareEach: 70 },
  { name: "Không hoàn thành", from: 0 },
];

test.each([
  [95, 85, "Hoàn thành xuất sắc"],
  [95, 84.99, "Hoàn thành tốt"],
  [95, 70, "Hoàn thành"],
  [95, 10, "Không hoàn thành"],
  [85, 100, "Hoàn thành tốt"],
])("rate %d with a least share of %d is %s", (rate, least, expected) => {
  expect(classOf(ngheAn, fromNumber(rate), fromNumber(least))).toBe(expected);
});

test("where no criterion counts, no least share bars a class", () => {
  expect(classOf(ngheAn, fromNumber(95), null)).toBe("Hoàn thành xuất sắc");
});

test("share of a maximum", () => {
  expect(exactText(shareOf(fromNumber(8.5), fromNumber(10)))).toBe("85");
});

describe("in a run", () => {
  test("one criterion below its share costs the class", () => {
    const result = rankSmall({ points: { A: [10, 8.5], B: [10, 8.4] }, settings: { classes: ngheAn } });
    expect(standing(result, "A").class).toBe("Hoàn thành xuất sắc");
    expect(standing(result, "B").class).toBe("Hoàn thành tốt");
  });

  test("a criterion that does not apply bars no class", () => {
    const result = rankSmall({
      points: { A: [10, null] },
      scores: [{ member: "A", criterion: "2", state: "n/a" }],
      settings: { classes: ngheAn },
    });
    expect(standing(result, "A").class).toBe("Hoàn thành xuất sắc");
  });

  test("a missing score counted as 0 falls short of every share", () => {
    const result = rankSmall({ points: { A: [10, null], B: [9, 9] }, settings: { classes: ngheAn, missing: "zero" } });
    expect(standing(result, "A").class).toBe("Không hoàn thành");
  });

  test("the class goes by the rate that decides: rounded, or not", () => {
    const points = { A: [8.9995] };
    const on = (rankOn: "rounded" | "unrounded") => standing(rankSmall({ points, settings: { classes, rankOn } }), "A");
    expect(on("rounded").rate).toBe("90.00");
    expect(on("rounded").class).toBe("Xuất sắc");
    expect(on("unrounded").class).toBe("Tốt");
  });

  test("without classes nobody has one", () => {
    expect(standing(rankSmall({ points: { A: [10] } }), "A").class).toBeNull();
  });
});
