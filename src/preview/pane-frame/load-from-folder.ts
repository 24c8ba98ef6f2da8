/**
 * Lets the loader of Office.js load its files from a folder: it marks its scripts as `crossorigin`, and such scripts a browser
 * takes from servers only.
 */
export const loadFromFolder = (): void => {
  const { prototype } = HTMLScriptElement;
  Object.defineProperty(prototype, "crossOrigin", {
    configurable: true,
    get: () => null,
    set: () => undefined,
  });
  Object.defineProperty(prototype, "setAttribute", {
    configurable: true,
    value(this: HTMLScriptElement, name: string, value: string) {
      if (name.toLowerCase() !== "crossorigin") {
        Element.prototype.setAttribute.call(this, name, value);
      }
    },
  });
};
