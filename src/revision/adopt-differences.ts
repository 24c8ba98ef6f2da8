import { difference } from "../dataset";
import {
  isAmountFact,
  type ChangeOrigin,
  type Dataset,
  type FactValue,
  type Place,
  type RevisableSubject,
  type RevisionChange,
  type Subject,
} from "../domain";
import { placeOfChange } from "./place-of";

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
  /** Where a value was changed; `null` for a place that nothing shows. */
  readonly originOf: (place: Place | null) => ChangeOrigin;
}

/** What nobody could read, or tell for certain, is not adopted. */
const isCertain = (value: FactValue): boolean =>
  value !== null && !(isAmountFact(value) && value.kind === "unreadable");

/** What a later state of a dataset, such as the sheets as staff have typed into them, says otherwise, as changes of a revision. */
export const adoptDifferences = (
  before: Dataset,
  after: Dataset,
  { by, on, reason, originOf }: Adoption,
): readonly RevisionChange[] =>
  difference(before, after).flatMap((change) => {
    const { subject } = change;
    if (change.kind !== "changed" || !isRevisable(subject) || !isCertain(change.after)) return [];
    const alteration = {
      kind: "fact",
      subject,
      before: change.before,
      after: change.after,
    } as const;
    const place = placeOfChange(before, subject, change.before, change.after);
    return [{ alteration, by, on, reason, origin: originOf(place) }];
  });
