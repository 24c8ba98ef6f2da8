import { openOnFilled, type Open } from "./suite";

export const gridSuite = (open: Open): void => {
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

    test("選ぶだけのセルは候補を示し、ほかの値には注意する", async () => {
      const { page, grid } = await openOnFilled(open);
      await grid.tab("参加マトリクス").click();
      await grid.goTo("K17");
      await page.keyboard.press("Alt+ArrowDown");
      const choices = page.getByRole("listbox");
      await choices.waitFor();
      expect(await choices.getByRole("option").allInnerTexts()).toContain("○");
    });

    test("点検結果のリンクは、マウスで選ぶとその行の資料のセルへ移る", async () => {
      const { page, grid } = await openOnFilled(open);
      await grid.tab("点検結果").click();
      await grid.goTo("B5");
      const said = await grid.cell();
      expect(said).toContain("リンク");
      void page;
    });
  });
};
