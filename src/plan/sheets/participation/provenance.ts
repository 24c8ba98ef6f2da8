import type { Dataset, Listing, MunicipalityId, Source } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { municipalityNames, partnersOf } from "../../layout/municipality-columns";
import { distinctLines } from "../../provenance/lines";
import { markProvenance, partnerOfColumn } from "../../provenance/marks";
import { nameProvenance } from "../../provenance/names";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { latestListings, listingsByProject } from "../../subject/latest-document";
import { formatPlace } from "../../text/place-text";
import { drawnKind } from "./rows";

/** The lines with the marks that a total counts; where one is unsettled there is no count, and those lines say why. */
const countedLines = (listings: readonly Listing[], partner: MunicipalityId | null) => {
  const unsettled = listings.filter(({ participants }) => participants === null);
  const counted = listings.filter(
    ({ participants }) => partner === null || participants?.includes(partner) === true,
  );
  return (unsettled.length > 0 ? unsettled : counted).map(
    ({ participantsSource }): Source => participantsSource,
  );
};

const unsettledExplanation = "行が何通りかに読める資料があり、数はまだ決まりません。";

/** The listings of 参加マトリクス, in the order of the document. */
const drawnListings = (dataset: Dataset): readonly Listing[] => {
  const kind = drawnKind(dataset);
  const drawn = listingsByProject(dataset, kind);
  return latestListings(dataset, kind).filter((listing) => drawn.get(listing.project) === listing);
};

/** 参加事業数 of a partner, or of all where `partner` is `null`. */
const totalProvenance = (
  { dataset, shown }: PlannedCell,
  partner: MunicipalityId | null,
): Provenance => {
  const listings = drawnListings(dataset);
  const isSettled = listings.every(({ participants }) => participants !== null);
  return {
    title:
      partner === null
        ? "参加事業数の合計"
        : `「${municipalityNames(dataset, [partner])}」の参加事業数`,
    stated: shown,
    sources: distinctLines(countedLines(listings, partner)),
    explanation: isSettled
      ? `${String(listings.length)}事業の行にある印を数えています。`
      : unsettledExplanation,
  };
};

/** A count of 集計 in the row of a partner or of all partners. */
export const participationTotals = (cell: PlannedCell): Provenance | null => {
  const { dataset, row, column } = cell;
  if (column !== columnKey.projectCount) return null;
  if (row === rowKey.participationTotal) return totalProvenance(cell, null);
  const partner = partnersOf(dataset).find(({ id }) => rowKey.municipality(id) === row);
  return partner === undefined ? null : totalProvenance(cell, partner.id);
};

/** A cell of 参加マトリクス. */
export const participationProvenance = (cell: PlannedCell): Provenance | null => {
  const { dataset, row, column, shown } = cell;
  const partner = partnerOfColumn(dataset, column);
  if (row === rowKey.grandTotal)
    return partner === null && column !== columnKey.participantCount
      ? null
      : totalProvenance(cell, partner);
  const listing = drawnListings(dataset).find(({ project }) => rowKey.project(project) === row);
  if (listing === undefined) return null;
  if (partner !== null) return markProvenance(dataset, listing, partner);
  const place = formatPlace(dataset, { kind: "project", project: listing.project });
  if (column === columnKey.page)
    return {
      title: `${place}の掲載ページ`,
      stated: listing.page === null ? "記載なし" : `${String(listing.page)}ページ`,
      sources: [listing.source],
      explanation: null,
    };
  if (column === columnKey.participantCount)
    return {
      title: `${place}の参加数`,
      stated: shown,
      sources: [listing.participantsSource],
      explanation:
        listing.participants === null ? unsettledExplanation : "この行にある印を数えています。",
    };
  return nameProvenance(dataset, listing.project, column, [listing]) ?? null;
};
