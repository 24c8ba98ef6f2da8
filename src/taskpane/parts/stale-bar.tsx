import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { isReportStale } from "../state/report";
import { checkWords } from "../words";
import { usePane, usePaneState } from "./pane-context";
import { TaskButton } from "./task-button";

const useStaleStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { flexShrink: 0 },
});

/** Whatever view is open: sheets were edited after the last check. */
export function StaleBar(): JSX.Element {
  const { run } = usePane();
  const styles = useStaleStyles();
  const isStale = usePaneState(isReportStale);
  const isAutomatic = usePaneState(({ check }) => check.isAutomatic);
  return (
    <div role="status">
      {isStale && (
        <div className={styles.bar}>
          <span>{isAutomatic ? checkWords.staleWaiting : checkWords.stale}</span>
          <span className={styles.button}>
            <TaskButton size="small" onPress={() => void run({ kind: "check", cause: "asked" })}>
              {checkWords.again}
            </TaskButton>
          </span>
        </div>
      )}
    </div>
  );
}
