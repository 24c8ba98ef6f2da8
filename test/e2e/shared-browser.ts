import type { BrowserServer } from "playwright-core";
import { browserAddress, chromiumPath, serveChromium } from "./chromium";

let server: BrowserServer | null = null;

/** Starts the browser that all files of tests share, where there is one. */
export const startBrowser = async (): Promise<void> => {
  if (chromiumPath === null) return;
  server = await serveChromium(chromiumPath);
  process.env[browserAddress] = server.wsEndpoint();
};

export const stopBrowser = async (): Promise<void> => {
  await server?.close();
  server = null;
};
