import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Running } from "../state/pane-state";
import { isQuick } from "../state/task";
import { connectingWord, statusWords, taskWords } from "../words";
import { StopIcon } from "./icons";
import { NoticeBar } from "./notice-bar";
import { usePane, usePaneState } from "./pane-context";
import { StaleBar } from "./stale-bar";
import { useStyles } from "./use-styles";

const useDockStyles = makeStyles({
  dock: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    maxHeight: "60vh",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  status: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    minHeight: "32px",
    justifyContent: "center",
    padding: "4px 12px 6px",
    boxSizing: "border-box",
  },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  /** What is over in a moment does not flicker. */
  late: {
    animationName: { from: { visibility: "hidden" }, to: { visibility: "hidden" } },
    animationDuration: "400ms",
  },
  stop: { flexShrink: 0 },
});

const labelOf = ({ task, progress, isStopping }: Running): string => {
  if (isStopping) return statusWords.stopping;
  return progress === null || progress.label === "" ? taskWords[task.kind] : progress.label;
};

function RunningLine({ running }: { readonly running: Running }): JSX.Element {
  const styles = useDockStyles();
  const { stop } = usePane();
  const { progress, canStop, isStopping, task } = running;
  const label = labelOf(running);
  return (
    <div className={isQuick(task) ? styles.late : undefined}>
      <div className={styles.line}>
        <span className={styles.text}>{label}</span>
        {progress !== null && <span>{statusWords.step(progress.done, progress.total)}</span>}
        {canStop && (
          <Button
            size="small"
            className={styles.stop}
            icon={<StopIcon />}
            onClick={stop}
            disabledFocusable={isStopping}
            title={statusWords.stopExplained}
          >
            {statusWords.stop}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={taskWords[task.kind]}
        {...(progress === null ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
      />
    </div>
  );
}

/** The foot of the pane: what went wrong, what is being done, what was last done. */
export function Dock(): JSX.Element {
  const styles = useDockStyles();
  const running = usePaneState((state) => state.running);
  const outcome = usePaneState((state) => state.outcome);
  const isConnecting = usePaneState((state) => state.host === "connecting");
  const shared = useStyles();
  const isBusy = running !== null && !isQuick(running.task);
  return (
    <footer className={styles.dock}>
      <NoticeBar />
      <StaleBar />
      <div className={styles.status}>
        {running !== null && <RunningLine running={running} />}
        <div role="status" className={isBusy ? shared.hidden : styles.line}>
          {isBusy ? taskWords[running.task.kind] : isConnecting ? connectingWord : outcome}
        </div>
      </div>
    </footer>
  );
}
