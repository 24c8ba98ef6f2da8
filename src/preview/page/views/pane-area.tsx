import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePageState, usePreview } from "../preview-context";
import { pageWords } from "../words";

const usePaneStyles = makeStyles({
  frame: { display: "block", width: "100%", height: "100%", border: "none" },
});

/** The very pane that Excel shows, in a page of its own. */
export function PaneArea(): JSX.Element {
  const { connectPane } = usePreview();
  const styles = usePaneStyles();
  const pane = usePageState((state) => state.pane);
  const isNewestExcel = usePageState((state) => state.moods.isNewestExcel);
  return (
    <iframe
      key={pane}
      title={pageWords.paneTitle}
      src={`pane.html${isNewestExcel ? "" : "?excelApi=1.14"}`}
      className={styles.frame}
      onLoad={({ currentTarget }) => {
        if (currentTarget.contentWindow !== null) connectPane(currentTarget.contentWindow);
      }}
    />
  );
}
