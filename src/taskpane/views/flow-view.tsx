import type { JSX, ReactNode } from "react";
import { ViewHeading } from "../parts/headings";
import { usePane, usePaneState } from "../parts/pane-context";
import { TaskButton } from "../parts/task-button";
import { useStyles } from "../parts/use-styles";
import type { FlowName } from "../state/task";
import { fillWords } from "../words";
import { FillDone } from "./fill-done";
import { FillPreviewed } from "./fill-preview";

/** Filling, step by step: choose, look at what would change, create, and read what was done. */
export function FlowView(props: {
  readonly flow: FlowName;
  readonly heading: string;
  /** On the button that creates. */
  readonly fillWord: string;
  /** Why nothing can be previewed yet; `null` where it can. */
  readonly whyNoPreview: string | null;
  /** What is to be chosen. */
  readonly children: ReactNode;
}): JSX.Element {
  const { flow, heading, fillWord, whyNoPreview, children } = props;
  const { run } = usePane();
  const styles = useStyles();
  const state = usePaneState(({ flows }) => flows[flow]);
  return (
    <div className={styles.view}>
      <ViewHeading takesFocus={state.step === "choosing"}>{heading}</ViewHeading>
      {state.step === "choosing" && (
        <>
          {children}
          <div className={styles.stack}>
            <p className={styles.quiet}>{fillWords.previewHint}</p>
            <div>
              <TaskButton
                appearance="primary"
                whyNot={whyNoPreview}
                onPress={() => void run({ kind: "preview", flow })}
              >
                {fillWords.preview}
              </TaskButton>
            </div>
          </div>
        </>
      )}
      {state.step === "previewed" && (
        <FillPreviewed flow={flow} previewed={state} fillWord={fillWord} />
      )}
      {state.step === "done" && <FillDone flow={flow} summary={state.summary} />}
    </div>
  );
}
