import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { JSX } from "react";
import type { Notice } from "../state/pane-state";
import { noticeWords } from "../words";
import { Defect } from "./error-boundary";
import { usePane, usePaneState } from "./pane-context";
import { WorkbookProblems } from "./problem-lists";
import { TaskButton } from "./task-button";
import { useStyles } from "./use-styles";

const useNoticeStyles = makeStyles({
  area: { overflowY: "auto", minHeight: 0 },
  bar: { alignItems: "start" },
  body: { paddingBlock: "6px" },
});

function RefusalBar(props: {
  readonly notice: Extract<Notice, { kind: "refused" }>;
  readonly onLeave: () => void;
}): JSX.Element {
  const { run, store } = usePane();
  const styles = useNoticeStyles();
  const shared = useStyles();
  const { task, refusal } = props.notice;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{noticeWords.titles[refusal.kind]}</MessageBarTitle>
        <p className={shared.text}>{refusal.message}</p>
        {refusal.problems.length > 0 && <WorkbookProblems problems={refusal.problems} />}
      </MessageBarBody>
      <MessageBarActions>
        {refusal.canRetry && (
          <TaskButton
            size="small"
            onPress={() => {
              props.onLeave();
              void run(task);
            }}
          >
            {noticeWords.retry}
          </TaskButton>
        )}
        <Button
          size="small"
          onClick={() => {
            props.onLeave();
            store.dispatch({ kind: "noticeClosed" });
          }}
        >
          {noticeWords.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The buttons of a notice go with it: the focus goes back to the view. */
const focusView = (): void => {
  document.querySelector<HTMLElement>('[role="tabpanel"]:not([hidden])')?.focus();
};

/** What did not go as asked: why, where, what to do, and 「もう一度」 where that can help. */
export function NoticeBar(): JSX.Element | null {
  const { store } = usePane();
  const styles = useNoticeStyles();
  const notice = usePaneState((state) => state.notice);
  if (notice === null) return null;
  return (
    <div className={styles.area} role="alert">
      {notice.kind === "refused" ? (
        <RefusalBar notice={notice} onLeave={focusView} />
      ) : (
        <Defect details={notice.details}>
          <Button
            size="small"
            onClick={() => {
              focusView();
              store.dispatch({ kind: "noticeClosed" });
            }}
          >
            {noticeWords.close}
          </Button>
        </Defect>
      )}
    </div>
  );
}
