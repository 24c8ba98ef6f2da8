import type { Acknowledgement, Dataset, Problem, RuleResult } from "../domain";
import { standingByFingerprint } from "../plan";

/** Nothing is open. */
export const nothingOpen = 0;
/** Findings that must be mended, or problems that nobody has settled. */
export const somethingOpen = 1;
/** The input cannot be used: wrong arguments, no usable document, an unusable file, a faulty dataset. */
export const inputUnusable = 2;
/** A defect of this program (EX_SOFTWARE). */
export const defect = 70;

/** Whether every file of the folder could be used, and there was one. */
export const isUsable = ({ documents, problems }: Dataset): boolean =>
  documents.length > 0 && !problems.some(({ kind }) => kind === "file-unusable");

/** A decision about a document that is not in the folder is told, but leaves nothing of this folder open. */
const isOpen = ({ kind, document }: Problem): boolean =>
  kind !== "decision-not-applicable" || document !== null;

/** The exit code of a check that was done. What somebody has acknowledged with a reason need not be mended. */
export const exitCodeOf = (
  dataset: Dataset,
  results: readonly RuleResult[],
  acknowledgements: readonly Acknowledgement[] = [],
): number => {
  if (!isUsable(dataset)) return inputUnusable;
  const confirmed = standingByFingerprint(acknowledgements);
  const mustBeMended = results.some(({ findings }) =>
    findings.some((finding) => finding.severity === "error" && !confirmed.has(finding.fingerprint)),
  );
  return mustBeMended || dataset.problems.some(isOpen) ? somethingOpen : nothingOpen;
};
