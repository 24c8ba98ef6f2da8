import { makeElement } from "./make-element";

export interface Tab {
  readonly id: string;
  readonly name: string;
  /** "" for none. */
  readonly color: string;
  readonly isProtected: boolean;
}

export interface TabBar {
  readonly element: HTMLElement;
  readonly show: (tabs: readonly Tab[], active: string | null) => void;
}

const tabElement = ({ id, name, color, isProtected }: Tab, isActive: boolean): HTMLElement => {
  const tab = makeElement(
    "button",
    {
      type: "button",
      role: "tab",
      "data-sheet": id,
      "aria-selected": String(isActive),
      tabindex: isActive ? "0" : "-1",
      ...(isProtected && { "aria-label": `${name}（保護されています）` }),
    },
    name,
  );
  if (isProtected) tab.prepend(makeElement("span", { "aria-hidden": "true", class: "grid-lock" }));
  if (color !== "") tab.style.setProperty("--tab-color", color);
  return tab;
};

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The sheets below the cells. Arrow keys go from tab to tab. */
export const newTabBar = (onChosen: (sheet: string) => void): TabBar => {
  const element = makeElement("div", {
    role: "tablist",
    "aria-label": "シート",
    class: "grid-tabs",
  });
  let shown = "";
  const tabs = (): readonly HTMLElement[] => [
    ...element.querySelectorAll<HTMLElement>("[role=tab]"),
  ];
  element.addEventListener("click", ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>("[role=tab]") : null;
    if (tab?.dataset["sheet"] !== undefined) onChosen(tab.dataset["sheet"]);
  });
  element.addEventListener("keydown", (event) => {
    const all = tabs();
    const at = all.findIndex((tab) => tab === document.activeElement);
    const next = all[steps[event.key]?.(at, all.length) ?? -1];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    onChosen(next.dataset["sheet"] ?? "");
    tabs()
      .find((tab) => tab.dataset["sheet"] === next.dataset["sheet"])
      ?.focus();
  });
  return {
    element,
    show: (sheets, active) => {
      const key = JSON.stringify([sheets, active]);
      if (key === shown) return;
      shown = key;
      const hadFocus = element.contains(document.activeElement);
      element.replaceChildren(...sheets.map((tab) => tabElement(tab, tab.id === active)));
      const chosen = tabs().find((tab) => tab.ariaSelected === "true");
      chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
      if (hadFocus) chosen?.focus();
    },
  };
};
