import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type JSX, type KeyboardEvent } from "react";
import { tabs, type Tab } from "../state/pane-state";
import { productName, tabWords } from "../words";
import { usePane, usePaneState } from "./pane-context";

const useTabStyles = makeStyles({
  bar: { display: "flex", paddingInline: "4px" },
  tab: {
    padding: "8px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    whiteSpace: "nowrap",
    cursor: "pointer",
    // Forced colours draw what is transparent.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export const tabId = (tab: Tab): string => `tab-${tab}`;
export const panelId = (tab: Tab): string => `panel-${tab}`;

/** Where a key leads from one tab of `count`; `null` for keys that do not move. */
const moved = (key: string, from: number, count: number): number | null => {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
};

/** The tabs: one stop for the keyboard, arrow keys between them. */
export function TabBar(): JSX.Element {
  const { openTab } = usePane();
  const styles = useTabStyles();
  const open = usePaneState(({ tab }) => tab);
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const to = moved(event.key, tabs.indexOf(open), tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    openTab(tab);
    bar.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus();
  };
  return (
    <div ref={bar} role="tablist" aria-label={productName} className={styles.bar} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-controls={panelId(tab)}
          aria-selected={tab === open}
          tabIndex={tab === open ? 0 : -1}
          className={mergeClasses(styles.tab, tab === open && styles.selected)}
          onClick={() => {
            openTab(tab);
          }}
        >
          {tabWords[tab]}
        </button>
      ))}
    </div>
  );
}
