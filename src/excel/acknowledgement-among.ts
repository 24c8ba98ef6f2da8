import type { Acknowledgement, Dataset, Finding, RuleResult } from "../domain";
import { acknowledgementOf, type Confirmation } from "../plan";

/** The record of an acknowledgement, as long as the finding is among the results; otherwise `null`. */
export const acknowledgementAmong = (
  dataset: Dataset,
  results: readonly RuleResult[],
  { fingerprint }: Finding,
  given: Confirmation,
): Acknowledgement | null => {
  const finding = results
    .flatMap(({ findings }) => findings)
    .find((one) => one.fingerprint === fingerprint);
  return finding === undefined ? null : acknowledgementOf(dataset, results, finding, given);
};
