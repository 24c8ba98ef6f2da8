const normalEditor = "[id=__editor___INTERNAL_EDITOR__DOCS_NORMAL]";

/** What Univer leaves without a name, and the name it gets. */
const names: readonly (readonly [
  selector: string,
  attributes: Readonly<Record<string, string>>,
])[] = [
  [
    "canvas[id^=univer-sheet-main-canvas]",
    { role: "img", "aria-label": "ワークシートの表", tabindex: "-1" },
  ],
  ["canvas[id^=univer-doc-main-canvas]", { "aria-hidden": "true", tabindex: "-1" }],
  ["[data-u-comp=defined-name] input", { "aria-label": "名前ボックス" }],
  ["section[dir] button input[type=text]", { "aria-label": "挿入する数" }],
  ["[data-u-comp=formula-bar] button", { "aria-label": "数式バーを広げる" }],
  ["section[aria-label^=Notifications]", { "aria-label": "通知", role: "group" }],
  [
    "[id=univer-doc-selection-container-__INTERNAL_EDITOR__DOCS_FORMULA_BAR]",
    { role: "region", "aria-label": "数式バーの入力欄" },
  ],
  ["section[data-u-comp=sidebar]", { "aria-label": "補助" }],
  [
    "[id=__editor___INTERNAL_EDITOR__DOCS_FORMULA_BAR]",
    { role: "textbox", "aria-label": "数式バー", "aria-multiline": "true" },
  ],
  [normalEditor, { role: "textbox", "aria-multiline": "true" }],
];

const nameAll = (page: Document): void => {
  for (const [selector, attributes] of names) {
    for (const element of page.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    }
  }
};

/** The element that has the keyboard while cells are selected. */
export const cellEditor = (page: Document): HTMLElement | null =>
  page.querySelector<HTMLElement>(normalEditor);

/** Gives the parts of Univer names, now and whenever it makes new ones. */
export const nameParts = (page: Document): { readonly dispose: () => void } => {
  nameAll(page);
  const observer = new MutationObserver(() => {
    nameAll(page);
  });
  observer.observe(page.body, { childList: true, subtree: true });
  return {
    dispose: () => {
      observer.disconnect();
    },
  };
};
