import { render } from "@testing-library/react";
import { ChartLayer } from "../../../src/preview/grid/ChartLayer";
import { chartPicture } from "../../../src/preview/grid/chart-picture";
import { previewWords } from "../../../src/preview/words";
import type { SimChart } from "../../../src/simhost/model/types";
import { SheetFixture } from "./sheet-fixture";

function fixture(over: Partial<SimChart> = {}): SheetFixture {
  const made = new SheetFixture();
  [["", "Phần I", "Phần II"], ["Sở A", 10, 5.5], ["Sở B", 8, null], ["Sở C", "–", 7]].forEach((row, r) => row.forEach((value, c) => made.put(`${"ABC"[c] ?? ""}${r + 1}`, value)));
  made.sheet.charts.push({
    id: "1", name: "x", kind: "BarStacked", title: "Tổng điểm", legend: "bottom", reversed: true, visibleOnly: false,
    from: { row: 1, col: 4, dx: 0, dy: 0 }, to: { row: 15, col: 10, dx: 0, dy: 0 },
    series: [
      { name: "Phần I", values: "'Thử'!$B$2:$B$4", categories: "'Thử'!$A$2:$A$4", color: "#112233" },
      { name: "Phần II", values: "Thử!$C$2:$C$4", categories: "Thử!$A$2:$A$4", color: "#445566" },
    ],
    ...over,
  });
  return made;
}

function pictureOf(made: SheetFixture) {
  const [chart] = made.sheet.charts;
  if (!chart) throw new Error("no chart");
  return chartPicture(made.workbook, made.sheet, chart, made.geometry().textOf);
}

function draw(made: SheetFixture, scroll = { left: 0, top: 0 }) {
  const words = previewWords("vi").grid;
  return render(
    <ChartLayer geometry={made.geometry()} charts={[pictureOf(made)]} scroll={scroll} view={{ width: 900, height: 600 }} label={words.chartLabel} number={words.chartNumber} />,
  ).container;
}

it("takes numbers and labels from the cells; text and empty cells are no points; the axis holds the sums in round steps", () => {
  const picture = pictureOf(fixture());
  expect(picture.categories).toEqual(["Sở A", "Sở B", "Sở C"]);
  expect(picture.series.map(({ points }) => points)).toEqual([[10, 8, null], [5.5, null, 7]]);
  expect(picture.ticks).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
});

it.each([["a sheet that is gone", "'Đâu'!$B$2:$B$4"], ["#REF!", "#REF!"]])("shows nothing for %s", (_what, values) => {
  expect(pictureOf(fixture({ series: [{ name: "x", values }] }))).toMatchObject({ categories: [], series: [{ points: [] }], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
});

it("a line chart reaches below zero where its numbers do", () => {
  const made = fixture({ kind: "LineMarkers" }).put("B3", -3);
  expect(pictureOf(made).ticks).toEqual([-4, -2, 0, 2, 4, 6, 8, 10]);
});

it("ranks are marked in whole steps from the first on, and the first stands at the top", () => {
  const made = fixture({ kind: "LineMarkers", reversed: false, valueAxis: { reversed: true, categoriesAtMaximum: true, minimum: 1, majorUnit: 4 } });
  made.put("B2", 1).put("B3", 9).put("B4", 5);
  expect(pictureOf(made).ticks).toEqual([1, 5, 9]);
  // The axis ends where it is said to, also where nobody stands that low.
  const longer = fixture({ kind: "LineMarkers", reversed: false, valueAxis: { reversed: true, categoriesAtMaximum: true, minimum: 1, maximum: 13, majorUnit: 4 } });
  expect(pictureOf(longer.put("B2", 1).put("B3", 9).put("B4", 5)).ticks).toEqual([1, 5, 9, 13]);
  const [first, last, middle] = [...draw(made).querySelectorAll("g[fill='#112233'] circle")].map((circle) => Number(circle.getAttribute("cy")));
  expect([first, middle, last]).toEqual([first, middle, last].sort((a, b) => Number(a) - Number(b)));
});

it("tells who does not see it what it shows", () => {
  const label = draw(fixture()).querySelector("svg")?.getAttribute("aria-label");
  expect(label).toBe("Biểu đồ Tổng điểm. Sở A: Phần I 10, Phần II 5,5. Sở B: Phần I 8. Sở C: Phần II 7.");
});

it("draws a bar for each point, one after the other, as long as its number", () => {
  const bars = [...draw(fixture()).querySelectorAll<SVGRectElement>("rect[fill='#112233'], rect[fill='#445566']")].filter((rect) => rect.getAttribute("width") !== "10");
  const [first, second] = bars.map((rect) => ({ x: Number(rect.getAttribute("x")), width: Number(rect.getAttribute("width")) }));
  expect(bars).toHaveLength(6);
  expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(0.55, 5);
  expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 5);
});

it("breaks a line where a number is missing", () => {
  const lines = draw(fixture({ kind: "LineMarkers" })).querySelectorAll("polyline");
  expect([...lines].map((line) => line.getAttribute("points")?.split(" ").length)).toEqual([2, 1, 1]);
});

it("scrolls with the cells", () => {
  const place = (container: HTMLElement) => container.querySelector<HTMLElement>(".chart-place")?.style.left ?? "";
  expect(parseFloat(place(draw(fixture()))) - parseFloat(place(draw(fixture(), { left: 30, top: 0 })))).toBe(30);
});

it("the view reaches as far as the charts do", () => {
  const made = fixture({ to: { row: 200, col: 70, dx: 0, dy: 0 } });
  expect(made.geometry().cols.count).toBeGreaterThan(70);
  expect(made.geometry().rows.count).toBeGreaterThan(200);
  expect(made.geometry().used).toEqual({ rows: 4, cols: 3 });
});

it("bars behind numbers are as long as the numbers, from zero to the highest", () => {
  const made = fixture();
  made.sheet.dataBars.push({ id: "b", areas: [{ row: 1, col: 1, rows: 3, cols: 1 }], color: "#A0C4E8", lower: { kind: "number", value: 0 }, upper: { kind: "highest" } });
  const { barAt } = made.geometry();
  expect([barAt(1, 1), barAt(2, 1), barAt(3, 1), barAt(1, 2)]).toEqual([{ color: "#A0C4E8", share: 1 }, { color: "#A0C4E8", share: 0.8 }, undefined, undefined]);
});
