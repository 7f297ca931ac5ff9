import type { ChartPicture } from "./chart-picture";

/** All that a chart shows as one sentence for each category: "A: Phần I 10, Phần II 5." `chart` names the kind of thing. */
export function chartSentence({ chart, categories, series }: ChartPicture, word: string, number: (value: number) => string): string {
  const lines = categories.map((category, index) => {
    const points = series.map(({ name, points: all }) => {
      const point = all[index] ?? null;
      return point === null ? undefined : `${name} ${number(point)}`;
    });
    return `${category}: ${points.filter((point) => point !== undefined).join(", ") || "–"}.`;
  });
  return [`${word}${chart.title === "" ? "" : ` ${chart.title}`}.`, ...lines].join(" ");
}
