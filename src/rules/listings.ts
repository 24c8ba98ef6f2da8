import {
  compareDates,
  type Dataset,
  type DocumentKind,
  type Listing,
  type ListingKind,
  type ProjectId,
  type SourceDocument,
} from "../domain";
import { groupBy } from "./group-by";

/** A document and the projects one of its parts lists. */
export interface ListedDocument {
  readonly document: SourceDocument;
  readonly listings: readonly Listing[];
}

/** The rows of each document of a kind that has such rows, in the order of the documents. */
export const listedDocuments = (
  dataset: Dataset,
  documentKind: DocumentKind,
  listingKind: ListingKind,
): readonly ListedDocument[] => {
  const byDocument = groupBy(
    dataset.listings.filter(({ kind }) => kind === listingKind),
    ({ document }) => document,
  );
  return dataset.documents
    .filter(({ kind }) => kind === documentKind)
    .map((document) => ({ document, listings: byDocument.get(document.id) ?? [] }))
    .filter(({ listings }) => listings.length > 0);
};

const latest = (candidates: readonly ListedDocument[]): ListedDocument | null =>
  candidates.reduce<ListedDocument | null>(
    (best, candidate) =>
      best === null || compareDates(candidate.document.date, best.document.date) >= 0
        ? candidate
        : best,
    null,
  );

/** The latest 別冊 that has a matrix. */
export const latestMatrix = (dataset: Dataset): ListedDocument | null =>
  latest(listedDocuments(dataset, "vision", "vision-matrix"));

/** The latest 取組状況一覧. */
export const latestStatusList = (dataset: Dataset): ListedDocument | null =>
  latest(listedDocuments(dataset, "status-list", "status-list"));

/** A project in one or both of two lists; never in neither. */
export type ListingPair =
  | { readonly kind: "both"; readonly left: Listing; readonly right: Listing }
  | { readonly kind: "onlyLeft"; readonly left: Listing }
  | { readonly kind: "onlyRight"; readonly right: Listing };

/** The union of two lists by project: the left in its order, then what only the right has. */
export const pairListings = (
  left: readonly Listing[],
  right: readonly Listing[],
): readonly ListingPair[] => {
  const rightByProject = new Map<ProjectId, Listing>(
    right.map((listing) => [listing.project, listing]),
  );
  const leftProjects = new Set(left.map(({ project }) => project));
  return [
    ...left.map((listing): ListingPair => {
      const other = rightByProject.get(listing.project);
      return other === undefined
        ? { kind: "onlyLeft", left: listing }
        : { kind: "both", left: listing, right: other };
    }),
    ...right
      .filter(({ project }) => !leftProjects.has(project))
      .map((listing): ListingPair => ({ kind: "onlyRight", right: listing })),
  ];
};
