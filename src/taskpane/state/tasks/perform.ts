import type { TaskOutcome } from "../action";
import type { TaskContext } from "../environment";
import type { Task } from "../task";
import { acknowledgeFinding, checkSheets, withdrawAcknowledgement } from "./check-sheets";
import { fillSheets, previewSheets } from "./fill-sheets";
import { goToCell, inspectWorkbook, lookUpSelection } from "./look-at-workbook";
import { openResult } from "./open-result";
import { testHost } from "./test-host";
import { openBundled, openFile, openRemembered } from "./open-dataset";

/** Does one task, from the state as it is to how it ended. */
export const perform = (context: TaskContext, task: Task): Promise<TaskOutcome> => {
  switch (task.kind) {
    case "openBundled":
      return openBundled(context);
    case "openFile":
      return openFile(context, task.file);
    case "openRemembered":
      return openRemembered(context);
    case "openResult":
      return openResult(context, task.file);
    case "inspect":
      return inspectWorkbook(context);
    case "preview":
      return previewSheets(context, task);
    case "fill":
      return fillSheets(context, task);
    case "check":
      return checkSheets(context, task);
    case "acknowledge":
    case "inquire":
      return acknowledgeFinding(context, task);
    case "withdraw":
      return withdrawAcknowledgement(context, task);
    case "goTo":
      return goToCell(context, task);
    case "lookUp":
      return lookUpSelection(context);
    case "selfTest":
      return testHost(context, task);
  }
};
