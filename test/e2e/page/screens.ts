import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

const root = join(__dirname, "../../..");
const everyRun = join(root, "out/screens");
const shown = join(root, "docs/screens");

/** The pictures of both READMEs. */
export type ShownScreen = "check" | "participation" | "pane";

const picture = (folder: string, name: string): string => {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};

/** Keeps a picture for people to look at. */
export const keepScreen = async (name: string, seen: Page | Locator): Promise<void> => {
  await seen.screenshot({ path: picture(everyRun, name) });
};

/** Keeps a picture; `npm run screens` also puts it where the READMEs show it. */
export const showScreen = async (name: ShownScreen, seen: Page | Locator): Promise<void> => {
  await keepScreen(name, seen);
  if (process.env["npm_lifecycle_event"] === "screens") {
    await seen.screenshot({ path: picture(shown, name) });
  }
};
