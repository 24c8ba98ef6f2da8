import type { Browser } from "playwright-core";
import { servePage } from "../../src/cli/serve/listen";
import { buildPane } from "./build-page";
import { builtPage } from "./built-page";
import { chromiumPath, launchChromium } from "./chromium";
import { fileSuite } from "./page/files";
import { firstSessionSuite } from "./page/first-session";
import { gridSuite } from "./page/grid";
import { keyboardSuite } from "./page/keyboard";
import { loadSuite } from "./page/load";
import { moodSuite } from "./page/moods";
import { openPage, type OpenPage } from "./page/open-page";
import { placeSuite } from "./page/places";
import { screenSuite } from "./page/appearance";
import type { Open } from "./page/suite";

// Builds the page first, and a busy machine makes a browser slow.
jest.setTimeout(240_000);

const onChromium = chromiumPath === null ? describe.skip : describe;
if (chromiumPath === null) {
  process.stderr.write(
    "\n*** Chromium が見つからないため、ブラウザー版の試験 (test/e2e/page) は行っていません。環境変数 CHROMIUM で場所を示せます。 ***\n\n",
  );
}

onChromium("Chromium で開いたブラウザー版", () => {
  let folder: string;
  let address: string;
  let browser: Browser;
  let pages: OpenPage[] = [];
  const cleanUps: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    folder = await builtPage(buildPane);
    const serving = await servePage(folder, 0);
    if (!serving.ok) throw new Error(serving.code);
    cleanUps.push(serving.close);
    address = `http://127.0.0.1:${String(serving.port)}/`;
    browser = await launchChromium(chromiumPath ?? "");
    cleanUps.push(() => browser.close());
  });

  afterAll(async () => {
    for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  });

  /** Whatever a test does: nothing is written to the console, and no other host is asked. */
  afterEach(async () => {
    const complaints = pages.flatMap((page) => page.complaints);
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    expect(complaints).toEqual([]);
  });

  const open: Open = async (wish = {}) => {
    const page = await openPage(browser, { address, ...wish });
    pages.push(page);
    return page;
  };

  firstSessionSuite(open);
  keyboardSuite(open);
  screenSuite(open);
  moodSuite(open);
  gridSuite(open);
  fileSuite(open);
  loadSuite(open);
  placeSuite(open, () => folder);
});
