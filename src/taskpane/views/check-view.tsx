import { Switch } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { usePane, usePaneState } from "../parts/pane-context";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import { isReportStale } from "../state/report";
import { checkWords, fillWords } from "../words";
import type * as checkReport from "./check-report";

type ReportModule = typeof checkReport;

/** The first screen does without the report; it is there before the first check is over. */
const useReportModule = (): ReportModule | null => {
  const [loaded, setLoaded] = useState<ReportModule | null>(null);
  useEffect(() => {
    void import("./check-report").then(setLoaded);
  }, []);
  return loaded;
};

/** 点検する, and its report. */
export function CheckView(): JSX.Element {
  const { run, setAutomatic } = usePane();
  const styles = useStyles();
  const open = usePaneState((state) => state.open);
  const report = usePaneState((state) => state.check.report);
  const isAutomatic = usePaneState((state) => state.check.isAutomatic);
  const isStale = usePaneState(isReportStale);
  const loaded = useReportModule();
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
        loaded !== null && <loaded.CheckReportView dataset={open.dataset} report={report} />
      )}
    </div>
  );
}
