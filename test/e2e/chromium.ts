import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

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

export const launchChromium = (executablePath: string) =>
  chromium.launch({
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
