import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download } from "playwright-core";

/** What the page has saved. The browser is another process's: its file is copied before it is read. */
export const downloaded = async (download: Promise<Download>): Promise<Buffer> => {
  const folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-"));
  try {
    const file = join(folder, "saved");
    await (await download).saveAs(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
