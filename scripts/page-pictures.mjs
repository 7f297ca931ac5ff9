/**
 * npm run pictures: pages of the sheets as they print, as small PNGs in docs/images. Needs LibreOffice and pdftoppm.
 * Type is set in Liberation Serif wherever a font is missing, and numbers are written as in Vietnam.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const images = join(root, "docs/images");
const folder = mkdtempSync(join(tmpdir(), "bloc-pages-"));

/** Picture, the file that it is a page of, and which text stands on that page. */
const PAGES = [
  ["page-standings", "year.pdf", /XẾP HẠNG THI ĐUA/],
  ["page-summary", "year.pdf", /BẢNG TỔNG HỢP ĐIỂM THI ĐUA/],
  ["page-explanation", "year.pdf", /GIẢI TRÌNH/],
  ["page-submission", "to-trinh.pdf", /TỜ TRÌNH/],
  ["page-trend", "congress.pdf", /XU HƯỚNG/],
];

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: "utf8", env: { ...process.env, ...env }, maxBuffer: 1 << 26 });
  if (done.error !== undefined || (done.status !== 0 && done.status !== 1)) throw new Error(`${command} ${args.join(" ")}\n${done.error ?? ""}${done.stdout}${done.stderr}`);
  return done.stdout;
}

const cli = (...args) => run(process.execPath, [join(root, "scripts/cli.mjs"), ...args]);

function toPdf(file) {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user/registrymodifications.xcu"), `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>vi-VN</value></prop></item></oor:items>`);
  writeFileSync(join(folder, "fonts.conf"), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>Calibri</string></test><edit name="family" mode="assign" binding="strong"><string>Liberation Serif</string></edit></match></fontconfig>`);
  run("soffice", ["--headless", "--norestore", `-env:UserInstallation=file://${profile}`, "--convert-to", "pdf", "--outdir", folder, file], { FONTCONFIG_FILE: join(folder, "fonts.conf") });
}

try {
  cli("explain", "samples/khoi-tham-muu-2023.xlsx", "-o", join(folder, "year.xlsx"), "--member", "STC");
  cli("papers", join(folder, "year.xlsx"), "-o", join(folder, "papers"), "--kind", "submission");
  cli("rollup", ...[2015, 2016, 2017, 2018, 2019].map((year) => `samples/khoi-so-3-${year}.xlsx`), "-o", join(folder, "congress.xlsx"), "--provisional");
  const paper = readdirSync(join(folder, "papers")).find((name) => name.endsWith(".docx"));
  renameSync(join(folder, "papers", paper), join(folder, "to-trinh.docx"));
  for (const file of ["year.xlsx", "to-trinh.docx", "congress.xlsx"]) toPdf(join(folder, file));
  for (const [picture, pdf, text] of PAGES) {
    const pages = run("pdftotext", ["-layout", join(folder, pdf), "-"]).normalize("NFC").split("\f");
    const page = pages.findIndex((words) => text.test(words)) + 1;
    if (page === 0) throw new Error(`no page of ${pdf} has ${text}`);
    run("pdftoppm", ["-png", "-r", "72", "-f", String(page), "-l", String(page), "-singlefile", join(folder, pdf), join(images, picture)]);
    console.log(`docs/images/${picture}.png`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
