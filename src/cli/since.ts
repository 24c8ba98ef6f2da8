import { parseCheckResult, type EarlierCheck } from "../dataset";
import type { Dataset, RuleResult } from "../domain";
import { compareResults, type ResultsComparison } from "../rules/compare-results";
import { fileFault, type FileFault } from "./file-fault";
import { listFaults, readTextFile } from "./text-file";

type EarlierDocument = EarlierCheck["documents"][number];

/** What has become of an earlier check. */
export interface Since {
  readonly ok: true;
  readonly earlier: EarlierCheck;
  readonly comparison: ResultsComparison;
  /** Documents that only one of the two checks had. */
  readonly documentsOnlyBefore: readonly EarlierDocument[];
  readonly documentsOnlyNow: Dataset["documents"];
}

const otherRegion = (file: string, before: string, now: string): FileFault =>
  fileFault(
    `「${file}」は「${before}」の点検の結果です。今の資料は「${now}」のため、比べられません。同じ圏域の結果を指定してください。`,
  );

/** Compares a check with the result in a file, unless that is no result, or one of another region. */
export const compareSince = async (
  file: string,
  dataset: Dataset,
  results: readonly RuleResult[],
): Promise<Since | FileFault> => {
  const read = await readTextFile(file, "点検の結果");
  if (!read.ok) return read;
  const parsed = parseCheckResult(read.text);
  if (!parsed.ok) return listFaults(file, parsed.faults);
  const earlier = parsed.result;
  const now = dataset.region.name;
  if (earlier.region !== null && now !== null && earlier.region !== now) {
    return otherRegion(file, earlier.region, now);
  }
  const ids = {
    before: new Set(earlier.documents.map(({ id }) => id)),
    now: new Set(dataset.documents.map(({ id }) => id)),
  };
  return {
    ok: true,
    earlier,
    comparison: compareResults({ rules: earlier.compared, findings: earlier.findings }, results),
    documentsOnlyBefore: earlier.documents.filter(({ id }) => !ids.now.has(id)),
    documentsOnlyNow: dataset.documents.filter(({ id }) => !ids.before.has(id)),
  };
};
