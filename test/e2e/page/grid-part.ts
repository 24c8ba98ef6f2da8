import type { Locator, Page } from "playwright-core";

/** The grid, with what a person does there and what a screen reader says of it. */
export interface GridPart {
  readonly drawn: () => Promise<void>;
  readonly tab: (name: string) => Locator;
  readonly tabs: () => Promise<readonly string[]>;
  /** Goes to a cell through the name box. */
  readonly goTo: (address: string) => Promise<void>;
  /**
   * Presses keys faster than anybody waits for the page, the first behind an address in the name box, or where the keyboard
   * is.
   */
  readonly strike: (address: string | null, keys: readonly string[]) => Promise<void>;
  /** Waits until the page has done what it had put off. */
  readonly untilIdle: () => Promise<void>;
  /** Types into the cells, which have the keyboard, and goes on to the next one. */
  readonly type: (text: string) => Promise<void>;
  /** Waits until the selected cell is said to be this, such as 「J64、150」. */
  readonly cellSays: (text: string) => Promise<void>;
  readonly cell: () => Promise<string>;
  /** Clicks into the middle of the selected cell, which has to be in sight. */
  readonly clickSelected: () => Promise<void>;
  /** Where the selected cells are drawn; fails where none of them is in sight. */
  readonly drawnSelection: () => Promise<DrawnSelection>;
  readonly hasKeyboard: () => Promise<boolean>;
}

const editor = "[id=__editor___INTERNAL_EDITOR__DOCS_NORMAL]";

/** Where the selected cells are drawn, in pixels of the page from the corner of the cells. */
export interface DrawnSelection {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: { readonly x: number; readonly y: number };
}

/** Cells are drawn, not elements: the frame around the selected ones is found by its blue. */
const drawnSelection = (canvas: Locator): Promise<DrawnSelection> =>
  canvas.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) throw new Error("The cells are not drawn.");
    const { width, height } = element;
    const copy = Object.assign(document.createElement("canvas"), { width, height });
    const drawing = copy.getContext("2d", { willReadFrequently: true });
    drawing?.drawImage(element, 0, 0);
    const { data = [] } = drawing?.getImageData(0, 0, width, height) ?? {};
    let [count, sumX, sumY] = [0, 0, 0];
    let [left, right, top, bottom] = [width, 0, height, 0];
    // Not the headings, which are marked with the same blue.
    for (let y = 24; y < height; y += 1) {
      for (let x = 50; x < width; x += 1) {
        const at = 4 * (y * width + x);
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
        if (red < 60 && green > 75 && green < 110 && blue > 220) {
          [count, sumX, sumY] = [count + 1, sumX + x, sumY + y];
          [left, right] = [Math.min(left, x), Math.max(right, x)];
          [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        }
      }
    }
    if (count < 40) throw new Error("No selected cell is in sight.");
    const inPage = (pixels: number): number => pixels / devicePixelRatio;
    return {
      ...{ left: inPage(left), right: inPage(right), top: inPage(top), bottom: inPage(bottom) },
      middle: { x: inPage(sumX / count), y: inPage(sumY / count) },
    };
  });

export const gridOf = (page: Page): GridPart => {
  const canvas = page.locator("canvas[id^=univer-sheet-main-canvas]");
  const cell = async (): Promise<string> =>
    (await page.locator(editor).getAttribute("aria-label")) ?? "";
  const tabs = page.getByRole("tablist", { name: "シート" });
  return {
    drawn: async () => {
      await canvas.waitFor({ state: "attached" });
      await page.waitForFunction(
        (selector) => document.querySelector(selector)?.getAttribute("aria-label") != null,
        editor,
      );
    },
    tab: (name) => tabs.getByRole("tab", { name, exact: true }),
    tabs: () => tabs.getByRole("tab").allInnerTexts(),
    goTo: async (address) => {
      const box = page.getByRole("textbox", { name: "名前ボックス" });
      await box.fill(address);
      await box.press("Enter");
      // The cell may have been selected before: then only the keyboard tells that the box has let go.
      await page.waitForFunction(
        ([selector, place]) => {
          const cells = document.querySelector(selector);
          const isThere = cells?.getAttribute("aria-label")?.startsWith(`${place}、`) === true;
          return isThere && cells === document.activeElement;
        },
        [editor, address] as const,
      );
    },
    strike: async (address, keys) => {
      const box = page.getByRole("textbox", { name: "名前ボックス" });
      if (address !== null) await box.fill(address);
      await Promise.all(keys.map((key) => page.keyboard.press(key)));
    },
    untilIdle: () =>
      page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            requestIdleCallback(() => {
              setTimeout(() => {
                requestIdleCallback(() => {
                  resolve();
                });
              });
            });
          }),
      ),
    type: async (text) => {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    cell,
    cellSays: async (text) => {
      try {
        await page.waitForFunction(
          ([selector, said]) =>
            document.querySelector(selector)?.getAttribute("aria-label") === said,
          [editor, text] as const,
        );
      } catch {
        throw new Error(`The grid does not say 「${text}」 but 「${await cell()}」.`);
      }
    },
    clickSelected: async () => {
      await canvas.click({ position: (await drawnSelection(canvas)).middle });
    },
    drawnSelection: () => drawnSelection(canvas),
    hasKeyboard: () =>
      page.locator(editor).evaluate((element) => element === document.activeElement),
  };
};
