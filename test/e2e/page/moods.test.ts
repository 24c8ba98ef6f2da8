import type { OpenPage } from "./open-page";
import { keepScreen } from "./screens";
import { check, openOnFilled } from "./suite";
import { onPage } from "./on-page";

/** Turns a switch of the menu 「Excelの状態」. */
const turn = async ({ page, press }: OpenPage, name: string): Promise<void> => {
  await press("Excelの状態");
  await page.getByRole("menuitemcheckbox", { name }).click();
  await page.keyboard.press("Escape");
};

const calm = async ({ page }: OpenPage): Promise<void> => {
  await page.getByRole("button", { name: "通常に戻す" }).click();
};

const preview = async ({ pane }: OpenPage): Promise<void> => {
  await pane.tab("シート作成");
  await pane.press("内容を確かめる");
  await pane.heading("変更の内容");
};

onPage((open) => {
  describe("Excelの状態", () => {
    test("Excel 2021：パネルが開き直し、点検でき、戻すと新しいExcelになる", async () => {
      const opened = await openOnFilled(open, { isForDevelopers: true });
      const { page, pane, says } = opened;
      await turn(opened, "Excel 2021");
      await page.locator('iframe[src="pane.html?excelApi=1.14"]').waitFor();
      await says("Excelの状態を変えています：「Excel 2021」");
      await pane.says("正本データを読み込みました。");
      await check(opened);
      await calm(opened);
      await page.locator('iframe[src="pane.html"]').waitFor();
      await pane.says("正本データを読み込みました。");
      await check(opened);
    });

    test("セルの入力中：パネルは待つように伝え、戻すと「もう一度」で続けられる", async () => {
      const opened = await openOnFilled(open, { isForDevelopers: true });
      const { pane } = opened;
      await turn(opened, "セルの入力中");
      await pane.tab("点検");
      await pane.press("点検する");
      await pane.frame.getByRole("alert").getByText("セルの入力中です").waitFor();
      await keepScreen("mood-editing", opened.page);
      expect(await opened.axeViolations()).toEqual([]);
      await calm(opened);
      await pane.press("もう一度");
      await pane.says(/^点検しました。/);
    });

    test("シートの保護：入力は断られて元の値が残り、パネルも先に示し、戻すと書ける", async () => {
      const opened = await openOnFilled(open, { isForDevelopers: true });
      const { page, pane, grid, says } = opened;
      await grid.tab("事業費").click();
      await grid.goTo("J64");
      await grid.type("777");
      await turn(opened, "シートの保護");
      await grid.tab("事業費（保護されています）").waitFor();
      await grid.goTo("J64");
      await grid.cellSays("J64、777");
      await grid.type("150");
      await says(/^「事業費」のシートは保護されています。変更するには、保護を解除してから/);
      await grid.goTo("J64");
      await grid.cellSays("J64、777");
      await keepScreen("mood-protected", page);
      await preview(opened);
      await pane.view.getByText("書き込めません", { exact: true }).waitFor();
      await pane.view.getByText("シートが保護されています").waitFor();
      await calm(opened);
      await grid.goTo("J64");
      await grid.type("0");
      await grid.goTo("J64");
      await grid.cellSays("J64、0");
      await pane.tab("点検");
      await pane.press(/^(再)?点検する$/);
      await pane.says(/^点検しました。/);
    });

    test("遅いExcel：進み具合を示し、止められ、戻すとすぐに終わる", async () => {
      const opened = await open({ isForDevelopers: true });
      const { pane } = opened;
      await preview(opened);
      await turn(opened, "遅いExcel");
      await pane.press("作成する");
      await pane.frame.getByRole("progressbar").waitFor();
      await pane.says(/^シートに書き込んでいます/);
      await keepScreen("mood-slow", opened.page);
      await pane.press("止める");
      await pane.heading("途中で止めました");
      await calm(opened);
      await pane.press("続けて作る");
      await pane.press("内容を確かめる");
      await pane.heading("変更の内容");
      await pane.press("作成する");
      await pane.heading("作成の結果");
    });

    test("失敗するExcel：書き込みが途中で失敗したと伝え、戻すと続きから作れる", async () => {
      const opened = await open({ isForDevelopers: true });
      const { pane, grid } = opened;
      await preview(opened);
      await turn(opened, "失敗するExcel");
      await pane.press("作成する");
      await pane.frame.getByText("Excelが処理できませんでした").first().waitFor();
      await keepScreen("mood-failing", opened.page);
      expect(await opened.axeViolations()).toEqual([]);
      await calm(opened);
      await pane.press("もう一度");
      await pane.heading("作成の結果");
      await grid.tab("出典").waitFor();
      await check(opened);
    });
  });
});
