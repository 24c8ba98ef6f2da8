import type { Acknowledgement, Dataset, Finding, RuleResult } from "../../../domain";
import { fitsFilter, type FindingFilter } from "./filter";

/** Acknowledgements that hold, by fingerprint. */
export type Acknowledged = ReadonlyMap<string, Acknowledgement>;

export const acknowledgedBy = (acknowledgements: readonly Acknowledgement[]): Acknowledged =>
  new Map(
    acknowledgements
      .filter(({ withdrawn }) => withdrawn === null)
      .map((each) => [each.fingerprint, each]),
  );

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

export interface ListedFinding {
  readonly finding: Finding;
  readonly acknowledgement: Acknowledgement | null;
}

/** One rule with what is listed of it. `counts` are of all its findings, whatever the filter. */
export interface FindingGroup {
  readonly result: RuleResult;
  readonly counts: FindingCounts;
  readonly listed: readonly ListedFinding[];
}

export interface Grouping {
  readonly results: readonly RuleResult[];
  readonly acknowledged: Acknowledged;
  readonly filter: FindingFilter;
  /** Fingerprints that are listed whatever the filter says. */
  readonly pinned: ReadonlySet<string>;
}

/**
 * Every rule with its listed findings: first the rules with findings, in the order of the results. The order does not
 * depend on acknowledgements, so that a list keeps its place.
 */
export const groupFindings = (
  dataset: Pick<Dataset, "agreements">,
  { results, acknowledged, filter, pinned }: Grouping,
): readonly FindingGroup[] => {
  const groups = results.map((result): FindingGroup => ({
    result,
    counts: countFindings(result.findings, acknowledged),
    listed: result.findings
      .map((finding) => ({
        finding,
        acknowledgement: acknowledged.get(finding.fingerprint) ?? null,
      }))
      .filter(
        ({ finding, acknowledgement }) =>
          pinned.has(finding.fingerprint) ||
          fitsFilter(dataset, filter, finding, acknowledgement !== null),
      ),
  }));
  const hasFindings = ({ result }: FindingGroup): boolean => result.findings.length > 0;
  return [...groups.filter(hasFindings), ...groups.filter((group) => !hasFindings(group))];
};
