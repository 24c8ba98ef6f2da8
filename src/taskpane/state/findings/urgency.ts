import type { Severity } from "../../../domain";
import type { FindingGroup } from "./group";

/** The most urgent first. */
export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** The rules of one severity that found something; `listed` is how many findings are listed of them. */
export interface UrgencySection {
  readonly severity: Severity;
  readonly groups: readonly FindingGroup[];
  readonly listed: number;
}

/** The groups by urgency, in their order; a severity that no group has is left out. */
export const sectionsByUrgency = (groups: readonly FindingGroup[]): readonly UrgencySection[] =>
  severities.flatMap((severity) => {
    const own = groups.filter(({ result }) => result.severity === severity);
    const listed = own.reduce((sum, group) => sum + group.listed.length, 0);
    return own.length === 0 ? [] : [{ severity, groups: own, listed }];
  });
