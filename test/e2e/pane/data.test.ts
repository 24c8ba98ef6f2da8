import type { Page } from "playwright-core";
import { bundledText, untilReady } from "./suite";
import { onPane } from "./on-pane";

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.setInputFiles("input[type=file]", {
    name,
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });

const renamed = bundledText.replaceAll("岡山連携中枢都市圏", "試験連携中枢都市圏");
const broken = '{"format":"renkei-totsugo-dataset","version":1,"region":{"name":3}}';

onPane((open) => {
  describe("データ", () => {
    test("圏域、資料の日付と状態、件数、読み取り上の問題を示す", async () => {
      const { view } = await untilReady(await open());
      const text = await view.innerText();
      expect(text).toContain("岡山連携中枢都市圏");
      expect(text).toContain("13（連携市町 12）");
      expect(text).toContain("資料5件のうち、決着していない読み取りは0件です。");
      expect(text).toContain("取組状況一覧 令和7年4月1日");
      expect(text).toContain("変更箇所のみ抜粋");
      expect(text).toContain("連携突合のシートは、まだありません。");
      for (const fact of ["事業\n47件", "事業費の表\n19件", "指標（KPI）\n22件", "協約\n3件"]) {
        expect(text).toContain(fact);
      }
    });

    test("動作確認を空のブックで行い、結果を読み、文字として写せる", async () => {
      const pane = await untilReady(await open());
      await pane.press("このアドインについて");
      await pane.press("動作確認をする");
      await pane.page
        .getByText(/項目：可 \d+/u)
        .first()
        .waitFor({ timeout: 110_000 });
      const text = await pane.page.getByLabel("お知らせいただく内容").inputValue();
      expect(text).toContain("連携突合の動作確認");
      expect(text).toMatch(/ExcelApi\t1\.1–1\.17/u);
      expect(text).toMatch(/可\t[\d.]+秒\t用紙A3/u);
      expect(await pane.axeViolations()).toEqual([]);
    });

    test("壊れたファイルは、直すところをすべて挙げ、今のデータを替えない", async () => {
      const pane = await untilReady(await open());
      await choose(pane.page, "壊れた.json", broken);
      await pane.says("ファイルを読み込めませんでした。");
      const text = await pane.view.innerText();
      expect(text).toMatch(/「壊れた\.json」は読み込めません。直すところは\d+か所です。/);
      expect(text).toContain("$.region.name");
      expect(text).toContain("$.documents");
      expect(text).toContain("岡山連携中枢都市圏");
      expect(await pane.axeViolations()).toEqual([]);
    });

    test("読み込んだファイルは次に開いたときも使われ、付属のデータに戻せる", async () => {
      const pane = await untilReady(await open());
      await choose(pane.page, "試験.json", renamed);
      await pane.view.getByText("試験連携中枢都市圏").first().waitFor();
      await pane.page.reload();
      await untilReady(pane);
      expect(await pane.view.innerText()).toContain("試験.json");
      await pane.press("付属の正本データに戻す");
      await pane.view.getByText("岡山連携中枢都市圏").first().waitFor();
      await pane.page.reload();
      await untilReady(pane);
      expect(await pane.view.innerText()).toContain("付属の正本データ");
      expect(await pane.button("付属の正本データに戻す").count()).toBe(0);
    });

    test("前回のファイルが読めなくなっていれば、理由を示して付属のデータを使う", async () => {
      const pane = await untilReady(
        await open({
          remembered: {
            "renkei-totsugo:file": broken,
            "renkei-totsugo:fileName": "前回.json",
          },
        }),
      );
      const text = await pane.view.innerText();
      expect(text).toContain("前回の「前回.json」は読み込めなくなりました。");
      expect(text).toContain("付属の正本データ");
    });

    test("パソコンに覚えておけなければ、そう示す", async () => {
      const pane = await untilReady(
        await open({
          prepare: (page) =>
            page.addInitScript(() => {
              Storage.prototype.setItem = () => {
                throw new DOMException("full", "QuotaExceededError");
              };
            }),
        }),
      );
      await choose(pane.page, "試験.json", renamed);
      await pane.view.getByText("パソコンに覚えておけませんでした。").waitFor();
    });
  });
});
