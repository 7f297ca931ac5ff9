/** What the end-to-end test does with the page and reads from it. */
import type { FrameLocator, Page } from "playwright-core";
import { cellName } from "../../src/simhost/model/address";

/** A place of one member in a table of standings. */
export interface Place {
  readonly rank: string;
  readonly name: string;
  readonly total: string;
}

export const pane = (page: Page): FrameLocator => page.frameLocator(".pane iframe");

const clean = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** The groups that the pane shows, each with its standings. */
export async function standingsInPane(page: Page): Promise<ReadonlyMap<string, Place[]>> {
  const tables = await pane(page)
    .locator("table")
    .evaluateAll((all) =>
      all.map((table) => ({
        caption: table.querySelector("caption")?.textContent ?? "",
        rows: [...table.querySelectorAll("tbody tr")].map((row) => ({
          rank: row.querySelector("td")?.textContent ?? "",
          name: row.querySelector("th button")?.textContent ?? "",
          total: row.querySelector("td:last-child span")?.textContent ?? "",
        })),
      })),
    );
  return new Map(
    tables.map(({ caption, rows }) => [
      clean(caption),
      rows.map(({ rank, name, total }) => ({ rank: clean(rank), name: clean(name), total: clean(total) })),
    ]),
  );
}

/** Turns to a sheet by its tab and waits until the view shows it. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("grid", { name: `Trang tính ${name}` }).waitFor();
}

/** Texts of the cells in the page, by row and column counted from 0. */
export async function cellsInView(page: Page): Promise<string[][]> {
  const cells = await page.locator('[role="gridcell"]').evaluateAll((all) =>
    all.map((cell) => ({
      row: Number(cell.id.split("-")[1]),
      col: Number(cell.id.split("-")[2]),
      text: cell.textContent ?? "",
    })),
  );
  const table: string[][] = [];
  for (const { row, col, text } of cells) (table[row] ??= [])[col] = clean(text);
  return table;
}

/**
 * Standings out of a printed table: ranks and names below the headers "Đơn vị", "Tổng điểm" and "Xếp hạng",
 * down to the first row without a rank.
 */
export function standingsInTable(table: readonly (readonly string[] | undefined)[]): Place[] {
  const header = table.findIndex((row) => row?.some((text) => /^xếp hạng$/i.test(text ?? "")));
  const titles = table[header];
  if (!titles) throw new Error(`No header "Xếp hạng" in ${JSON.stringify(table.slice(0, 12))}`);
  const column = (title: RegExp): number => titles.findIndex((text) => title.test(text ?? ""));
  const [rank, name, total] = [column(/^xếp hạng$/i), column(/^(tên )?đơn vị/i), column(/^tổng điểm/i)];
  const places: Place[] = [];
  for (const row of table.slice(header + 1)) {
    const text = (col: number): string => clean(row?.[col] ?? "");
    if (/^\d+$/.test(text(rank))) places.push({ rank: text(rank), name: text(name), total: text(total) });
    else if (places.length > 0) break;
  }
  return places;
}

/** Types into a cell of the open sheet, as a person would. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${address}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Short name of a member, which its tab bears, from the sheet of members. */
export async function shortNameOf(page: Page, name: string): Promise<string> {
  await openSheet(page, "Đơn vị thành viên");
  const table = await cellsInView(page);
  const titles = table.find((row) => row?.includes("Tên đầy đủ"));
  const row = table.find((cells) => titles !== undefined && cells?.[titles.indexOf("Tên đầy đủ")] === name);
  const short = row?.[titles?.indexOf("Tên viết tắt") ?? -1];
  if (!short) throw new Error(`no member ${name} in ${JSON.stringify(table)}`);
  return short;
}

/** Address of the largest score of the open score sheet, in the first layer that has any. */
export async function largestScore(page: Page): Promise<string> {
  const table = await cellsInView(page);
  for (const layer of ["Điểm Khối thống nhất", "Điểm thẩm định", "Điểm kiểm tra chéo", "Điểm tự chấm"]) {
    const header = table.findIndex((row) => row?.includes(layer));
    const col = table[header]?.indexOf(layer) ?? -1;
    if (header < 0 || col < 0) continue;
    let best = { row: -1, points: 0 };
    table.forEach((cells, row) => {
      const text = cells?.[col] ?? "";
      const points = row > header && cells?.includes("Tổng cộng") === false && /^\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : 0;
      if (points > best.points) best = { row, points };
    });
    if (best.row >= 0) return cellName(best.row, col);
  }
  throw new Error(`no score in ${JSON.stringify(table.slice(0, 20))}`);
}
