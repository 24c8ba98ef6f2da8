import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Frame,
  Locator,
  Page,
} from "playwright-core";
import { axeViolations } from "../open-pane";
import { gridOf, type GridPart } from "./grid-part";
import { panePart, type PanePart } from "./pane-part";

/** The page with workbook and pane in a browser tab. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly pane: PanePart;
  readonly grid: GridPart;
  /** What stands above the two. */
  readonly header: Locator;
  /** Complaints of the browser: console, exceptions, forbidden sources, other hosts. */
  readonly complaints: readonly string[];
  /** Complaints that a test expects: answers with them and forgets them. */
  readonly takeComplaints: () => readonly string[];
  readonly press: (name: string) => Promise<void>;
  /** Waits until the page says this in its bar at the top. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** Chooses a file as with the button 「開く」. */
  readonly choose: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Everything that axe finds in the page and in the pane's frame. */
  readonly axeViolations: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface PageWish {
  /** The address of the page's folder, with `/` behind it. */
  readonly address: string;
  readonly context?: BrowserContextOptions;
  /** With the menu that puts Excel into trouble. */
  readonly isForDevelopers?: true;
}

/** On the screens of the people this is for. */
const desktop = { width: 1440, height: 900 };

const watchComplaints = (context: BrowserContext, page: Page, address: string): string[] => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error.stack)));
  // Nothing is routed: a request that is routed passes by the service worker.
  context.on("request", (request) => {
    const isOwn = [address, "data:", "blob:"].some((start) => request.url().startsWith(start));
    if (!isOwn) complaints.push(`asks another host: ${request.url()}`);
  });
  return complaints;
};

/** The pane's frame that is shown now: another one stands there after another workbook was opened. */
export const paneFrame = async (page: Page): Promise<Frame> => {
  const element = await page.locator("iframe").elementHandle();
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("There is no pane in the page.");
  return frame;
};

/** Opens the page and waits until workbook and pane can be used. */
export const openPage = async (browser: Browser, wish: PageWish): Promise<OpenPage> => {
  const { address, context: options, isForDevelopers } = wish;
  const context = await browser.newContext({
    viewport: desktop,
    locale: "ja-JP",
    // What is half faded in has half the contrast.
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints = watchComplaints(context, page, address);
  await page.goto(`${address}index.html${isForDevelopers === true ? "#developer" : ""}`);
  const header = page.getByRole("banner");
  const opened: OpenPage = {
    page,
    context,
    pane: panePart(page),
    grid: gridOf(page),
    header,
    complaints,
    takeComplaints: () => complaints.splice(0),
    press: (name) => header.getByRole("button", { name, exact: true }).click(),
    says: async (text) => {
      const notices = page.getByRole("region", { name: "お知らせ" });
      try {
        await notices.getByText(text).waitFor();
      } catch {
        throw new Error(`The page does not say 「${text}」 but 「${await notices.innerText()}」.`);
      }
    },
    choose: (name, bytes) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }),
    axeViolations: async () => [
      ...(await axeViolations(page.mainFrame())),
      ...(await axeViolations(await paneFrame(page))),
    ],
    close: () => context.close(),
  };
  await untilUsable(opened);
  return opened;
};

/** Waits until cells are drawn and the bundled dataset is read. */
export const untilUsable = async ({ grid, pane }: OpenPage): Promise<void> => {
  await grid.drawn();
  await pane.says("正本データを読み込みました。");
};
