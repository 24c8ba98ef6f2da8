import { downloaded } from "./downloaded";
import { askedOnLeaving } from "./leaving";
import { filledFile, openOnFilled } from "./suite";
import { rewritten } from "../../xlsx/snapshot/rewritten";
import { onPage } from "./on-page";

onPage((open) => {
  describe("開く・保存", () => {
    test("保存していない変更があれば、開く前に尋ね、やめると何も変わらない", async () => {
      const opened = await openOnFilled(open);
      const { page, grid, choose, says } = opened;
      const dialog = page.getByRole("alertdialog", { name: "保存していない変更があります。" });
      await grid.tab("事業費").click();
      await grid.goTo("E10");
      await grid.type("123");
      await page.getByText("未保存の変更があります").waitFor();
      await choose("次のブック.xlsx", await filledFile());
      await dialog.getByText("「次のブック.xlsx」を開くと").waitFor();
      expect(await opened.axeViolations()).toEqual([]);
      await dialog.getByRole("button", { name: "やめる" }).click();
      await dialog.waitFor({ state: "detached" });
      await grid.goTo("E10");
      await grid.cellSays("E10、123");
      await choose("次のブック.xlsx", await filledFile());
      const download = page.waitForEvent("download");
      await dialog.getByRole("button", { name: "開かずに保存する" }).click();
      expect((await download).suggestedFilename()).toBe("記入済み.xlsx");
      await says("「記入済み.xlsx」を保存しました。");
      await grid.goTo("E10");
      await grid.type("124");
      await choose("次のブック.xlsx", await filledFile());
      await dialog.getByRole("button", { name: "保存せずに開く" }).click();
      await says(/^「次のブック\.xlsx」を開きました。/);
      await grid.tab("事業費").click();
      await grid.goTo("E10");
      await grid.cellSays("E10、空欄");
    });

    test.each([
      ["中身がブックでないファイル", Buffer.from("これはブックではありません。")],
      ["空のファイル", Buffer.alloc(0)],
    ])("%sは、何を確かめるかを添えて断り、今のブックは残る", async (_, bytes) => {
      const opened = await openOnFilled(open);
      const { grid, choose, says } = opened;
      await choose("予算.xlsx", bytes);
      await says(/^「予算\.xlsx」を開けませんでした。/);
      await grid.tab("事業費").click();
      await grid.goTo("J64");
      await grid.cellSays("J64、0");
      expect(await opened.axeViolations()).toEqual([]);
    });

    test("失われるもののあるブックは閲覧専用で、何があったかを示し、入力も保存も断る", async () => {
      const opened = await openOnFilled(open);
      const { page, grid, choose, press, says } = opened;
      const file = rewritten(await filledFile(), (path, xml) =>
        path === "xl/worksheets/sheet1.xml"
          ? xml.replace(
              "</worksheet>",
              '<rowBreaks count="1"><brk id="3"/></rowBreaks></worksheet>',
            )
          : xml,
      );
      await choose("他所のブック.xlsx", Buffer.from(file));
      await page.getByText("閲覧専用で開いています。").waitFor();
      await page.getByRole("listitem").filter({ hasText: "改ページの位置" }).waitFor();
      await grid.tab("事業費").click();
      await grid.goTo("E10");
      await grid.type("123");
      await says(/^このブックは閲覧専用で開いているため、/);
      await grid.goTo("E10");
      await grid.cellSays("E10、空欄");
      await press("保存（.xlsx）");
      await says(/^このブックは閲覧専用で開いているため、/);
      expect(await opened.axeViolations()).toEqual([]);
    });

    test("閉じる前に尋ねるのは、保存していない変更があるときだけ", async () => {
      const opened = await openOnFilled(open);
      const { page, grid, press, says } = opened;
      expect(await askedOnLeaving(opened)).toBe(false);
      await grid.tab("事業費").click();
      await grid.goTo("E10");
      await grid.type("123");
      await page.getByText("未保存の変更があります").waitFor();
      expect(await askedOnLeaving(opened)).toBe(true);
      const download = page.waitForEvent("download");
      await press("保存（.xlsx）");
      await downloaded(download);
      await says(/を保存しました。$/);
      expect(await askedOnLeaving(opened)).toBe(false);
    });
  });
});
