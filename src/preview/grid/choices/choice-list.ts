import { makeElement } from "../foot/make-element";

/** What a cell offers, and its lower right corner; null while that is out of sight. */
export interface Offer {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entries: readonly string[];
  readonly corner: { readonly left: number; readonly bottom: number } | null;
}

export interface ChoiceList {
  readonly element: HTMLElement;
  /** Puts the arrow at the right edge of a cell. The list stays open only over the cell for which it was opened. */
  readonly place: (offer: Offer | null) => void;
  readonly close: () => void;
  readonly open: () => void;
}

const isSameOffer = (one: Offer, other: Offer): boolean =>
  one.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column &&
  one.entries.join("\n") === other.entries.join("\n");

/** The arrow beside a cell with a drop-down, and the list it opens. Alt+Down opens it too, as in Excel. */
export const newChoiceList = (
  onChosen: (offer: Offer, entry: string) => void,
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
  let offered: Offer | null = null;

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
    const [offer, entry] = [offered, option?.textContent];
    leave();
    if (offer !== null && entry != null) onChosen(offer, entry);
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
    close,
    place: (offer) => {
      const isSame = offer !== null && offered !== null && isSameOffer(offer, offered);
      const corner = offer?.corner ?? null;
      offered = offer;
      if (!isSame || corner === null) close();
      element.hidden = corner === null;
      if (corner !== null) {
        element.style.left = `${corner.left}px`;
        element.style.top = `${corner.bottom}px`;
      }
      if (isSame) return;
      list.replaceChildren(
        ...(offer?.entries ?? []).map((entry) =>
          makeElement("li", { role: "option", tabindex: "-1" }, entry),
        ),
      );
    },
  };
};
