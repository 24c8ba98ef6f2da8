import type { Dataset, Finding, MunicipalityId, Severity } from "../../../domain";
import type { ListedFinding } from "./listed-finding";
import { municipalitiesOf, subjectOf, type Subject } from "./subject";

/** Which findings are listed; `null` does not narrow. */
export interface FindingFilter {
  readonly state: "all" | "open" | "acknowledged";
  readonly severity: Severity | null;
  /** Since the earlier check: `newer` are new findings and those that say something else now. */
  readonly change: "newer" | "unchanged" | null;
  readonly rule: string | null;
  readonly subject: Subject | null;
  readonly municipality: MunicipalityId | null;
}

export const allFindings: FindingFilter = {
  state: "all",
  severity: null,
  change: null,
  rule: null,
  subject: null,
  municipality: null,
};

/** How many of its parts narrow the list. */
export const countNarrowing = (filter: FindingFilter): number =>
  [
    filter.state !== "all",
    filter.severity !== null,
    filter.change !== null,
    filter.rule !== null,
    filter.subject !== null,
    filter.municipality !== null,
  ].filter(Boolean).length;

const fitsState = ({ state }: FindingFilter, { acknowledgement }: ListedFinding): boolean =>
  state === "all" || (state === "acknowledged") === (acknowledgement !== null);

/** Without an earlier check every finding fits. */
const fitsChange = ({ change: wanted }: FindingFilter, { change }: ListedFinding): boolean => {
  if (wanted === null || change === null) return true;
  return wanted === "newer"
    ? change.kind === "new" || change.kind === "changed"
    : change.kind === "unchanged";
};

const fitsSubject = ({ subject }: FindingFilter, { at }: Finding): boolean => {
  if (subject === null) return true;
  const own = subjectOf(at);
  return own?.kind === subject.kind && own.id === subject.id;
};

/** Whether a finding is listed under a filter. */
export const fitsFilter = (
  dataset: Pick<Dataset, "agreements">,
  filter: FindingFilter,
  listed: ListedFinding,
): boolean => {
  const { finding } = listed;
  return (
    fitsState(filter, listed) &&
    fitsChange(filter, listed) &&
    (filter.severity === null || finding.severity === filter.severity) &&
    (filter.rule === null || finding.rule === filter.rule) &&
    fitsSubject(filter, finding) &&
    (filter.municipality === null ||
      municipalitiesOf(dataset, finding.at).includes(filter.municipality))
  );
};
