import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import { usePageState, usePreview } from "../preview-context";
import { pageWords } from "../words";

const useWorkbookStyles = makeStyles({
  area: { position: "relative", width: "100%", height: "100%", overflow: "hidden" },
  grid: { position: "absolute", inset: 0 },
  instead: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    rowGap: "8px",
    padding: "16px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

function GridFailed(): JSX.Element {
  const styles = useWorkbookStyles();
  return (
    <div role="alert" className={styles.instead}>
      <strong>{pageWords.gridFailed.title}</strong>
      <span>{pageWords.gridFailed.advice}</span>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {pageWords.reload}
      </Button>
    </div>
  );
}

/** The sheets. The grid is large and comes behind the rest of the page. */
export function WorkbookArea(): JSX.Element {
  const { showGrid } = usePreview();
  const styles = useWorkbookStyles();
  const grid = usePageState((state) => state.grid);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : showGrid(place.current)), [showGrid]);
  return (
    <div className={styles.area}>
      <div ref={place} className={styles.grid} />
      {grid === "loading" && (
        <div className={styles.instead}>
          <Spinner label={pageWords.gridLoading} role="status" />
        </div>
      )}
      {grid === "failed" && <GridFailed />}
    </div>
  );
}
