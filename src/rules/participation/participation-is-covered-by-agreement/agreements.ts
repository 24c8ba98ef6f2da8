import {
  type Agreement,
  type AnnexItem,
  compareDates,
  type Dataset,
  groupBy,
  indexBy,
  isUndated,
  type MunicipalityId,
  normalizeText,
  type PartialDate,
} from "../../../domain";
import { isPartialAmendment } from "../../agreements/partial-amendment";
import { isCertainlyEarlier } from "../../certain-dates";

/** Whether the agreement of a partner can judge the marks of today, and if so with what annex. */
export type PartnerStanding =
  | {
      readonly kind: "current";
      readonly agreement: Agreement;
      /** By the item's name under `normalizeText`. */
      readonly items: ReadonlyMap<string, AnnexItem>;
      /** A later amendment that says only what changes, and which nothing applies. */
      readonly change: Agreement | null;
    }
  | { readonly kind: "annexMissing" | "undated"; readonly agreement: Agreement }
  /** 第1期 and the like: older than the vision. */
  | { readonly kind: "olderThanVision"; readonly agreement: Agreement }
  | { readonly kind: "notLoaded" };

const latestOf = (agreements: readonly Agreement[]): Agreement | null =>
  agreements.reduce<Agreement | null>(
    (best, one) => (best === null || compareDates(one.date, best.date) >= 0 ? one : best),
    null,
  );

interface ReadingOfAgreements {
  readonly isPartial: (agreement: Agreement) => boolean;
  readonly isDraft: (agreement: Agreement) => boolean;
}

/** The latest agreement that is whole, with what a later one changes in it; the latest amendment where none is whole. */
const standingOf = (
  ofPartner: readonly Agreement[],
  { isPartial, isDraft }: ReadingOfAgreements,
  visionDate: PartialDate,
): PartnerStanding => {
  const latest = latestOf(ofPartner);
  if (latest === null) return { kind: "notLoaded" };
  const whole = latestOf(ofPartner.filter((one) => !isPartial(one)));
  const agreement = whole ?? latest;
  const change = agreement === latest || isDraft(latest) ? null : latest;
  if (isUndated(latest.date)) return { kind: "undated", agreement: latest };
  if (isCertainlyEarlier(latest.date, visionDate)) {
    return { kind: "olderThanVision", agreement: latest };
  }
  if (whole === null || agreement.annex.length === 0) return { kind: "annexMissing", agreement };
  const items = new Map(agreement.annex.map((item) => [normalizeText(item.name.value), item]));
  return { kind: "current", agreement, items, change };
};

/** How the agreements of each partner stand to a vision of that date. */
export const partnerStandings = (
  { region, agreements, documents }: Dataset,
  visionDate: PartialDate,
): ReadonlyMap<MunicipalityId, PartnerStanding> => {
  const documentOf = indexBy(documents, ({ id }) => id);
  const reading: ReadingOfAgreements = {
    isPartial: (agreement) => isPartialAmendment(agreement, documentOf.get(agreement.document)),
    isDraft: ({ document }) => documentOf.get(document)?.isDraft === true,
  };
  const byPartner = groupBy(agreements, ({ partyB }) => partyB);
  return new Map(
    region.partners.map((id) => [id, standingOf(byPartner.get(id) ?? [], reading, visionDate)]),
  );
};
