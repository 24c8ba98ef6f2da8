import { makeElement } from "./make-element";

export interface Zoom {
  readonly element: HTMLElement;
  readonly show: (ratio: number) => void;
}

const percent = (ratio: number): string => `${Math.round(ratio * 100)}%`;

/** How large the cells are seen, from 50 to 200 percent. */
export const newZoom = (onZoomed: (ratio: number) => void): Zoom => {
  const range = makeElement("input", {
    type: "range",
    min: "50",
    max: "200",
    step: "10",
    value: "100",
    "aria-label": "表示倍率",
  });
  const text = makeElement("output", {}, "100%");
  range.addEventListener("input", () => {
    onZoomed(Number(range.value) / 100);
  });
  return {
    element: makeElement("div", { class: "grid-zoom" }, range, text),
    show: (ratio) => {
      range.value = String(Math.round(ratio * 100));
      range.ariaValueText = percent(ratio);
      text.textContent = percent(ratio);
    },
  };
};
