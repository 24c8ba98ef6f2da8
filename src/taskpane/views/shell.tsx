import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX } from "react";
import { Dock } from "../parts/dock";
import { ErrorBoundary } from "../parts/error-boundary";
import { usePaneState } from "../parts/pane-context";
import { panelId, TabBar, tabId } from "../parts/tab-bar";
import { useStyles } from "../parts/use-styles";
import { tabs, type Tab } from "../state/pane-state";
import { productName } from "../words";
import { CheckView } from "./check-view";
import { DataView } from "./data-view";
import { SheetsView } from "./sheets-view";
import { SourcesView } from "./sources-view";
import { StatusListView } from "./status-list-view";

const useShellStyles = makeStyles({
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { flexGrow: 1, minHeight: 0, position: "relative" },
  panel: {
    position: "absolute",
    inset: 0,
    overflowY: "auto",
    overflowX: "hidden",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "&[hidden]": { display: "none" },
  },
});

const views: Readonly<Record<Tab, () => JSX.Element>> = {
  data: DataView,
  sheets: SheetsView,
  check: CheckView,
  statusList: StatusListView,
  sources: SourcesView,
};

/** A button that opened another tab is gone: the focus goes on to what it opened. */
const useFocusOnPanel = (tab: Tab): void => {
  const before = useRef(tab);
  useEffect(() => {
    if (before.current === tab) return;
    before.current = tab;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest("[hidden]") !== null) {
      document.getElementById(panelId(tab))?.focus();
    }
  }, [tab]);
};

/** The tabs, the view that is open, and the foot. A view that was opened once stays, with its place in its lists. */
export function Shell(): JSX.Element {
  const styles = useShellStyles();
  const shared = useStyles();
  const tab = usePaneState((state) => state.tab);
  const [visited, setVisited] = useState<ReadonlySet<Tab>>(new Set([tab]));
  if (!visited.has(tab)) setVisited(new Set([...visited, tab]));
  useFocusOnPanel(tab);
  return (
    <>
      <header className={styles.tabs}>
        <h1 className={shared.hidden}>{productName}</h1>
        <TabBar />
      </header>
      <main className={styles.main}>
        {tabs.map((each) => {
          const View = views[each];
          return (
            <div
              key={each}
              id={panelId(each)}
              role="tabpanel"
              aria-labelledby={tabId(each)}
              tabIndex={0}
              hidden={each !== tab}
              className={styles.panel}
            >
              {visited.has(each) && (
                <ErrorBoundary>
                  <View />
                </ErrorBoundary>
              )}
            </div>
          );
        })}
      </main>
      <Dock />
    </>
  );
}
