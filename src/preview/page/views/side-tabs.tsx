import { Tab, TabList } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePageState, usePreview } from "../preview-context";
import { pageWords } from "../words";

/** Chooses between the workbook and the pane where there is no room for both. */
export function SideTabs(): JSX.Element {
  const { store } = usePreview();
  const side = usePageState((state) => state.side);
  return (
    <nav aria-label={pageWords.sides}>
      <TabList
        size="small"
        aria-label={pageWords.sides}
        selectedValue={side}
        onTabSelect={(_, { value }) => {
          store.dispatch({ kind: "sideChosen", side: value === "pane" ? "pane" : "workbook" });
        }}
      >
        <Tab value="workbook">{pageWords.workbook}</Tab>
        <Tab value="pane">{pageWords.pane}</Tab>
      </TabList>
    </nav>
  );
}
