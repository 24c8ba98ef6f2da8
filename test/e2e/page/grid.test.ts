import { openOnFilled } from "./suite";
import { onPage } from "./on-page";

onPage((open) => {
  describe("ブックのシート", () => {
    test("入力した値と数式は、Ctrl+Zでもボタンでも元に戻り、やり直せる", async () => {
      const { page, grid, press, header } = await openOnFilled(open);
      await grid.tab("事業費").click();
      await grid.goTo("E10");
      await grid.cellSays("E10、空欄");
      await grid.type("123");
      await grid.goTo("E10");
      await grid.cellSays("E10、123");
      await page.keyboard.press("Control+z");
      await grid.cellSays("E10、空欄");
      await page.keyboard.press("Control+y");
      await grid.cellSays("E10、123");
      await press("元に戻す");
      await grid.cellSays("E10、空欄");
      await press("やり直し");
      await grid.cellSays("E10、123");
      await grid.goTo("E10");
      await grid.type("=1+2*3");
      await grid.goTo("E10");
      await grid.cellSays("E10、7、数式");
      await press("元に戻す");
      await grid.cellSays("E10、123");
      await press("元に戻す");
      await grid.cellSays("E10、空欄");
      const undo = header.getByRole("button", { name: "元に戻す" });
      expect(await undo.getAttribute("aria-disabled")).toBe("true");
    });

    test("選ぶだけのセルは候補を示し、選ぶと入る", async () => {
      const { page, grid } = await openOnFilled(open);
      await grid.tab("参加マトリクス").click();
      await grid.goTo("K17");
      await page.keyboard.press("Alt+ArrowDown");
      const choices = page.getByRole("listbox");
      await choices.waitFor();
      expect(await choices.getByRole("option").allInnerTexts()).toEqual(["○"]);
      await page.keyboard.press("Enter");
      await grid.cellSays("K17、○");
      await page.keyboard.press("Control+z");
      await grid.cellSays("K17、空欄");
    });

    test("名前ボックスと矢印キーで選んだセルは、固定していない側に見える", async () => {
      const { page, grid } = await openOnFilled(open, {
        context: { viewport: { width: 1366, height: 768 } },
      });
      await grid.tab("事業費").click();
      // Half of the window lies behind the one frozen column.
      await grid.goTo("B12");
      const frozen = await grid.drawnSelection();
      expect(frozen.right).toBeLessThanOrEqual(1366 / 2);
      for (const cell of ["P64", "D8", "J40", "C12"]) {
        await grid.goTo(cell);
        await grid.untilIdle();
        const { left, right } = await grid.drawnSelection();
        expect(left).toBeGreaterThanOrEqual(frozen.right - 2);
        expect(right - left).toBeGreaterThan(40);
      }
      for (const key of ["ArrowRight", "ArrowLeft"]) {
        for (let times = 0; times < 9; times += 1) await page.keyboard.press(key);
        await grid.untilIdle();
        const { left, right } = await grid.drawnSelection();
        expect(left).toBeGreaterThanOrEqual(frozen.right - 2);
        expect(right - left).toBeGreaterThan(40);
      }
    });

    test("名前ボックスからすぐに Alt+↓ を押しても、候補が開き、開いたままでいる", async () => {
      const { page, grid } = await openOnFilled(open);
      await grid.tab("参加マトリクス").click();
      await grid.strike("K40", ["Enter", "Alt+ArrowDown"]);
      const choices = page.getByRole("listbox");
      await choices.waitFor();
      await grid.untilIdle();
      expect(await choices.isVisible()).toBe(true);
      await page.keyboard.press("Enter");
      await grid.cellSays("K40、○");
    });

    test("入力してすぐに元に戻すと、その入力が戻り、続けて消すと消えたままになる", async () => {
      const { grid } = await openOnFilled(open);
      await grid.tab("事業費").click();
      await grid.goTo("E11");
      await grid.type("55");
      await grid.goTo("E10");
      await grid.strike(null, ["1", "2", "Enter", "Control+z"]);
      await grid.untilIdle();
      await grid.goTo("E10");
      await grid.cellSays("E10、空欄");
      await grid.goTo("E11");
      await grid.cellSays("E11、55");
      await grid.goTo("E10");
      await grid.strike(null, ["1", "2", "Enter", "ArrowUp", "Delete"]);
      await grid.untilIdle();
      await grid.goTo("E11");
      await grid.goTo("E10");
      await grid.cellSays("E10、空欄");
    });

    test("点検結果のリンクはマウスでたどれ、シートのタブで戻り、もう一度たどれる", async () => {
      const { grid } = await openOnFilled(open);
      await grid.tab("点検結果").click();
      await grid.goTo("K6");
      await grid.cellSays("K6、事業費、リンク");
      await grid.clickSelected();
      await grid.cellSays("J64、0");
      expect(await grid.tab("事業費").getAttribute("aria-selected")).toBe("true");
      await grid.tab("点検結果").click();
      await grid.cellSays("K6、事業費、リンク");
      await grid.clickSelected();
      await grid.cellSays("J64、0");
    });
  });
});
