import { makeElement } from "../foot/make-element";

export interface ChoiceList {
  readonly element: HTMLElement;
  /** Puts the arrow at the right edge of a cell, `left` and `bottom` being its lower right corner; null hides it. */
  readonly place: (
    corner: { readonly left: number; readonly bottom: number } | null,
    entries: readonly string[],
  ) => void;
  readonly open: () => void;
}

/** The arrow beside a cell with a drop-down, and the list it opens. Alt+Down opens it too, as in Excel. */
export const newChoiceList = (
  onChosen: (entry: string) => void,
  onLeft: () => void,
): ChoiceList => {
  const button = makeElement("button", {
    type: "button",
    class: "grid-choice-button",
    tabindex: "-1",
    "aria-label": "選択肢を開く",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
  });
  const list = makeElement("ul", {
    role: "listbox",
    "aria-label": "選択肢",
    class: "grid-choices",
  });
  list.hidden = true;
  const element = makeElement("div", { class: "grid-choice" }, button, list);
  element.hidden = true;

  const options = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>("li")];
  const close = (): void => {
    list.hidden = true;
    button.ariaExpanded = "false";
  };
  const leave = (): void => {
    close();
    onLeft();
  };
  const open = (): void => {
    if (element.hidden) return;
    list.hidden = false;
    button.ariaExpanded = "true";
    options()[0]?.focus();
  };
  const choose = (option: Element | null): void => {
    const entry = option?.textContent;
    leave();
    if (entry != null) onChosen(entry);
  };

  // A press must not take the selection away from the cell.
  element.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
  });
  button.addEventListener("click", () => {
    if (list.hidden) open();
    else leave();
  });
  list.addEventListener("click", ({ target }) => {
    choose(target instanceof Element ? target.closest("li") : null);
  });
  list.addEventListener("keydown", (event) => {
    const all = options();
    const at = all.findIndex((option) => option === document.activeElement);
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") leave();
    else if (event.key === "Enter" || event.key === " ") choose(all[at] ?? null);
    else if (event.key === "ArrowDown") all[Math.min(at + 1, all.length - 1)]?.focus();
    else if (event.key === "ArrowUp") all[Math.max(at - 1, 0)]?.focus();
    else return;
    event.preventDefault();
  });
  return {
    element,
    open,
    place: (corner, entries) => {
      close();
      element.hidden = corner === null;
      if (corner === null) return;
      element.style.left = `${corner.left}px`;
      element.style.top = `${corner.bottom}px`;
      list.replaceChildren(
        ...entries.map((entry) => makeElement("li", { role: "option", tabindex: "-1" }, entry)),
      );
    },
  };
};
