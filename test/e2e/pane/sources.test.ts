import { openOnFilled } from "./suite";
import { onPane } from "./on-pane";

onPane((open) => {
  describe("出典", () => {
    test("選んだセルの値を書いた行を、前後の行とともに示す", async () => {
      const pane = await openOnFilled(open);
      await pane.tab("出典");
      await pane.page.evaluate(() => {
        window.standIn.user.select("事業費", "J64");
      });
      await pane.view.getByText("事業費 J64").waitFor();
      const mark = pane.view.locator("mark");
      await mark.waitFor();
      expect(await mark.innerText()).toContain("0千円｜150千円");
      expect(await pane.view.locator("figure li").count()).toBe(7);
      expect(await pane.view.locator("figcaption").innerText()).toMatch(/38ページ 334行目$/);
      expect(await pane.axeViolations()).toEqual([]);
      await pane.page.evaluate(() => {
        window.standIn.user.select("事業費", "K64");
      });
      await pane.view.getByText("事業費 K64").waitFor();
      await pane.view.getByText("計算の元").waitFor();
    });

    test("連携突合の外のセルでは、何も示さない理由を示す", async () => {
      const pane = await openOnFilled(open);
      await pane.tab("出典");
      await pane.page.evaluate(() => {
        window.standIn.user.select("Sheet1", "C3");
      });
      await pane.view.getByText("「Sheet1」のC3には、資料の出典がありません。").waitFor();
    });

    test("矢印キーで動き続ける間は調べず、止まったところを調べる", async () => {
      const pane = await openOnFilled(open);
      await pane.tab("出典");
      await pane.view.getByText(/^\S+ [A-Z]+\d+$/).waitFor();
      const requests = await pane.page.evaluate(async () => {
        const { standIn } = window;
        const before = standIn.recorder.totals().requests;
        for (let row = 10; row < 40; row += 1) {
          standIn.user.select("事業費", `E${String(row)}`);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        await new Promise((resolve) => setTimeout(resolve, 600));
        return standIn.recorder.totals().requests - before;
      });
      await pane.view.getByText("事業費 E39").waitFor();
      expect(requests).toBeLessThan(6);
    });

    test("セルの入力中は、前の答えのまま静かに待つ", async () => {
      const pane = await openOnFilled(open);
      await pane.tab("出典");
      await pane.page.evaluate(() => {
        window.standIn.user.select("事業費", "J64");
      });
      await pane.view.locator("mark").waitFor();
      await pane.page.evaluate(async () => {
        window.standIn.user.startEditingCell();
        window.standIn.user.select("事業費", "E10");
        await new Promise((resolve) => setTimeout(resolve, 600));
      });
      expect(await pane.page.getByRole("alert").count()).toBe(0);
      expect(await pane.view.locator("mark").count()).toBe(1);
    });
  });
});
