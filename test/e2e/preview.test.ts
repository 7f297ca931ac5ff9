/**
 * The preview in a real browser, from opening a sample to a downloaded file that LibreOffice reads.
 * Needs Chromium (CHROMIUM_PATH, else /usr/bin/chromium) and LibreOffice (soffice).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium, missingPrograms, parseCsv, sheetsByLibreOffice, startPreview, type Preview } from "./programs";
import {
  cellsInView,
  largestScore,
  openSheet,
  pane,
  shortNameOf,
  standingsInPane,
  standingsInTable,
  typeInto,
  type Place,
} from "./preview-driver";

const missing = missingPrograms();
const suite = missing.length === 0 ? describe : describe.skip;
const title = missing.length === 0 ? "the preview" : `the preview: skipped, this machine has no ${missing.join(" and no ")}`;

const SAMPLE = "Khối thi đua số 3, năm 2019";
const FILE = "khoi-so-3-2019.xlsx";
/** What a sheet of results says, by a formula, once its inputs changed. */
const ORDER_IS_OLD = /^Số liệu đã thay đổi sau lần tính .*thứ tự dòng chưa sắp xếp lại/;
const GROUPS = ["Có đánh giá công vụ", "Không đánh giá công vụ"];

suite(title, () => {
  let preview: Preview;
  let browser: Browser;
  let page: Page;
  let folder: string;
  const mistakes: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "bloc-ranking-e2e-"));
    preview = startPreview();
    browser = await launchChromium();
    const address = await preview.address;
    const context = await browser.newContext({ viewport: { width: 1900, height: 1300 }, acceptDownloads: true, colorScheme: "light" });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("pageerror", (error) => mistakes.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) mistakes.push(`network: ${request.url()}`);
    });
    await page.goto(address);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    preview?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const compute = async (): Promise<void> => {
    await pane(page).getByRole("button", { name: "Tính điểm, xếp hạng" }).click();
    await pane(page).getByText("Đã xếp hạng xong").waitFor({ state: "attached" });
  };
  let first: ReadonlyMap<string, Place[]>;
  let second: ReadonlyMap<string, Place[]>;

  it("opens the first sample by itself, and another one from the menu", async () => {
    await page.getByRole("grid").waitFor();
    await page.getByRole("button", { name: "Tệp mẫu" }).click();
    await page.getByRole("menuitem", { name: SAMPLE }).click();
    await page.getByRole("heading", { level: 1, name: FILE }).waitFor();
    await pane(page).getByRole("button", { name: "Tính điểm, xếp hạng" }).waitFor();
  }, 90_000);

  it("computes both groups, and the view shows the standings that the pane shows", async () => {
    await compute();
    await pane(page).getByText(/^Đã đối chiếu khớp: \d+ ô$/).waitFor();
    first = await standingsInPane(page);
    expect([...first.keys()]).toEqual(GROUPS);
    for (const group of GROUPS) {
      await openSheet(page, `XH - ${group}`);
      const inSheet = standingsInTable(await cellsInView(page));
      const inPane = first.get(group) ?? [];
      expect(inSheet.length).toBeGreaterThan(2);
      expect(inSheet.map(({ rank, total }) => ({ rank, total }))).toEqual(inPane.map(({ rank, total }) => ({ rank, total })));
    }
  }, 90_000);

  it("says that the data changed when a score is edited in the grid, the sheet's formulas follow, and the next run changes the order", async () => {
    const group = GROUPS[0] ?? "";
    const leader = first.get(group)?.[0];
    if (!leader) throw new Error("no leader");
    await openSheet(page, await shortNameOf(page, leader.name));
    const cell = await largestScore(page);
    await typeInto(page, cell, "0");
    await expect(page.locator(`[data-cell="${cell}"]`).textContent()).resolves.toMatch(/^0(,0+)?$/);
    await pane(page).getByText("Số liệu đã thay đổi, cần tính lại").first().waitFor();
    // What was compared has moved: nothing more is claimed of it.
    await pane(page).getByText(/^Đã đối chiếu khớp/).waitFor({ state: "hidden" });
    await openSheet(page, `XH - ${group}`);
    await page.getByText(ORDER_IS_OLD).first().waitFor();
    const live = standingsInTable(await cellsInView(page));
    expect(live[0]?.rank).not.toBe("1");
    expect(live[0]?.total).not.toBe(leader.total);

    await compute();
    await pane(page).getByText("Số liệu đã thay đổi, cần tính lại").first().waitFor({ state: "hidden" });
    second = await standingsInPane(page);
    expect(second.get(group)?.[0]?.name).not.toBe(leader.name);
    const inOrder = (places: readonly Place[]): string[] => places.map(({ rank, total }) => `${rank.padStart(3)} ${total}`).sort();
    expect(inOrder(live)).toEqual(inOrder(second.get(group) ?? []));
    expect(second.get(GROUPS[1] ?? "")).toEqual(first.get(GROUPS[1] ?? ""));
  }, 90_000);

  it("explains a member on a sheet, and refuses to finalise what is provisional, with the reason", async () => {
    const member = second.get(GROUPS[0] ?? "")?.[0]?.name ?? "";
    await pane(page).locator("summary", { hasText: "Giải trình" }).click();
    await pane(page).getByRole("combobox", { name: "Đơn vị" }).selectOption({ label: member });
    await pane(page).getByRole("button", { name: "Lập bảng giải trình" }).click();
    await page.getByRole("grid", { name: "Trang tính Giải trình" }).waitFor();
    expect((await cellsInView(page)).flat().some((text) => text?.includes(member))).toBe(true);

    await pane(page).locator("summary", { hasText: "Đối chiếu và chốt kết quả" }).click();
    await pane(page).getByRole("button", { name: "Chốt kết quả", exact: true }).click();
    await pane(page).getByRole("button", { name: "Chốt", exact: true }).click();
    await pane(page).getByText("kết quả mới là tạm tính").waitFor();
    await pane(page).getByRole("button", { name: "Chốt kết quả", exact: true }).waitFor();
  }, 90_000);

  it("downloads a file in which LibreOffice shows the same ranks", async () => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải về" }).click()]);
    expect(download.suggestedFilename()).toBe(FILE);
    const file = join(folder, FILE);
    await download.saveAs(file);
    const sheets = sheetsByLibreOffice(file, folder);
    for (const group of GROUPS) {
      const csv = sheets.get(`XH - ${group}`);
      if (csv === undefined) throw new Error(`no sheet in ${[...sheets.keys()].join(", ")}`);
      const read = standingsInTable(parseCsv(csv));
      const shown = second.get(group) ?? [];
      expect(read.map(({ rank }) => rank)).toEqual(shown.map(({ rank }) => rank));
      await openSheet(page, `XH - ${group}`);
      const inView = standingsInTable(await cellsInView(page));
      expect(read.map(({ name }) => name)).toEqual(inView.map(({ name }) => name));
    }
  }, 60_000);

  it("takes Vietnamese from an input method that composes, and takes typing back", async () => {
    await openSheet(page, "Thiết lập");
    await page.locator('[data-cell="H30"]').click();
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ["d", "dd", "đ", "đi", "điê", "điểm"]) {
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keyboard.send("Input.insertText", { text: "điểm" });
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector('[data-cell="H30"]')?.textContent === "điểm");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector('[data-cell="H30"]')?.textContent === "");
    await page.keyboard.press("Control+y");
    await page.waitForFunction(() => document.querySelector('[data-cell="H30"]')?.textContent === "điểm");
    await page.keyboard.press("Control+z");
  }, 60_000);

  it("asks before changes are lost, and refuses a file that is no workbook in words", async () => {
    const file = join(folder, "ghi chú.xlsx");
    writeFileSync(file, "not a workbook");
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles(file);
    await page.getByRole("button", { name: "Bỏ các thay đổi" }).click();
    await page.getByText("“ghi chú.xlsx” không phải là sổ tính Excel").waitFor();
    await page.getByRole("heading", { level: 1, name: FILE }).waitFor();
    await page.getByRole("button", { name: "Đóng thông báo" }).click();
  }, 60_000);

  it("runs the ribbon's command without the pane, which then shows what came of it beside the standings", async () => {
    await page.getByRole("button", { name: "Tệp mẫu" }).click();
    await page.getByRole("menuitem", { name: SAMPLE }).click();
    await page.getByRole("button", { name: "Bỏ các thay đổi" }).click();
    await pane(page).getByText("Chưa tính lần nào").waitFor();
    await openSheet(page, "Thiết lập");
    await page.locator(".ribbon").getByRole("button", { name: "Tính điểm, xếp hạng" }).click();
    await page.getByRole("grid", { name: /Trang tính XH - / }).waitFor();
    await page.locator(".ribbon").getByRole("button", { name: "Tính điểm, xếp hạng", disabled: false }).waitFor();
    await pane(page).getByText("Đã xếp hạng xong").waitFor({ state: "attached" });
    expect(await pane(page).getByText("Chưa tính lần nào").count()).toBe(0);
  }, 90_000);


  it.each(["light", "dark"])("has no barrier that axe finds, in the %s theme", async (theme) => {
    if (theme === "dark") {
      await page.getByRole("button", { name: "Chuyển sang nền tối" }).click();
      await pane(page).getByRole("button", { name: "Tính điểm, xếp hạng" }).waitFor();
    }
    const frame = page.frames().find((one) => one.url().endsWith("/pane.html"));
    if (!frame) throw new Error("no pane");
    expect(await barriers(page.mainFrame())).toEqual([]);
    expect(await barriers(frame)).toEqual([]);
  }, 90_000);

  it("asked nothing of any other server and threw nothing", () => {
    expect(mistakes).toEqual([]);
  });
});

const axeSource = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 AA that a page breaks, with the elements. A colour that is still changing is nobody's to read: it is waited for. */
async function barriers(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  await frame.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running" || animation.effect?.getComputedTiming().iterations === Infinity));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document, {
      iframes: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}
