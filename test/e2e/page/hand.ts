import type { Locator } from "playwright-core";
import type { OpenPage } from "./open-page";

/** How somebody works the page: with the mouse, or with nothing but the keyboard. */
export interface Hand {
  readonly press: (target: Locator) => Promise<void>;
  readonly paneTab: (name: string) => Promise<void>;
  /** Types into a field of the pane. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Types into the selected cell and goes on to the next. */
  readonly enter: (text: string) => Promise<void>;
}

export const mouseOf = ({ page, pane, grid }: OpenPage): Hand => ({
  press: (target) => target.click(),
  paneTab: pane.tab,
  write: async (field, text) => {
    await field.click();
    await page.keyboard.type(text);
  },
  enter: async (text) => {
    await grid.clickSelected();
    await grid.type(text);
  },
});

const tooMany = 300;

/** Where the keyboard is, seen from an element that somebody wants to get to in the same document. */
const keyboardFrom = (target: Locator): Promise<"there" | "before" | "behind" | "elsewhere"> =>
  target.evaluate((element) => {
    const focused = element.ownerDocument.activeElement;
    if (focused === element) return "there";
    if (focused === null || focused.tagName === "IFRAME") return "elsewhere";
    if (focused === element.ownerDocument.body) return "before";
    const place = element.compareDocumentPosition(focused);
    return (place & Node.DOCUMENT_POSITION_FOLLOWING) > 0 ? "behind" : "before";
  });

const isInPane = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.defaultView !== window.top);

/** Nothing but keys: F6 from part to part, Tab within one, Enter. */
export const keyboardOf = ({ page, pane, grid }: OpenPage): Hand => {
  const { keyboard } = page;
  const partNow = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (focused?.tagName === "IFRAME") return "pane";
      return focused?.closest("main") == null ? "header" : "workbook";
    });
  const goToPart = async (part: "header" | "workbook" | "pane"): Promise<void> => {
    for (let presses = 0; (await partNow()) !== part; presses += 1) {
      if (presses > 3)
        throw new Error(`F6 does not lead to the ${part} but to ${await partNow()}.`);
      const before = await partNow();
      await keyboard.press("F6");
      await page.waitForFunction(
        (left) => {
          const focused = document.activeElement;
          const inGrid = focused?.closest("main") == null ? "header" : "workbook";
          return (focused?.tagName === "IFRAME" ? "pane" : inGrid) !== left;
        },
        before,
        { timeout: 3000 },
      );
    }
  };
  const goTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    await goToPart((await isInPane(target)) ? "pane" : "header");
    for (let presses = 0; presses < tooMany; presses += 1) {
      const place = await keyboardFrom(target);
      if (place === "there") return;
      await keyboard.press(place === "behind" ? "Shift+Tab" : "Tab");
    }
    throw new Error(`The Tab key does not lead to ${String(target)}.`);
  };
  return {
    press: async (target) => {
      await goTo(target);
      await keyboard.press("Enter");
    },
    paneTab: async (name) => {
      const chosen = pane.frame.getByRole("tab", { selected: true });
      await goTo(chosen);
      for (let presses = 0; (await chosen.innerText()) !== name; presses += 1) {
        if (presses > 10) throw new Error(`The arrow keys do not lead to 「${name}」.`);
        await keyboard.press("ArrowRight");
      }
    },
    write: async (field, text) => {
      await goTo(field);
      await keyboard.type(text);
    },
    enter: async (text) => {
      await goToPart("workbook");
      await grid.type(text);
    },
  };
};
