import type { FrameLocator, Locator, Page } from "playwright-core";

/** The pane in its frame, with what a person does there. */
export interface PanePart {
  readonly frame: FrameLocator;
  readonly tab: (name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Waits until the foot of the pane says this. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** The view that is open. */
  readonly view: Locator;
  readonly heading: (name: string) => Promise<void>;
  readonly finding: (place: string) => Locator;
}

export const panePart = (page: Page): PanePart => {
  const frame = page.frameLocator("iframe");
  const view = frame.locator('[role="tabpanel"]:not([hidden])');
  const button = (name: string | RegExp): Locator =>
    frame
      .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
      .filter({ visible: true })
      .first();
  return {
    frame,
    view,
    button,
    tab: (name) => frame.getByRole("tab", { name, exact: true }).click(),
    press: (name) => button(name).click(),
    says: async (text) => {
      const footer = frame.locator("footer");
      try {
        await footer.getByText(text).first().waitFor({ state: "attached" });
      } catch {
        throw new Error(`The pane does not say 「${text}」 but 「${await footer.innerText()}」.`);
      }
    },
    heading: (name) => view.getByRole("heading", { name, exact: true }).waitFor(),
    finding: (place) => view.getByRole("article", { name: place }),
  };
};
