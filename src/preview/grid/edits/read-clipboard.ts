export interface ClipboardContent {
  readonly html: string;
  readonly text: string;
}

/** What the clipboard holds; null where the browser, or who sits at it, does not let the page look. */
export const readClipboard = async (): Promise<ClipboardContent | null> => {
  try {
    const items = await navigator.clipboard.read();
    const textOf = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? "" : (await item.getType(type)).text();
    };
    return { html: await textOf("text/html"), text: await textOf("text/plain") };
  } catch {
    return null;
  }
};
