import type { OpenPane } from "../open-pane";
import { check, openOnFilled, untilReady } from "./suite";
import { onPane } from "./on-pane";

const tabs = ["データ", "シート作成", "点検", "一覧", "出典"] as const;

/** What sticks out sideways, by its text. */
const overflowing = (pane: OpenPane): Promise<readonly string[]> =>
  pane.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, footer *, header *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.innerText || element.tagName),
  );

const background = (pane: OpenPane): Promise<string> =>
  pane.page.evaluate(
    () =>
      getComputedStyle(document.querySelector("header")?.parentElement ?? document.body)
        .backgroundColor,
  );

onPane((open) => {
  describe("見た目と操作", () => {
    test.each([
      ["350px・明るい", { viewport: { width: 350, height: 700 }, colorScheme: "light" }],
      ["480px・暗い", { viewport: { width: 480, height: 700 }, colorScheme: "dark" }],
      [
        "350px・ハイコントラスト",
        { viewport: { width: 350, height: 700 }, forcedColors: "active" },
      ],
    ] as const)("%s: どの画面も横にはみ出さず、axeの指摘がない", async (_, context) => {
      const pane = await openOnFilled(open, { context });
      await check(pane);
      await pane.press("絞り込み");
      for (const tab of tabs) {
        await pane.tab(tab);
        expect([tab, await overflowing(pane)]).toEqual([tab, []]);
        expect([tab, await pane.axeViolations()]).toEqual([tab, []]);
      }
    });

    test("Officeの色が分かれば、システムの設定より優先する", async () => {
      const pane = await untilReady(
        await open({ background: "#262626", context: { colorScheme: "light" } }),
      );
      expect(await background(pane)).toBe("rgb(41, 41, 41)");
    });

    test("タブは矢印キーで移り、Tabキーでは一度だけ止まる", async () => {
      const pane = await untilReady(await open());
      const focused = () => pane.page.evaluate(() => document.activeElement?.textContent);
      await pane.page.getByRole("tab", { name: "データ" }).focus();
      const seen: unknown[] = [];
      for (const key of ["ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"]) {
        await pane.page.keyboard.press(key);
        seen.push(await focused());
      }
      expect(seen).toEqual(["シート作成", "点検", "出典", "データ", "出典", "データ"]);
      await pane.page.keyboard.press("Tab");
      expect(await pane.view.evaluate((view) => view === document.activeElement)).toBe(true);
    });

    test("別の画面を見て戻っても、一覧は元の場所にある", async () => {
      const pane = await openOnFilled(open);
      await check(pane);
      await pane.view.evaluate((view) => {
        view.scrollTop = 900;
      });
      await pane.tab("出典");
      await pane.tab("点検");
      expect(await pane.view.evaluate((view) => view.scrollTop)).toBe(900);
    });

    test("不具合が起きても画面は残り、知らせる内容を示す", async () => {
      const pane = await untilReady(await open());
      await pane.page.evaluate(() => {
        void Promise.reject(new Error("on purpose"));
      });
      const alert = pane.page.getByRole("alert");
      await alert.getByText("プログラムに不具合がありました").waitFor();
      expect(await alert.getByRole("textbox").inputValue()).toContain("on purpose");
      expect(await pane.axeViolations()).toEqual([]);
      await pane.press("閉じる");
      expect(await alert.count()).toBe(0);
      expect(await pane.view.innerText()).toContain("岡山連携中枢都市圏");
      expect(pane.takeComplaints().join()).toContain("on purpose");
    });
  });
});
