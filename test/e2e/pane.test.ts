import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { buildPage, type BuiltPage } from "./build-page";
import { chromiumPath, launchChromium } from "./chromium";
import { openPane, type OpenPane } from "./open-pane";
import { servePage, type PageServer } from "./page-server";
import { appearanceSuite } from "./suites/appearance";
import { checkSuite } from "./suites/check";
import { dataSuite } from "./suites/data";
import { sheetsSuite } from "./suites/sheets";
import { sourcesSuite } from "./suites/sources";
import { startSuite } from "./suites/start";
import type { Open } from "./suites/suite";

// Builds the pane first, and a busy machine makes a browser slow.
jest.setTimeout(180_000);

const onChromium = chromiumPath === null ? describe.skip : describe;
if (chromiumPath === null) {
  process.stderr.write(
    "\n*** Chromium が見つからないため、パネルの画面の試験 (test/e2e) は行っていません。環境変数 CHROMIUM で場所を示せます。 ***\n\n",
  );
}

onChromium("Chromium で開いたパネル", () => {
  let built: BuiltPage;
  let server: PageServer;
  let browser: Browser;
  let panes: OpenPane[] = [];
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    built = await buildPage();
    cleanUps.push(() => rm(built.standIn, { recursive: true, force: true }));
    server = await servePage(built);
    cleanUps.push(() => server.close());
    browser = await launchChromium(chromiumPath ?? "");
    cleanUps.push(() => browser.close());
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  /** Whatever a test does: nothing is written to the console, and no other host is asked. */
  afterEach(async () => {
    const complaints = panes.flatMap((pane) => pane.complaints);
    await Promise.all(panes.map((pane) => pane.close()));
    panes = [];
    expect(complaints).toEqual([]);
  });

  const open: Open = async (wish = {}) => {
    const pane = await openPane(browser, { origin: server.origin, ...wish });
    panes.push(pane);
    return pane;
  };

  test("最初の画面に要るスクリプトは、圧縮して250 KB以下", () => {
    const page = readFileSync(join(built.pane, "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)]
      .map(([, address = ""]) => address)
      .filter((address) => !address.startsWith("office-js/"));
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(built.pane, name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
    expect(existsSync(join(built.pane, "office-js/office.js"))).toBe(true);
  });

  startSuite(open);
  dataSuite(open);
  sheetsSuite(open);
  checkSuite(open);
  sourcesSuite(open);
  appearanceSuite(open);
});
