import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Dataset } from "../../domain";
import { formatPlace } from "../../plan/text/place-text";
import type { EarlierFinding, ResultsComparison } from "../../rules/compare-results";
import { Disclosure } from "../parts/disclosure";
import { FaultList } from "../parts/fault-list";
import { FileButton } from "../parts/file-button";
import { usePane, usePaneState } from "../parts/pane-context";
import { StepList } from "../parts/step-list";
import { useStyles } from "../parts/use-styles";
import { dayInWords } from "../state/dates";
import { checkWords, sinceWords } from "../words";

const listedAtOnce = 20;

/** Findings that are not in the list any more. */
function FormerFindings(props: {
  readonly dataset: Dataset;
  readonly findings: readonly EarlierFinding[];
}): JSX.Element {
  const styles = useStyles();
  return (
    <StepList
      items={props.findings}
      keyOf={({ fingerprint }) => fingerprint}
      step={listedAtOnce}
      more={checkWords.more}
      render={({ place, message }) => (
        <div className={styles.tight}>
          {place !== null && (
            <span className={styles.quiet}>{formatPlace(props.dataset, place)}</span>
          )}
          <span className={styles.text}>{message}</span>
        </div>
      )}
    />
  );
}

/** What is compared with: the check before, until a person chooses the result of an earlier one. */
function EarlierChoice(): JSX.Element {
  const { run, store } = usePane();
  const styles = useStyles();
  const earlierFile = usePaneState(({ check }) => check.earlierFile);
  const rejected = usePaneState(({ check }) => check.rejectedResult);
  return (
    <Disclosure summary={sinceWords.choose} begins={rejected === null ? "closed" : "open"}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{sinceWords.chooseHint}</p>
        {rejected !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>
                {sinceWords.rejected(rejected.fileName, rejected.faults.length)}
              </MessageBarTitle>
              <FaultList faults={rejected.faults} />
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.row}>
          <FileButton size="small" onChoose={(file) => void run({ kind: "openResult", file })}>
            {sinceWords.chooseFile}
          </FileButton>
          {earlierFile !== null && (
            <Button
              size="small"
              onClick={() => {
                store.dispatch({ kind: "resultClosed" });
              }}
            >
              {sinceWords.backToFormer}
            </Button>
          )}
        </div>
      </div>
    </Disclosure>
  );
}

function Changes(props: {
  readonly dataset: Dataset;
  readonly comparison: ResultsComparison;
}): JSX.Element {
  const { store } = usePane();
  const styles = useStyles();
  const earlierFile = usePaneState(({ check }) => check.earlierFile);
  const filter = usePaneState(({ check }) => check.filter);
  const former = usePaneState(({ check }) => check.former);
  const { dataset, comparison } = props;
  const { gone, notChecked } = comparison;
  const isNewer = comparison.new.length > 0 || comparison.changed.length > 0;
  return (
    <div className={styles.stack}>
      <p className={styles.text}>
        {earlierFile !== null
          ? sinceWords.file(earlierFile.fileName, dayInWords(earlierFile.checkedOn))
          : former !== null && sinceWords.former(dayInWords(former.checkedOn))}
        {sinceWords.counts(comparison)}
      </p>
      {isNewer && filter.change !== "newer" && (
        <div className={styles.row}>
          <Button
            size="small"
            onClick={() => {
              store.dispatch({ kind: "filterChanged", filter: { ...filter, change: "newer" } });
            }}
          >
            {sinceWords.onlyNew}
          </Button>
        </div>
      )}
      {gone.length > 0 && (
        <Disclosure summary={sinceWords.gone(gone.length)}>
          <FormerFindings dataset={dataset} findings={gone} />
        </Disclosure>
      )}
      {notChecked.length > 0 && (
        <Disclosure summary={sinceWords.notChecked(notChecked.length)}>
          <p className={styles.quiet}>{sinceWords.notCheckedHint}</p>
          <FormerFindings dataset={dataset} findings={notChecked} />
        </Disclosure>
      )}
    </div>
  );
}

/** What has become of the findings since an earlier check. */
export function SinceView(props: {
  readonly dataset: Dataset;
  readonly comparison: ResultsComparison | null;
}): JSX.Element {
  const { dataset, comparison } = props;
  return (
    <div>
      {comparison !== null && <Changes dataset={dataset} comparison={comparison} />}
      <EarlierChoice />
    </div>
  );
}
