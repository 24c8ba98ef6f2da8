import type { Dataset } from "../../../domain";
import type { TaskOutcome } from "../action";
import type { TaskContext } from "../environment";
import type { Origin, RejectedFile } from "../pane-state";
import { readChosenFile, type ChosenFile } from "./chosen-file";

/** A file is read in one go: the progress has to be on the screen before that. */
const untilPainted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

const opened = (dataset: Dataset, origin: Origin): TaskOutcome => ({
  kind: "datasetOpened",
  open: { dataset, origin },
});

const forgetFile = ({ memory }: TaskContext): void => {
  memory.forget("fileName");
  memory.forget("file");
};

/** The dataset that was delivered with the pane; a file of the last time is forgotten. */
export const openBundled = async (context: TaskContext): Promise<TaskOutcome> => {
  const [{ default: bundled }, { loadDataset }] = await Promise.all([
    import("../../../../seeds/dataset.json"),
    import("../../../dataset/load"),
  ]);
  const loaded = loadDataset(JSON.stringify(bundled));
  if (!loaded.ok) {
    throw new Error(`The bundled dataset is unusable: ${JSON.stringify(loaded.faults)}`);
  }
  forgetFile(context);
  return opened(loaded.dataset, { kind: "bundled" });
};

const openText = async (
  text: string,
  fileName: string,
  from: RejectedFile["from"],
  remember: () => boolean,
): Promise<TaskOutcome> => {
  const { loadDataset } = await import("../../../dataset/load");
  await untilPainted();
  const loaded = loadDataset(text);
  return loaded.ok
    ? opened(loaded.dataset, { kind: "file", fileName, isRemembered: remember() })
    : { kind: "fileRejected", rejected: { fileName, from, faults: loaded.faults } };
};

/** A dataset from disk, remembered for the next time where there is room. */
export const openFile = async (context: TaskContext, file: ChosenFile): Promise<TaskOutcome> => {
  const read = await readChosenFile(file, "正本データ");
  if (!read.ok) {
    const faults = [{ path: "$", message: read.message }];
    return { kind: "fileRejected", rejected: { fileName: file.name, from: "disk", faults } };
  }
  const { text } = read;
  return openText(text, file.name, "disk", () => {
    const isRemembered =
      context.memory.write("file", text) && context.memory.write("fileName", file.name);
    if (!isRemembered) forgetFile(context);
    return isRemembered;
  });
};

/** The file of the last time; the bundled dataset where there is none. */
export const openRemembered = (context: TaskContext): Promise<TaskOutcome> => {
  const text = context.memory.read("file");
  const fileName = context.memory.read("fileName");
  return text === null || fileName === null
    ? openBundled(context)
    : openText(text, fileName, "memory", () => true);
};
