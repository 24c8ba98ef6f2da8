import { Switch } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane, usePaneState } from "../parts/pane-context";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import { isReportStale } from "../state/report";
import { checkWords, fillWords } from "../words";
import { CheckReportView } from "./check-report";

/** 点検する, and its report. */
export function CheckView(): JSX.Element {
  const { run, setAutomatic } = usePane();
  const styles = useStyles();
  const open = usePaneState((state) => state.open);
  const report = usePaneState((state) => state.check.report);
  const isAutomatic = usePaneState((state) => state.check.isAutomatic);
  const isStale = usePaneState(isReportStale);
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{checkWords.heading}</h2>
      <div className={styles.stack}>
        <div className={styles.row}>
          <TaskButton
            appearance="primary"
            whyNot={open === null ? fillWords.noDataset : null}
            onPress={() => void run({ kind: "check", cause: "asked" })}
          >
            {isStale ? checkWords.again : checkWords.check}
          </TaskButton>
        </div>
        <Switch
          className={styles.flush}
          label={checkWords.automatic}
          checked={isAutomatic}
          onChange={(_, { checked }) => {
            setAutomatic(checked);
          }}
        />
      </div>
      {open === null || report === null ? (
        <p className={styles.text}>{checkWords.notYet}</p>
      ) : (
        <CheckReportView dataset={open.dataset} report={report} />
      )}
    </div>
  );
}
