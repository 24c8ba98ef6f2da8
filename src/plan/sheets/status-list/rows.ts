import {
  latestDocument,
  groupBy,
  indexBy,
  type Dataset,
  type Listing,
  type ListingKind,
  type Municipality,
} from "../../../domain";
import type { CellRange } from "../../../references";
import { rowKey } from "../../keys/keys";
import { runsOf } from "../../layout/runs";
import type { RowDraft } from "../../layout/sheet-draft";
import { latestListings } from "../../subject/latest-document";
import { marks } from "../../text/words";

/** Behind the hidden key column: the initiative, the project, then the partners. */
export const initiativeColumnIndex = 1;
export const firstPartnerColumn = 3;

/** Close lines: the list is published on one sheet of A3 where it fits. */
const lineHeight = 16;

/** One block of the list: the projects of one pillar. */
interface StatusListGroup {
  readonly listings: readonly Listing[];
  readonly initiativeHeading: string;
  readonly projectHeading: string;
}

/** Which listings the sheet draws: those of the status list; of the vision where there is no status list. */
export const drawnKind = (dataset: Dataset): "status-list" | "vision-matrix" =>
  latestDocument(dataset, "status-list") === null ? "vision-matrix" : "status-list";

/** Blocks in the order of the pillars, with the headings as the document prints them. */
export const statusListGroups = (
  dataset: Dataset,
  kind: Extract<ListingKind, "status-list" | "vision-matrix">,
): readonly StatusListGroup[] => {
  const initiatives = indexBy(dataset.initiatives, ({ id }) => id);
  const listings = latestListings(dataset, kind);
  const headings = dataset.statusListBlocks.filter(
    ({ document }) => document === listings[0]?.document,
  );
  const byPillar = groupBy(listings, ({ initiative }) => initiatives.get(initiative)?.pillar);
  return dataset.pillars
    .flatMap(({ id }) => {
      const members = byPillar.get(id);
      return members === undefined ? [] : [members];
    })
    .map((members, index) => ({
      listings: members,
      initiativeHeading: headings[index]?.initiativeHeading ?? "連携取組",
      projectHeading: headings[index]?.projectHeading ?? "主な取組内容",
    }));
};

const listingRow = (listing: Listing, partners: readonly Municipality[]): RowDraft => {
  const { participants } = listing;
  const taking = new Set(participants);
  return {
    kind: "body",
    singleLineHeight: lineHeight,
    key: rowKey.project(listing.project),
    cells: [
      null,
      listing.printedInitiative,
      listing.printedName,
      ...partners.map(({ id }) => {
        if (participants === null) return marks.unsettled;
        return taking.has(id) ? marks.statusList : null;
      }),
    ],
  };
};

/** Rows of one block, the initiative written once over its projects, and the cells to merge. */
export const statusListBlock = (
  { listings, initiativeHeading, projectHeading }: StatusListGroup,
  partners: readonly Municipality[],
  firstRow: number,
): { readonly rows: readonly RowDraft[]; readonly merges: readonly CellRange[] } => {
  const stretches = runsOf(listings.map(({ printedInitiative }) => printedInitiative));
  const starts = new Set(stretches.map(({ start }) => start));
  const rows = listings.map((listing, index) => {
    const row = listingRow(listing, partners);
    return starts.has(index) ? row : { ...row, cells: row.cells.with(initiativeColumnIndex, null) };
  });
  const heading: RowDraft = {
    kind: "heading",
    cells: [null, initiativeHeading, projectHeading, ...partners.map(({ name }) => name)],
  };
  return {
    rows: [heading, ...rows],
    merges: stretches
      .filter(({ length }) => length > 1)
      .map(({ start, length }) => ({
        row: firstRow + 1 + start,
        rowCount: length,
        column: initiativeColumnIndex,
        columnCount: 1,
      })),
  };
};
