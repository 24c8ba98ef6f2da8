import type { Dataset, Listing, MunicipalityId } from "../../domain";
import { columnKey } from "../keys/keys";
import { partnersOf } from "../layout/municipality-columns";
import { formatPlace } from "../text/place-text";
import { marks, unsettledWord } from "../text/words";
import type { Provenance } from "./provenance";

/** The partner of a column of marks; `null` for any other column. */
export const partnerOfColumn = (dataset: Dataset, column: string): MunicipalityId | null =>
  partnersOf(dataset).find(({ id }) => columnKey.municipality(id) === column)?.id ?? null;

/** What the document of a listing marks for a partner: 「○」, 「空欄」, 「未確定」. */
export const markIn = ({ kind, participants }: Listing, partner: MunicipalityId): string => {
  if (participants === null) return unsettledWord;
  if (!participants.includes(partner)) return "空欄";
  return kind === "status-list" ? marks.statusList : marks.vision;
};

/** A mark of a partner in the row of a listing. */
export const markProvenance = (
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
