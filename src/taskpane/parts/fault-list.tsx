import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RejectedFile } from "../state/pane-state";
import { problemWords } from "../words";
import { StepList } from "./step-list";
import { useStyles } from "./use-styles";

const useFaultStyles = makeStyles({ path: { fontFamily: "monospace", overflowWrap: "anywhere" } });
const listedAtOnce = 50;

/** All faults of a file, each with its place in it. */
export function FaultList({ faults }: Pick<RejectedFile, "faults">): JSX.Element {
  const styles = useStyles();
  const own = useFaultStyles();
  return (
    <StepList
      items={faults}
      keyOf={({ path }) => path}
      step={listedAtOnce}
      more={problemWords.more}
      render={({ path, message }) => (
        <div className={styles.tight}>
          <code className={own.path}>{path}</code>
          <span className={styles.text}>{message}</span>
        </div>
      )}
    />
  );
}
