import type { Dataset, DocumentId, Listing, Source } from "../../../domain";

/**
 * The line that a budget goes by which no document states: the project's line in the matrix, otherwise in whatever lists
 * it, otherwise the beginning of the document it counts for.
 */
export const newBudgetSource = (
  dataset: Dataset,
  listing: Listing | undefined,
  document: DocumentId,
): Source => {
  const lines = dataset.documents.find(({ id }) => id === document)?.lines ?? [];
  return listing?.source ?? { document, line: 1, text: lines[0] ?? "" };
};
