/**
 * Draws the PNG icons of assets/ from their SVG sources in Chromium. Run by hand after a change of a source:
 * `node scripts/draw-icons.mjs`. The PNGs are committed, so a build needs no browser.
 */
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const sizes = [16, 32, 64, 80];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
for (const name of ["icon", "compute"]) {
  const svg = await readFile(new URL(`../assets/${name}.svg`, import.meta.url), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: new URL(`../assets/${name}-${size}.png`, import.meta.url).pathname, omitBackground: true });
    await page.close();
  }
}
await browser.close();
