import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Dataset } from "../../domain";
import { DocumentList } from "../parts/document-list";
import { Facts } from "../parts/facts";
import { FileButton } from "../parts/file-button";
import { usePane, usePaneState } from "../parts/pane-context";
import { DocumentProblems, WorkbookProblems } from "../parts/problem-lists";
import { RejectedFileBar } from "../parts/rejected-file-bar";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import { WorkbookStateBar } from "../parts/workbook-state-bar";
import { isWithoutSheets, makeAndCheck } from "../state/first-steps";
import type { Origin } from "../state/pane-state";
import { dataWords } from "../words";
import { AboutSection } from "./about-section";

const countFacts = (dataset: Dataset): readonly (readonly [string, string])[] => {
  const { counts, items, partners } = dataWords;
  const { municipalities, region, projects, budgets, kpis, agreements, decisions } = dataset;
  return [
    [counts.municipalities, partners(municipalities.length, region.partners.length)],
    [counts.projects, items(projects.length)],
    [counts.budgets, items(budgets.length)],
    [counts.kpis, items(kpis.length)],
    [counts.agreements, items(agreements.length)],
    [counts.decisions, items(decisions.length)],
  ];
};

function DatasetSummary(props: {
  readonly dataset: Dataset;
  readonly origin: Origin;
}): JSX.Element {
  const styles = useStyles();
  const { dataset, origin } = props;
  const { documents, problems, decisions } = dataset;
  return (
    <>
      <section className={styles.card}>
        <p className={styles.subheading}>{dataset.region.name ?? dataWords.regionUnnamed}</p>
        <Facts
          facts={[
            [dataWords.origin, origin.kind === "bundled" ? dataWords.bundled : origin.fileName],
            ...countFacts(dataset),
          ]}
        />
      </section>
      <section className={styles.stack}>
        <h3 className={styles.subheading}>{dataWords.problems}</h3>
        <p className={styles.text}>{dataWords.problemCount(documents.length, problems.length)}</p>
        <p className={styles.text}>{dataWords.decided(decisions.length)}</p>
        {problems.length > 0 && <DocumentProblems dataset={dataset} problems={problems} />}
      </section>
      <section className={styles.stack}>
        <h3 className={styles.subheading}>{dataWords.documents(documents.length)}</h3>
        <DocumentList dataset={dataset} />
      </section>
    </>
  );
}

/** The first minute: what this is for, and everything at one press, as long as the workbook has none of our sheets. */
function FirstSteps(): JSX.Element | null {
  const { run, store } = usePane();
  const styles = useStyles();
  if (!usePaneState(isWithoutSheets)) return null;
  return (
    <section className={styles.stack}>
      <p className={styles.text}>{dataWords.purpose}</p>
      <div>
        <TaskButton appearance="primary" onPress={() => void makeAndCheck(store, { run })}>
          {dataWords.makeAndCheck}
        </TaskButton>
      </div>
      <p className={styles.quiet}>{dataWords.stepByStep}</p>
    </section>
  );
}

/** 読み込む: which dataset is in use, what it holds, and what of the documents is unsettled. */
export function DataView(): JSX.Element {
  const { run } = usePane();
  const styles = useStyles();
  const open = usePaneState((state) => state.open);
  const rejected = usePaneState((state) => state.rejected);
  const workbook = usePaneState((state) => state.workbook);
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{dataWords.heading}</h2>
      {rejected !== null && <RejectedFileBar rejected={rejected} />}
      <FirstSteps />
      {open?.origin.kind === "file" && !open.origin.isRemembered && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{dataWords.notRemembered}</MessageBarBody>
        </MessageBar>
      )}
      {open !== null && workbook !== null && (
        <WorkbookStateBar workbook={workbook} region={open.dataset.region.name} />
      )}
      {workbook !== null && workbook.problems.length > 0 && (
        <WorkbookProblems problems={workbook.problems} />
      )}
      {open === null ? (
        <p className={styles.text}>{dataWords.notYet}</p>
      ) : (
        <DatasetSummary dataset={open.dataset} origin={open.origin} />
      )}
      <div className={styles.stack}>
        <p className={styles.quiet}>{dataWords.openFileHint}</p>
        <div className={styles.row}>
          <FileButton onChoose={(file) => void run({ kind: "openFile", file })}>
            {dataWords.openFile}
          </FileButton>
          {open?.origin.kind === "file" && (
            <TaskButton onPress={() => void run({ kind: "openBundled" })}>
              {dataWords.backToBundled}
            </TaskButton>
          )}
        </div>
      </div>
      <AboutSection />
    </div>
  );
}
