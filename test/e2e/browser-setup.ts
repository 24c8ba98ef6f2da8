import { endWithParent } from "../support/end-with-parent";
import { browserAddress, chromiumPath, serveChromium } from "./chromium";

/** Starts the browser that all files of tests share. */
const setUp = async (): Promise<void> => {
  endWithParent();
  if (chromiumPath === null) return;
  const server = await serveChromium(chromiumPath);
  process.env[browserAddress] = server.wsEndpoint();
  Object.assign(globalThis, { closeBrowser: () => server.close() });
};

export default setUp;
