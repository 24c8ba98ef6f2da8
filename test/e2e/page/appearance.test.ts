import type { Page } from "playwright-core";
import type { OpenPage } from "./open-page";
import { drawn } from "../../support/drawn";
import { keepScreen } from "./screens";
import { check, openOnFilled } from "./suite";
import { onPage } from "./on-page";

interface Appearance {
  readonly title: string;
  readonly name: string;
  readonly media: NonNullable<Parameters<Page["emulateMedia"]>[0]>;
  readonly viewport: { readonly width: number; readonly height: number };
}

const desktop = { width: 1440, height: 900 };
const light = { colorScheme: "light", forcedColors: "none" } as const;
const dark = { colorScheme: "dark", forcedColors: "none" } as const;
const highContrast = { colorScheme: "light", forcedColors: "active" } as const;

const appearances: readonly Appearance[] = [
  { title: "1440px・明るい", name: "light", media: light, viewport: desktop },
  { title: "1440px・暗い", name: "dark", media: dark, viewport: desktop },
  {
    title: "1440px・ハイコントラスト",
    name: "forced-colors",
    media: highContrast,
    viewport: desktop,
  },
  { title: "480px・暗い", name: "480", media: dark, viewport: { width: 480, height: 800 } },
  { title: "350px・明るい", name: "350", media: light, viewport: { width: 350, height: 700 } },
  {
    title: "350px・ハイコントラスト",
    name: "350-forced-colors",
    media: highContrast,
    viewport: { width: 350, height: 700 },
  },
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
    test("どの幅と配色でも、はみ出さず、axeの指摘がない", async () => {
      const opened = await open({ isForDevelopers: true });
      const { page, grid } = opened;
      /** Looks at one state of the page in every appearance. */
      const look = async (
        state: string,
        prepare: () => Promise<void> = () => Promise.resolve(),
      ): Promise<void> => {
        for (const { title, name, media, viewport } of drawn(appearances, 3, "見た目")) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ ...media, reducedMotion: "reduce" });
          await prepare();
          const faults = [...(await overflowing(opened)), ...(await opened.axeViolations())];
          expect({ state, title, faults }).toEqual({ state, title, faults: [] });
          await keepScreen(`${name}-${state}`, page);
        }
      };
      await look("start");
      await page.setViewportSize(desktop);
      await openOnFilled(() => Promise.resolve(opened));
      for (const [sheet, state] of [
        ["参加マトリクス", "matrix"],
        ["集計", "charts"],
      ] as const) {
        await look(state, async () => {
          await show(opened, "ブック");
          await grid.tab(sheet).click();
        });
      }
      await page.setViewportSize(desktop);
      await check(opened);
      await look("pane", () => show(opened, "パネル"));
      await page.setViewportSize(desktop);
      await opened.press("Excelの状態");
      await look("menu");
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
