import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserServer } from "playwright-core";
import { hasProgram } from "../support/required-program";

/** Where distributions put it; `CHROMIUM` names another place. */
const candidates = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  chromium.executablePath(),
];

/** `null` on a machine without one. */
export const chromiumPath: string | null =
  candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;

const options = (executablePath: string) => ({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=ja-JP",
  ],
});

export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch(options(executablePath));

/** The browser that all files of tests share. It ends with the process that starts it, however that ends. */
export const serveChromium = (executablePath: string): Promise<BrowserServer> =>
  chromium.launchServer({ ...options(executablePath), host: "127.0.0.1" });

/** The name by which tests find the browser of their run. */
export const browserAddress = "TEST_BROWSER_ADDRESS";

/** A browser of this run. To close it closes what was opened in it. */
export const openChromium = async (): Promise<Browser> => {
  const address = process.env[browserAddress] ?? "";
  return address === "" ? launchChromium(chromiumPath ?? "") : chromium.connect(address);
};

/** `describe`, where there is a browser. */
export const describeInChromium = (leftOut: string): typeof describe.skip =>
  hasProgram(chromiumPath !== null, "Chromium（環境変数 CHROMIUM で場所を示せます）", leftOut)
    ? describe
    : describe.skip;
