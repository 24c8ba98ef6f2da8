import { spawn } from "node:child_process";

/** How each system opens an address; on all others as on Linux. */
const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  // `start` takes the first quoted word for the title of a window.
  win32: ["cmd.exe", "/c", "start", ""],
  darwin: ["open"],
};

/** On some systems the opener ends only with the browser. */
const patienceMilliseconds = 5000;

/** Opens an address in the default browser. Resolves to whether that worked, as far as the system says so. */
export const openBrowser = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
    // On its own, so that Ctrl+C ends the page and not the browser.
    const opener = spawn(program, [...args, address], {
      detached: true,
      stdio: "ignore",
      windowsHide: true,
    });
    const settle = (isOpened: boolean): void => {
      clearTimeout(patience);
      opener.unref();
      resolve(isOpened);
    };
    const patience = setTimeout(settle, patienceMilliseconds, true);
    opener.once("error", () => {
      settle(false);
    });
    opener.once("exit", (code) => {
      settle(code === 0);
    });
  });
