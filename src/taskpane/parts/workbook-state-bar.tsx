import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { WorkbookState } from "../../excel/session";
import { dataWords } from "../words";

type Standing = { readonly intent: "info" | "success" | "warning"; readonly text: string };

const standingOf = (
  { filledFrom, isSameDataset, sheets }: WorkbookState,
  region: string | null,
): Standing => {
  if (sheets.every(({ state }) => state === "absent") || filledFrom === null) {
    return { intent: "info", text: dataWords.workbookEmpty };
  }
  if (isSameDataset) return { intent: "success", text: dataWords.workbookSame };
  return filledFrom.region === region
    ? { intent: "warning", text: dataWords.workbookOlder }
    : {
        intent: "warning",
        text: dataWords.workbookOther(filledFrom.region ?? dataWords.regionUnnamed),
      };
};

/** How the workbook stands to the dataset in use. */
export function WorkbookStateBar(props: {
  readonly workbook: WorkbookState;
  readonly region: string | null;
}): JSX.Element {
  const { intent, text } = standingOf(props.workbook, props.region);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
