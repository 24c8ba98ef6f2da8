import { resultWords } from "../../words";
import type { TaskOutcome } from "../action";
import type { TaskContext } from "../environment";
import type { RejectedFile } from "../pane-state";
import { readChosenFile, type ChosenFile } from "./chosen-file";

const rejected = (fileName: string, faults: RejectedFile["faults"]): TaskOutcome => ({
  kind: "resultRejected",
  rejected: { fileName, from: "disk", faults },
});

/** The result of an earlier check, as the command line writes it: what the report is compared with from now on. */
export const openResult = async (
  { state: { open } }: TaskContext,
  file: ChosenFile,
): Promise<TaskOutcome> => {
  const [read, { parseCheckResult }] = await Promise.all([
    readChosenFile(file, "点検の結果"),
    import("../../../dataset/check-result-file"),
  ]);
  if (!read.ok) return rejected(file.name, [{ path: "$", message: read.message }]);
  const parsed = parseCheckResult(read.text);
  if (!parsed.ok) return rejected(file.name, parsed.faults);
  const { asOf, region, compared, findings } = parsed.result;
  const current = open?.dataset.region.name ?? null;
  if (region !== null && current !== null && region !== current) {
    const message = resultWords.otherRegion(region, current);
    return rejected(file.name, [{ path: "$.region", message }]);
  }
  return {
    kind: "resultOpened",
    earlier: { fileName: file.name, checkedOn: asOf, results: { rules: compared, findings } },
  };
};
