import univerCss from "@univerjs/preset-sheets-core/lib/index.css";
import { makeElement } from "../foot/make-element";
import { gridCss } from "./grid-css";

/** Univer's own name for it; menus stand outside the grid, so it is set on the page. */
const darkClass = "univer-dark";

export interface Dressing {
  readonly dispose: () => void;
}

/** Gives the page the looks of the grid, dark where the page is. */
export const dressPage = (page: Document): Dressing => {
  const style = makeElement("style", {}, univerCss, gridCss);
  page.head.append(style);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const { classList } = page.documentElement;
  const follow = (): void => {
    if (classList.contains(darkClass) !== scheme.matches) {
      classList.toggle(darkClass, scheme.matches);
    }
  };
  follow();
  // Univer takes the class away again: its own dark mode, which would turn the cells dark as well, is never on.
  const observer = new MutationObserver(follow);
  observer.observe(page.documentElement, { attributeFilter: ["class"] });
  scheme.addEventListener("change", follow);
  return {
    dispose: () => {
      observer.disconnect();
      scheme.removeEventListener("change", follow);
      classList.remove(darkClass);
      style.remove();
    },
  };
};
