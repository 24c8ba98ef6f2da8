import type { Browser, Page } from "playwright-core";

/** A pane as it is measured. */
export interface Contender {
  readonly name: string;
  readonly origin: string;
  /** What to wait for, by name: a CSS selector of something that has to be visible. */
  readonly targets: Readonly<Record<string, string>>;
}

/** Milliseconds since the navigation began. */
export interface Opening {
  readonly marks: Readonly<Record<string, number>>;
  readonly firstPaint: number;
  /** Scripts that had arrived when the first target was shown, without that of Office.js. */
  readonly scripts: readonly string[];
}

/** How much slower than this computer an office computer is taken to be. */
export const throttling = 4;

const numbersIn = (found: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      typeof value === "number" ? [[name, value]] : [],
    ),
  );

const readOpening = async (page: Page, first: string): Promise<Opening> => {
  const marks = numbersIn(await page.evaluate(() => window.firstScreenMarks));
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  const scripts = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType("resource")
        .filter(
          ({ name, startTime, duration }) => name.endsWith(".js") && startTime + duration < until,
        )
        .map(({ name }) => new URL(name).pathname),
    marks[first] ?? 0,
  );
  return {
    marks,
    firstPaint: firstPaint ?? Number.NaN,
    scripts: scripts.filter((path) => !path.startsWith("/office-js/")),
  };
};

/** Opens a pane in a browser that has never seen it, and waits until `watcher` has seen all targets. */
export const openOnce = async (
  browser: Browser,
  contender: Contender,
  watcher: string,
): Promise<Opening> => {
  const { origin, targets } = contender;
  const names = Object.keys(targets);
  const context = await browser.newContext({
    viewport: { width: 350, height: 800 },
    locale: "ja-JP",
  });
  try {
    const page = await context.newPage();
    const debug = await context.newCDPSession(page);
    await debug.send("Emulation.setCPUThrottlingRate", { rate: throttling });
    await page.addInitScript({
      content: `window.firstScreenTargets = ${JSON.stringify(targets)};\n${watcher}`,
    });
    await page.goto(`${origin}/taskpane.html`, { waitUntil: "commit" });
    await page.waitForFunction(
      (wanted) => wanted.every((name) => name in window.firstScreenMarks),
      names,
      { polling: 200, timeout: 60_000 },
    );
    return await readOpening(page, names[0] ?? "");
  } finally {
    await context.close();
  }
};
