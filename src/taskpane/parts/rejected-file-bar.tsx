import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RejectedFile } from "../state/pane-state";
import { dataWords } from "../words";
import { FaultList } from "./fault-list";
import { useStyles } from "./use-styles";

/** A file that was not taken in, with all its faults. */
export function RejectedFileBar({ rejected }: { readonly rejected: RejectedFile }): JSX.Element {
  const styles = useStyles();
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
        <FaultList faults={faults} />
      </MessageBarBody>
    </MessageBar>
  );
}
