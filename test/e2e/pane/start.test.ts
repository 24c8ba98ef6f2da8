import { untilReady } from "./suite";
import { onPane } from "./on-pane";

onPane((open) => {
  describe("始まり", () => {
    test("Office.jsが来なければ、何をすればよいかを示し、遅れて来ればつながる", async () => {
      const pane = await open({
        isOfficeMissing: true,
        prepare: (page) => page.clock.install(),
      });
      await pane.page.getByText("Excelと接続しています…").waitFor();
      await pane.page.clock.runFor(9000);
      await pane.page.getByText("Excelと接続できませんでした。").waitFor();
      await pane.page.getByText("システム担当にお問い合わせください。").waitFor();
      await pane.button("もう一度").waitFor();
      expect(await pane.axeViolations()).toEqual([]);
      await pane.page.evaluate(() => {
        Object.assign(window, { Office: window.lateOffice });
      });
      await pane.page.clock.runFor(1000);
      await pane.page.getByRole("tab", { name: "データ" }).waitFor();
    });

    test("古いExcelでは、使えるExcelを示す", async () => {
      const pane = await open({ moods: { excelApi: "1.9" } });
      await pane.page.getByText("このExcelでは使えません。").waitFor();
      await pane.page.getByText("ExcelApi 1.10").waitFor();
    });

    test("Excelの外では、開き方を示す", async () => {
      const pane = await open({ host: "Word" });
      await pane.page.getByText("Excelの中で開かれていません。").waitFor();
    });

    test("リボンの「点検する」から開くと、点検まで行う", async () => {
      const pane = await open({ query: "?task=check" });
      await pane.says("点検しました。");
      await pane.view.getByRole("heading", { name: "点検", exact: true }).waitFor();
    });

    test("リボンの「取組状況一覧を作る」から開くと、その画面になる", async () => {
      const pane = await untilReady(await open({ query: "?task=status-list" }));
      await pane.view.getByRole("heading", { name: "取組状況一覧を作る" }).waitFor();
    });
  });
});
