import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { JSX } from "react";
import type { RejectedFile } from "../state/pane-state";
import { dataWords, problemWords } from "../words";
import { StepList } from "./step-list";
import { useStyles } from "./use-styles";

const useFaultStyles = makeStyles({ path: { fontFamily: "monospace", overflowWrap: "anywhere" } });
const listedAtOnce = 50;

/** A file that was not taken in, with all its faults. */
export function RejectedFileBar({ rejected }: { readonly rejected: RejectedFile }): JSX.Element {
  const styles = useStyles();
  const own = useFaultStyles();
  const { fileName, from, faults } = rejected;
  const isFromDisk = from === "disk";
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {isFromDisk
            ? dataWords.rejected(fileName, faults.length)
            : dataWords.rejectedMemory(fileName, faults.length)}
        </MessageBarTitle>
        {isFromDisk && <p className={styles.text}>{dataWords.rejectedKept}</p>}
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
      </MessageBarBody>
    </MessageBar>
  );
}
