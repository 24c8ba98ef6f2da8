import type { Acknowledgement, Dataset, Finding, RuleResult } from "../../../domain";
import type { Lapse } from "../../../plan";
import { standingByFingerprint } from "../../../plan/sheets/acknowledgements/list";
import { fitsFilter, type FindingFilter } from "./filter";
import type { ListedFinding } from "./listed-finding";
import type { FindingChange } from "./since";

/** Acknowledgements that hold, by fingerprint. */
type Acknowledged = ReadonlyMap<string, Acknowledgement>;

export const acknowledgedBy: (acknowledgements: readonly Acknowledgement[]) => Acknowledged =
  standingByFingerprint;

export interface FindingCounts {
  readonly open: number;
  readonly acknowledged: number;
}

export const countFindings = (
  findings: readonly Finding[],
  acknowledged: Acknowledged,
): FindingCounts => {
  const known = findings.filter(({ fingerprint }) => acknowledged.has(fingerprint)).length;
  return { open: findings.length - known, acknowledged: known };
};

/** One rule with what is listed of it. `counts` are of all its findings, whatever the filter. */
export interface FindingGroup {
  readonly result: RuleResult;
  readonly counts: FindingCounts;
  readonly listed: readonly ListedFinding[];
}

interface Grouping {
  readonly results: readonly RuleResult[];
  readonly acknowledged: Acknowledged;
  /** By fingerprint, as are `lapses`. */
  readonly changes: ReadonlyMap<string, FindingChange>;
  readonly lapses: ReadonlyMap<string, Lapse>;
  readonly filter: FindingFilter;
  /** Fingerprints that are listed whatever the filter says. */
  readonly pinned: ReadonlySet<string>;
}

/**
 * The rules that found something, with their listed findings, in the order of the results. The order does not depend on
 * acknowledgements, so that a list keeps its place.
 */
export const groupFindings = (
  dataset: Pick<Dataset, "agreements">,
  { results, acknowledged, changes, lapses, filter, pinned }: Grouping,
): readonly FindingGroup[] =>
  results
    .filter(({ findings }) => findings.length > 0)
    .map((result) => ({
      result,
      counts: countFindings(result.findings, acknowledged),
      listed: result.findings
        .map((finding) => ({
          finding,
          acknowledgement: acknowledged.get(finding.fingerprint) ?? null,
          change: changes.get(finding.fingerprint) ?? null,
          lapse: lapses.get(finding.fingerprint) ?? null,
        }))
        .filter(
          (listed) => pinned.has(listed.finding.fingerprint) || fitsFilter(dataset, filter, listed),
        ),
    }));
