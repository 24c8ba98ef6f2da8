import type { Dataset, Listing, MunicipalityId, Source } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { latestDocument, latestListings, listingsByProject } from "../../subject/latest-document";
import { municipalityNames, partnersOf } from "../../layout/municipality-columns";
import { formatPlace } from "../../text/place-text";
import type { PlannedCell, Provenance } from "../../provenance";
import { distinctLines } from "../../provenance/lines";
import { nameProvenance } from "../../provenance/names";
import { statusListListings } from "./read";
import { withRowKeys } from "../../read/planned-rows";
import { marks, unsettledWord } from "../../text/words";

/** The partner of a column of marks; `null` for any other column. */
export const partnerOfColumn = (dataset: Dataset, column: string): MunicipalityId | null =>
  partnersOf(dataset).find(({ id }) => columnKey.municipality(id) === column)?.id ?? null;

/** What the document of a listing marks for a partner: 「○」, 「空欄」, 「未確定」. */
export const markIn = ({ kind, participants }: Listing, partner: MunicipalityId): string => {
  if (participants === null) return unsettledWord;
  if (!participants.includes(partner)) return "空欄";
  return kind === "status-list" ? marks.statusList : marks.vision;
};

const markProvenance = (
  dataset: Dataset,
  listing: Listing,
  partner: MunicipalityId,
): Provenance => ({
  title: formatPlace(dataset, {
    kind: "participation",
    project: listing.project,
    municipalities: [partner],
  }),
  stated: markIn(listing, partner),
  sources: [listing.participantsSource],
  explanation: null,
});

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

/** The listings of 参加マトリクス, in the order of the document. */
const drawnListings = (dataset: Dataset): readonly Listing[] => {
  const hasVision = latestDocument(dataset, "vision") !== null;
  const kind = hasVision ? "vision-matrix" : "status-list";
  const drawn = listingsByProject(dataset, kind);
  return latestListings(dataset, kind).filter((listing) => drawn.get(listing.project) === listing);
};

/** A count of 集計 in the row of a partner or of all partners. */
export const participationSummary = (cell: PlannedCell): Provenance | null => {
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

/** A cell of 取組状況一覧. */
export const statusListProvenance = ({ dataset, plan, row, column }: PlannedCell) => {
  const drawn = withRowKeys(statusListListings(dataset), plan, rowKey.project(""));
  const listing = drawn.find(({ key }) => key === row)?.item;
  if (listing === undefined) return null;
  const partner = partnerOfColumn(dataset, column);
  return partner === null
    ? (nameProvenance(dataset, listing.project, column, [listing]) ?? null)
    : markProvenance(dataset, listing, partner);
};
