import { rm } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { buildPage, type BuiltPage } from "../build-page";
import { describeInChromium, openChromium } from "../chromium";
import { openPane, type OpenPane } from "../open-pane";
import { servePage, type PageServer } from "../page-server";
import type { Open } from "./suite";

/** Tests of the pane in a real browser, beside a stand-in for Excel. `pane` answers with the folder of the built pane. */
export const onPane = (tests: (open: Open, pane: () => string) => void): void => {
  // Builds the pane first, and a busy machine makes a browser slow.
  jest.setTimeout(600_000);

  describeInChromium("パネルの画面の試験 (test/e2e/pane)")("Chromium で開いたパネル", () => {
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
      browser = await openChromium();
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
    tests(open, () => built.pane);
  });
};
