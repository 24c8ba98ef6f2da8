import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FillSummary, TypedCell } from "../../excel/session";
import { Disclosure } from "../parts/disclosure";
import { FocusHeading } from "../parts/headings";
import { usePane } from "../parts/pane-context";
import { WorkbookProblems } from "../parts/problem-lists";
import { SheetChanges } from "../parts/sheet-changes";
import { StepList } from "../parts/step-list";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import type { FlowName } from "../state/task";
import { fillWords } from "../words";

function CellList(props: {
  readonly cells: readonly TypedCell[];
  readonly say: (typed: string, planned: string) => string;
}): JSX.Element {
  const styles = useStyles();
  return (
    <StepList
      items={props.cells}
      keyOf={({ id }) => id}
      step={50}
      more={fillWords.more}
      render={({ sheet, cell, label, typed, planned }) => (
        <div className={styles.tight}>
          <span>{fillWords.typedCell(sheet, cell, label)}</span>
          <span className={styles.quiet}>{props.say(typed, planned)}</span>
        </div>
      )}
    />
  );
}

/** What filling did: each sheet, what was kept, what was replaced and its former value, what could not be done. */
export function FillDone(props: {
  readonly flow: FlowName;
  readonly summary: FillSummary;
}): JSX.Element {
  const styles = useStyles();
  const { run, store, openTab } = usePane();
  const { sheets, keptTyped, replacedTyped, wasStopped, problems } = props.summary;
  return (
    <section className={styles.stack}>
      <FocusHeading>{wasStopped ? fillWords.stoppedHeading : fillWords.doneHeading}</FocusHeading>
      {wasStopped && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{fillWords.stoppedAdvice}</MessageBarBody>
        </MessageBar>
      )}
      {problems.length > 0 && <WorkbookProblems problems={problems} />}
      <SheetChanges sheets={sheets} actions={fillWords.wasActions} />
      {keptTyped.length > 0 && (
        <Disclosure summary={fillWords.kept(keptTyped.length)}>
          <CellList cells={keptTyped} say={fillWords.keptAs} />
        </Disclosure>
      )}
      {replacedTyped.length > 0 && (
        <Disclosure summary={fillWords.replaced(replacedTyped.length)} begins="open">
          <CellList cells={replacedTyped} say={fillWords.replacedFrom} />
        </Disclosure>
      )}
      <div className={styles.row}>
        <TaskButton
          appearance="primary"
          onPress={() => {
            openTab("check");
            void run({ kind: "check", cause: "asked" });
          }}
        >
          {fillWords.check}
        </TaskButton>
        <Button
          onClick={() => {
            store.dispatch({ kind: "flowRestarted", flow: props.flow });
          }}
        >
          {fillWords.again}
        </Button>
      </div>
    </section>
  );
}
