// Draws every icon in every size that the manifest names. `npm run icons`; needs Chromium (CHROMIUM=path).
import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { URL } from "node:url";
import { chromium } from "playwright-core";

const folder = new URL(".", import.meta.url);
const names = ["icon", "check", "status-list"];
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
for (const name of names) {
  for (const size of name === "icon" ? [...sizes, 128] : sizes) {
    // Below 32 pixels a drawing of its own: fewer parts, each on whole pixels.
    const drawing = await readFile(
      new URL(size < 32 ? `${name}-16.svg` : `${name}.svg`, folder),
      "utf8",
    );
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${name}-${size}.png`, folder), picture);
  }
}
await browser.close();
