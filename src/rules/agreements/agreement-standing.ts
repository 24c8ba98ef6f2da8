import {
  compareDates,
  groupBy,
  indexBy,
  isUndated,
  type Agreement,
  type Dataset,
  type DocumentId,
  type FiscalYear,
  type PartialDate,
  type SourceDocument,
} from "../../domain";
import { isCertainlyEarlier } from "../certain-dates";
import { latestVision } from "../listings";
import { planYearsOf } from "../plan-years";
import { isPartialAmendment } from "./partial-amendment";

/** How an agreement stands to the latest vision, to later agreements with its partner, and to the day of the check. */
export type AgreementStanding =
  | { readonly kind: "current" }
  /** A later agreement that is in force has taken its place. */
  | { readonly kind: "superseded"; readonly by: Agreement }
  /** Of an earlier term; `pending` is a later one that is not in force yet, as far as is known. */
  | { readonly kind: "olderThanPlan"; readonly pending: Agreement | null }
  /** Changed by an amendment that says only what changes, and which nothing applies. */
  | { readonly kind: "amended"; readonly by: Agreement }
  | { readonly kind: "draft" | "undated" | "partialAmendment" }
  | { readonly kind: "notYetApplied" | "dayUnknown"; readonly appliesFrom: PartialDate };

/** From when on an agreement is of the vision's term. */
export interface Term {
  readonly vision: SourceDocument;
  /** 計画期間; empty where no document states it, and then the vision's own date counts. */
  readonly years: readonly FiscalYear[];
  readonly from: PartialDate;
}

/** An agreement of the fiscal year before the plan belongs to it: councils pass it before the plan begins. */
export const termOf = (dataset: Dataset): Term | null => {
  const vision = latestVision(dataset);
  if (vision === null) return null;
  const years = planYearsOf(dataset, vision.id);
  const [first] = years;
  const from = first === undefined ? vision.date : { year: first - 1, month: 4, day: 1 };
  return { vision, years, from };
};

/** The agreement on its own: whether it is concluded and applied, and as a whole. */
const ownStanding = (
  agreement: Agreement,
  document: SourceDocument | undefined,
  { vision }: Term,
  asOf: PartialDate | null,
): AgreementStanding => {
  const { date, appliesFrom } = agreement;
  if (document?.isDraft === true) return { kind: "draft" };
  if (isUndated(date)) return { kind: "undated" };
  if (appliesFrom === null || !isCertainlyEarlier(asOf ?? vision.date, appliesFrom)) {
    return { kind: isPartialAmendment(agreement, document) ? "partialAmendment" : "current" };
  }
  return { kind: asOf === null ? "dayUnknown" : "notYetApplied", appliesFrom };
};

/** The standing of every agreement, by its document. */
export const agreementStandings = (
  { agreements, documents }: Dataset,
  term: Term,
  asOf: PartialDate | null,
): ReadonlyMap<DocumentId, AgreementStanding> => {
  const documentOf = indexBy(documents, ({ id }) => id);
  const standings = new Map<DocumentId, AgreementStanding>();
  for (const ofPartner of groupBy(agreements, ({ partyB }) => partyB).values()) {
    const newestFirst = ofPartner.toSorted((left, right) => compareDates(right.date, left.date));
    let inForce: Agreement | null = null;
    let pending: Agreement | null = null;
    let change: Agreement | null = null;
    for (const agreement of newestFirst) {
      const own = ownStanding(agreement, documentOf.get(agreement.document), term, asOf);
      const isOlder = isCertainlyEarlier(agreement.date, term.from);
      const isSuperseded =
        inForce !== null &&
        !isUndated(agreement.date) &&
        compareDates(agreement.date, inForce.date) < 0;
      if (inForce !== null && isSuperseded) {
        standings.set(agreement.document, { kind: "superseded", by: inForce });
      } else if (own.kind === "current" && change !== null) {
        standings.set(agreement.document, { kind: "amended", by: change });
      } else if (isOlder) {
        standings.set(agreement.document, { kind: "olderThanPlan", pending });
      } else {
        standings.set(agreement.document, own);
      }
      if (own.kind === "current") inForce ??= agreement;
      else if (own.kind !== "partialAmendment") pending ??= agreement;
      else if (!isOlder) change ??= agreement;
    }
  }
  return standings;
};
