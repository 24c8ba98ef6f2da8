import {
  type Agreement,
  type AnnexItem,
  compareDates,
  type Dataset,
  type MunicipalityId,
  normalizeText,
  type PartialDate,
} from "../../../domain";
import { isCertainlyEarlier } from "../../certain-dates";

/** Whether the agreement of a partner can judge the marks of today, and if so with what annex. */
export type AgreementStanding =
  | {
      readonly kind: "current";
      readonly agreement: Agreement;
      /** By the item's name under `normalizeText`. */
      readonly items: ReadonlyMap<string, AnnexItem>;
    }
  | { readonly kind: "annexMissing"; readonly agreement: Agreement }
  /** 第1期 and the like: older than the vision. */
  | { readonly kind: "olderThanVision"; readonly agreement: Agreement }
  | { readonly kind: "notLoaded" };

const latestByPartner = (
  agreements: readonly Agreement[],
): ReadonlyMap<MunicipalityId, Agreement> => {
  const latest = new Map<MunicipalityId, Agreement>();
  for (const agreement of agreements) {
    const best = latest.get(agreement.partyB);
    if (best === undefined || compareDates(agreement.date, best.date) >= 0) {
      latest.set(agreement.partyB, agreement);
    }
  }
  return latest;
};

const standingOf = (
  agreement: Agreement | undefined,
  visionDate: PartialDate,
): AgreementStanding => {
  if (agreement === undefined) return { kind: "notLoaded" };
  if (isCertainlyEarlier(agreement.date, visionDate)) return { kind: "olderThanVision", agreement };
  if (agreement.annex.length === 0) return { kind: "annexMissing", agreement };
  const items = new Map(agreement.annex.map((item) => [normalizeText(item.name.value), item]));
  return { kind: "current", agreement, items };
};

/** How the latest agreement of each partner stands to a vision of that date. */
export const agreementStandings = (
  { region, agreements }: Dataset,
  visionDate: PartialDate,
): ReadonlyMap<MunicipalityId, AgreementStanding> => {
  const latest = latestByPartner(agreements);
  return new Map(region.partners.map((id) => [id, standingOf(latest.get(id), visionDate)]));
};
