import type { Dataset } from "./dataset";
import type { DocumentKind, SourceDocument } from "./document";
import { groupBy } from "./group-by";
import { compareDates } from "./partial-date";
import type { Listing, ListingKind } from "./project";

/** A document and the projects one of its parts lists. */
export interface ListedDocument {
  readonly document: SourceDocument;
  readonly listings: readonly Listing[];
}

const documentKindOf: Readonly<Record<ListingKind, DocumentKind>> = {
  "vision-matrix": "vision",
  "project-sheet": "vision",
  "status-list": "status-list",
};

/** The rows of each document that has rows of a kind, in the order of the documents. */
export const listedDocuments = (
  dataset: Dataset,
  listingKind: ListingKind,
): readonly ListedDocument[] => {
  const byDocument = groupBy(
    dataset.listings.filter(({ kind }) => kind === listingKind),
    ({ document }) => document,
  );
  return dataset.documents
    .filter(({ kind }) => kind === documentKindOf[listingKind])
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

/** The latest document that has rows of a kind. Checks and worksheets speak of the same one. */
export const latestListed = (dataset: Dataset, listingKind: ListingKind): ListedDocument | null =>
  latest(listedDocuments(dataset, listingKind));

/** The newest document of a kind, or `null`. Sheets show one edition at a time. */
export const latestDocument = (
  { documents }: Pick<Dataset, "documents">,
  kind: DocumentKind,
): SourceDocument | null =>
  documents
    .filter((document) => document.kind === kind)
    .toSorted((left, right) => compareDates(right.date, left.date))[0] ?? null;
