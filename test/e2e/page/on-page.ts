import type { Browser } from "playwright-core";
import { servePage } from "../../../src/cli/serve/listen";
import { buildPane } from "../build-page";
import { builtPage } from "../built-page";
import { describeInChromium, openChromium } from "../chromium";
import { openPage, type OpenPage } from "./open-page";
import type { Open } from "./suite";

/** Tests of the page with workbook and pane in a real browser. `folder` answers with that of the built page. */
export const onPage = (tests: (open: Open, folder: () => string) => void): void => {
  // Builds the page first, and a busy machine makes a browser slow.
  jest.setTimeout(600_000);

  describeInChromium("ブラウザー版の試験 (test/e2e/page)")("Chromium で開いたブラウザー版", () => {
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
      browser = await openChromium();
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
    tests(open, () => folder);
  });
};
