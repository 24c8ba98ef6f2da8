import type { RuleResult } from "../../../domain";
import type { FormerCheck } from "../../../excel/session";
import {
  compareResults,
  type EarlierFinding,
  type ResultsComparison,
} from "../../../rules/compare-results";

/** `newlyChecked`: its rule did not run before, so that nobody knows whether it is new. */
export type FindingChange =
  | { readonly kind: "new" | "unchanged" | "newlyChecked" }
  | { readonly kind: "changed"; readonly before: EarlierFinding };

/** The last check beside the result that a person chose, or beside the check before it; `null` without either. */
export const compareWithEarlier = (
  {
    former,
    earlierFile,
  }: Readonly<Record<"former" | "earlierFile", Pick<FormerCheck, "results"> | null>>,
  results: readonly RuleResult[],
): ResultsComparison | null => {
  const earlier = earlierFile ?? former;
  return earlier && compareResults(earlier.results, results);
};

/** What has become of each finding of now, by fingerprint. */
export const changesIn = (
  comparison: ResultsComparison | null,
): ReadonlyMap<string, FindingChange> => {
  const changes = new Map<string, FindingChange>();
  if (comparison === null) return changes;
  const kinds = ["new", "unchanged", "newlyChecked"] as const;
  for (const kind of kinds) {
    for (const { fingerprint } of comparison[kind]) changes.set(fingerprint, { kind });
  }
  for (const { before, after } of comparison.changed) {
    changes.set(after.fingerprint, { kind: "changed", before });
  }
  return changes;
};
