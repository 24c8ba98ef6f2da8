/** Between the parts of the page the keyboard goes round. */
export type Region = "header" | "workbook" | "pane";
export type Way = "onwards" | "back";

const regions: readonly Region[] = ["header", "workbook", "pane"];

export const regionBeside = (region: Region, way: Way): Region => {
  const steps = way === "onwards" ? 1 : regions.length - 1;
  return regions[(regions.indexOf(region) + steps) % regions.length] ?? region;
};

/** What the pane's frame says when somebody leaves it by F6. */
export const wayLeft = (message: unknown): Way | null => {
  if (typeof message !== "object" || message === null || !("kind" in message)) return null;
  if (message.kind !== "leave" || !("way" in message)) return null;
  return message.way === "onwards" || message.way === "back" ? message.way : null;
};

interface Keys {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Ctrl+S, on a Mac with its own key: the workbook is saved, not the page. */
export const isSaveAsked = ({ key, shiftKey, ctrlKey, altKey, metaKey }: Keys): boolean =>
  key.toLowerCase() === "s" && (ctrlKey || metaKey) && !shiftKey && !altKey;

/** What the pane's frame says when somebody presses Ctrl+S in it. */
export const isSaveMessage = (message: unknown): boolean =>
  typeof message === "object" && message !== null && "kind" in message && message.kind === "save";

/** F6, and with Shift the other way; with other keys it is the browser's. */
export const wayAsked = (event: Keys): Way | null => {
  if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return null;
  return event.shiftKey ? "back" : "onwards";
};
