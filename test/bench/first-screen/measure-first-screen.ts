import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { buildPage, type BuiltPage } from "../../e2e/build-page";
import { launchChromium } from "../../e2e/chromium";
import { servePage } from "../../e2e/page-server";
import { buildRival } from "./build-rival";
import { openOnce, type Contender, type Opening } from "./open-once";

/** One pane, opened several times. */
export interface Measured {
  readonly name: string;
  readonly openings: readonly Opening[];
  /** Of the scripts that the first screen took, compressed, without Office.js. */
  readonly scriptBytes: number;
}

export interface FirstScreens {
  readonly pane: Measured;
  readonly rival: Measured;
}

/** Names of what is waited for. */
export const screen = "screen";
export const dataset = "dataset";

/** 「データ」 opens first; its list of facts comes with the dataset. */
const paneTargets = {
  [screen]: "#panel-data:not([hidden]) h2",
  [dataset]: "#panel-data:not([hidden]) dl",
};
const rivalTargets = { [screen]: "button" };

const compressedBytes = (folder: string, openings: readonly Opening[]): number => {
  const paths = new Set(openings.flatMap(({ scripts }) => scripts));
  return Array.from(paths).reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).byteLength,
    0,
  );
};

/** In turn, so that what else the computer does meets both alike. */
const openInTurn = async (
  browser: Browser,
  contenders: readonly Contender[],
  watcher: string,
  rounds: number,
): Promise<readonly (readonly Opening[])[]> => {
  const openings = contenders.map((): Opening[] => []);
  // The first round starts the browser's processes; it does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const opening = await openOnce(browser, contender, watcher);
      if (round > 0) openings[index]?.push(opening);
    }
  }
  return openings;
};

/** Opens our pane and one with the content of the Office team's template in a slow computer's browser, in turn. */
export const measureFirstScreens = async (
  chromium: string,
  rounds: number,
): Promise<FirstScreens> => {
  const built = await buildPage();
  const rival = await buildRival(mkdtempSync(join(tmpdir(), "renkei-totsugo-bench-")));
  const rivalPage: BuiltPage = { ...built, pane: rival.pane };
  const servers = [await servePage(built), await servePage(rivalPage)] as const;
  const browser = await launchChromium(chromium);
  try {
    const contenders = [
      { name: "本製品の作業ウィンドウ", origin: servers[0].origin, targets: paneTargets },
      { name: "Officeのひな形と同じ内容", origin: servers[1].origin, targets: rivalTargets },
    ] as const;
    const watcher = readFileSync(rival.watcher, "utf8");
    const [ours = [], theirs = []] = await openInTurn(browser, contenders, watcher, rounds);
    return {
      pane: {
        name: contenders[0].name,
        openings: ours,
        scriptBytes: compressedBytes(built.pane, ours),
      },
      rival: {
        name: contenders[1].name,
        openings: theirs,
        scriptBytes: compressedBytes(rival.pane, theirs),
      },
    };
  } finally {
    await browser.close();
    await Promise.all(servers.map(({ close }) => close()));
  }
};
