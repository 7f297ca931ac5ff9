/**
 * Writes docs/images/*.png: the preview and the pane, in both languages and both themes: npm run screenshots.
 * Needs Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const images = fileURLToPath(new URL("../docs/images/", import.meta.url));
const COMPUTE = { vi: "Tính điểm, xếp hạng", en: "Compute ranking" };
const DONE = { vi: "Đã xếp hạng xong", en: "Ranking done" };
const SAMPLES = { vi: "Tệp mẫu", en: "Samples" };
const SAMPLE = { vi: "Khối thi đua số 3, năm 2019", en: "Khối thi đua số 3, year 2019" };

function servePreview() {
  const server = spawn(process.execPath, ["scripts/preview.mjs"], { cwd: root, env: { ...process.env, PORT: "0" }, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve({ address, stop: () => server.kill() });
    });
    server.once("exit", (code) => reject(new Error(`The preview ended with ${code}.`)));
  });
}

/** A page with the sample computed, in a language and a theme. */
async function computed(browser, address, language, theme) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, colorScheme: theme });
  await context.addInitScript(
    ([lang, look]) => {
      localStorage.setItem("bloc-ranking.language", lang);
      localStorage.setItem("bloc-ranking.preview.theme", look);
    },
    [language, theme],
  );
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("grid").waitFor();
  await page.getByRole("button", { name: SAMPLES[language] }).click();
  await page.getByRole("menuitem", { name: SAMPLE[language] }).click();
  const pane = page.frameLocator(".pane iframe");
  await pane.getByRole("button", { name: COMPUTE[language] }).click();
  await pane.getByText(DONE[language]).waitFor({ state: "attached" });
  await pane.locator("table tbody tr").first().locator("button").click();
  await page.getByRole("tab", { selected: true, name: /^(XH|Ranks) - / }).waitFor();
  await page.locator('[role="gridcell"]').first().waitFor();
  return page;
}

mkdirSync(images, { recursive: true });
const preview = await servePreview();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
});
try {
  for (const language of ["vi", "en"]) {
    for (const theme of ["light", "dark"]) {
      const page = await computed(browser, preview.address, language, theme);
      await page.mouse.move(600, 500);
      await page.screenshot({ path: `${images}preview-${language}-${theme}.png`, animations: "disabled" });
      await page.setViewportSize({ width: 1600, height: 1000 });
      for (const width of [320, 350]) {
        // The pane alone, as wide as Excel makes it.
        await page.addStyleTag({ content: `.preview { grid-template-columns: minmax(0, 1fr) ${width + 1}px !important; }` });
        await page.locator(".pane iframe").screenshot({ path: `${images}pane-${language}-${theme}-${width}.png`, animations: "disabled" });
      }
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  preview.stop();
}
