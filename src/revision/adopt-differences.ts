import { difference } from "../dataset";
import type { ChangeOrigin, Dataset, RevisableSubject, RevisionChange, Subject } from "../domain";

const revisable: ReadonlySet<Subject["kind"]> = new Set<RevisableSubject["kind"]>([
  "participation",
  "budgetYear",
  "budgetTotal",
  "kpiBaseline",
  "kpiTarget",
  "annexContent",
  "annexRoleA",
  "annexRoleB",
]);

const isRevisable = (subject: Subject): subject is RevisableSubject => revisable.has(subject.kind);

/** Who adopts changes, when and why. */
export interface Adoption {
  readonly by: string;
  /** ISO 8601 day. */
  readonly on: string;
  readonly reason: string | null;
  /** Where a value was changed. */
  readonly originOf: (subject: RevisableSubject) => ChangeOrigin;
}

/** What a later state of a dataset, such as the sheets as staff have typed into them, says otherwise, as changes of a revision. */
export const adoptDifferences = (
  before: Dataset,
  after: Dataset,
  { by, on, reason, originOf }: Adoption,
): readonly RevisionChange[] =>
  difference(before, after).flatMap((change) => {
    const { subject } = change;
    if (change.kind !== "changed" || !isRevisable(subject)) return [];
    const alteration = {
      kind: "fact",
      subject,
      before: change.before,
      after: change.after,
    } as const;
    return [{ alteration, by, on, reason, origin: originOf(subject) }];
  });
