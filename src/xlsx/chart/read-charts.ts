import type { SimChart } from "../../simhost/model/types";
import { newId } from "../../simhost/model/create-workbook";
import { XlsxFault } from "../fault";
import type { Budget } from "../limits";
import type { PackageFile } from "../package/package-file";
import type { Relationship } from "../package/relationships";
import { relationshipsOf } from "../package/relationships-of";
import { parseXml } from "../xml/element";
import { chartFrames } from "./anchors";
import { chartContent } from "./chart-content";

/** Where a chart of the file stands. */
export class ChartSource {
  constructor(readonly drawing: string, readonly part: string) {}
}

/** The charts of a sheet that the model can hold. What it cannot, or what is damaged, stays in the file unread. */
export function readCharts(file: PackageFile, sheetLinks: readonly Relationship[], budget: Budget): SimChart[] {
  const drawing = sheetLinks.find(({ kind, external, target }) => kind === "drawing" && !external && file.has(target))?.target;
  if (drawing === undefined) return [];
  return unlessDamaged(() => {
    const links = new Map(relationshipsOf(file, drawing, budget).filter(({ kind, external }) => kind === "chart" && !external).map(({ id, target }) => [id, target]));
    if (links.size === 0) return [];
    return chartFrames(parseXml(file.text(drawing, budget), drawing, budget)).flatMap(({ relationship, name, from, to }) => {
      const part = links.get(relationship);
      return part === undefined || !file.has(part) ? [] : unlessDamaged(() => {
        const content = chartContent(parseXml(file.text(part, budget), part, budget));
        if (content === undefined) return [];
        const { kind, title, legend, reversed, valueAxis, visibleOnly } = content;
        return [{ id: newId(), name, kind, title, legend, reversed, ...(valueAxis === undefined ? {} : { valueAxis }), visibleOnly, from, to, series: content.series.map((series) => ({ ...series })), source: new ChartSource(drawing, part) }];
      });
    });
  });
}

/** A drawing that cannot be read is no reason to refuse the workbook; one that is meant to harm is. */
function unlessDamaged(read: () => SimChart[]): SimChart[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxFault && error.code === "damaged") return [];
    throw error;
  }
}

/** Parts of the charts that were read from a file. */
export const chartParts = (charts: readonly SimChart[]): string[] => charts.flatMap(({ source }) => (source instanceof ChartSource ? [source.part] : []));
