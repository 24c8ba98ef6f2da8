import type { OpenPage } from "./open-page";

/** Whether the page wants the browser to ask before it is left. */
export const askedOnLeaving = ({ page }: OpenPage): Promise<boolean> =>
  page.evaluate(() => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
