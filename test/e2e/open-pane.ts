import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Frame, Locator, Page } from "playwright-core";
import type { PageWish } from "./stand-in-page";

/** The pane in a browser tab, with what a person does there. */
export interface OpenPane {
  readonly page: Page;
  /** Complaints of the browser: console, exceptions, forbidden sources, other hosts. */
  readonly complaints: readonly string[];
  /** Complaints that a test expects: answers with them and forgets them. */
  readonly takeComplaints: () => readonly string[];
  readonly tab: (name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits until the foot of the pane says this. */
  readonly says: (text: string) => Promise<void>;
  /** The view that is open. */
  readonly view: Locator;
  readonly axeViolations: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface PaneWish extends PageWish {
  readonly origin: string;
  readonly query?: string;
  readonly context?: BrowserContextOptions;
  /** What a former visit left behind. */
  readonly remembered?: Readonly<Record<string, string>>;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const watchComplaints = async (page: Page, origin: string): Promise<string[]> => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.route(
    ({ href }) => !href.startsWith(origin),
    async (route) => {
      complaints.push(`asks another host: ${route.request().url()}`);
      await route.abort();
    },
  );
  return complaints;
};

/**
 * Everything that axe-core finds. Run by the browser's debugger, which the page's CSP does not concern. Left out: the invisible
 * stops by which Fluent UI keeps the Tab key within a menu or dialog; they pass it on at once, and nobody gets to stay there.
 */
export const axeViolations = async (page: Page | Frame): Promise<readonly string[]> => {
  // A dialog that still fades in has other colours than the one that people read; a spinner never ends.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ).then(() => null),
  );
  await page.evaluate(`${axe};0`);
  const found: unknown = await page.evaluate(
    `axe.run({ exclude: ["[data-tabster-dummy]"] }).then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ": " + nodes.map(({ html, failureSummary, any }) => html + " " + failureSummary + " " +
        any.flatMap(({ relatedNodes }) => relatedNodes.map((one) => one.html)).join(" ")).join("\\n")))`,
  );
  return Array.isArray(found) ? found.map(String) : ["axe gave no answer"];
};

/** Opens the pane as Excel would, beside a fresh stand-in. */
export const openPane = async (browser: Browser, wish: PaneWish): Promise<OpenPane> => {
  const { origin, query, context: options, remembered, prepare, ...pageWish } = wish;
  const context = await browser.newContext({
    viewport: { width: 350, height: 800 },
    locale: "ja-JP",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints = await watchComplaints(page, origin);
  await page.addInitScript(
    (given) => {
      window.pageWish = given.pageWish;
      for (const [key, text] of Object.entries(given.remembered)) {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
      }
    },
    { pageWish, remembered: remembered ?? {} },
  );
  await prepare?.(page);
  await page.goto(`${origin}/taskpane.html${query ?? ""}`);
  const button = (name: string | RegExp): Locator =>
    page
      .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
      .filter({ visible: true });
  return {
    page,
    complaints,
    takeComplaints: () => complaints.splice(0),
    button,
    tab: (name) => page.getByRole("tab", { name, exact: true }).click(),
    press: (name) => button(name).first().click(),
    says: async (text) => {
      const footer = page.locator("footer");
      try {
        await footer.getByText(text).first().waitFor();
      } catch {
        throw new Error(`The pane does not say 「${text}」 but 「${await footer.innerText()}」.`);
      }
    },
    view: page.locator('[role="tabpanel"]:not([hidden])'),
    axeViolations: () => axeViolations(page),
    close: () => context.close(),
  };
};
