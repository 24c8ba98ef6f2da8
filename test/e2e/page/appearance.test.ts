import type { BrowserContextOptions } from "playwright-core";
import type { OpenPage } from "./open-page";
import { keepScreen } from "./screens";
import { check, openOnFilled } from "./suite";
import { onPage } from "./on-page";

const appearances: readonly (readonly [string, string, BrowserContextOptions])[] = [
  ["1440px・明るい", "light", { colorScheme: "light" }],
  ["1440px・暗い", "dark", { colorScheme: "dark" }],
  ["1440px・ハイコントラスト", "forced-colors", { forcedColors: "active" }],
  ["480px・暗い", "480", { viewport: { width: 480, height: 800 }, colorScheme: "dark" }],
  ["350px・明るい", "350", { viewport: { width: 350, height: 700 } }],
  [
    "350px・ハイコントラスト",
    "350-forced-colors",
    { viewport: { width: 350, height: 700 }, forcedColors: "active" },
  ],
];

/** What sticks out of the window sideways, of what people read and press around the cells. */
const overflowing = ({ page }: OpenPage): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("header *, section[aria-label=お知らせ] *")]
      .filter((element) => element.closest("main") === null)
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.innerText || element.tagName),
  );

/** Brings a side to the front where there is room for one only. */
const show = async ({ page }: OpenPage, side: "ブック" | "パネル"): Promise<void> => {
  const tab = page.getByRole("tablist", { name: "表示する側" }).getByRole("tab", { name: side });
  if ((await tab.count()) > 0) await tab.click();
};

onPage((open) => {
  describe("見た目", () => {
    test.each(appearances)("%s: はみ出さず、axeの指摘がない", async (_, name, context) => {
      const opened = await open({ context });
      const { page, grid } = opened;
      expect(await overflowing(opened)).toEqual([]);
      expect(await opened.axeViolations()).toEqual([]);
      await keepScreen(`${name}-start`, page);
      const filled = await openOnFilled(() => Promise.resolve(opened));
      for (const sheet of ["参加マトリクス", "集計"]) {
        await grid.tab(sheet).click();
        expect([sheet, await filled.axeViolations()]).toEqual([sheet, []]);
        await keepScreen(`${name}-${sheet === "集計" ? "charts" : "matrix"}`, page);
      }
      await show(opened, "パネル");
      await check(opened);
      expect(await opened.axeViolations()).toEqual([]);
      await keepScreen(`${name}-pane`, page);
      await show(opened, "ブック");
      await opened.press("Excelの状態");
      expect(await overflowing(opened)).toEqual([]);
      expect(await opened.axeViolations()).toEqual([]);
      await keepScreen(`${name}-menu`, page);
    });

    test("狭い画面で「セルへ移動」を押すと、ブックの側に移る", async () => {
      const opened = await openOnFilled(open, {
        context: { viewport: { width: 480, height: 800 } },
      });
      await show(opened, "パネル");
      await check(opened);
      await opened.pane.press(/^セルへ移動（事業費 J64）$/);
      await opened.grid.cellSays("J64、0");
      await opened.grid.tab("事業費").waitFor();
      await keepScreen("480-cell", opened.page);
    });
  });
});
