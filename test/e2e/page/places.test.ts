import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { downloaded } from "./downloaded";
import { serveBelow } from "./folder-server";
import { untilUsable, type OpenPage } from "./open-page";
import { check, fill } from "./suite";
import { onPage } from "./on-page";

const fillAndCheck = async (opened: OpenPage): Promise<void> => {
  await fill(opened);
  await check(opened);
  await opened.grid.tab("参加マトリクス").waitFor();
};

/** Until the service worker has kept everything for work without a network. */
const untilKept = async ({ page }: OpenPage): Promise<void> => {
  // Not `waitForFunction`: it takes a promise for an answer.
  const isKept = () => caches.match("files.json").then((list) => list !== undefined);
  while (!(await page.evaluate(isKept))) await page.waitForTimeout(100);
};

const save = async ({ page, press, says }: OpenPage): Promise<void> => {
  const download = page.waitForEvent("download");
  await press("保存（.xlsx）");
  await downloaded(download);
  await says(/を保存しました。$/);
};

onPage((open, folder) => {
  describe("どこから開いても", () => {
    test("一度読み込めば、つながらなくても開き直し、作り、点検し、保存できる", async () => {
      const opened = await open();
      await untilKept(opened);
      await opened.context.setOffline(true);
      await opened.page.reload();
      await untilUsable(opened);
      await fillAndCheck(opened);
      await save(opened);
    });

    test("Webサーバーの深いフォルダーから", async () => {
      const server = await serveBelow("/庁内 共有/renkei/", folder());
      try {
        const opened = await open({ address: server.address });
        await fillAndCheck(opened);
        await untilKept(opened);
        await save(opened);
      } finally {
        await server.close();
      }
    });

    test("サーバーなしで、フォルダーのファイルを直接", async () => {
      const copy = mkdtempSync(join(tmpdir(), "連携突合 画面 "));
      try {
        cpSync(folder(), copy, { recursive: true });
        const opened = await open({ address: `${pathToFileURL(copy).href}/` });
        await fillAndCheck(opened);
        await save(opened);
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    });
  });
});
